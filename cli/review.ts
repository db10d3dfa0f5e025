import { createReadStream, existsSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, normalize, resolve, sep } from 'node:path';
import { z } from 'zod';
import { appendLine, readLines } from '../crawler/batch/results-file.ts';
import type { RunFolder } from '../crawler/batch/run-folder.ts';
import type { Step } from '../crawler/trace.ts';
import { readTrace } from '../crawler/trace-file.ts';
import { type Decision, type ReviewItem, renderReview } from '../reports/batch/review.tsx';
import type { Row } from '../reports/batch/row.ts';
import { standingOf } from '../reports/batch/summary.ts';
import { serveWithToken } from './batch/board.ts';
import { rowsOf } from './batch/gather.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './exit-code.ts';
import { type Disagreement, disagreementsOf, lastRun } from './rejudge.ts';

/**
 * `naysayer review DIR`: a page for this machine alone, on which a person decides what a run left unclear or what
 * rejudging finds otherwise. A decision has a name, a time and a reason and is appended to decisions.jsonl; what the
 * machine found is never changed.
 */
export async function review(given: string, options: { lang: 'zh' | 'en' }, context: Context): Promise<ExitCode> {
  const run = lastRun(resolve(context.cwd, given), given);
  const page = await serveReview(run, options.lang);
  context.terminal.out(page.url);
  context.terminal.err('open the address above; Ctrl-C ends the review');
  await new Promise<void>((done) => {
    if (context.signal.aborted) done();
    context.signal.addEventListener('abort', () => done(), { once: true });
  });
  await page.close();
  return 0;
}

export function serveReview(run: RunFolder, lang: 'zh' | 'en') {
  return serveWithToken((request, response) => {
    answer(run, lang, request, response).catch(() => response.writeHead(500).end());
  });
}

async function answer(run: RunFolder, lang: 'zh' | 'en', request: IncomingMessage, response: ServerResponse) {
  const { pathname } = new URL(request.url ?? '/', 'http://local');
  if (request.method === 'POST' && pathname === '/decide') return decide(run, request, response);
  if (request.method !== 'GET') return void response.writeHead(405).end();
  const file = fileOf(run, pathname);
  if (file) return sendFile(file, response);
  if (pathname !== '/') return void response.writeHead(404).end();
  const { html, policy } = renderReview(run.run, itemsOf(run), lang);
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'no-store',
  });
  response.end(html);
}

const decisionSchema = z.strictObject({
  target: z.string(),
  decision: z.enum(['failed', 'passed', 'unclear']),
  name: z.string().trim().min(1).max(100),
  reason: z.string().trim().min(1).max(2000),
});

async function decide(run: RunFolder, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > MOST_CHARACTERS) return void response.writeHead(413).end();
  }
  const parsed = decisionSchema.safeParse(Object.fromEntries(new URLSearchParams(text)));
  const isKnown = parsed.success && rowsOf(run).some(({ target }) => target === parsed.data.target);
  if (!parsed.success || !isKnown) return void response.writeHead(400).end('a decision needs a name and a reason\n');
  const { target, ...rest } = parsed.data;
  const decision: Decision = {
    schema: 'naysayer/decision@1',
    run: run.run,
    target,
    ...rest,
    at: new Date().toISOString(),
  };
  appendLine(decisionsOf(run), decision);
  response.writeHead(303, { location: `/#${target}` }).end();
}

const MOST_CHARACTERS = 20_000;

/** What waits for a person: unclear rows, and rows of which today's checks or recogniser find something else. */
function itemsOf(run: RunFolder): ReviewItem[] {
  const decisions = readLines(decisionsOf(run), (value) => value as Decision).values;
  const disagreements = disagreementsOf(run);
  return rowsOf(run).flatMap((row) => {
    const differs = disagreements.filter(({ target }) => target === row.target);
    if (standingOf(row) !== 'unclear' && differs.length === 0) return [];
    return [
      {
        row,
        pictures: picturesOf(run, row, differs),
        decisions: decisions.filter(({ target }) => target === row.target),
        differs,
      },
    ];
  });
}

function decisionsOf(run: RunFolder): string {
  return join(run.path, 'decisions.jsonl');
}

/** The screens that are read otherwise today, and the last ones of the refusing walk: where it came to its end. */
function picturesOf(run: RunFolder, row: Row, differs: readonly Disagreement[]): string[] {
  try {
    const { walks } = readTrace(join(run.path, row.folder));
    const reread = new Set(differs.flatMap((one) => ('step' in one ? one.step : [])));
    const shown = walks.flatMap(({ steps }) => steps).filter(({ index }) => reread.has(index));
    const images = (steps: readonly Step[]) => [...new Set(steps.flatMap(({ screen }) => screen.image ?? []))];
    const last = images(walks[0]?.steps ?? []).slice(-MOST_PICTURES);
    return [...new Set([...images(shown).slice(0, MOST_PICTURES), ...last])].map((image) => `/${row.folder}/${image}`);
  } catch {
    return [];
  }
}

const MOST_PICTURES = 4;

/** Pictures and reports of scans, and nothing else of the disk. */
function fileOf(run: RunFolder, pathname: string): string | undefined {
  if (!/^\/scans\/[\w-]+\/[\w-]+\/(screens\/[\w-]+\.(jpg|png)|report\.html)$/.test(pathname)) return undefined;
  const file = normalize(join(run.path, pathname));
  return file.startsWith(run.path + sep) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function sendFile(file: string, response: ServerResponse): void {
  const type = { jpg: 'image/jpeg', png: 'image/png', html: 'text/html; charset=utf-8' }[file.split('.').at(-1) ?? ''];
  response.writeHead(200, { 'content-type': type ?? 'application/octet-stream', 'x-content-type-options': 'nosniff' });
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}
