import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../checks/index.ts';
import { checkEntry, citationsOf, provisions } from '../../checks/law/index.ts';
import { REASONS } from '../../checks/reasons.ts';
import { PAGE_CHANGES } from '../../crawler/drivers/page-scripts.ts';
import { en } from '../../reports/words/en.ts';
import { articleInWords, documentInWords, informationInWords, lawText, sentence } from '../../reports/words/index.ts';
import { zh } from '../../reports/words/zh.ts';
import { case265 } from '../support/build-trace.ts';

const trace = case265();
const DETAILS = {
  none: undefined,
  prompt: 'p2',
  asks: 'occupation,permission:camera',
  duties: 'real-name',
  control: '暂不',
  share: '2/3',
  categories: '31/39',
  count: '2',
  terms: 'withdraw,retention',
  plain: 'ads.example',
  parts: 'purpose,rights',
};
const all = Object.entries(REASONS).map(([code, kind]) => ({
  code,
  ...(kind === 'none' ? {} : { detail: DETAILS[kind] }),
}));

describe('sentences', () => {
  it.each(all)('$code is a whole sentence in both languages', (reason) => {
    expect(sentence(reason, 'en', trace)).toMatch(/^[A-Z].*\.$/s);
    expect(sentence(reason, 'zh', trace)).toMatch(/。$/);
    expect(sentence(reason, 'zh', trace)).toMatch(/\p{Script=Han}/u);
    for (const lang of ['zh', 'en'] as const)
      expect(sentence(reason, lang, trace)).not.toMatch(/undefined|\[object|\{\}/);
  });

  it.each(Object.keys(en.reasons))('%s stands without a detail, and with one that nobody foresaw', (code) => {
    for (const lang of ['zh', 'en'] as const) {
      expect(sentence({ code }, lang, trace)).not.toMatch(/undefined|: \.|：。/);
      expect(sentence({ code, detail: 'ERR_X <b>' }, lang, trace)).not.toMatch(/undefined/);
    }
  });

  it('puts the detail into words', () => {
    expect(sentence({ code: 'no-other-login', detail: 'occupation,permission:camera' }, 'en', trace)).toContain(
      'occupation, permission: camera',
    );
    expect(sentence({ code: 'no-other-login', detail: 'occupation,permission:camera' }, 'zh', trace)).toContain(
      '职业、相机权限',
    );
    expect(sentence({ code: 'by-law', detail: 'real-name' }, 'zh', trace)).toContain('真实身份信息');
    expect(sentence({ code: 'elements-left', detail: '20/23' }, 'en', trace)).toContain('20 of 23');
    expect(sentence({ code: 'out-of-budget', detail: 'steps' }, 'zh', trace)).toContain('步数');
    expect(sentence({ code: 'control-not-possible', detail: 'face-verification' }, 'en', trace)).toContain(
      'face verification',
    );
    expect(sentence({ code: 'no-explicit-decline', detail: 'elsewhere' }, 'zh', trace)).toContain('其他控件');
    expect(sentence({ code: 'loop', detail: '请选择' }, 'en', trace)).toContain('“请选择”');
  });

  it('lists in Chinese no information as if it were a way on, a way to log in or a step', () => {
    const listing = all.filter(({ code }) => (REASONS as Record<string, string>)[code] === 'asks');
    expect(listing.length).toBeGreaterThan(10);
    for (const reason of listing) expect(sentence(reason, 'zh', trace)).not.toMatch(/(?:途径|方式|步骤|影响)：/);
  });

  it('prints a code that nobody has words for, with its detail', () => {
    expect(sentence({ code: 'solar-flare', detail: 'X9' }, 'en', trace)).toBe('solar flare: X9.');
    expect(sentence({ code: 'constructor' }, 'en', trace)).toBe('constructor.');
  });

  it('never says who is at fault', () => {
    const accusing = /violat|guilt|illegal|unlawful|\bprove|the only way|forced|违法|违规|唯一|强制|证明有/i;
    const told = [en, zh].flatMap((words) =>
      textsIn(words.reasons).concat(textsIn(words.refusing), textsIn(words.page)),
    );
    expect(told.filter((text) => accusing.test(text))).toEqual([]);
  });
});

it('names kinds of information, permissions and agreements', () => {
  expect(informationInWords('mobile-number', 'zh')).toBe('手机号码');
  expect(informationInWords('permission:camera', 'en')).toBe('permission: camera');
  expect(informationInWords('permission:neural-link', 'zh')).toBe('neural-link权限');
  expect(informationInWords('agreement', 'zh')).toBe('对文本的同意');
  expect(informationInWords('shoe-size', 'en')).toBe('shoe-size');
});

it('tells in Chinese too what the tool changes in a page', () => {
  for (const change of PAGE_CHANGES) expect(zh.page.change[change]).toMatch(/\p{Script=Han}/u);
});

it('sets Chinese punctuation in what the law data says', () => {
  expect(lawText('状态下,不提交(例如要求中英文名)的:见第16条', 'zh')).toBe(
    '状态下，不提交（例如要求中英文名）的：见第16条',
  );
  expect(lawText('(2021)京0491民初5094号; 16 CFR 312.7, part', 'zh')).toBe(
    '(2021)京0491民初5094号; 16 CFR 312.7, part',
  );
  expect(lawText('a,b', 'en')).toBe('a,b');
});

it('says in English where a Chinese text is cited', () => {
  expect(articleInWords('第16条', 'en')).toBe('Art. 16');
  expect(articleInWords('第五条(19)', 'en')).toBe('Art. 5(19)');
  expect(articleInWords('第二十一条', 'en')).toBe('Art. 21');
  expect(articleInWords('裁判要点2', 'en')).toBe('Holding 2');
  expect(articleInWords('四、5', 'en')).toBe('item 4.5');
  expect(articleInWords('(全文)', 'zh')).toBe('');
  expect(articleInWords('Art. 7(4)', 'en')).toBe('Art. 7(4)');
  expect(articleInWords('第16条', 'zh')).toBe('第16条');
});

it('leaves no Chinese in what an English report cites', () => {
  for (const { article, documentNo, instrument_en, paraphrase_en } of provisions.values()) {
    const cited = [articleInWords(article, 'en'), documentInWords(documentNo, 'en'), instrument_en, paraphrase_en];
    expect(cited.join(' ')).not.toMatch(/\p{Script=Han}/u);
  }
  expect(documentInWords('法释〔2021〕15号', 'zh')).toBe('法释〔2021〕15号');
  expect(documentInWords('法释〔2021〕15号', 'en')).toBe('Fa Shi [2021] No. 15');
});

describe.each(CHECKS.map(({ id }) => id))('%s', (id) => {
  it('tells its traps in both languages', () => {
    const { traps, traps_zh = [] } = checkEntry(id);
    expect(traps_zh).toHaveLength(traps.length);
    for (const trap of traps_zh) expect(trap).toMatch(/\p{Script=Han}/u);
  });

  it('cites by names in both languages', () => {
    for (const { id: cited } of citationsOf(checkEntry(id), '2026-11-24')) {
      const provision = provisions.get(cited);
      expect(
        provision?.instrument_zh && provision.instrument_en && provision.paraphrase_zh && provision.paraphrase_en,
      ).toBeTruthy();
    }
  });
});

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String(value('…', '…'))];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}
