import { recognise } from '../../crawler/recognise/prompt.ts';
import type { ControlClass } from '../../crawler/trace.ts';
import { box, button, dialog, field, heading, home, screen, text } from '../../test/recognise/screen.ts';
import type { PartSet, Refusal } from '../generated/parts.ts';
import { type Flow, type FlowPrompt, planFlow } from '../generated/plan.ts';
import { namedPromptsOf } from '../generated/truth.ts';
import { type Section, share } from '../tables.ts';

type Whose = 'its own' | 'shared';
interface Told {
  readonly what: 'kind' | 'no' | 'yes';
  readonly whose: Whose;
  readonly right: boolean;
  readonly line: string;
}

/**
 * The words of the generated apps without a browser: each prompt that is only a title, a text and its buttons, drawn as
 * a plain box. Says how far words carry; an app can be drawn so that they are never seen.
 */
export function wordingTables(verbose: boolean): Section[] {
  const rows: Section['rows'][number][] = [];
  const notes: string[] = [];
  for (const set of ['tuning', 'held-out'] as const) {
    const all = toldBy(set);
    for (const whose of set === 'tuning' ? (['its own'] as const) : (['its own', 'shared'] as const)) {
      const told = all.filter((one) => one.whose === whose);
      const of = (what: Told['what']): string => {
        const some = told.filter((one) => one.what === what);
        return share(some.filter(({ right }) => right).length, some.length);
      };
      rows.push([set, whose, of('kind'), of('no'), of('yes')]);
    }
    if (verbose && set === 'tuning')
      notes.push(...all.filter(({ right }) => !right).map(({ line }) => `${set}: ${line}`));
  }
  return [
    {
      title: 'Wordings of the generated apps',
      explains:
        'Each prompt of a title, a text and its buttons as a plain box, no browser: is it known what is asked, which button says no and\n' +
        'which says yes. What real products say is often the same: words of its own are in no prompt of the tuning set.',
      head: ['set', 'words', 'kind', 'no', 'yes'],
      rows,
      notes,
    },
  ];
}

const SEEDS = 4000; // as many apps say nearly all that there is to say

function toldBy(set: PartSet): readonly Told[] {
  const known = set === 'tuning' ? new Set<string>() : saidBy('tuning');
  const seen = new Set<string>();
  const told: Told[] = [];
  for (let seed = 0; seed < SEEDS; seed++) {
    const flow = planFlow(set, seed);
    for (const prompt of flow.prompts) {
      const { subject, refusal, title, yes, no } = prompt;
      const key = [flow.locale, subject, refusal, title, yes, no].join('|');
      if (SHAPES.has(prompt.shape) && !seen.has(key)) told.push(...tell(flow, prompt, known));
      seen.add(key);
    }
  }
  return told;
}

const SHAPES: ReadonlySet<string> = new Set(['ask', 'face', 'login']);

/** The titles and labels of a set's flows. */
function saidBy(set: PartSet): ReadonlySet<string> {
  const flows = Array.from({ length: SEEDS }, (_, seed) => planFlow(set, seed));
  return new Set(
    flows.flatMap(({ prompts }) => prompts.flatMap(({ title, yes, no }) => [title, yes, ...(no ? [no] : [])])),
  );
}

function tell(flow: Flow, prompt: FlowPrompt, known: ReadonlySet<string>): Told[] {
  const { subject, refusal, title, yes, no } = prompt;
  const whoseIs = (label: string): Whose => (known.has(label) ? 'shared' : 'its own');
  const seen = recognise(screen(...home(), dialog(drawn(prompt))));
  const kinds = namedPromptsOf(flow).find((one) => one.title === title)?.kind ?? [];
  const classOf = (label: string) => seen?.controls.find((one) => one.text === label)?.class;
  const about = `${flow.locale} ${subject}/${refusal} "${title}"`;
  const out: Told[] = [
    {
      what: 'kind',
      whose: whoseIs(title),
      right: kinds.some((kind) => kind === seen?.kind),
      line: `${about} is ${seen?.kind}`,
    },
    {
      what: 'yes',
      whose: whoseIs(yes),
      right: YES.has(classOf(yes) ?? 'neutral'),
      line: `${about}: "${yes}" is ${classOf(yes)}`,
    },
  ];
  const noes = NOES[refusal];
  if (no !== undefined && noes)
    out.push({
      what: 'no',
      whose: whoseIs(no),
      right: noes.includes(classOf(no) ?? 'neutral'),
      line: `${about}: "${no}" is ${classOf(no)}`,
    });
  return out;
}

function drawn({ shape, refusal, title, text: words, phone, password, yes, no }: FlowPrompt) {
  return [
    heading(title),
    ...(words ? [text(words)] : []),
    ...(shape === 'login' ? [field(phone, 'tel'), field(password, 'password')] : []),
    ...(refusal === 'untick' ? [box(title, true)] : []),
    button(yes),
    ...(no ? [button(no)] : []),
  ];
}

const YES: ReadonlySet<ControlClass> = new Set(['accept', 'submit', 'acknowledge', 'other-login']);
const PUT_OFF: readonly ControlClass[] = ['later', 'skip', 'decline', 'guest', 'close'];
const NOES: Partial<Readonly<Record<Refusal, readonly ControlClass[]>>> = {
  decline: ['decline', 'exit'],
  later: PUT_OFF,
  skip: PUT_OFF,
  guest: ['guest', 'skip', 'later', 'decline'],
  alternative: ['other-login'],
  settings: ['settings'],
};
