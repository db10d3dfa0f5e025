import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../crawler/drivers/browser.ts';
import { scanTarget } from '../../crawler/scan.ts';
import type { LegalText, Search, Trace, Walk } from '../../crawler/trace.ts';
import type { LogEntry } from '../../samples/server.ts';
import { inTurn } from '../support/in-turn.ts';
import { serveFolderOf } from '../support/serve-apps.ts';

/** What is true of an app of test/apps-explore; see the README there. */
interface Expected {
  readonly locale: string;
  readonly searches: Readonly<Record<string, ExpectedSearch>>;
  readonly texts: readonly ExpectedText[];
  readonly never?: readonly string[];
  readonly later?: readonly string[];
  readonly child?: { readonly prompts: readonly string[]; readonly searches: Readonly<Record<string, ExpectedSearch>> };
}
type ExpectedSearch = Partial<Omit<Search, 'for' | 'text'>> & { readonly holds?: readonly string[] };
type ExpectedText = Partial<Omit<LegalText, 'failure' | 'text'>> & {
  readonly failure?: string;
  readonly holds?: readonly string[];
};

const APPS = fileURLToPath(new URL('../apps-explore/', import.meta.url));
const ids = readdirSync(APPS).filter((id) => existsSync(join(APPS, id, 'expected.json')));

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('what lies behind home is found as it is', () => {
  it.concurrent.each(ids)('%s', { timeout: 300_000 }, (id) =>
    inTurn(async () => {
      const expected = JSON.parse(readFileSync(join(APPS, id, 'expected.json'), 'utf8')) as Expected;
      const { trace, log } = await scanned(id, expected.locale);
      const walk = trace.walks.find(({ name }) => name === 'explore') as Walk;
      expect(trace.walks[0]?.ending.kind).toBe('reached-home');
      expect(searchesOf(walk, expected.searches)).toEqual(expected.searches);
      expect((walk.texts ?? []).map((text, i) => textAs(text, expected.texts[i]))).toEqual(expected.texts);
      for (const search of walk.searches ?? []) expect(isShown(search, walk)).toBe(true);
      expect(log.filter(({ what }) => expected.never?.includes(what))).toEqual([]);
      expect(askedLater(walk)).toEqual(expected.later ?? []);
      const texts = trace.walks.flatMap((one) => (one.texts ?? []).map((text) => text.id));
      expect(new Set(texts).size).toBe(texts.length); // each lies in a file of its own
      const child = trace.walks.find(({ name }) => name === 'child');
      expect(child?.persona).toEqual(expected.child ? { age: 13 } : undefined);
      if (!child || !expected.child) return;
      expect(child.prompts.map(({ kind }) => kind)).toEqual(expected.child.prompts);
      expect(searchesOf(child, expected.child.searches)).toEqual(expected.child.searches);
    }),
  );
});

async function scanned(id: string, locale: string): Promise<{ trace: Trace; log: readonly LogEntry[] }> {
  const site = await serveFolderOf(join(APPS, id, '/'));
  const outDir = await mkdtemp(join(tmpdir(), `${id}-`));
  try {
    const trace = await scanTarget({
      target: { id, platform: 'web', address: site.url, name: id, categories: [] },
      outDir,
      settings: {
        device: 'phone',
        viewport: { width: 390, height: 844 },
        locale,
        timeZone: 'Asia/Shanghai',
        repeat: 1,
        profile: 'standard',
        seed: 'apps',
      },
      lateMs: 1500,
      explore: true,
      browser,
    });
    return { trace, log: site.log };
  } finally {
    await rm(outDir, { recursive: true, force: true });
    await site.close();
  }
}

/** The searches that are asked about, as much of each as is asked. */
function searchesOf(walk: Walk, wanted: Expected['searches']): Record<string, unknown> {
  const found = Object.entries(wanted).map(([topic, { holds, ...fields }]) => {
    const search = walk.searches?.find((one) => one.for === topic && (!fields.label || one.label === fields.label));
    const asked = Object.keys(fields).map((key) => [key, search?.[key as keyof Search]]);
    const held = holds ? { holds: holds.filter((words) => search?.text?.includes(words)) } : {};
    return [topic, { ...Object.fromEntries(asked), ...held }];
  });
  return Object.fromEntries(found);
}

function textAs(text: LegalText, wanted: ExpectedText | undefined): Record<string, unknown> {
  const { holds, failure, ...fields } = wanted ?? { kind: text.kind };
  const asked = Object.keys(fields).map((key) => [key, text[key as keyof LegalText]]);
  return {
    ...Object.fromEntries(asked),
    ...(failure ? { failure: text.failure?.code } : {}),
    ...(holds ? { holds: holds.filter((words) => text.text.includes(words)) } : {}),
  };
}

/** Every step a search names is one of its walk. */
function isShown({ outcome, steps }: Search, walk: Walk): boolean {
  const indexes = new Set(walk.steps.map(({ index }) => index));
  return (outcome === 'unfinished' || steps.length > 0) && steps.every((index) => indexes.has(index));
}

/** The prompts that came once the clock was put forward. */
function askedLater({ steps, prompts }: Walk): string[] {
  const first = steps.find(({ action }) => action.kind === 'relaunch' && action.laterMs !== undefined)?.index;
  if (first === undefined) return [];
  return prompts
    .filter((prompt) => prompt.where === 'relaunch' && (prompt.steps[0] ?? 0) > first)
    .map(({ kind }) => kind);
}
