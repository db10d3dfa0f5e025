import { checkEntry, placeRules } from '../checks/law/index.ts';
import { standingInWords } from './excused.ts';
import type { Result } from './result.ts';
import { brief, visible } from './text.ts';
import { typedInWords } from './typed.ts';
import { informationInWords, type Lang, WORDS } from './words/index.ts';

export interface VerdictOptions {
  readonly lang: Lang;
  readonly colour?: boolean;
  readonly report?: string; // the file or folder to look into
}

/** A verdict for the terminal: what it came to, the walls, what was given, what failed, and where the report is. Pure. */
export function verdictText(given: Result, { lang, colour = false, report }: VerdictOptions): string {
  const words = WORDS[lang];
  const result = typedInWords(given, lang);
  const { outcome, target, findings, custody } = result;
  const paint = (code: number, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const named = (types: readonly string[]) =>
    [...new Set(types)].map((type) => informationInWords(type, lang)).join(words.list);
  const walls = result.prompts.filter((prompt) => outcome.walls.includes(prompt.id));
  const failed = findings.filter((finding) => finding.outcome === 'failed');
  const open = findings.filter((finding) => finding.outcome === 'cantTell').length;
  const severalPlaces = new Set(findings.map(({ place }) => place)).size > 1;
  const lines = [
    `${paint(COLOURS[outcome.refusing], `${MARKS[outcome.refusing]} ${words.refusing[outcome.refusing]}`)}  ${paint(1, brief(target.name, 60))}`,
    ...(custody?.fault ? [paint(31, words.page.notAsSealed(visible(custody.fault[lang])))] : []),
    visible(outcome.reason[lang]),
    ...walls.map(({ order, title, kind, asks, waysTried, waysFound, elements, repeats }) =>
      [
        `${order} ${words.quote(brief(title, 40) || words.kinds[kind])}`,
        named(asks.map((ask) => ask.type)),
        `${words.page.ways} ${words.share(String(waysTried), String(waysFound))}`,
        `${words.page.elements} ${words.share(String(elements.accounted), String(elements.operable))}`,
        `${words.page.repeats} ${words.share(String(repeats.seen), String(repeats.tried))}`,
      ]
        .filter(Boolean)
        .join(' · '),
    ),
    ...(outcome.gave.length > 0 ? [`${words.page.givenToGetIn}${words.colon}${named(outcome.gave)}`] : []),
    ...failed.map(({ check, severity, place = 'cn', excused, decisions }) =>
      [
        paint(31, '✗'),
        severalPlaces && `[${placeRules(place)[lang]}]`,
        checkEntry(check)[`title_${lang}`],
        paint(2, `[${words.severities[severity]}] ${check}`),
        visible(standingInWords({ excused, decisions }, lang)),
      ]
        .filter(Boolean)
        .join(' '),
    ),
    ...(open > 0 ? [paint(2, `${words.checkOutcomes.cantTell}${words.colon}${open}`)] : []),
    ...(report ? [paint(2, `→ ${report}`)] : []),
  ];
  const [first, ...rest] = lines;
  return [first, ...rest.map((line) => `  ${line}`)].join('\n');
}

const MARKS: Readonly<Record<Result['outcome']['refusing'], string>> = {
  blocked: '■',
  'policy-gate': '▲',
  'reached-home': '●',
  unclear: '?',
};
const COLOURS: Readonly<Record<Result['outcome']['refusing'], number>> = {
  blocked: 31,
  'policy-gate': 33,
  'reached-home': 32,
  unclear: 36,
};
