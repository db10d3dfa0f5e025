import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Verdict } from '../../checks/check.ts';
import { CHECKS, runChecks } from '../../checks/index.ts';
import { ask, buildTrace, wall } from '../../test/support/build-trace.ts';
import { runCheckTests, type Tested } from '../measure/check-tests.ts';
import type { Section } from '../tables.ts';

/** Each check on the traces that its tests build, change, or have from a scan: what it answers, and whether that is right. */
export function checkTables(root: string): Section[] {
  const folder = mkdtempSync(join(tmpdir(), 'checks-'));
  try {
    const answers = join(folder, 'answers.jsonl');
    const tested = runCheckTests(root, join(folder, 'report.json'), { NAYSAYER_ANSWERS: answers });
    return [tableOf(existsSync(answers) ? readAnswers(answers) : [], tested)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Answered {
  readonly check: string;
  readonly outcome: Verdict['outcome'];
  readonly test: string;
}

function readAnswers(file: string): Answered[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Answered);
}

function tableOf(answers: readonly Answered[], tested: readonly Tested[]): Section {
  const wrongTests = new Set(tested.filter(({ passed }) => !passed).map(({ name }) => name));
  const isWrong = ({ test }: Answered) => wrongTests.has(test);
  const rows = CHECKS.map(({ id }) => {
    const own = answers.filter(({ check }) => check === id);
    const cells = OUTCOMES.map((outcome) => {
      const such = own.filter((one) => one.outcome === outcome);
      const wrong = such.filter(isWrong).length;
      return `${such.length - wrong} / ${wrong}`;
    });
    return [id, ...cells];
  });
  const accused = answers.filter((one) => one.outcome === 'failed' && isWrong(one));
  return {
    title: 'Checks, on the traces of their tests',
    explains:
      'How many built, changed or recorded traces each check answers so: right / wrong. A wrong answer is one in a test that fails.',
    head: ['check', ...OUTCOMES],
    rows,
    notes: [
      speed(),
      `${answers.length} traces; wrong answers: ${answers.filter(isWrong).length}, of them accusations: ${accused.length}`,
    ],
  };
}

const OUTCOMES = ['failed', 'passed', 'cantTell', 'inapplicable'] as const;

/** All checks over one trace of a hundred steps, each time a fresh one; without a category it is judged 39 times. */
function speed(): string {
  const asks = [ask('occupation'), ask('name')];
  let steps = 0;
  const times = Array.from({ length: 9 }, () => {
    const trace = buildTrace({ prompts: Array.from({ length: 5 }, (_, i) => wall({ title: `问题 ${i}`, asks })) });
    steps = trace.walks.flatMap((walk) => walk.steps).length;
    const before = process.cpuUsage();
    runChecks(trace);
    return process.cpuUsage(before).user / 1000;
  });
  const [median = 0] = times.sort((a, b) => a - b).slice(4);
  return `all ${CHECKS.length} checks over a trace of ${steps} steps: ${median.toFixed(0)} ms of processor time, the median of ${times.length}`;
}
