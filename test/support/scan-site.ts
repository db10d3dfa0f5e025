import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import type { Finding } from '../../checks/check.ts';
import { blockReason, blocks } from '../../checks/facts/blocks.ts';
import { outcomeOf } from '../../checks/facts/outcome.ts';
import { promptsMet } from '../../checks/facts/walks.ts';
import { declinable, declinedBy } from '../../checks/facts/ways.ts';
import { runChecks } from '../../checks/index.ts';
import { scanTarget } from '../../crawler/scan.ts';
import type { ScanRequest } from '../../crawler/scan-request.ts';
import type { Reason, Trace } from '../../crawler/trace.ts';
import type { Expected, ExpectedPrompt } from '../../samples/expected.ts';
import type { LogEntry, Site } from '../../samples/server.ts';

/** What a scan of a site came to, in the words of its expected.json. */
export interface Scanned {
  readonly refusing: string;
  readonly reason: string; // the code behind it
  readonly prompts: readonly {
    kind: string;
    title: string;
    declinable: string;
    blocks: string;
    doubt?: Reason | undefined; // why nobody can tell whether it blocks
    declinedBy: string | null;
  }[];
  readonly failed: readonly string[];
  readonly findings: readonly Pick<Finding, 'check' | 'outcome' | 'reason'>[];
  readonly givenWhileRefusing: readonly LogEntry[]; // as the site's own log has it
  readonly trace: Trace;
}

/** How a scan differs from one that meets each wall three times, goes no further than home, and was allowed by nobody. */
export type Setting = Pick<ScanRequest, 'explore' | 'camera' | 'lateMs'> & {
  readonly repeat?: number;
  readonly authority?: string;
};

/** Scans a served site with the real browser, walks and checks. */
export async function scanSite(
  id: string,
  site: Pick<Site, 'url' | 'log'>,
  expected: Expected,
  browser: Browser,
  { repeat = 3, authority, ...rest }: Setting = {},
): Promise<Scanned> {
  const outDir = await mkdtemp(join(tmpdir(), `${id}-`));
  try {
    const trace = await scanTarget({
      target: {
        id,
        platform: 'web',
        address: site.url,
        name: id,
        categories: expected.category === null ? [] : [{ n: expected.category, by: 'config' }],
        ...(authority ? { authority } : {}),
      },
      outDir,
      settings: {
        device: 'phone',
        viewport: { width: 390, height: 844 },
        locale: expected.locale,
        timeZone: 'Asia/Shanghai',
        repeat,
        profile: 'standard',
        seed: 'apps',
      },
      browser,
      ...rest,
    });
    return scannedFrom(trace, site.log);
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

/** @param log what the site, or the phone, saw its visitors give */
export function scannedFrom(trace: Trace, log: readonly LogEntry[]): Scanned {
  const { refusing, reason } = outcomeOf(trace);
  const findings = runChecks(trace);
  return {
    refusing,
    reason: reason.code,
    prompts: promptsMet(trace).map((prompt) => ({
      kind: prompt.kind,
      title: prompt.title,
      declinable: declinable(prompt),
      blocks: blocks(prompt, trace),
      doubt: blockReason(prompt, trace),
      declinedBy: declinedBy(prompt),
    })),
    failed: findings.filter((finding) => finding.outcome === 'failed').map((finding) => finding.check),
    findings,
    givenWhileRefusing: notYielded(log, trace),
    trace,
  };
}

/** What is untrue in what a scan came to, one line each; empty when all is as expected. */
export function differences(scanned: Scanned, expected: Expected): string[] {
  const wrong: string[] = [];
  if (scanned.refusing !== expected.refusing)
    wrong.push(`refusing: ${scanned.refusing} (${scanned.reason}), expected ${expected.refusing}`);
  else if (expected.unclear && scanned.reason !== expected.unclear)
    wrong.push(`unclear: ${scanned.reason}, expected ${expected.unclear}`);
  const wanted = expected.prompts.filter((prompt, i) => !prompt.optional || matches(scanned.prompts[i], prompt));
  if (scanned.prompts.length !== wanted.length)
    wrong.push(
      `${scanned.prompts.length} prompts (${scanned.prompts.map((one) => `${one.kind} "${one.title}"`).join(', ')}), expected ${wanted.length}`,
    );
  for (const [i, prompt] of wanted.entries()) wrong.push(...differencesAt(i, scanned.prompts[i], prompt));
  const [failed, mustFail] = [[...scanned.failed].sort().join(), [...expected.failed].sort().join()];
  if (failed !== mustFail) wrong.push(`failed: ${failed || 'none'}, expected ${mustFail || 'none'}`);
  wrong.push(...notAnswered(scanned, expected));
  for (const entry of scanned.givenWhileRefusing)
    wrong.push(`given while refusing: ${entry.what} ${entry.detail ?? ''}`);
  return wrong;
}

/** The checks that had to be passed, or left open for a reason, and were not. */
function notAnswered({ findings }: Scanned, { passed = [], cantTell = {} }: Expected): string[] {
  const wanted = [...passed.map((id) => [id, 'passed'] as const), ...Object.entries(cantTell)];
  return wanted.flatMap(([id, answer]) => {
    const found = findings.find(({ check }) => check === id);
    const is = found?.outcome === 'cantTell' ? found.reason.code : found?.outcome;
    return is === answer ? [] : [`${id}: ${found?.outcome} (${found?.reason.code}), expected ${answer}`];
  });
}

function matches(got: Scanned['prompts'][number] | undefined, wanted: ExpectedPrompt): boolean {
  return got !== undefined && (wanted.kind as readonly string[]).includes(got.kind);
}

function differencesAt(i: number, got: Scanned['prompts'][number] | undefined, wanted: ExpectedPrompt): string[] {
  if (!got) return [];
  const wrong: string[] = [];
  const at = `prompt ${i + 1} "${got.title}"`;
  if (!matches(got, wanted)) wrong.push(`${at}: ${got.kind}, expected ${wanted.kind.join(' or ')}`);
  if (got.declinable !== wanted.declinable)
    wrong.push(`${at}: declinable ${got.declinable} (${got.declinedBy}), expected ${wanted.declinable}`);
  const doubt = got.doubt ? ` (${[got.doubt.code, got.doubt.detail].filter(Boolean).join(': ')})` : '';
  if (got.blocks !== wanted.blocks) wrong.push(`${at}: blocks ${got.blocks}${doubt}, expected ${wanted.blocks}`);
  if (wanted.declinedBy && !wanted.declinedBy.includes(String(got.declinedBy)))
    wrong.push(`${at}: declined by ${got.declinedBy}, expected ${wanted.declinedBy.join(' or ')}`);
  return wrong;
}

/**
 * What the site was given and no yield accounts for. What it saw while a yield was made was given by it; so was what it
 * saw during the step after, once, for a page may tell of it late.
 */
function notYielded(log: readonly LogEntry[], trace: Trace): LogEntry[] {
  const started = Date.parse(trace.startedAt);
  const steps = trace.walks.flatMap((walk) => walk.steps);
  const told = new Set<number>(); // indexes of the yields that an entry told of
  return log.filter((entry) => {
    if (!GIVES.has(entry.what)) return false;
    const at = steps.findLastIndex((step) => started + step.atMs <= entry.at);
    const by = steps[at]?.phase === 'yield' ? at : at - 1;
    if (steps[by]?.phase !== 'yield' || (by !== at && told.has(by))) return true;
    told.add(by);
    return false;
  });
}

const GIVES: ReadonlySet<string> = new Set(['accept', 'fill', 'choose', 'register']);
