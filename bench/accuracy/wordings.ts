import { createHash } from 'node:crypto';
import { recognise } from '../../crawler/recognise/prompt.ts';
import type { ControlClass } from '../../crawler/trace.ts';
import { box, button, dialog, field, heading, home, screen, text } from '../../test/recognise/screen.ts';
import type { PartSet, Refusal } from '../generated/parts.ts';
import { type Flow, type FlowPrompt, planFlow } from '../generated/plan.ts';
import { namedPromptsOf } from '../generated/truth.ts';
import { type Section, share } from '../tables.ts';

type Half = 'read' | 'unread';
interface Told {
  readonly what: 'kind' | 'no' | 'yes';
  readonly half: Half;
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
  for (const set of ['tuning', 'held-out'] as const)
    for (const half of ['read', 'unread'] as const) {
      const told = toldBy(set).filter((one) => one.half === half);
      const of = (what: Told['what']): string => {
        const some = told.filter((one) => one.what === what);
        return share(some.filter(({ right }) => right).length, some.length);
      };
      rows.push([set, half, of('kind'), of('no'), of('yes')]);
      if (verbose && (set === 'tuning' || half === 'read'))
        notes.push(...told.filter(({ right }) => !right).map(({ line }) => `${set}: ${line}`));
    }
  return [
    {
      title: 'Wordings of the generated apps',
      explains:
        'Each prompt of a title, a text and its buttons as a plain box, no browser: is it known what is asked, which button says no and\n' +
        'which says yes. Of the held-out words one half, by a hash of language and title, was never read by whoever tunes.',
      head: ['set', 'half', 'kind', 'no', 'yes'],
      rows,
      notes,
    },
  ];
}

const SEEDS = 4000; // as many apps say nearly all that there is to say

function toldBy(set: PartSet): readonly Told[] {
  const seen = new Set<string>();
  const told: Told[] = [];
  for (let seed = 0; seed < SEEDS; seed++) {
    const flow = planFlow(set, seed);
    for (const prompt of flow.prompts) {
      const { subject, refusal, title, yes, no } = prompt;
      const key = [flow.locale, subject, refusal, title, yes, no].join('|');
      if (SHAPES.has(prompt.shape) && !seen.has(key)) told.push(...tell(flow, prompt));
      seen.add(key);
    }
  }
  return told;
}

const SHAPES: ReadonlySet<string> = new Set(['ask', 'face', 'login']);

function tell(flow: Flow, prompt: FlowPrompt): Told[] {
  const { subject, refusal, title, yes, no } = prompt;
  const half = ((createHash('sha256').update(`${flow.locale}${title}`).digest()[0] ?? 0) & 1) === 0 ? 'read' : 'unread';
  const seen = recognise(screen(...home(), dialog(drawn(prompt))));
  const kinds = namedPromptsOf(flow).find((one) => one.title === title)?.kind ?? [];
  const classOf = (label: string) => seen?.controls.find((one) => one.text === label)?.class;
  const about = `${flow.locale} ${subject}/${refusal} "${title}"`;
  const out: Told[] = [
    { what: 'kind', half, right: kinds.some((kind) => kind === seen?.kind), line: `${about} is ${seen?.kind}` },
    { what: 'yes', half, right: YES.has(classOf(yes) ?? 'neutral'), line: `${about}: "${yes}" is ${classOf(yes)}` },
  ];
  const noes = NOES[refusal];
  if (no !== undefined && noes)
    out.push({
      what: 'no',
      half,
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
