import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runChecks } from '../../checks/index.ts';
import { launchBrowser } from '../../crawler/drivers/browser.ts';
import { openWeb } from '../../crawler/drivers/web-source.ts';
import { scanTarget } from '../../crawler/scan.ts';
import { writeReports } from '../../reports/write-reports.ts';
import { LIMITS, requestFor, serveNasty } from './nasty.ts';
import { UNHURRIED } from './suite.ts';

const SECRETS = { identifier: '+86 13900<canary>', secret: 'cAnary"&ü word 42', code: '802316' };

/** A login that needs an account and a code, and throws all it was given back in every form there is. */
const ECHO = `<!doctype html><html lang="en"><title>Sign in</title><h1>Sign in</h1>
<form id="f"><label>Account <input name="account" autocomplete="username" required></label>
<label>Password <input name="password" type="password" required></label>
<button>Sign in</button></form><div id="out"></div>
<script>
f.onsubmit = (event) => {
  event.preventDefault();
  for (const text of [f.account.value, f.password.value]) {
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
    page: ECHO,
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
  const found = filesIn(outDir).flatMap((file) => {
    const bytes = readFileSync(file);
    return Object.values(SECRETS).flatMap((secret) =>
      needles(secret)
        .filter((needle) => bytes.includes(needle))
        .map((needle) => `${file.slice(outDir.length)}: ${needle}`),
    );
  });
  expect(found).toEqual([]);
});

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
