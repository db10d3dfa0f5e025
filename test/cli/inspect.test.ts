import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { inspect } from '../../cli/inspect.ts';
import { fakeContext } from './context.ts';

const cwd = mkdtempSync(join(tmpdir(), 'naysayer-inspect-'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const options = { device: 'phone', locale: 'zh-CN' } as const;
const put = (name: string, text: string) => writeFileSync(join(cwd, name), text);
const button = (text: string, y: number) =>
  `<android.widget.Button text="${text}" class="android.widget.Button" clickable="true" enabled="true" displayed="true" bounds="[40,${y}][1040,${y + 120}]"/>`;
const screen = `<?xml version="1.0"?><hierarchy rotation="0" width="1080" height="2280">
  <android.widget.FrameLayout class="android.widget.FrameLayout" package="a.b" displayed="true" bounds="[0,0][1080,2280]">
    <android.widget.TextView text="隐私政策" class="android.widget.TextView" displayed="true" bounds="[40,400][1040,480]"/>
    <android.widget.TextView text="请阅读并同意我们的隐私政策和用户协议" class="android.widget.TextView" displayed="true" bounds="[40,500][1040,900]"/>
    ${button('不同意', 1200)}${button('同意', 1400)}
  </android.widget.FrameLayout></hierarchy>`;

it('prints the prompt and the controls of a page source, as JSON of the published shape', async () => {
  put('consent.xml', screen);
  const { context, out, err } = fakeContext({ cwd });
  expect(await inspect('consent.xml', { ...options, json: true }, context)).toBe(0);
  expect(err).toEqual([]);
  expect(out).toHaveLength(1);
  const bounds = { x: 40, y: expect.any(Number), width: 1000, height: 120 };
  expect(JSON.parse(out[0] ?? '')).toEqual({
    prompt: { kind: 'privacy-consent', title: '隐私政策', asks: expect.any(Array) },
    controls: [
      { class: 'decline', text: '不同意', bounds, reasons: expect.arrayContaining([expect.any(String)]) },
      { class: 'accept', text: '同意', bounds, reasons: expect.arrayContaining([expect.any(String)]) },
    ],
  });
});

it('says the same to a person, with the reasons', async () => {
  put('consent.xml', screen);
  const { context, out } = fakeContext({ cwd });
  await inspect('consent.xml', options, context);
  expect(out.join('\n')).toMatch(/^privacy-consent: 隐私政策\n {2}because [\s\S]*\n {2}decline +不同意 +\(says /);
});

it('answers null where nothing is asked', async () => {
  put('empty.xml', '<?xml version="1.0"?><hierarchy rotation="0" width="1080" height="2280"></hierarchy>');
  const { context, out } = fakeContext({ cwd });
  await inspect('empty.xml', { ...options, json: true }, context);
  expect(JSON.parse(out.join(''))).toEqual({ prompt: null, controls: [] });
});

it('classes each line of a file of labels, whatever its line ends, in order', async () => {
  put('labels.txt', '\ufeff同意\r\n不同意并退出\r\n\r\n跳过 5s\r\n');
  const { context, out } = fakeContext({ cwd });
  expect(await inspect(undefined, { ...options, labels: 'labels.txt' }, context)).toBe(0);
  expect(out.map((line) => JSON.parse(line))).toEqual([
    { text: '同意', class: 'accept', reasons: expect.any(Array) },
    { text: '不同意并退出', class: 'decline', reasons: expect.any(Array) },
    { text: '', class: 'neutral', reasons: expect.any(Array) },
    { text: '跳过 5s', class: 'skip', reasons: expect.any(Array) },
  ]);
});

put('broken.xml', '<manifest/>');
put('notes.txt', 'a');
mkdirSync(join(cwd, 'folder'));
it.each([
  [undefined, {}, /^nothing to inspect: give /],
  ['none.xml', {}, /^no file none\.xml$/],
  ['none.html', {}, /^no file none\.html$/],
  ['broken.xml', {}, /^broken\.xml: no screen in /],
  ['notes.txt', {}, /^notes\.txt is neither a FILE\.xml nor a FILE\.html$/],
  ['folder', {}, /^folder is neither/],
  ['nothing', {}, /^"nothing" is neither an address/],
  ['ftp://a.test', {}, /^ftp: addresses cannot be scanned/],
  [undefined, { labels: 'none.txt' }, /^none\.txt cannot be read/],
])('says in one line why it cannot inspect %s %o', async (given, more, says) => {
  await expect(inspect(given, { ...options, ...more }, fakeContext({ cwd }).context)).rejects.toThrow(says);
});
