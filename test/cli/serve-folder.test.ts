import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { serveFolder } from '../../cli/serve-folder.ts';

it('serves what lies in the folder, and nothing else', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'naysayer-serve-'));
  const folder = join(outside, 'pages');
  mkdirSync(folder);
  writeFileSync(join(outside, 'secret.html'), 'secret');
  writeFileSync(join(folder, '说 不.html'), '<p>page</p>');
  const { url, close } = await serveFolder(folder);
  try {
    const page = await fetch(`${url}${encodeURIComponent('说 不.html')}`);
    expect([await page.text(), page.headers.get('content-type')]).toEqual(['<p>page</p>', 'text/html; charset=utf-8']);
    for (const path of ['%2e%2e%2fsecret.html', '..%2fsecret.html', 'none.html', '', '%']) {
      expect((await fetch(url + path)).status).toBe(404);
    }
  } finally {
    await close();
    rmSync(outside, { recursive: true });
  }
});
