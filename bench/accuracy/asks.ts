import { recognise } from '../../crawler/recognise/prompt.ts';
import { button, dialog, field, heading, home, radio, screen } from '../../test/recognise/screen.ts';
import { type Section, share } from '../tables.ts';
import { ASK_LANGUAGES, type AskLine, asksOf, isUnread } from '../train/corpus.ts';

interface Tally {
  personal: number;
  known: number; // known to be about the person
  right: number; // and of the right kind of information
  idle: number; // questions about nothing personal
  taken: number; // and were taken for one about the person
}

/** Questions of bench/corpus/asks over their answers or a field: is it known what they ask for; no browser. */
export function askTables(verbose: boolean): Section[] {
  const rows: Section['rows'][number][] = [];
  const notes: string[] = [];
  for (const unread of [false, true])
    for (const language of ASK_LANGUAGES) {
      const tally: Tally = { personal: 0, known: 0, right: 0, idle: 0, taken: 0 };
      for (const line of asksOf(language).filter((one) => isUnread(one) === unread)) {
        const missed = count(line, tally);
        if (verbose && !unread && missed) notes.push(`${language} ${missed}`);
      }
      const { personal, known, right, idle, taken } = tally;
      if (personal + idle === 0) continue;
      const whose = unread ? 'unread' : 'read';
      rows.push([language, whose, share(known, personal), share(right, personal), share(taken, idle)]);
    }
  return [
    {
      title: 'Questions about the person, by language',
      explains:
        'Each question of bench/corpus/asks over its answers or a field, in a plain box: is it known that it asks for personal information, and\n' +
        'for which; taken for personal: questions about anything else. Unread: authors whose lines nothing was trained on.',
      head: ['language', 'authors', 'known as personal', 'and for what', 'taken for personal'],
      rows,
      notes,
    },
  ];
}

/** Adds one line to the tally. @returns what was not recognised */
function count(line: AskLine, tally: Tally): string | undefined {
  const seen = recognise(drawn(line));
  const types = (seen?.asks ?? []).map(({ type }) => type).filter((type) => type !== 'unknown');
  const about = `${line.type} "${line.q}" (${line.options.join(' / ')})`;
  if (line.type === 'none') {
    const isTaken = types.some((type) => !type.startsWith('permission:') && !NOT_PERSONAL.has(type));
    tally.idle += 1;
    if (isTaken) tally.taken += 1;
    return isTaken ? `${about} is taken for ${types.join(', ')}` : undefined;
  }
  tally.personal += 1;
  if (types.length > 0) tally.known += 1;
  if (types.includes(line.type)) {
    tally.right += 1;
    return undefined;
  }
  return `${about} is ${types.join(', ') || `${seen?.kind} for ${seen?.asks.map(({ type }) => type).join(', ')}`}`;
}
const NOT_PERSONAL: ReadonlySet<string> = new Set(['language']);

function drawn({ q, options }: AskLine) {
  const answers = options.length > 0 ? options.map(radio) : [field('')];
  return screen(...home(), dialog([heading(q), ...answers, button('OK')]));
}
