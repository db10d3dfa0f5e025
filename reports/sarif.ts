import type { Log, ReportingDescriptor, Result as SarifResult } from 'sarif';
import { type CheckEntry, checkEntry, provisions } from '../checks/law/index.ts';
import { isExcused, standingInWords } from './excused.ts';
import { TAGS } from './html/language.tsx';
import type { Result, ResultFinding, ResultPrompt } from './result.ts';
import { brief, visible } from './text.ts';
import { articleInWords, type Lang, lawText, WORDS } from './words/index.ts';

/**
 * The findings as SARIF 2.1.0: a rule for each check, and for each finding a result at every prompt it speaks of, whose
 * location is the picture of that prompt, relative to the folder of the scan. Pure.
 */
export function renderSarif(result: Result, lang: Lang): string {
  return `${JSON.stringify(toSarif(result, lang), null, 2)}\n`;
}

export function toSarif(result: Result, lang: Lang): Log {
  const { target, tool, startedAt, finishedAt, findings, outcome, custody } = result;
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: tool.name, version: tool.version, rules: findings.map((one) => ruleOf(one, lang)) } },
        automationDetails: { id: `naysayer/${target.id}` },
        language: TAGS[lang],
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: outcome.refusing !== 'unclear' && !custody?.fault,
            startTimeUtc: startedAt,
            ...(finishedAt === null ? {} : { endTimeUtc: finishedAt }),
            exitCodeDescription: visible(outcome.reason[lang]),
            ...(custody?.fault
              ? {
                  toolExecutionNotifications: [
                    { level: 'error', message: { text: visible(WORDS[lang].page.notAsSealed(custody.fault[lang])) } },
                  ],
                }
              : {}),
          },
        ],
        results: findings.flatMap((finding, rule) => resultsOf(finding, rule, result, lang)),
        properties: {
          target: {
            id: target.id,
            name: visible(target.name),
            address: visible('url' in target ? target.url : target.app),
          },
          refusing: outcome.refusing,
        },
      },
    ],
  };
}

function ruleOf({ check, severity, citations }: ResultFinding, lang: Lang): ReportingDescriptor {
  const entry = checkEntry(check);
  return {
    id: check,
    shortDescription: { text: entry[`title_${lang}`] },
    fullDescription: { text: lawText(entry[`finding_${lang}`], lang) },
    help: { text: helpOf(entry, citations, lang) },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [entry.tier, severity], citations: citations.map(({ id, status }) => `${id} (${status})`) },
  };
}

/** What is cited, what was not read in the official text apart, and what a person has to weigh. */
function helpOf(entry: CheckEntry, citations: ResultFinding['citations'], lang: Lang): string {
  const { page, colon } = WORDS[lang];
  const named = (status: 'verified' | 'recall') =>
    citations
      .filter((one) => one.status === status)
      .flatMap(({ id }) => provisions.get(id) ?? [])
      .map((one) => `- ${lawText(one[`instrument_${lang}`], lang)} ${articleInWords(one.article, lang)}`.trimEnd());
  const traps = (lang === 'zh' ? entry.traps_zh : undefined) ?? entry.traps;
  const parts: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [page.clauses, named('verified')],
    [page.toConfirm, named('recall')],
    [page.forAPerson, traps.map((trap) => `- ${trap}`)],
  ];
  const told = parts.filter(([, lines]) => lines.length > 0);
  return told.map(([title, lines]) => [`${title}${colon}`, ...lines].join('\n')).join('\n\n') || page.limits.join('\n');
}

function resultsOf(finding: ResultFinding, rule: number, result: Result, lang: Lang): SarifResult[] {
  const places = result.prompts.filter(({ id }) => finding.prompts.includes(id));
  return (places.length > 0 ? places : [undefined]).map((place) => resultAt(place, finding, rule, result, lang));
}

function resultAt(
  place: ResultPrompt | undefined,
  finding: ResultFinding,
  rule: number,
  result: Result,
  lang: Lang,
): SarifResult {
  const { check, outcome, severity, reason, steps } = finding;
  const failed = outcome === 'failed';
  const standing = failed ? standingInWords(finding, lang) : '';
  const excused = failed && isExcused(place ? { ...finding, prompts: [place.id] } : finding);
  return {
    ruleId: check,
    ruleIndex: rule,
    kind: KINDS[outcome],
    level: failed ? LEVELS[severity] : 'none',
    message: { text: visible([reason[lang], excused ? '' : standing].filter(Boolean).join(' ')) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: encodeURI(brief(place?.screenshots[0] ?? 'trace.jsonl', 200)) } },
        ...(place ? { logicalLocations: [logical(place, result)] } : {}),
      },
    ],
    partialFingerprints: { 'finding/v1': [check, place ? keyOf(place) : ''].join('|') },
    ...(excused ? { suppressions: [{ kind: 'external', status: 'accepted', justification: standing }] } : {}),
    properties: { steps },
  };
}

function logical(place: ResultPrompt, { target }: Result) {
  const name = brief(place.title, 80) || place.kind;
  return { name, fullyQualifiedName: `${target.id}/${place.id}`, kind: 'prompt' };
}

/** The same on the next scan, when the prompt has another number. */
function keyOf({ kind, asks, title }: ResultPrompt): string {
  return [kind, [...new Set(asks.map((ask) => brief(ask.type)))].sort().join(','), brief(title, 80)].join('|');
}

const KINDS = { failed: 'fail', passed: 'pass', cantTell: 'open', inapplicable: 'notApplicable' } as const;
const LEVELS = { critical: 'error', serious: 'error', moderate: 'warning', minor: 'note' } as const;
