import { expect, it } from 'vitest';
import { type ListItem, readList } from '../../crawler/batch/list.ts';
import { UsageError } from '../../crawler/errors.ts';

async function read(text: string | readonly (string | Buffer)[]): Promise<ListItem[]> {
  const items: ListItem[] = [];
  for await (const item of readList(chunked(typeof text === 'string' ? [text] : text))) items.push(item);
  return items;
}

async function* chunked(chunks: readonly (string | Buffer)[]) {
  yield* chunks;
}

const entries = (items: readonly ListItem[]) => items.flatMap((item) => (item.kind === 'target' ? [item.entry] : []));
const bad = (items: readonly ListItem[]) => items.flatMap((item) => (item.kind === 'bad' ? [item] : []));

it('reads one target a line, without blank lines and remarks', async () => {
  const items = await read('# tonight\n\nexample.com\r\nhttp://127.0.0.1:4100/a?b=1\n');
  expect(entries(items)).toMatchObject([
    { line: 3, id: 'example-com', target: 'https://example.com/', platform: 'web', priority: 0 },
    { line: 4, target: 'http://127.0.0.1:4100/a?b=1' },
  ]);
});

it('reads CSV by the names of its columns, also from a spreadsheet', async () => {
  const csv =
    '\ufefftarget,Categories,operator,priority,platform\r\nhttps://a.example,19; 20,"Acme, Inc.",9,\ncom.example.app,,,,android\n';
  const [web, app] = entries(await read(csv));
  expect(web).toMatchObject({ line: 2, categories: [19, 20], operator: 'Acme, Inc.', priority: 9 });
  expect(app).toMatchObject({ line: 3, platform: 'android', target: 'com.example.app', id: 'com-example-app' });
});

it('takes a device for the kind of browser on a site, and for the name of a phone with an app', async () => {
  const items = await read(
    'target,platform,device\na.example,web,desktop\nb.example,web,pixel\ncom.c,android,pixel\ncom.c,android,other\n',
  );
  expect(entries(items).map(({ device }) => device)).toEqual(['desktop', 'pixel', 'other']);
  expect(new Set(entries(items).map(({ id }) => id)).size).toBe(3);
  expect(bad(items)).toMatchObject([{ line: 3, problem: expect.stringMatching(/phone or desktop/) }]);
});

it('reads JSON Lines', async () => {
  const text = '{"target":"https://a.example","categories":[1],"declared":["email"]}\n{"target":';
  const items = await read(text);
  expect(entries(items)).toMatchObject([{ line: 1, categories: [1], declared: ['email'] }]);
  expect(bad(items)).toEqual([{ kind: 'bad', line: 2, problem: 'is not JSON' }]);
});

it('puts together what comes in pieces, in the middle of a sign too', async () => {
  const bytes = Buffer.from('target,operator\nhttps://a.example,中文公司\n');
  const items = await read([...bytes].map((byte) => Buffer.from([byte])));
  expect(entries(items)).toMatchObject([{ operator: '中文公司' }]);
});

it('names bad lines with their number, and reads the others', async () => {
  const csv =
    'target,categories,id\nftp://a.example,,\nhttps://b.example,99,\nhttps://c.example,,../../x\nhttps://d.example,,\n';
  const items = await read(csv);
  expect(bad(items).map(({ line }) => line)).toEqual([2, 3, 4]);
  expect(bad(items)[0]?.problem).toContain('ftp');
  expect(entries(items)).toMatchObject([{ line: 5 }]);
});

it('finds what stands there twice, however it is written', async () => {
  const items = await read('https://a.example\nHTTPS://A.example/\na.example\n');
  expect(items.slice(1)).toMatchObject([
    { kind: 'duplicate', line: 2, of: 1 },
    { kind: 'duplicate', line: 3, of: 1 },
  ]);
});

it('takes the same site with another device for another target', async () => {
  const ids = entries(await read('target,device\na.example,phone\na.example,desktop\n')).map(({ id }) => id);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(2);
});

it('gives ids that are names of folders, each its own and the same in every run', async () => {
  const text = 'https://a.example/x?y\nhttps://a.example/x/y\nhttps://a.example/../../x\nhttps://例子.example/\n';
  const first = entries(await read(text)).map(({ id }) => id);
  const again = entries(await read(text.split('\n').reverse().join('\n'))).map(({ id }) => id);
  expect(new Set(first).size).toBe(4);
  expect([...again].sort()).toEqual([...first].sort());
  for (const id of first) expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,79}$/);
});

it('does not take one id for two targets', async () => {
  const items = await read('target,id\na.example,same\nb.example,same\n');
  expect(bad(items)).toEqual([{ kind: 'bad', line: 3, problem: 'the id "same" is that of line 2' }]);
});

it('refuses columns it does not know, and credentials above all', async () => {
  await expect(read('target,colour\na.example,red\n')).rejects.toThrow(/column "colour" is not known/);
  await expect(read('target,password\na.example,x\n')).rejects.toThrow(
    /"password" has to go, as a list holds no credentials/,
  );
  await expect(read('target,password\na.example,x\n')).rejects.toThrow(UsageError);
});

it.each(['url,name', 'Target;name', 'target\tname', 'https://a.example,Shop', '# mine\nurl,name'])(
  'takes no line for a target where the first names no column target: %s',
  async (head) => {
    await expect(read(`${head}\nhttp://a.example/,x\n`)).rejects.toThrow(/^the first line names no column target/);
  },
);

it('takes an address with a comma in it for one', async () => {
  expect(entries(await read('http://a.example/,x\n'))).toMatchObject([{ target: 'http://a.example/,x' }]);
});

it('says in plain words what a column has to hold', async () => {
  const lines = [
    { target: 'a.example', priority: 101 },
    { target: 'a.example', categories: ['x'] },
    { target: 'a.example', platform: 'tv' },
    { target: 7 },
    { target: 'a.example', colour: 'red' },
    { target: `a.example/${'x'.repeat(2000)}` },
    { target: `a.example/${'x'.repeat(1000)}` },
  ];
  const items = await read(lines.map((line) => JSON.stringify(line)).join('\n'));
  expect(bad(items).map(({ problem }) => problem)).toEqual([
    'priority: has to be a whole number from 0 to 100',
    'categories.0: has to be a whole number from 1 to 39',
    'platform: has to be web, android or ios',
    'target: has to be a text',
    'colour is not known',
    'target: is longer than 2000 characters',
  ]);
});

it('says where a CSV breaks off', async () => {
  const items = await read('target,name\na.example,one\nb.example,"never closed\nc.example,three\n');
  expect(entries(items)).toHaveLength(1);
  expect(bad(items)[0]?.problem).toMatch(/nothing after it was read/);
});
