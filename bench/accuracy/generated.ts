import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright';
import { launchBrowser } from '../../crawler/drivers/browser.ts';
import { type Scanned, scanSite } from '../../test/support/scan-site.ts';
import { accusations, isVerdictRight, type PromptPair, pairsOf, whatIsWrong } from '../generated/judge.ts';
import type { PartSet } from '../generated/parts.ts';
import type { Flow } from '../generated/plan.ts';
import { type ServedFlow, serveFlow } from '../generated/serve.ts';
import { namedPromptsOf } from '../generated/truth.ts';
import { median, type Section, share } from '../tables.ts';

export interface GeneratedOptions {
  readonly count: number; // flows of each set
  readonly from: number; // the first seed
  readonly sets: readonly PartSet[];
  readonly jobs: number; // scans at once
  readonly verbose: boolean;
  readonly revealHeldOut: boolean;
  readonly keep?: string | undefined; // a JSON Lines file: flows that are in it are not scanned again
}

/** What one flow came to: plain JSON, so that a long run that was stopped goes on where it was. */
interface Judged {
  readonly set: PartSet;
  readonly seed: number;
  readonly id: string;
  readonly parts: readonly string[];
  readonly verdict: boolean; // of the whole flow, as it is
  readonly prompts: { readonly verdict: number; readonly right: number; readonly all: number }; // right: in kind and way too
  readonly accused: number; // falsely
  readonly given: number; // accepted by accident, by the app's own log
  readonly unclear: boolean; // where the truth is plain
  readonly scanFailed: boolean;
  readonly wrong: readonly string[]; // all that is untrue, one line each
  readonly seconds: number;
}

/** Verdicts on apps composed by seed, with truth by construction. Each is scanned with a real browser. */
export async function generatedTables(options: GeneratedOptions): Promise<Section[]> {
  const browser = await launchBrowser();
  try {
    const rows: Section['rows'][number][] = [];
    const notes: string[] = [];
    for (const set of options.sets) {
      const judged = await judgeAll(set, options, browser);
      rows.push(rowOf(set, judged));
      notes.push(...missesByPart(set, judged));
      if (options.verbose && (set === 'tuning' || options.revealHeldOut)) notes.push(...judged.flatMap(linesOf));
    }
    return [{ title: 'Generated flows', explains: EXPLAINS, head: HEAD, rows, notes }];
  } finally {
    await browser.close();
  }
}

const EXPLAINS =
  'Apps of 1 to 6 prompts composed by seed; what is true of each follows from how it is built. Held-out flows have wordings and\n' +
  'techniques that the tuning flows do not. False accusations (of a prompt, by a check, of the app) and accepts by accident (by the app’s\n' +
  'own log) should be 0; an "unclear" ' +
  'where the truth is plain counts as wrong. A prompt’s verdict is whether it can be declined and whether it blocks; its kind and the way that\n' +
  'got past it have to be right too in the column after it. A prompt that was missed, and one that is not there, count as one wrong each.';

const HEAD = [
  'set',
  'flows',
  'flow verdict',
  'prompt verdicts',
  'kind and way too',
  'all as it is',
  'false accusations',
  'accepts by accident',
  'unclear where plain',
  'scans that failed',
  'seconds a flow (median)',
];

async function judgeAll(set: PartSet, options: GeneratedOptions, browser: Browser): Promise<Judged[]> {
  const { count, from, jobs, keep } = options;
  const kept = new Map(readKept(keep, set).map((one) => [one.seed, one]));
  const seeds = Array.from({ length: count }, (_, index) => from + index);
  const waiting = seeds.filter((seed) => !kept.has(seed));
  const work = async (): Promise<void> => {
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
      const judged = await judge(set, seed, browser);
      kept.set(seed, judged);
      if (keep) appendFileSync(keep, `${JSON.stringify(judged)}\n`);
      process.stderr.write(`${set}: ${kept.size} of ${count}\n`);
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  return seeds.flatMap((seed) => kept.get(seed) ?? []);
}

function readKept(keep: string | undefined, set: PartSet): Judged[] {
  if (!keep || !existsSync(keep)) return [];
  return readFileSync(keep, 'utf8')
    .split('\n')
    .slice(0, -1) // what follows the last newline is nothing, or a line that was being written
    .map((line) => JSON.parse(line) as Judged)
    .filter((one) => one.set === set);
}

async function judge(set: PartSet, seed: number, browser: Browser): Promise<Judged> {
  const served = await serveFlow(set, seed);
  const { flow, expected } = served;
  const started = performance.now();
  const told = { set, seed, id: flow.id, parts: [...partsOf(flow)] };
  const seconds = (): number => (performance.now() - started) / 1000;
  try {
    const scanned = await scanSite(flow.id, served, expected, browser);
    const pairs = pairsOf(namedPromptsOf(flow), scanned.prompts);
    const accused = accusations(scanned, expected, pairs);
    return {
      ...told,
      verdict: isVerdict(scanned, expected),
      prompts: countRight(pairs),
      accused: accused.length,
      given: scanned.givenWhileRefusing.length,
      unclear: scanned.refusing === 'unclear' && expected.refusing !== 'unclear',
      scanFailed: false,
      wrong: wrongIn(scanned, expected, pairs, accused),
      seconds: seconds(),
    };
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return {
      ...told,
      verdict: false,
      prompts: countRight(pairsOf(namedPromptsOf(flow), [])),
      accused: 0,
      given: 0,
      unclear: false,
      scanFailed: true,
      wrong: [`the scan failed: ${why}`],
      seconds: seconds(),
    };
  } finally {
    await served.close();
  }
}

function countRight(pairs: readonly PromptPair[]): Judged['prompts'] {
  return {
    verdict: pairs.filter(isVerdictRight).length,
    right: pairs.filter((pair) => whatIsWrong(pair) === undefined).length,
    all: pairs.length,
  };
}

function wrongIn(
  scanned: Scanned,
  expected: ServedFlow['expected'],
  pairs: readonly PromptPair[],
  accused: readonly string[],
): string[] {
  const missing = expected.failed.filter((check) => !scanned.failed.includes(check));
  return [
    ...accused.map((line) => `FALSELY ACCUSED: ${line}`),
    ...scanned.givenWhileRefusing.map(({ what, detail }) => `given while refusing: ${what} ${detail ?? ''}`),
    ...(isVerdict(scanned, expected)
      ? []
      : [`refusing: ${scanned.refusing} (${scanned.reason}), expected ${expected.refusing} ${expected.unclear ?? ''}`]),
    ...pairs.flatMap((pair) => whatIsWrong(pair) ?? []),
    ...missing.map((check) => `check ${check} not failed`),
  ];
}

/** Where the truth is unclear, so is the verdict, and for the reason that makes it so. */
function isVerdict(scanned: Scanned, expected: ServedFlow['expected']): boolean {
  if (scanned.refusing !== expected.refusing) return false;
  return expected.unclear === undefined || scanned.reason === expected.unclear;
}

function rowOf(set: PartSet, judged: readonly Judged[]): (string | number)[] {
  const sum = (count: (one: Judged) => number | boolean): number =>
    judged.reduce((total, one) => total + Number(count(one)), 0);
  return [
    set,
    judged.length,
    share(
      sum((one) => one.verdict),
      judged.length,
    ),
    share(
      sum((one) => one.prompts.verdict),
      sum((one) => one.prompts.all),
    ),
    share(
      sum((one) => one.prompts.right),
      sum((one) => one.prompts.all),
    ),
    share(
      sum((one) => one.wrong.length === 0),
      judged.length,
    ),
    sum((one) => one.accused),
    sum((one) => one.given),
    sum((one) => one.unclear),
    sum((one) => one.scanFailed),
    median(judged.map(({ seconds }) => seconds)).toFixed(1),
  ];
}

/** How often flows with a part were all right: says where to look without showing what a held-out flow says. */
function missesByPart(set: PartSet, judged: readonly Judged[]): string[] {
  const counts = new Map<string, { right: number; all: number }>();
  for (const { parts, wrong } of judged) {
    for (const part of parts) {
      const count = counts.get(part) ?? { right: 0, all: 0 };
      count.all += 1;
      if (wrong.length === 0) count.right += 1;
      counts.set(part, count);
    }
  }
  const missed = [...counts].filter(([, { right, all }]) => right < all);
  missed.sort(([, a], [, b]) => a.right / a.all - b.right / b.all);
  return missed.map(([part, { right, all }]) => `${set}: flows with ${part} all right: ${share(right, all)}`);
}

/** The parts a flow is made of, as words such as `subject question` or `technique frame`. */
export function partsOf(flow: Flow): Set<string> {
  return new Set([
    `locale ${flow.locale}`,
    `delivery ${flow.delivery}`,
    `field ${flow.field}`,
    ...(flow.promo ? ['promo card at home'] : []),
    ...flow.prompts.flatMap((prompt) => [
      `subject ${prompt.subject}`,
      `refusal ${prompt.refusal}`,
      `layout ${prompt.layout}`,
      `technique ${prompt.technique}`,
      ...(prompt.refusal === 'close' ? [`cross ${prompt.cross}`] : []),
      ...(prompt.shape === 'question' ? [`choice ${prompt.choice}`] : []),
      ...(prompt.pick ? [`pick ${prompt.pick}`] : []),
      ...(prompt.gate ? [`gate ${prompt.gate}`] : []),
      ...(prompt.agreement ? ['agreement box'] : []),
      ...(prompt.thirdParty.length > 0 ? ['third-party logins'] : []),
      ...(prompt.entrance === 'none' ? [] : [`entrance ${prompt.entrance}`]),
      ...prompt.decor.map((decor) => `decor ${decor}`),
      ...(prompt.joined ? ['two prompts at once'] : []),
      ...(Object.keys(prompt.filled).length > 0 ? ['prefilled fields'] : []),
      ...(prompt.passing ? [`passing ${prompt.passing}`] : []),
      ...(prompt.stopping ? [`stopping ${prompt.stopping}`] : []),
    ]),
  ]);
}

function linesOf({ id, wrong }: Judged): string[] {
  return wrong.length > 0 ? [id, ...wrong.map((line) => `  ${line}`)] : [];
}
