import { describe, expect, it } from 'vitest';
import { partsOf } from '../../bench/accuracy/generated.ts';
import {
  CHOICES,
  CROSSES,
  DATE_PICKS,
  DECORS,
  DELIVERIES,
  ENTRANCES,
  FIELDS,
  GATES,
  isScriptless,
  OVERLAYS,
  PAGES,
  type PartSet,
  PLACE_PICKS,
  PLAIN_TECHNIQUES,
  STOPPINGS,
  SUBJECTS,
  TAGS,
  TECHNIQUES,
  type Technique,
  TICKS,
  TOLD,
} from '../../bench/generated/parts.ts';
import { type Flow, planFlow } from '../../bench/generated/plan.ts';
import { serveFlow } from '../../bench/generated/serve.ts';
import { isWall, namedPromptsOf, truthOf } from '../../bench/generated/truth.ts';
import type { Bank } from '../../bench/generated/words/bank.ts';
import { WORDS } from '../../bench/generated/words/index.ts';

const SEEDS = 4200;
const SPLITS: readonly Readonly<Record<PartSet, readonly string[]>>[] = [
  {
    tuning: [...TECHNIQUES.tuning, ...plainTechniquesOf('tuning')],
    'held-out': [...TECHNIQUES['held-out'], ...plainTechniquesOf('held-out')],
  },
  {
    tuning: [...PLACE_PICKS.tuning, ...DATE_PICKS.tuning],
    'held-out': [...PLACE_PICKS['held-out'], ...DATE_PICKS['held-out']],
  },
  { tuning: DELIVERIES.tuning.filter(isScriptless), 'held-out': DELIVERIES['held-out'].filter(isScriptless) },
  ...[CROSSES, OVERLAYS, PAGES, GATES, TICKS, ENTRANCES, DECORS, CHOICES, TAGS, TOLD, FIELDS],
];
const ANY_FLOW: ReadonlySet<string> = new Set(['consent-not-preselected', 'no-coercive-retention']); // needs no wall
const tuning = flowsOf('tuning');
const heldOut = flowsOf('held-out');

describe('a flow composed by seed', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(planFlow('tuning', 12)).toEqual(planFlow('tuning', 12));
    expect(new Set(tuning.map((flow) => JSON.stringify({ ...flow, id: '' }))).size).toBeGreaterThan(SEEDS * 0.97);
  });

  it('has 1 to 6 prompts, each about something else', () => {
    for (const { prompts } of [...tuning, ...heldOut]) {
      const first = prompts.filter((prompt) => !prompt.behind);
      expect(first.length).toBeGreaterThanOrEqual(1);
      expect(first.length).toBeLessThanOrEqual(6);
      expect(new Set(prompts.map((prompt) => prompt.subject)).size).toBe(prompts.length);
    }
  });

  it.each([
    ['tuning', tuning],
    ['held-out', heldOut],
  ] as const)('uses every part of the %s set', (set, flows) => {
    const met = new Set(flows.flatMap((flow) => [...partsOf(flow)]));
    const wanted = [
      ...Object.keys(SUBJECTS).map((subject) => `subject ${subject}`),
      ...new Set(Object.values(SUBJECTS).flatMap(({ refusals }) => refusals.map((refusal) => `refusal ${refusal}`))),
      'refusal none',
      ...TECHNIQUES[set].map((one) => `technique ${one}`),
      ...CHOICES[set].map((one) => `choice ${one}`),
      ...TAGS[set].map((one) => `choice ${one}`),
      ...[...PLACE_PICKS[set], ...DATE_PICKS[set]].map((one) => `pick ${one}`),
      ...plainTechniquesOf(set).map((one) => `technique ${one}`),
      ...GATES[set].map((one) => `gate ${one}`),
      ...ENTRANCES[set].map((one) => `entrance ${one}`),
      ...DECORS[set].map((one) => `decor ${one}`),
      ...['agreement box', 'third-party logins', 'two prompts at once', 'prefilled fields', 'promo card at home'],
      ...CROSSES[set].map((one) => `cross ${one}`),
      ...[...OVERLAYS[set], ...PAGES[set], 'top-bar', 'bottom-bar'].map((one) => `layout ${one}`),
      ...DELIVERIES[set].map((one) => `delivery ${one}`),
      ...FIELDS[set].map((one) => `field ${one}`),
      ...['continued', 'limited', 'retention', 'again'].map((one) => `passing ${one}`),
      ...new Set(
        Object.values(STOPPINGS[set])
          .flat()
          .map((one) => `stopping ${one}`),
      ),
      ...Object.keys(WORDS).map((locale) => `locale ${locale}`),
    ];
    expect(wanted.filter((part) => !met.has(part))).toEqual([]);
  });

  it('has a wall in a third of the flows', () => {
    for (const flows of [tuning, heldOut]) {
      const walled = flows.filter((flow) => truthOf(flow).refusing !== 'reached-home').length;
      expect(walled / SEEDS).toBeGreaterThan(0.27);
      expect(walled / SEEDS).toBeLessThan(0.4);
    }
  });
});

it('has its page for whoever is sent away, however the app is delivered', async () => {
  const delivered = new Map<Flow['delivery'], number>();
  for (let seed = 0; delivered.size < 20; seed += 1) delivered.set(planFlow('tuning', seed).delivery, seed);
  for (const [delivery, seed] of delivered) {
    if (isScriptless(delivery)) continue;
    const served = await serveFlow('tuning', seed);
    const answered = await Promise.all(['sorry', 'goodbye'].map((page) => fetch(`${served.url}${page}`)));
    await served.close();
    expect(
      answered.map(({ status }) => status),
      delivery,
    ).toEqual([200, 200]);
  }
});

describe('what is held out', () => {
  it('has no technique, choice or layout in common with the tuning set', () => {
    for (const split of SPLITS)
      expect(split.tuning.filter((one) => (split['held-out'] as readonly string[]).includes(one))).toEqual([]);
  });

  it.each(Object.entries(WORDS))('has most of its words to itself: %s', (_, words) => {
    const known = new Set(words.tuning.flatMap(wordingsOf));
    const said = words['held-out'].flatMap(wordingsOf);
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter((wording) => known.has(wording)).length / said.length).toBeLessThan(0.5);
  });

  it('is said by authors of its own: no flow has words of the other set only', () => {
    const said = (set: PartSet) => new Set(Object.values(WORDS).flatMap((words) => words[set].flatMap(textsIn)));
    for (const [set, flows] of [
      ['tuning', tuning],
      ['held-out', heldOut],
    ] as const) {
      const known = said(set);
      for (const { prompts } of flows)
        for (const { no, text, title, yes } of prompts)
          expect([no, text, title, yes].filter((wording) => wording && !known.has(wording))).toEqual([]);
    }
  });
});

describe('the truth follows from how a flow is built', () => {
  const sampled = [...tuning, ...heldOut].map((flow) => ({ flow, truth: truthOf(flow) }));

  it('says reached-home exactly where no prompt lacks a refusal', () => {
    for (const { flow, truth } of sampled) expect(truth.refusing === 'reached-home').toBe(!flow.prompts.some(isWall));
  });

  it('has a prompt that does not let pass wherever refusing does not reach home, and nowhere else but behind an alternative', () => {
    for (const { flow, truth } of sampled) {
      const stops = truth.prompts.filter(({ blocks }) => blocks !== 'no').length;
      expect(stops).toBe(
        Number(truth.refusing !== 'reached-home') + flow.prompts.filter(({ behind }) => behind).length,
      );
    }
  });

  it('leaves open what law itself asks for, and what comes of a face', () => {
    for (const { flow, truth } of sampled) {
      const wall = flow.prompts.find(isWall);
      const ofWalls = truth.failed.filter((check) => !ANY_FLOW.has(check));
      if (wall?.subject.startsWith('age')) {
        expect(truth).toMatchObject({ refusing: 'unclear', unclear: 'by-law' });
        expect(ofWalls).toEqual([]);
      }
      if (wall?.subject === 'face') {
        expect(truth).toMatchObject({ refusing: 'unclear', unclear: 'control-not-possible' });
        expect(ofWalls).toEqual(['face-alternative-offered']);
      }
    }
  });

  it('puts an account behind an alternative only where the category may ask for one', () => {
    for (const { flow } of sampled)
      if (flow.prompts.some(({ behind }) => behind)) expect([19, null]).toContain(flow.category);
  });

  it('names each prompt by what it says', () => {
    for (const { flow, truth } of sampled) {
      const named = namedPromptsOf(flow);
      expect(named.map(({ title: _, ...rest }) => rest)).toEqual(truth.prompts);
      expect(named.every(({ title }) => flow.prompts.some((prompt) => prompt.title === title))).toBe(true);
    }
  });

  it('names a check that must fail wherever refusing is blocked', () => {
    for (const { truth } of sampled)
      if (truth.refusing === 'blocked') expect(truth.failed).toContain('decline-keeps-basic-function');
  });

  it('accuses no flow of a wall it does not have', () => {
    for (const { truth } of sampled)
      if (truth.refusing === 'reached-home') expect(truth.failed.filter((check) => !ANY_FLOW.has(check))).toEqual([]);
  });
});

function plainTechniquesOf(set: PartSet): Technique[] {
  return DELIVERIES[set].filter(isScriptless).flatMap((delivery) => PLAIN_TECHNIQUES[delivery]);
}

function flowsOf(set: PartSet): Flow[] {
  return Array.from({ length: SEEDS }, (_, seed) => planFlow(set, seed));
}

/** All that an author says, wherever. */
function textsIn(of: unknown): string[] {
  if (typeof of === 'string') return [of];
  return of !== null && typeof of === 'object' ? Object.values(of).flatMap(textsIn) : [];
}

/** What a prompt and its controls say. The one word for going on or for a field is what everybody writes, and is left out. */
function wordingsOf(bank: Bank): string[] {
  return [
    ...Object.values(bank.subjects).flatMap((wordings) => wordings.flat()),
    ...bank.questions.flatMap(({ title, complaint }) => [title, complaint]),
    ...[bank.refuse, bank.turnDown, bank.skip, bank.later, bank.guest, bank.elsewhere, bank.settings, bank.save].flat(),
    ...bank.insist.flat(),
    ...bank.turnedAway.flat(),
    ...(bank.missing ?? []),
    ...[bank.interests, bank.birthday, ...(bank.region ? [bank.region] : [])].flatMap((one) => [
      one.title,
      one.complaint,
    ]),
    ...[bank.interests.options, bank.places.map(({ name }) => name), bank.clauses, bank.thirdParty].flat(),
    ...[bank.under, bank.tooYoung, bank.pay, bank.alternative, bank.accountOnly, bank.promo].flat(),
    ...Object.values(bank.own ?? {}).flatMap((refusals) => Object.values(refusals).flat()),
    ...(bank.aside?.filter((one) => one.trim() !== '') ?? []),
    ...[bank.agreement, bank.agreementMissing, bank.unset, bank.ageField.label, bank.ageField.complaint],
  ];
}
