import { describe, expect, it } from 'vitest';
import {
  ALL_CATEGORIES,
  appCategories,
  checkEntries,
  checkEntry,
  citationsOf,
  duties,
  informationType,
  informationTypes,
  isNecessary,
  NEEDS_NONE,
  placeRules,
  places,
  provisionOn,
  provisions,
} from '../../../checks/law/index.ts';

describe('the law data', () => {
  it('has all that the instruments have', () => {
    expect([checkEntries.length, appCategories.length, NEEDS_NONE.size, informationTypes.length]).toEqual([
      48, 39, 13, 81,
    ]);
    expect(ALL_CATEGORIES).toEqual(Array.from({ length: 39 }, (_, i) => i + 1));
  });

  it('cites only provisions that exist', () => {
    const cited = [
      ...checkEntries.flatMap(({ citations }) => [
        ...citations.CN,
        ...citations.EU,
        ...citations.US,
        ...citations.other,
      ]),
      ...duties.flatMap(({ rules }) => rules.flatMap((rule) => rule.citations)),
    ];
    expect(cited.filter((id) => !provisions.has(id))).toEqual([]);
    expect(cited.length).toBeGreaterThan(200);
  });

  it('says of each provision in both languages what it asks, since when, and how sure that is', () => {
    for (const provision of provisions.values()) {
      expect(provision.paraphrase_zh, provision.id).not.toBe('');
      expect(provision.paraphrase_en, provision.id).not.toBe('');
      expect(provision.instrument_zh, provision.id).not.toBe('');
      expect(provision.article, provision.id).not.toBe('');
      expect(provision.inForceFrom, provision.id).toMatch(/^\d{4}/);
      expect(['verified', 'recall'], provision.id).toContain(provision.status);
    }
  });

  it('gives every check a title, a finding and the four outcomes', () => {
    for (const entry of checkEntries) {
      expect(Object.keys(entry.outcomes).sort(), entry.id).toEqual(['cantTell', 'failed', 'inapplicable', 'passed']);
      for (const text of [entry.title_zh, entry.title_en, entry.finding_zh, entry.finding_en])
        expect(text, entry.id).not.toBe('');
      expect(['critical', 'serious', 'moderate', 'minor'], entry.id).toContain(entry.severity);
    }
  });

  // It is said of every app that fails the check: what one app asked for is not said of another.
  it('has findings that give no example, and tell what was seen rather than what the operator did not do', () => {
    for (const { id, finding_zh, finding_en } of checkEntries) {
      expect(finding_zh, id).not.toMatch(/例如|比如|[(（]如|未(?:提供|制定|公布|设置)/);
      expect(finding_en, id).not.toMatch(
        /e\.g\.|for example|such as|\bmissing\b|\bnot (?:listed|offered|published)\b/i,
      );
    }
  });

  it('names only kinds of information that are known', () => {
    const listed = appCategories.flatMap(({ necessary_info }) => necessary_info.flatMap((info) => info.pi_types));
    const asked = duties
      .flatMap(({ asks, claims = [] }) => [...asks, ...claims])
      .filter((type) => !type.startsWith('permission:'));
    expect([...listed, ...asked].filter((type) => !informationType(type))).toEqual([]);
  });

  it('lists necessary information for each category but the 13', () => {
    for (const category of appCategories) {
      expect(category.necessary_info.length > 0, category.en).toBe(!NEEDS_NONE.has(category.n));
      expect(category.needs_personal_info, category.en).toBe(!NEEDS_NONE.has(category.n));
    }
    expect([isNecessary('mobile-number', 19), isNecessary('occupation', 19), isNecessary('mobile-number', 30)]).toEqual(
      [true, false, false],
    );
  });

  it('is no surer of a duty than of what it cites', () => {
    const overstated = duties.flatMap(({ id, rules }) =>
      rules
        .filter(
          (rule) =>
            rule.status === 'verified' && rule.citations.some((one) => provisions.get(one)?.status !== 'verified'),
        )
        .map(() => id),
    );
    expect(overstated).toEqual([]);
  });

  it('holds duties to categories that exist', () => {
    const numbers = duties.flatMap(({ rules }) =>
      rules.flatMap((rule) => (rule.categories === 'all' ? [] : rule.categories)),
    );
    expect(numbers.filter((n) => !ALL_CATEGORIES.includes(n))).toEqual([]);
    expect(new Set(duties.map((duty) => duty.id)).size).toBe(duties.length);
  });
});

describe('citationsOf', () => {
  const cited = (id: string, day: string) => citationsOf(checkEntry(id), day).map((citation) => citation.id);

  it('cites what was in force on the day', () => {
    expect(cited('consent-decline-option', '2026-11-24')).not.toContain('in-dpdp-6-1'); // from 2027-05-13
    expect(cited('consent-decline-option', '2027-06-01')).toContain('in-dpdp-6-1');
    expect(cited('alternative-login-path', '2025-08-27')).not.toContain('cn-gc265-2'); // issued 2025-08-28
  });

  it('begins with China, and says how sure each is', () => {
    expect(citationsOf(checkEntry('alternative-login-path'), '2026-11-24')).toEqual([
      { id: 'cn-gc265-2', status: 'verified' },
      { id: 'cn-pipl-14', status: 'verified' },
      { id: 'cn-pipl-16', status: 'verified' },
      { id: 'eu-gdpr-r42', status: 'verified' },
    ]);
  });
});

describe('provisionOn', () => {
  it('numbers and entitles a law as on the day', () => {
    expect(provisionOn('cn-csl-26', '2025-06-01')).toMatchObject({
      article: '第24条',
      instrument_zh: '中华人民共和国网络安全法',
      instrument_en: 'Cybersecurity Law of the PRC',
    });
    expect(provisionOn('cn-csl-26', '2026-01-01')?.article).toBe('第26条');
    expect(provisionOn('cn-pipl-16', '2022-01-01')).toBe(provisions.get('cn-pipl-16'));
  });
});

describe('the places', () => {
  it('cite for the age of a child only what is kept, and are no surer than that', () => {
    for (const { id, citations, status, childAge, childAgeLeast } of places) {
      expect(childAgeLeast, id).toBeLessThanOrEqual(childAge);
      const cited = citations.map((one) => provisions.get(one)?.status);
      expect(cited, id).not.toContain(undefined);
      expect(status === 'verified', id).toBe(cited.length > 0 && cited.every((one) => one === 'verified'));
    }
    expect(places.map(({ id, childAge }) => [id, childAge])).toEqual([
      ['cn', 14],
      ['eu', 16],
      ['us-ca', 13],
      ['in', 18],
      ['kr', 14],
    ]);
  });

  it('throw for one that has no rulebook', () => {
    expect(() => placeRules('fr' as never)).toThrow(RangeError);
  });

  it('give each article of law kept here to one of them', () => {
    const homes = new Set(places.flatMap(({ jurisdictions }) => jurisdictions));
    expect([...provisions.values()].filter(({ jurisdiction }) => !homes.has(jurisdiction))).toEqual([]);
  });
});

describe('checkEntry', () => {
  it('throws for a check without words', () => {
    expect(() => checkEntry('no-such-check')).toThrow(RangeError);
  });
});
