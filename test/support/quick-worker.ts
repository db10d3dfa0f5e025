// A worker of quick scans in a process of its own, for tests that kill it: queue, folder, prefix, results.
import { worker } from '../../cli/worker.ts';
import { fakeContext } from '../cli/context.ts';
import { quickScan } from './quick-scan.ts';

const [queue = '', out = '', prefix = '', results] = process.argv.slice(2);
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort(new Error('interrupted')));
const { context } = fakeContext({ signal: stop.signal });
const options = {
  queue,
  out,
  lang: 'en',
  targetMinutes: 1,
  concurrency: 2,
  quiet: true,
  ...(results ? { results } : {}),
} as const;
process.exitCode = await worker(options, context, {
  scan: quickScan(40),
  wrongAnswers: async () => [],
  lockMs: 2_000,
  prefix,
});
