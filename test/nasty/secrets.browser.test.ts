import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runChecks } from '../../checks/index.ts';
import { rowsOf } from '../../cli/batch/gather.ts';
import { batch } from '../../cli/batch.ts';
import { buildProgram } from '../../cli/program.ts';
import { type RunFolder, runsOf } from '../../crawler/batch/run-folder.ts';
import { launchBrowser } from '../../crawler/drivers/browser.ts';
import { openWeb } from '../../crawler/drivers/web-source.ts';
import { zipFiles } from '../../crawler/evidence/zip-files.ts';
import { scanTarget } from '../../crawler/scan.ts';
import { writeReports } from '../../reports/write-reports.ts';
import { fakeContext } from '../cli/context.ts';
import { BUDGETS, LIMITS, requestFor, serveNasty } from './nasty.ts';
import { UNHURRIED } from './suite.ts';

const SECRETS = { identifier: '+86 13900<canary>', secret: 'cAnary"&ü word 42', code: '802316' };

const CODE_FIELD = '<label>Code <input name="code" autocomplete="one-time-code" required></label>';

const LETS_IN = 'localStorage.in = 1; f.remove();';

/** A login that needs an account, and throws all it was given back in every form there is. */
const echo = (more = '', then = '') => `<!doctype html><html lang="en"><title>Sign in</title><h1>Sign in</h1>
<form id="f"><label>Account <input name="account" autocomplete="username" required></label>
<label>Password <input name="password" type="password" required></label>
${more}<button>Sign in</button></form><div id="out"></div>
<script>
if (localStorage.in) { f.remove(); out.textContent = 'Rain is expected on Thursday.'; }
f.onsubmit = (event) => {
  event.preventDefault();
  for (const text of [...f.querySelectorAll('input')].map((field) => field.value)) {
    const bytes = new TextEncoder().encode(text), hex = [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
    const base64 = (before) => btoa(before + String.fromCharCode(...bytes));
    const all = [text, JSON.stringify(text), encodeURIComponent(text), hex, hex.toUpperCase(), base64(''), base64('x'), base64('xy'), base64('user:').replaceAll('+', '-').replaceAll('/', '_')];
    for (const one of all) {
      const p = document.createElement('p'); p.textContent = one; p.title = one; p.dataset.x = one; out.append(p);
      document.cookie = 'c' + Math.random() + '=' + encodeURIComponent(one);
      localStorage.setItem(one, one); sessionStorage.setItem('k', one);
      fetch('/echo?q=' + encodeURIComponent(one), { method: 'POST', body: one });
      history.replaceState(0, '', '/?q=' + encodeURIComponent(one));
      setTimeout(() => { throw new Error(one) });
      console.log(one);
    }
    document.title = text;
    alert('No account ' + text);
    window.open('/window?q=' + encodeURIComponent(text));
  }
  ${then}
};
</script></html>`;

let browser: Browser;
let outDir: string;
beforeAll(async () => {
  browser = await launchBrowser();
  outDir = mkdtempSync(join(tmpdir(), 'secrets-'));
});
afterAll(async () => {
  await browser.close();
  rmSync(outDir, { recursive: true, force: true });
});

it('leaves no secret on disk, in no form, whatever a site does with it', { timeout: 120_000 }, async () => {
  const heard: string[] = [];
  const site = await serveNasty({
    page: echo(),
    says: [],
    answer({ url }) {
      heard.push(decodeURIComponent(url ?? ''));
      return false;
    },
  });
  try {
    const trace = await scanTarget(
      {
        ...requestFor(site.url, outDir, browser, { ...UNHURRIED, windows: 20, dialogs: 50 }),
        credentials: { identifier: SECRETS.identifier, secret: SECRETS.secret },
        otp: { value: SECRETS.code },
      },
      {},
      (request) => openWeb(request, { limits: LIMITS }),
    );
    await writeReports(outDir, trace, runChecks(trace), {
      formats: ['html', 'json', 'csv', 'junit', 'sarif'],
      lang: 'en',
    });
  } finally {
    await site.close();
  }
  expect(heard.join('\n')).toContain(SECRETS.secret); // or nothing was tested
  expect(await leaksIn(outDir, Object.values(SECRETS))).toEqual([]);
});

it('leaves none in anything that a batch and what is made of its scans write or print', {
  timeout: 300_000,
}, async () => {
  const home = join(outDir, 'batch');
  mkdirSync(home);
  const heard: string[] = [];
  const hearing = (page: string) =>
    serveNasty({
      page,
      says: [],
      answer({ url }) {
        heard.push(decodeURIComponent(url ?? ''));
        return false;
      },
    });
  const own = await hearing(echo(CODE_FIELD, LETS_IN));
  const lent = await hearing(echo('', LETS_IN));
  const { config, pool, env, secrets } = secretive(own.url);
  writeFileSync(join(home, 'naysayer.config.json'), JSON.stringify(config));
  writeFileSync(join(home, 'pool.jsonl'), JSON.stringify(pool));
  const list = [
    'target,id,authority',
    `${own.url},own,a test`,
    `${lent.url},lent,a test`,
    `${own.url}?3,unhooked,a test`,
  ];
  writeFileSync(join(home, 'list.csv'), list.join('\n'));
  const { context, out, err } = fakeContext({ cwd: home, env: { ...process.env, ...env } });
  const run = (...args: string[]) => {
    const program = buildProgram(context, '0', () => {});
    return program.parseAsync(['node', 'naysayer', ...args]);
  };
  try {
    await batch('list.csv', BATCH, context, { wrongAnswers: async () => [], restMs: 1 });
  } finally {
    await own.close();
    await lent.close();
  }
  const [last] = runsOf(join(home, 'out')).slice(-1) as [RunFolder];
  const rows = rowsOf(last);
  const folderOf = (id: string) => join(last.path, rows.find(({ target }) => target === id)?.folder ?? '');
  const formats = ['html', 'json', 'csv', 'junit', 'sarif', 'ctrf', 'pdf'];
  for (const id of ['own', 'lent']) {
    await run('report', folderOf(id), '--lang', 'en', '--format', formats.join(','));
    await run('notice', folderOf(id), '--lang', 'en');
    await run('export', folderOf(id), join('out', `${id}.zip`));
    await run('verify', folderOf(id));
  }
  await run('diff', folderOf('own'), folderOf('lent'), '--html', join('out', 'diff.html'));
  await run('diff', folderOf('own'), folderOf('lent'), '--json');
  await run('rejudge', 'out', '--json');
  writeFileSync(join(home, 'out', 'printed'), [...out, ...err].join('\n'));

  const typed = heard.join('\n');
  for (const one of [secrets.identifier, secrets.code, secrets.lent]) expect(typed).toContain(one); // or nothing was tested
  expect(rows.find(({ target }) => target === 'unhooked')).toMatchObject({ cause: 'bad-target' });
  const wrote = filesIn(join(home, 'out')).map((file) => basename(file));
  for (const name of [
    'ctrf.json',
    'report.pdf',
    'notice.md',
    'results.csv',
    'price-of-entry.csv',
    'ledger.jsonl',
    'diff.html',
  ])
    expect(wrote).toContain(name);
  expect(await leaksIn(join(home, 'out'), Object.values(secrets))).toEqual([]);
});

const BATCH = {
  out: 'out',
  lang: 'en',
  profile: 'triage',
  identities: 'pool.jsonl',
  identityCap: 1,
  targetMinutes: 4,
  concurrency: 2,
  jsonLines: true,
} as const;

/** Secrets in each place that a batch takes them from: the environment, a hook's words and what it answers, a pool. */
function secretive(url: string) {
  const secrets = {
    identifier: 'cAnary+own@mail.example',
    secret: 'cAnary"&ü own 43',
    code: '80231694',
    token: 'cAnary-token-7f3',
    lent: 'cAnary+lent@mail.example',
    lentSecret: 'cAnary<lent> 44',
  };
  const hook = (script: string) => ({ command: [process.execPath, '-e', script, secrets.token] });
  const config = {
    lateMs: 200,
    budgets: { ...BUDGETS, ...UNHURRIED, windows: 20, dialogs: 50 },
    targets: [
      {
        url,
        id: 'own',
        credentials: { identifierEnv: 'CANARY_ACCOUNT', secretEnv: 'CANARY_SECRET' },
        otp: hook(`console.log('Your code is ${secrets.code}')`),
        reset: { url: `${url}forget?key=${secrets.token}` },
      },
      { url: `${url}?3`, id: 'unhooked', reset: hook('process.exit(1)') },
    ],
  };
  const env = { CANARY_ACCOUNT: secrets.identifier, CANARY_SECRET: secrets.secret };
  const pool = { id: 'i1', identifier: secrets.lent, secret: secrets.lentSecret };
  return { config, pool, env, secrets };
}

/** Each place below a folder where a secret stands, in an export and on the sheets of a PDF too. */
async function leaksIn(dir: string, secrets: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const wanted = secrets.flatMap(needles);
  const search = (name: string, bytes: Uint8Array) => {
    const held = Buffer.from(bytes);
    found.push(...wanted.filter((needle) => held.includes(needle)).map((needle) => `${name}: ${needle}`));
  };
  for (const file of filesIn(dir)) {
    const name = file.slice(dir.length);
    search(name, readFileSync(file));
    if (file.endsWith('.pdf')) search(name, Buffer.from(await textOf(file)));
    if (!file.endsWith('.zip')) continue;
    const inside = await zipFiles(file);
    for (const one of await inside.names()) search(`${name} ${one}`, await inside.read(one));
    await inside.close();
  }
  return found;
}

async function textOf(pdf: string): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(pdf))), { mergePages: true });
  return text;
}

function filesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** What one would look for: plain, and coded as a whole and behind one or two other letters. */
function needles(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const coded = (before: string) =>
    Buffer.from(before + secret)
      .toString('base64')
      .slice(4, -4);
  return [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    ...(bytes.length > 8 ? [coded(''), coded('x'), coded('xy')] : []),
  ];
}
