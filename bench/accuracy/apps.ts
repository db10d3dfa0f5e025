import type { Browser } from 'playwright';
import { launchBrowser } from '../../crawler/drivers/browser.ts';
import type { Expected } from '../../samples/expected.ts';
import { differences, type Scanned, scanSite } from '../../test/support/scan-site.ts';
import { appIds, serveApp } from '../../test/support/serve-apps.ts';
import { type Section, share } from '../tables.ts';

interface Judged {
  readonly id: string;
  readonly expected: Expected;
  readonly scanned?: Scanned; // absent when the scan itself failed
  readonly wrong: readonly string[];
}

/** Verdicts on the project's test apps: each is scanned with a real browser, and its own log is read. Takes minutes. */
export async function appTables(options: { readonly verbose: boolean }): Promise<Section[]> {
  const browser = await launchBrowser();
  const judged: Judged[] = [];
  try {
    for (const id of appIds()) judged.push(await judge(id, browser));
  } finally {
    await browser.close();
  }
  const prompts = judged.flatMap(promptsOf);
  return [
    {
      title: 'Test apps',
      explains:
        'Small web apps with a known truth. Flow: how refusing ended. Prompts: kind, declinable and blocks all as they are; an "unclear" where the\n' +
        'truth is plain counts as wrong. The last two should be 0: a check failed that must not, and a yes given while refusing, as the app logged it.',
      head: ['apps', 'flow verdict', 'prompt verdicts', 'all as it is', 'false accusations', 'accepts by accident'],
      rows: [
        [
          judged.length,
          share(judged.filter((each) => each.scanned?.refusing === each.expected.refusing).length, judged.length),
          share(prompts.filter((right) => right).length, prompts.length),
          share(judged.filter((each) => each.wrong.length === 0).length, judged.length),
          judged.reduce((sum, each) => sum + falselyFailed(each).length, 0),
          judged.reduce((sum, each) => sum + (each.scanned?.givenWhileRefusing.length ?? 0), 0),
        ],
      ],
      notes: options.verbose
        ? judged.flatMap(({ id, wrong }) => (wrong.length > 0 ? [id, ...wrong.map((line) => `  ${line}`)] : []))
        : [],
    },
  ];
}

async function judge(id: string, browser: Browser): Promise<Judged> {
  const app = await serveApp(id);
  try {
    const scanned = await scanSite(id, app, app.expected, browser);
    return { id, expected: app.expected, scanned, wrong: differences(scanned, app.expected) };
  } catch (error) {
    return {
      id,
      expected: app.expected,
      wrong: [`the scan failed: ${error instanceof Error ? error.message.split('\n')[0] : error}`],
    };
  } finally {
    await app.close();
  }
}

/** For each prompt that is expected, whether the one met in its place is judged rightly. */
function promptsOf({ expected, scanned }: Judged): boolean[] {
  const met = scanned?.prompts ?? [];
  const wanted = expected.prompts.filter((prompt, index) => !prompt.optional || isKind(met[index]?.kind, prompt.kind));
  return wanted.map((prompt, index) => {
    const got = met[index];
    return isKind(got?.kind, prompt.kind) && got?.declinable === prompt.declinable && got.blocks === prompt.blocks;
  });
}

function isKind(kind: string | undefined, right: readonly string[]): boolean {
  return kind !== undefined && right.includes(kind);
}

function falselyFailed({ expected, scanned }: Judged): string[] {
  return (scanned?.failed ?? []).filter((check) => !(expected.failed as readonly string[]).includes(check));
}
