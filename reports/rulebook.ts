import type { CheckEntry, Provision } from '../checks/law/index.ts';
import { checkEntry, citationsOf, placeRules, places, provisions } from '../checks/law/index.ts';
import type { Place } from '../crawler/trace.ts';
import { articleInWords, type Lang, lawText, WORDS } from './words/index.ts';

/** A check as `naysayer checks` and docs/checks.md tell it. Plain JSON. */
export interface DescribedCheck {
  readonly id: string;
  readonly tier: CheckEntry['tier'];
  readonly severity: CheckEntry['severity'];
  readonly title: InBoth<string>;
  readonly finding: InBoth<string>;
  readonly outcomes: InBoth<CheckEntry['outcomes']>;
  readonly traps: InBoth<readonly string[]>;
  readonly needsAPerson: boolean;
  readonly cites: readonly {
    readonly id: string;
    readonly status: Provision['status'];
    readonly place: Place | null;
    readonly jurisdiction: string;
    readonly article: InBoth<string>;
    readonly instrument: InBoth<string>;
  }[];
}
export type InBoth<T> = Readonly<Record<Lang, T>>;

/** @param rules only what is cited for these places; all when absent */
export function describeCheck(id: string, rules?: readonly Place[]): DescribedCheck {
  const entry = checkEntry(id);
  const wanted = rules?.flatMap((place) => placeRules(place).jurisdictions);
  return {
    id,
    tier: entry.tier,
    severity: entry.severity,
    title: { zh: lawText(entry.title_zh, 'zh'), en: entry.title_en },
    finding: { zh: lawText(entry.finding_zh, 'zh'), en: entry.finding_en },
    outcomes: { zh: entry.outcomes_zh ?? entry.outcomes, en: entry.outcomes },
    traps: { zh: entry.traps_zh ?? entry.traps, en: entry.traps },
    needsAPerson: entry.human_review_required,
    cites: citationsOf(entry, LAST_DAY)
      .flatMap((citation) => provisions.get(citation.id) ?? [])
      .filter(({ jurisdiction }) => !wanted || wanted.includes(jurisdiction))
      .map(({ id, status, jurisdiction, article, instrument_zh, instrument_en }) => ({
        id,
        status,
        place: places.find(({ jurisdictions }) => jurisdictions.includes(jurisdiction))?.id ?? null,
        jurisdiction,
        article: { zh: articleInWords(article, 'zh'), en: articleInWords(article, 'en') },
        instrument: { zh: lawText(instrument_zh, 'zh'), en: instrument_en },
      })),
  };
}

/** The words around them. */
export interface RulebookWords {
  readonly outcomes: Readonly<Record<keyof CheckEntry['outcomes'], string>>;
  readonly toConfirm: string;
}

export function rulebookWords(lang: Lang): RulebookWords {
  return { outcomes: WORDS[lang].checkOutcomes, toConfirm: WORDS[lang].page.toConfirm };
}

const LAST_DAY = '9999-12-31'; // of what is listed nothing is left out for being yet to come into force

/** docs/checks.md: every check in both languages, with its law, outcomes and traps. */
export function rulebookPage(ids: readonly string[]): string {
  const described = ids.map((id) => describeCheck(id));
  const index = described.map(
    ({ id, title, severity }) => `| [${id}](#${id}) | ${title.zh} | ${title.en} | ${severity} |`,
  );
  return [
    '# The checks',
    '',
    'Made by `npm run docs:checks` from `checks/law/`; change the data, not this page. What is marked * is from general knowledge, and to be confirmed in the official text. 带 * 的引用尚未核对官方文本。',
    '',
    '| check | 检查 | what a fair app does | severity |',
    '| --- | --- | --- | --- |',
    ...index,
    '',
    ...described.flatMap(sectionOf),
  ].join('\n');
}

function sectionOf({
  id,
  title,
  severity,
  tier,
  finding,
  outcomes,
  traps,
  needsAPerson,
  cites,
}: DescribedCheck): string[] {
  return [
    `## ${id}`,
    '',
    `**${title.zh}** · **${title.en}** · ${severity}, ${tier}${needsAPerson ? ', a person reviews each finding 须人工复核' : ''}`,
    '',
    `${finding.zh} ${finding.en}`,
    '',
    '| | 中文 | English |',
    '| --- | --- | --- |',
    ...(['failed', 'passed', 'cantTell', 'inapplicable'] as const).map(
      (outcome) => `| ${outcome} | ${outcomes.zh[outcome]} | ${outcomes.en[outcome]} |`,
    ),
    ...traps.en.map((trap, i) => `| trap ${i + 1} | ${traps.zh[i] ?? trap} | ${trap} |`),
    '',
    ...places.flatMap((place) => citedIn(place, cites)),
    '',
  ];
}

function citedIn({ id, zh, en }: (typeof places)[number], cites: DescribedCheck['cites']): string[] {
  const cited = cites.filter(({ place }) => place === id);
  const each = cited.map(({ instrument, article, status }) => {
    const chinese = article.zh === article.en ? '' : ` (${article.zh})`;
    return `${`${instrument.en} ${article.en}`.trim()}${chinese}${status === 'recall' ? '*' : ''}`;
  });
  return each.length > 0 ? [`- ${en} ${zh}: ${each.join('; ')}`] : [];
}
