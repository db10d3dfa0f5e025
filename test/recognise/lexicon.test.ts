import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import personal from '../../checks/law/personal-information.json' with { type: 'json' };
import { classify } from '../../crawler/recognise/control.ts';
import { loadLexicon, type Words } from '../../crawler/recognise/lexicon.ts';
import { normalise } from '../../crawler/recognise/text.ts';
import { LEXICON, lexiconWith, SHIPPED } from '../../crawler/recognise/words.ts';

describe('the shipped words', () => {
  it('are all loaded', () => {
    const files = readdirSync('crawler/recognise/lexicon').filter((name) => name.endsWith('.json'));
    expect(SHIPPED.map(({ language }) => `${language}.json`).sort()).toEqual(files.sort());
  });
  it('say where they are from', () => {
    expect(SHIPPED.filter(({ source }) => !source)).toEqual([]);
  });
  it('ask only for kinds of information the law data knows', () => {
    const known = JSON.stringify(personal);
    const asked = new Set(
      SHIPPED.flatMap(({ asks = {}, options = {} }) => [...Object.keys(asks), ...Object.keys(options)]),
    );
    expect([...asked].filter((id) => !known.includes(`"${id}"`))).toEqual([]);
  });
});

describe('a user’s words', () => {
  const eo: Words = { language: 'eo', labels: { decline: ['rifuzi*'], accept: ['konsenti'] } };
  it('are understood without a change of code', () => {
    const lexicon = lexiconWith([eo]);
    expect(classify('Rifuzi ĉion').class).toBe('neutral');
    expect(classify('Rifuzi', {}, lexicon).class).toBe('decline');
    expect(classify('Konsenti', {}, lexicon).class).toBe('accept');
    expect(classify('不同意', {}, lexicon).class).toBe('decline');
  });
  it.each<[string, unknown, RegExp]>([
    ['no language', { labels: {} }, /"language" is missing/],
    ['an unknown meaning', { language: 'xx', labels: { reject: ['nej'] } }, /lexicon xx: labels\.reject is not one of decline/],
    ['a text for a list', { language: 'xx', labels: { decline: 'nej' } }, /labels\.decline must be a list of texts/],
    ['an empty phrase', { language: 'xx', asks: { name: [' '] } }, /asks\.name must be a list of texts/],
    ['a broken pattern', { language: 'xx', patterns: { implies: ['('] } }, /Invalid regular expression/],
  ])('are refused with %s', (_what, words, message) => {
    expect(() => loadLexicon([words as Words])).toThrow(message);
  }); // biome-ignore format: a table
});

describe('matching', () => {
  const lexicon = loadLexicon([
    {
      language: 'xx',
      labels: {
        accept: ['同意', 'ja', 'akzept*'],
        decline: ['不同意', 'nein', '*weiger'],
        settings: ['*einstellungen'],
      },
    },
  ]);
  const found = (text: string): string[] =>
    lexicon.labels(text).map(({ concept, start, end }) => `${concept} ${text.slice(start, end)}`);
  it.each<[string, string[]]>([
    ['不同意', ['decline 不同意']],
    ['同意 ja', ['accept 同意', 'accept ja']],
    ['januar', []],
    ['akzeptieren', ['accept akzeptieren']],
    ['cookieeinstellungen', ['settings cookieeinstellungen']],
    ['einstellungen', ['settings einstellungen']],
    ['einstellungenx', []],
  ])('%s', (text, hits) => {
    expect(found(text)).toEqual(hits);
  }); // biome-ignore format: a table
});

it('reads a whole label by a pattern where no phrase does, and only the whole of it', () => {
  const lexicon = loadLexicon([
    {
      language: 'xx',
      labels: { later: ['an other day'], decline: ['no'] },
      wholes: { later: ['(an?|some)other day'] },
    },
  ]);
  const found = (label: string): string[] => lexicon.labels(label).map((hit) => `${hit.concept} ${hit.phrase}`);
  expect(found('someother day')).toEqual(['later someother day']);
  expect(found('no someother day')).toEqual(['decline no']);
  expect(() => loadLexicon([{ language: 'xx', wholes: { nothing: ['a'] } }])).toThrow('wholes.nothing');
});

describe('being turned away', () => {
  const isSaid = (text: string): boolean => LEXICON.about(normalise(text), 'turned-away') !== undefined;

  it.each([
    '您还未成年，暂时不能进入本应用',
    '很遗憾，未同意条款我们没法为您提供服务',
    '很抱歉，您无法访问',
    '不授权就没办法登录哦',
    '未成年の方はご利用になれません',
    'お客様は当サイトにお進みいただけません',
    '죄송해요, 미성년자는 들어올 수 없어요',
    '서비스를 제공해 드릴 수 없습니다',
    'Unfortunately the app does not work without cookies.',
    'Access denied',
  ])('is said by "%s"', (text) => expect(isSaid(text)).toBe(true));

  it.each([
    '登录后可使用更多功能',
    '青少年模式下无法充值',
    '关闭后将无法收到消息提醒',
    '18歳以上の方のみお進みください',
    '만 18세 이상만 이용할 수 있습니다',
    'You can use the app without an account',
    'Some features may not work without location',
  ])('is not said by "%s"', (text) => expect(isSaid(text)).toBe(false));
});
