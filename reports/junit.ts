import { checkEntry } from '../checks/law/index.ts';
import { isExcused, standingInWords } from './excused.ts';
import type { Result, ResultFinding, WordedReason } from './result.ts';
import { visible } from './text.ts';
import { type Lang, WORDS } from './words/index.ts';

/**
 * The checks as JUnit XML, for a pipeline: one test case a check. What failed is a failure; what could not be told, does
 * not apply, is excused or was rejected by a named person is skipped, with its reason. A verdict that is unclear, or that rests on evidence that was
 * changed, is an error, for no gate may be green on nothing tested. Pure.
 */
export function renderJunit(result: Result, lang: Lang): string {
  const cases = [
    ...(result.custody?.fault ? [evidenceCase(result.custody.fault, lang)] : []),
    ...(result.outcome.refusing === 'unclear' ? [verdictCase(result, lang)] : []),
    ...result.findings.map((finding) => checkCase(finding, result, lang)),
  ];
  const count = (kind: Case['kind']) => cases.filter((one) => one.kind === kind).length;
  const totals = {
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    time: (result.timings.totalMs / 1000).toFixed(3),
  };
  const suite = {
    name: result.target.name,
    ...totals,
    skipped: count('skipped'), // which the whole has no place for
    timestamp: result.startedAt.replace(/\.\d+Z$/, ''),
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    element('testsuites', { name: result.tool.name, ...totals }, [
      element('testsuite', suite, [properties(result), ...cases.map((one) => caseElement(one, result))]),
    ]),
    '',
  ].join('\n');
}

interface Case {
  readonly kind: 'passed' | 'failure' | 'error' | 'skipped';
  readonly name: string;
  readonly check: string;
  readonly type?: string;
  readonly message?: string;
  readonly text?: string;
}

function evidenceCase(fault: WordedReason, lang: Lang): Case {
  const { page } = WORDS[lang];
  return {
    kind: 'error',
    name: page.evidence,
    check: 'evidence',
    type: fault.code,
    message: page.notAsSealed(fault[lang]),
  };
}

function verdictCase({ outcome }: Result, lang: Lang): Case {
  const { page, refusing } = WORDS[lang];
  return {
    kind: 'error',
    name: page.verdict,
    check: 'verdict',
    type: outcome.reason.code,
    message: outcome.reason[lang],
    text: refusing[outcome.refusing],
  };
}

function checkCase(finding: ResultFinding, result: Result, lang: Lang): Case {
  const { check, outcome, reason, severity } = finding;
  const named = { name: checkEntry(check)[`title_${lang}`], check };
  if (outcome === 'passed') return { ...named, kind: 'passed' };
  const words = WORDS[lang];
  if (outcome !== 'failed') {
    return { ...named, kind: 'skipped', message: `${words.checkOutcomes[outcome]}${words.colon}${reason[lang]}` };
  }
  const standing = standingInWords(finding, lang);
  if (isExcused(finding)) return { ...named, kind: 'skipped', message: standing };
  const message = [reason[lang], standing].filter(Boolean).join(' ');
  return { ...named, kind: 'failure', type: severity, message, text: whereSeen(finding, result, lang) };
}

/** A line for each prompt, then the steps to look at. */
function whereSeen({ prompts, steps }: ResultFinding, result: Result, lang: Lang): string {
  const { page, kinds, colon, list } = WORDS[lang];
  const places = result.prompts.filter(({ id }) => prompts.includes(id));
  return [
    ...places.map(({ order, title, kind }) => `${page.at}${colon}${order} ${title || kinds[kind]} (${kinds[kind]})`),
    ...(steps.length > 0 ? [`${page.steps}${colon}${steps.join(list)}`] : []),
  ].join('\n');
}

function properties({ target, outcome, authority }: Result): string {
  const facts = {
    target: target.id,
    address: 'url' in target ? target.url : target.app,
    refusing: outcome.refusing,
    ...(authority === null ? {} : { authority }),
  };
  return element(
    'properties',
    {},
    Object.entries(facts).map(([name, value]) => element('property', { name, value })),
  );
}

function caseElement({ kind, name, check, type, message, text }: Case, { target }: Result): string {
  const named = { classname: `naysayer.${target.id}.${check}`, name };
  if (kind === 'passed') return element('testcase', named);
  return element('testcase', named, [
    element(kind, { ...(type ? { type } : {}), message: message ?? '' }, text ? [escaped(text)] : []),
  ]);
}

function element(name: string, attributes: Readonly<Record<string, string | number>>, content: readonly string[] = []) {
  const told = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const opened = `<${name}${told.join('')}`;
  return content.length === 0 ? `${opened}/>` : `${opened}>${content.join('\n')}</${name}>`;
}

/** XML has no way to write most control characters, not even escaped: `visible` shows them as what they are. */
function escaped(text: string): string {
  return text
    .split('\n')
    .map((line) => visible(line).replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string))
    .join('&#10;');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
