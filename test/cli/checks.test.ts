import { expect, it } from 'vitest';
import { CHECKS } from '../../checks/index.ts';
import { checks } from '../../cli/checks.ts';
import { fakeContext } from './context.ts';

it.each(['zh', 'en'] as const)('names every check with what it cites, in %s', (lang) => {
  const { context, out } = fakeContext();
  expect(checks({ lang }, context)).toBe(0);
  const blocks = out.join('\n').split('\n\n');
  expect(blocks).toHaveLength(CHECKS.length);
  for (const block of blocks) expect(block).toMatch(/^[a-z0-9-]+ {2}\[\w+\]\n {2}.+\n {2}§ /);
  expect(/[一-鿿]{4}/.test(blocks[0]?.split('\n')[1] ?? '')).toBe(lang === 'zh');
});

it('prints one JSON document with both languages', () => {
  const { context, out } = fakeContext();
  checks({ lang: 'en', json: true }, context);
  const described = JSON.parse(out.join('')) as { id: string; title: { zh: string; en: string }; cites: unknown[] }[];
  expect(described.map(({ id }) => id)).toEqual(CHECKS.map(({ id }) => id));
  for (const { title, cites } of described) {
    expect(title.zh && title.en).toBeTruthy();
    expect(cites.length).toBeGreaterThan(0);
  }
});

it('lists outcomes and traps in the language asked for, and the citations of one place', () => {
  const { context, out } = fakeContext();
  checks({ lang: 'zh', rules: ['eu'] }, context);
  const text = out.join('\n');
  expect(text).toContain('未通过');
  expect(text).not.toContain('个人信息保护法》');
  const block = text.split('\n\n').find((one) => one.startsWith('consent-decline-option')) ?? '';
  expect(block.split('\n').filter((line) => line.startsWith('  ! '))).toHaveLength(3);
});

it('lists the 39 categories for --category', () => {
  const { context, out } = fakeContext();
  checks({ lang: 'en', categories: true, json: true }, context);
  expect(JSON.parse(out.join(''))).toHaveLength(39);
  checks({ lang: 'zh', categories: true }, context);
  expect(out.at(-1)).toContain('39');
});
