import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../checks/index.ts';
import { describeCheck, rulebookPage } from '../../reports/rulebook.ts';

const ids = CHECKS.map(({ id }) => id);

describe('docs/checks.md', () => {
  it('is what the law data says today (npm run docs:checks)', () => {
    const page = readFileSync(new URL('../../docs/checks.md', import.meta.url), 'utf8');
    expect(page).toBe(rulebookPage(ids));
  });
});

describe('describeCheck', () => {
  it.each(ids)('%s has its outcomes and traps in both languages', (id) => {
    const { outcomes, traps } = describeCheck(id);
    for (const text of Object.values(outcomes.zh)) expect(text).toMatch(/\p{Script=Han}/u);
    for (const text of Object.values(outcomes.en)) expect(text).not.toMatch(/\p{Script=Han}/u);
    expect(traps.zh).toHaveLength(traps.en.length);
  });

  it('lists the citations of one place alone', () => {
    expect(describeCheck('decline-equal-effort', ['eu']).cites.map(({ place }) => place)).toEqual([
      'eu',
      'eu',
      'eu',
      'eu',
    ]);
    expect(describeCheck('permission-no-repeat-48h', ['eu']).cites).toEqual([]);
  });
});
