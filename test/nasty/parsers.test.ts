import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runChecks } from '../../checks/index.ts';
import { type ListItem, readList } from '../../crawler/batch/list.ts';
import { appendLine, readLines } from '../../crawler/batch/results-file.ts';
import { parseConfig } from '../../crawler/config.ts';
import { parsePageSource } from '../../crawler/drivers/page-source.ts';
import { parsePlist } from '../../crawler/drivers/plist.ts';
import { MalformedSource, MalformedTrace, UsageError } from '../../crawler/errors.ts';
import { recognise } from '../../crawler/recognise/prompt.ts';
import { toRequest, webAddress } from '../../crawler/to-request.ts';
import { readTrace, TraceWriter } from '../../crawler/trace-file.ts';
import { parseRow, type Row, rowSchema } from '../../reports/batch/row.ts';
import { buildResult } from '../../reports/build-result.ts';
import { renderHtml } from '../../reports/html.tsx';
import { resultSchema } from '../../reports/result.ts';
import { buildTrace, login, wall, way } from '../support/build-trace.ts';
import { buildRow } from '../support/rows.ts';

/** Texts as strangers write them: markup, formulas, paths, marks of direction, halves of characters. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '</script><script>1</script>', '=HYPERLINK("http://x")', '../../x', '\u202eno\u202c', '\u200b', '\ud800', ']]>', '&#0;',
    '"', "'", '<!--', '%00', 'C:\\x', '\u0000', '__proto__', 'constructor', 'toString',
  ), // biome-ignore format: a table
);

/** Runs what may refuse its input in one way only, and gives what it gave. */
function orRefused<T>(run: () => T, refusal: new (...args: never[]) => Error): T | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof refusal) {
      expect(error.message).not.toMatch(/\n/);
      return undefined;
    }
    throw error;
  }
}

describe('the source of a phone screen', () => {
  const escaped = hostile.map((text) =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML knows none of them
    text.replace(/[&<"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/g, ''),
  );
  const number = fc.oneof(fc.integer(), fc.double().map(String), fc.constantFrom('', 'NaN', '-0', '1e999', '９'));
  const element = (names: readonly string[], attributes: readonly string[]) =>
    fc.letrec<{ node: string }>((tie) => ({
      node: fc
        .tuple(
          fc.constantFrom(...names),
          fc.dictionary(
            fc.constantFrom(...attributes),
            fc.oneof(escaped, number.map(String), fc.constantFrom('true', 'false')),
            {
              maxKeys: 6,
            },
          ),
          fc.array(fc.oneof({ maxDepth: 4 }, fc.constant(''), tie('node')), { maxLength: 3 }),
        )
        .map(
          ([name, given, inner]) =>
            `<${name}${Object.entries(given)
              .map(([key, value]) => ` ${key}="${value}"`)
              .join('')}>${inner.join('')}</${name}>`,
        ),
    })).node;
  const android = element(
    ['node', 'android.widget.Button', 'android.widget.EditText', 'android.webkit.WebView', 'x.Y'],
    ['text', 'content-desc', 'resource-id', 'class', 'bounds', 'clickable', 'checked', 'package', 'hint', 'displayed'],
  ).map((inner) => `<hierarchy rotation="0">${inner}</hierarchy>`);
  const ios = element(
    ['XCUIElementTypeButton', 'XCUIElementTypeAlert', 'XCUIElementTypeTextField', 'XCUIElementTypeOther', 'AppiumAUT'],
    ['type', 'name', 'label', 'value', 'x', 'y', 'width', 'height', 'enabled', 'visible', 'accessible', 'traits'],
  ).map(
    (inner) =>
      `<?xml version="1.0"?><AppiumAUT><XCUIElementTypeApplication type="XCUIElementTypeApplication" name="x" x="0" y="0" width="390" height="844">${inner}</XCUIElementTypeApplication></AppiumAUT>`,
  );

  it.each([
    ['Android', android],
    ['iOS', ios],
  ] as const)('of %s gives sound nodes or is refused, whatever stands in it', (_, source) => {
    fc.assert(
      fc.property(source, (xml) => {
        const read = orRefused(() => parsePageSource(xml), MalformedSource);
        for (const [i, node] of (read?.nodes ?? []).entries()) {
          expect(node.id).toBe(i);
          expect(node.parent).toBeLessThan(i);
          for (const side of Object.values(node.bounds)) expect(Number.isFinite(side)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['Android', android],
    ['iOS', ios],
  ] as const)('of %s that is cut off or changed in one place is read or refused', (_, source) => {
    fc.assert(
      fc.property(source, fc.nat(), hostile, (xml, at, text) => {
        const place = at % xml.length;
        orRefused(() => parsePageSource(xml.slice(0, place)), MalformedSource);
        orRefused(() => parsePageSource(xml.slice(0, place) + text + xml.slice(place + 1)), MalformedSource);
      }),
      { numRuns: 200 },
    );
  });

  it('is refused, and not unfolded, when it names itself over and over', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(1000)}">${'bcdefg'.replace(/./g, (name) => `<!ENTITY ${name} "${`&${String.fromCharCode(name.charCodeAt(0) - 1)};`.repeat(100)}">`)}]><hierarchy><node text="&g;"/></hierarchy>`;
    const read = orRefused(() => parsePageSource(bomb), MalformedSource);
    expect(JSON.stringify(read ?? '').length).toBeLessThan(10_000);
  });
});

it('reads a property list or refuses it', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom('bplist00', '<?xml version="1.0"?><plist>', ''),
      (bytes, head) => {
        try {
          parsePlist(Buffer.concat([Buffer.from(head), bytes]));
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
          expect(error).not.toBeInstanceOf(RangeError); // neither all memory nor all of the stack
        }
      },
    ),
    { numRuns: 300 },
  );
});

describe('a config', () => {
  it('is taken or refused in one line, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 4 }), (given) => void orRefused(() => parseConfig(given, 'x'), UsageError)),
    );
  });

  it('is taken or refused in one line, whatever stands in its targets', () => {
    const target = fc.record(
      {
        url: fc.oneof(fc.webUrl(), hostile),
        id: hostile,
        name: hostile,
        categories: fc.array(fc.integer()),
        session: hostile,
        declared: fc.array(hostile),
      },
      { requiredKeys: ['url'] },
    );
    fc.assert(fc.property(target, (one) => void orRefused(() => parseConfig({ targets: [one] }, 'x'), UsageError)));
  });

  it('never names a folder outside of the one for output', () => {
    const address = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      hostile.map((text) => `http://127.0.0.1/${text}`),
      hostile,
    );
    fc.assert(
      fc.property(address, (text) => {
        const url = orRefused(() => webAddress(text).href, UsageError);
        if (url === undefined) return;
        const { outDir, target } = toRequest(
          { url },
          { config: {}, folder: '/config', env: {}, out: '/out', startedAt: new Date(0) },
        );
        expect(outDir).toBe(`/out/${target.id}-1970-01-01T00-00-00-000Z`);
        expect(target.id).toMatch(/^[a-z0-9][a-z0-9-]{0,59}$/);
      }),
    );
  });
});

describe('a trace file', () => {
  let dir: string;
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'fuzz-'));
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  const whole = (folder: string): string => {
    const writer = new TraceWriter(folder, 0, []);
    const { runId, tool, target, settings, startedAt } = buildTrace({ prompts: [login()] });
    writer.begin({ runId, tool, target, settings, startedAt });
    writer.walk('refuse', 'refuse', { state: 'cleared', account: 'new', identity: 'x' });
    writer.events(0, [{ kind: 'navigated', url: 'http://x/', atMs: 1 }]);
    writer.ending('refuse', { kind: 'reached-home', by: 'content', held: true, looksInside: 1 });
    writer.end({ totalMs: 1, lookMs: 1, settleMs: 1, decideMs: 1 });
    return join(folder, 'trace.jsonl');
  };

  it('that is cut off or changed in one place is read or refused', () => {
    const text = readFileSync(whole(join(dir, 'whole')), 'utf8');
    const torn = join(dir, 'torn');
    mkdirSync(torn);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.option(hostile), (at, put) => {
        writeFileSync(
          join(torn, 'trace.jsonl'),
          put === null ? text.slice(0, at) : text.slice(0, at) + put + text.slice(at + 1),
        );
        const trace = orRefused(() => readTrace(torn), MalformedTrace);
        if (trace && put === null) expect(() => resultSchema.parse(buildResult(trace, runChecks(trace)))).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it('leads to no file outside of its folder', () => {
    const away = join(dir, 'away');
    const [first] = readFileSync(whole(away), 'utf8').split('\n');
    writeFileSync(join(dir, 'secret.json'), '[{"name":"secret"}]');
    fc.assert(
      fc.property(
        fc.constantFrom(
          '../secret.json',
          'screens/../../secret.json',
          `${dir}/secret.json`,
          'screens/..\\..\\secret.json',
        ),
        (nodes) => {
          const screen = { fingerprint: '', address: '', title: '', state: 'shown', nodes };
          const step = {
            type: 'step',
            walk: 'refuse',
            index: 0,
            phase: 'refuse',
            atMs: 0,
            screen,
            action: { kind: 'open' },
          };
          writeFileSync(join(away, 'trace.jsonl'), `${first}\n${JSON.stringify(step)}\n`);
          expect(orRefused(() => readTrace(away), MalformedTrace)).toBeUndefined();
        },
      ),
    );
  });
});

describe('what a stranger wrote', () => {
  it('gives a valid result and a page without a script of its own, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.array(hostile, { minLength: 6, maxLength: 6 }),
        ([title = '', text = '', label = '', control = '', address = '', said = '']) => {
          const trace = buildTrace({
            target: {
              name: title,
              address: `http://127.0.0.1/${encodeURIComponent(address.replace(/[\ud800-\udfff]/g, ''))}`,
            },
            prompts: [
              login(),
              wall({
                title,
                text,
                asks: [{ type: 'occupation', label, required: 'yes' }],
                ways: [way('decline', 'validation', control, { message: said })],
              }),
            ],
          });
          const result = buildResult(trace, runChecks(trace));
          resultSchema.parse(JSON.parse(JSON.stringify(result)));
          const page = renderHtml(result, trace, new Map(), 'zh');
          expect(page.match(/<script/g)).toHaveLength(SCRIPTS ?? 0);
          expect(page).not.toContain('<script>1</script>');
        },
      ),
      { numRuns: 40 },
    );
  });

  const SCRIPTS = renderHtml(
    buildResult(buildTrace({ prompts: [login()] }), []),
    buildTrace({ prompts: [login()] }),
    new Map(),
    'zh',
  ).match(/<script/g)?.length;

  it('is recognised without harm, however it is nested and wherever it stands', () => {
    const node = fc.record({
      role: fc.constantFrom('button', 'text', 'dialog', 'textbox', 'checkbox', 'link', 'heading', 'generic' as const),
      name: hostile,
      operable: fc.boolean(),
      bounds: fc.record({
        x: fc.integer({ min: -5000, max: 5000 }),
        y: fc.integer({ min: -5000, max: 5000 }),
        width: fc.nat(5000),
        height: fc.nat(5000),
      }),
      up: fc.nat(4),
    });
    fc.assert(
      fc.property(fc.array(node, { maxLength: 30 }), (given) => {
        const nodes = given.map(({ up, ...one }, id) => ({ ...one, id, parent: Math.max(-1, id - 1 - up) }));
        const prompt = recognise({
          state: 'shown',
          address: 'http://x/',
          title: '',
          nodes,
        });
        for (const control of prompt?.controls ?? []) expect(nodes[control.node]).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });
});

describe('a list', () => {
  const read = async (text: string) => {
    const items: ListItem[] = [];
    const refused = await (async () => {
      for await (const item of readList(inPieces(text))) items.push(item);
    })().catch((error: unknown) => error);
    expect(refused === undefined || refused instanceof UsageError, String(refused)).toBe(true);
    if (refused) expect((refused as Error).message).not.toMatch(/\n/);
    return { items, isRefused: refused !== undefined };
  };
  async function* inPieces(text: string) {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
  }
  const holdsSound = (items: readonly ListItem[]) => {
    const ids = items.flatMap((item) => (item.kind === 'target' ? [item.entry.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,79}$/);
    for (const item of items) if (item.kind === 'bad') expect(item.problem).toMatch(/^[^\n]+$/);
  };
  const target = fc.oneof(
    fc.webUrl(),
    fc.domain(),
    hostile,
    hostile.map((text) => `http://127.0.0.1/${text}`),
  );
  const oneLine = (text: string) => text.replace(/[\r\n]/g, '');

  it('of one target a line has for each line a target, one from before, or what is wrong with it', async () => {
    const lines = fc.array(target.map(oneLine), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(lines, fc.constantFrom('\n', '\r\n'), async (given, end) => {
        const text = ['http://first.example/', ...given].join(end);
        const { items, isRefused } = await read(text);
        holdsSound(items);
        expect(isRefused).toBe(false);
        const told = items.map((item) => (item.kind === 'target' ? item.entry.line : item.line));
        const due = ['-', ...given].flatMap((line, i) => (/^\s*(#|$)/u.test(line) ? [] : [i + 1]));
        expect(told).toEqual(due);
      }),
      { numRuns: 200 },
    );
  });

  it('in JSON Lines comes back as it was written, and each other line is named', async () => {
    const entry = fc.record(
      {
        target: fc.webUrl(),
        name: fc.stringMatching(/^[^\s]{1,20}$/),
        operator: fc.stringMatching(/^[^\s]{1,20}$/),
        categories: fc.array(fc.integer({ min: 1, max: 39 }), { maxLength: 3 }),
        priority: fc.integer({ min: 0, max: 100 }),
      },
      { requiredKeys: ['target'] },
    );
    const other = fc.oneof(
      fc.json(),
      hostile.map(oneLine),
      fc.dictionary(hostile, fc.jsonValue()).map((it) => JSON.stringify(it)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(entry, other), { maxLength: 6 }), async (given) => {
        const lines = [
          '{"target":"http://first.example/"}',
          ...given.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))),
        ];
        const { items, isRefused } = await read(lines.join('\n'));
        holdsSound(items);
        expect(isRefused).toBe(false);
        const byLine = new Map(items.map((item) => [item.kind === 'target' ? item.entry.line : item.line, item]));
        expect([...byLine.keys()]).toEqual(lines.flatMap((line, i) => (line.trim() === '' ? [] : [i + 1])));
        for (const [i, one] of given.entries()) {
          const item = byLine.get(i + 2);
          if (typeof one === 'string') continue;
          const { target: address, ...rest } = one;
          if (item?.kind === 'target') expect(item.entry).toMatchObject({ ...rest, target: new URL(address).href });
          else expect(item?.kind).toBe('duplicate');
        }
      }),
      { numRuns: 200 },
    );
  });

  it('in CSV is read line by line or refused by its first, whatever stands in its cells', async () => {
    const column = fc.oneof(
      fc.constantFrom('id', 'name', 'categories', 'priority', 'locale', 'device', 'platform'),
      hostile,
    );
    const cell = fc.oneof(hostile, fc.webUrl(), fc.constantFrom('', '"', '""', ',', '9;x', '-1', '1e9', '\n'));
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const rows = fc.array(fc.array(fc.tuple(cell, fc.boolean()), { maxLength: 5 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(column, { maxLength: 3 }), rows, async (columns, given) => {
        const body = given.map((row) => row.map(([text, isQuoted]) => (isQuoted ? quoted(text) : text)).join(','));
        const { items } = await read([['target', ...columns].join(','), ...body].join('\n'));
        holdsSound(items);
      }),
      { numRuns: 200 },
    );
  });

  it('of any bytes is read or refused', async () => {
    const bytes = fc.oneof(
      hostile,
      fc.uint8Array({ maxLength: 200 }).map((it) => Buffer.from(it).toString('latin1')),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('', '{', 'target\n', 'target,target\n', '\ufeff'), bytes, async (head, text) => {
        holdsSound((await read(head + text)).items);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a line of results', () => {
  const row = fc.record({
    target: hostile, name: hostile, address: hostile, operator: fc.option(hostile), folder: hostile, cause: hostile,
    gave: fc.array(hostile), steps: fc.nat(), voided: fc.option(hostile), categories: fc.array(fc.integer({ min: 1, max: 39 })),
    failed: fc.array(fc.record({ check: hostile, severity: fc.constantFrom('critical', 'minor') })),
  }).map((changes) => buildRow(changes as Partial<Row>)); // biome-ignore format: short
  let file: string;
  beforeAll(() => {
    file = join(mkdtempSync(join(tmpdir(), 'fuzz-rows-')), 'results.jsonl');
  });
  afterAll(() => rmSync(dirname(file), { recursive: true, force: true }));

  it('comes back as it was written, with all others, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        rmSync(file, { force: true });
        for (const one of rows) appendLine(file, one);
        expect(readLines(file, parseRow)).toEqual({ values: rows, torn: 0 });
      }),
      { numRuns: 100 },
    );
  });

  it('that is torn or changed in one place is left out or sound, and takes no other with it', () => {
    fc.assert(
      fc.property(row, fc.nat(), fc.option(hostile), (one, at, put) => {
        const text = JSON.stringify(one);
        const place = at % text.length;
        writeFileSync(file, put === null ? text.slice(0, place) : text.slice(0, place) + put + text.slice(place + 1));
        const after = buildRow({ target: 'after' });
        appendLine(file, after);
        const { values } = readLines(file, parseRow);
        expect(values.at(-1)).toEqual(after);
        for (const read of values) expect(rowSchema.safeParse(read).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('of anything is a row or nothing', () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 3 }), (value) => {
        expect(parseRow(value)).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(buildRow())), fc.anything({ maxDepth: 2 }), (key, value) => {
        const read = parseRow({ ...buildRow(), [key]: value });
        if (read) expect(read).toEqual({ ...buildRow(), [key]: value });
      }),
      { numRuns: 300 },
    );
  });
});
