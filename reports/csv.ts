import { stringify } from 'csv-stringify/sync';
import { checkEntry } from '../checks/law/index.ts';
import type { Result, ResultFinding } from './result.ts';
import { visible } from './text.ts';
import { decisionsInWords, excusesInWords, informationInWords, type Lang, WORDS } from './words/index.ts';

/**
 * The findings as a table, a row a check, each with its target, so that the tables of many scans can be put one below the
 * other. With a byte order mark, for spreadsheets; a cell that would be a formula begins with an apostrophe. Pure.
 */
export function renderCsv(result: Result, lang: Lang): string {
  const rows = result.findings.map((finding) => rowOf(finding, result, lang).map(visible));
  return stringify([[...COLUMNS], ...rows], {
    bom: true,
    escape_formulas: true,
    quoted: true,
    record_delimiter: '\r\n',
  });
}

// biome-ignore format: a table
export const COLUMNS = [
  'target', 'name', 'address', 'platform', 'started_at', 'verdict', 'check', 'title', 'outcome', 'severity', 'reason',
  'prompts', 'asks', 'steps', 'citations', 'to_confirm', 'holds_in', 'excused', 'decided', 'evidence',
] as const;

function rowOf(finding: ResultFinding, { target, startedAt, outcome, prompts, custody }: Result, lang: Lang): string[] {
  const words = WORDS[lang];
  const places = prompts.filter(({ id }) => finding.prompts.includes(id));
  const types = [...new Set(places.flatMap(({ asks }) => asks.map(({ type }) => type)))];
  const cited = (status: 'verified' | 'recall') =>
    finding.citations.filter((one) => one.status === status).map(({ id }) => id);
  return [
    target.id,
    target.name,
    'url' in target ? target.url : target.app,
    target.platform,
    startedAt,
    words.refusing[outcome.refusing],
    finding.check,
    checkEntry(finding.check)[`title_${lang}`],
    words.checkOutcomes[finding.outcome],
    words.severities[finding.severity],
    finding.reason[lang],
    places.map(({ order, title, kind }) => `${order} ${title || words.kinds[kind]}`).join(SEPARATOR),
    types.map((type) => informationInWords(type, lang)).join(SEPARATOR),
    finding.steps.join(SEPARATOR),
    cited('verified').join(SEPARATOR),
    cited('recall').join(SEPARATOR),
    (finding.holdsIn ?? []).join(SEPARATOR),
    finding.excused ? excusesInWords(finding, lang) : '',
    decisionsInWords(finding, lang).join(SEPARATOR),
    custody?.fault ? words.page.notAsSealed(custody.fault[lang]) : '',
  ];
}

const SEPARATOR = ' | '; // neither a comma nor a semicolon, which spreadsheets split at
