// A batch of quick scans in a process of its own, for tests that kill it: list, folder, milliseconds of a scan, resume.
import { batch } from '../../cli/batch.ts';
import { fakeContext } from '../cli/context.ts';
import { quickScan } from './quick-scan.ts';

const [list, out = '', restMs = '5', resume] = process.argv.slice(2);
const options = { out, lang: 'en', identityCap: 1, targetMinutes: 1, concurrency: 4, quiet: true } as const;
const parts = { scan: quickScan(Number(restMs)), wrongAnswers: async () => [] };
const { context } = fakeContext();
process.exitCode = await batch(list, resume ? { ...options, resume: true } : options, context, parts);
