import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What came of one test. */
export interface Tested {
  readonly file: string; // alternative-login-path, for test/checks/alternative-login-path.test.ts
  readonly name: string; // with the names it is under
  readonly passed: boolean;
  readonly loaded: boolean; // false: the file did not even load, and this stands for all of it
}

/**
 * Runs the tests of the checks that lie under `root`.
 * @param report where the runner leaves its answer
 * @throws {Error} when the runner did not get as far as the tests
 */
export function runCheckTests(root: string, report: string, env: Readonly<Record<string, string>> = {}): Tested[] {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const options = ['--project=unit', '--no-isolate', '--maxWorkers=1', '--reporter=json', `--outputFile=${report}`];
  const how = {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'] as ('ignore' | 'pipe')[],
    encoding: 'utf8' as const,
    detached: true, // what the runner signals to its group stays with it; Node's types leave it out here
    env: { ...process.env, ...env },
  };
  const { stderr } = spawnSync(process.execPath, [vitest, 'run', 'test/checks/', ...options], how);
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
    return testResults.flatMap(({ name, status, assertionResults }): Tested[] => {
      const file = basename(name).replace(/\.test\.tsx?$/, '');
      if (assertionResults.length === 0) return [{ file, name: file, passed: status === 'passed', loaded: false }];
      return assertionResults.map((one) => ({
        file,
        name: [...one.ancestorTitles, one.title].join(' > '),
        passed: one.status !== 'failed',
        loaded: true,
      }));
    });
  } catch (cause) {
    throw new Error(`the tests of the checks could not be run: ${stderr.trim().split('\n')[0]}`, { cause });
  }
}

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { ancestorTitles: string[]; title: string; status: string }[];
  }[];
}
