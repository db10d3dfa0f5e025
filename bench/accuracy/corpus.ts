import { recognise } from '../../crawler/recognise/prompt.ts';
import type { ControlClass, PromptKind } from '../../crawler/trace.ts';
import { button, dialog, field, heading, home, link, pressable, screen, text } from '../../test/recognise/screen.ts';
import { type Section, share } from '../tables.ts';
import { corpusOf, isUnread, LANGUAGES, type Line } from '../train/corpus.ts';

interface Tally {
  kinds: number;
  kindsRight: number;
  noes: number;
  noesRight: number;
  yeses: number;
  yesesRight: number;
  yesAsNo: number;
  noAsYes: number;
  idle: number; // pieces that ask for nothing
  idleTaken: number; // and were taken for a prompt
}

/** How far the lists carry on words of prompts that stand in a plain box, by language; no browser. */
export function corpusTables(verbose: boolean): Section[] {
  const rows: Section['rows'][number][] = [];
  const notes: string[] = [];
  for (const unread of [false, true])
    for (const language of LANGUAGES) {
      const lines = corpusOf(language).filter((line) => isUnread(line) === unread);
      if (lines.length === 0) continue;
      const tally: Tally = { kinds: 0, kindsRight: 0, noes: 0, noesRight: 0, yeses: 0, yesesRight: 0, yesAsNo: 0, noAsYes: 0, idle: 0, idleTaken: 0 }; // biome-ignore format: a table
      for (const line of lines) {
        const missed = count(line, tally);
        if (verbose && !unread) notes.push(...missed.map((one) => `${language} ${one}`));
      }
      rows.push([
        language,
        unread ? 'unread' : 'read',
        share(tally.kindsRight, tally.kinds),
        share(tally.noesRight, tally.noes),
        share(tally.yesesRight, tally.yeses),
        tally.yesAsNo,
        tally.noAsYes,
        share(tally.idleTaken, tally.idle),
      ]);
    }
  return [
    {
      title: 'Wordings of prompts, by language',
      explains:
        'Each prompt of bench/corpus as a title, a text and its buttons in a plain box: is it known what it asks, which button says no, which yes.\n' +
        'Unread: two of the eight authors, whose lines nobody who tunes has read. Taken for a prompt: pieces of pages that ask for nothing.',
      head: ['language', 'authors', 'kind', 'no', 'yes', 'yes read as no', 'no read as yes', 'taken for a prompt'],
      rows,
      notes,
    },
  ];
}

/** Adds one line to the tally. @returns what was not recognised, a line each */
function count(line: Line, tally: Tally): string[] {
  const seen = recognise(drawn(line));
  const about = `${line.kind} "${line.title}" "${line.text}"`;
  if (line.kind === 'none') {
    const taken = seen !== undefined && seen.kind !== 'other';
    tally.idle += 1;
    if (taken) tally.idleTaken += 1;
    return taken ? [`${about} is taken for ${seen.kind}: ${seen.reasons.join('; ')}`] : [];
  }
  const out: string[] = [];
  const kinds = KINDS[line.kind] ?? [line.kind as PromptKind];
  if (!FREE.has(line.kind)) {
    const right = seen !== undefined && kinds.includes(seen.kind);
    tally.kinds += 1;
    if (right) tally.kindsRight += 1;
    else out.push(`${about} is ${seen?.kind}: ${seen?.reasons.join('; ')}`);
  }
  const classOf = (label: string): ControlClass =>
    seen?.controls.find((control) => control.text === label)?.class ?? 'neutral';
  for (const [way, label] of line.noes) {
    if (way === 'pay') continue;
    const is = classOf(label);
    const right = NOES[way]?.includes(is) === true;
    tally.noes += 1;
    if (right) tally.noesRight += 1;
    else out.push(`${about}: ${way} "${label}" is ${is}`);
    if (YES.has(is)) tally.noAsYes += 1;
  }
  if (line.yes !== '') {
    const is = classOf(line.yes);
    tally.yeses += 1;
    if (YES.has(is)) tally.yesesRight += 1;
    else out.push(`${about}: yes "${line.yes}" is ${is}`);
    if (NO.has(is)) tally.yesAsNo += 1;
  }
  return out;
}

function drawn({ kind, title, text: words, yes, noes, others = [], answers = [], fields = [] }: Line) {
  const parts = [
    ...(title ? [heading(title)] : []),
    ...(words ? [text(words)] : []),
    ...fields.map((label) => field(label)),
    ...answers.map((answer) => pressable(answer)),
    ...(yes ? [button(yes)] : []),
    ...noes.map(([, label]) => button(label)),
    ...others.map((label) => (kind === 'none' ? button(label) : link(label))),
  ];
  return kind === 'none' ? screen(...home(), ...parts) : screen(...home(), dialog(parts));
}

const GIVES: readonly PromptKind[] = ['profile-questionnaire', 'profile-form', 'personalisation-optin'];
/** What else is right; a kind that is not here is right by its own name. */
const KINDS: Readonly<Record<string, readonly PromptKind[]>> = {
  'pay-or-consent': ['cookie-consent'],
  'notification-optin': ['notification-optin', 'marketing-optin'],
  'marketing-optin': ['marketing-optin', 'notification-optin'],
  'personalisation-optin': ['personalisation-optin', 'privacy-consent', 'cookie-consent'],
  'permission-rationale': ['permission-rationale', 'os-permission'],
  'profile-questionnaire': GIVES,
  'profile-form': [...GIVES, 'registration', 'identity-verification'],
  login: ['login', 'registration'],
  registration: ['registration', 'login'],
  gift: ['marketing-optin', 'ad-splash', 'other'],
  'ad-splash': ['marketing-optin', 'ad-splash', 'payment', 'other'],
  survey: ['rating', 'other', 'profile-questionnaire'],
};
/** Of what kind these are matters to no verdict. */
const FREE: ReadonlySet<string> = new Set(['turned-away', 'region-choice', 'language-choice', 'survey', 'gift', 'ad-splash']); // biome-ignore format: a table
const YES: ReadonlySet<ControlClass> = new Set(['accept', 'submit', 'acknowledge', 'other-login']);
const NO: ReadonlySet<ControlClass> = new Set(['decline', 'skip', 'later', 'close', 'guest', 'exit']);
const ANY_NO = [...NO];
const NOES: Readonly<Record<string, readonly ControlClass[]>> = {
  decline: ANY_NO,
  later: ANY_NO,
  skip: ANY_NO,
  close: ANY_NO,
  exit: ['decline', 'exit'],
  confirm: ['decline', 'exit', 'skip', 'close'],
  guest: ['guest', 'skip', 'later', 'decline', 'close'],
  settings: ['settings'],
  back: ['back-out', 'accept', 'close'],
  'other-login': ['other-login', 'submit', 'neutral'],
};
