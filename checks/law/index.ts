import type { Place, PromptKind } from '../../crawler/trace.ts';
import type { Citation, Severity } from '../check.ts';
import violationsData from './app-violations-2019.json' with { type: 'json' };
import articlesData from './articles.json' with { type: 'json' };
import checksData from './checks.json' with { type: 'json' };
import dutiesData from './duties.json' with { type: 'json' };
import necessaryData from './necessary-info.json' with { type: 'json' };
import informationData from './personal-information.json' with { type: 'json' };
import placesData from './places.json' with { type: 'json' };

/** How a check is titled, worded and cited; its outcomes and traps are what its code and tests are held to. */
export interface CheckEntry {
  readonly id: string;
  readonly tier: 'core' | 'extended';
  readonly title_zh: string;
  readonly title_en: string;
  readonly severity: Severity;
  readonly outcomes: Readonly<Record<'failed' | 'passed' | 'cantTell' | 'inapplicable', string>>;
  readonly outcomes_zh?: Readonly<Record<'failed' | 'passed' | 'cantTell' | 'inapplicable', string>>;
  readonly finding_zh: string;
  readonly finding_en: string;
  readonly citations: Readonly<Record<'CN' | 'EU' | 'US' | 'other', readonly string[]>>;
  readonly traps: readonly string[];
  readonly traps_zh?: readonly string[]; // as many, in the same order
  readonly human_review_required: boolean;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** Anything a finding can cite: an article, an item of the 2019 method, a rule or a category of the 2021 list. */
export interface Provision {
  readonly id: string;
  readonly status: Citation['status']; // recall: from general knowledge, to be confirmed in the official text
  readonly jurisdiction: string; // CN, EU, FR, US, IN, KR
  readonly kind: string; // law, guiding-case, departmental-normative, recommended-standard, …
  readonly instrument_zh: string;
  readonly instrument_en: string;
  readonly documentNo: string; // 国信办秘字〔2021〕14号; '' for none
  readonly article: string; // 第16条, 裁判要点2, Art. 7(4)
  readonly paraphrase_zh: string;
  readonly paraphrase_en: string;
  readonly inForceFrom: string; // begins with a year, a month or a day: 2021, 2021-05, 2021-05-01
  readonly renumbered?: {
    readonly on: string;
    readonly article: string;
    readonly instrument_zh: string;
    readonly instrument_en: string;
  }; // what it was before that day
}

/** What the rulebook of a place decides otherwise than the others. */
export interface PlaceRules {
  readonly id: Place;
  readonly zh: string;
  readonly en: string;
  readonly jurisdictions: readonly string[];
  readonly necessaryList: boolean; // the list of 2021 decides what may be demanded
  readonly equalEffort: 'duty' | 'indicator' | 'none';
  readonly laterRefuses: boolean; // "ask me later" is counted as a way to say no
  readonly cookieRule: boolean; // keeping what is not needed on a device wants consent, personal information or not
  readonly childAge: number; // below it a guardian has to consent
  readonly childAgeLeast: number; // to which a member may lower it
  readonly citations: readonly string[]; // of childAge
  readonly status: Citation['status'];
}

/** One of the 39 categories of the 2021 list. */
export interface AppCategory {
  readonly n: number;
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly basic_service_zh: string;
  readonly basic_service_en: string;
  readonly needs_personal_info: boolean;
  readonly necessary_info: readonly {
    readonly zh: string;
    readonly en: string;
    readonly pi_types: readonly string[];
  }[];
  readonly note_zh?: string;
  readonly note_en?: string;
}

/** A kind of personal information. */
export interface InformationType {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly pipl28_sensitive: 'yes' | 'likely' | 'context' | 'no';
  readonly gbt35273_annex_b_sensitive: boolean;
}

/** What may be asked though it is on no list: because a rule demands it, or because the service is just that. */
export interface Duty {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly basis: 'law' | 'function';
  readonly prompts: readonly PromptKind[]; // any when empty
  readonly asks: readonly string[];
  readonly claims?: readonly string[]; // asked as well by screens that name it
  readonly rules: readonly DutyRule[];
}
export interface DutyRule {
  readonly categories: 'all' | readonly number[];
  readonly citations: readonly string[];
  readonly status: Citation['status'];
  readonly note_zh: string;
  readonly note_en: string;
}

export const checkEntries = checksData.checks as readonly CheckEntry[];
export const appCategories = necessaryData.categories as readonly AppCategory[];
export const informationTypes = informationData.types as readonly InformationType[];
export const duties = dutiesData.duties as readonly Duty[];
export const places = placesData.places as readonly PlaceRules[];
export const provisions: ReadonlyMap<string, Provision> = byId([
  ...articles(),
  ...listRules(),
  ...listCategories(),
  ...methodItems(),
]);

/** The 13 categories whose basic service needs no personal information. */
export const NEEDS_NONE: ReadonlySet<number> = new Set(necessaryData.no_personal_info_categories);
/** 1 to 39. */
export const ALL_CATEGORIES: readonly number[] = appCategories.map((category) => category.n);

const entriesById = byId(checkEntries);
const informationById = byId(informationTypes);
const necessaryByCategory = new Map(
  appCategories.map(({ n, necessary_info }) => [n, new Set(necessary_info.flatMap((info) => info.pi_types))]),
);

/** @throws {RangeError} when there is no such entry: a check was added without its words */
export function checkEntry(id: string): CheckEntry {
  const entry = entriesById.get(id);
  if (!entry) throw new RangeError(`no entry "${id}" in checks/law/checks.json`);
  return entry;
}

export function informationType(id: string): InformationType | undefined {
  return informationById.get(id);
}

/** The words of a user's own check. @throws {RangeError} when the id stands for another one, or it cites what is not kept */
export function addCheckEntry(entry: CheckEntry): void {
  if (entriesById.has(entry.id)) throw new RangeError(`the id "${entry.id}" is taken`);
  const unknown = citedBy(entry).find((id) => !provisions.has(id));
  if (unknown !== undefined) throw new RangeError(`it cites "${unknown}", which is not in checks/law`);
  entriesById.set(entry.id, entry);
}

/** A check of a user's own that rests on no text of law is judged everywhere. */
export function citesNothing(entry: CheckEntry): boolean {
  return citedBy(entry).length === 0;
}

function citedBy({ citations: { CN, EU, US, other } }: CheckEntry): string[] {
  return [...CN, ...EU, ...US, ...other];
}

/** @throws {RangeError} for a place that has no rulebook here */
export function placeRules(place: Place): PlaceRules {
  const rules = places.find((one) => one.id === place);
  if (!rules) throw new RangeError(`no rulebook "${place}" in checks/law/places.json`);
  return rules;
}

/** Whether the 2021 list names this kind of information for this category (1 to 39). */
export function isNecessary(type: string, category: number): boolean {
  return necessaryByCategory.get(category)?.has(type) ?? false;
}

export interface CitedIn {
  readonly place?: Place; // any where none is named
  readonly child?: boolean; // the user is one in law: provisions for children alone bind as well
}

/**
 * The citations of a check that were in force on a day (ISO 8601), in the order China, EU, US, others; of one place where
 * it is named. Provisions that bind only some operators, which no trace can tell, are left to a person.
 */
export function citationsOf(entry: CheckEntry, day: string, { place, child = true }: CitedIn = {}): Citation[] {
  const { CN, EU, US, other } = entry.citations;
  const jurisdictions = place && placeRules(place).jurisdictions;
  return [...CN, ...EU, ...US, ...other].flatMap((id) => {
    const provision = provisions.get(id);
    if (!provision || NARROW.has(id) || !inForce(provision, day)) return [];
    if (jurisdictions && !jurisdictions.includes(provision.jurisdiction)) return [];
    return FOR_CHILDREN.has(id) && !child ? [] : [{ id, status: provision.status }];
  });
}

/** A provision as it was numbered and entitled on a day (ISO 8601). */
export function provisionOn(id: string, day: string): Provision | undefined {
  const provision = provisions.get(id);
  if (!provision?.renumbered || provision.renumbered.on <= day.slice(0, 10)) return provision;
  const { on: _, ...before } = provision.renumbered;
  return { ...provision, ...before };
}

// Article 10 of the 2021 judicial interpretation on faces speaks of property managers alone.
const NARROW: ReadonlySet<string> = new Set(['cn-face2021-10']);
const FOR_CHILDREN: ReadonlySet<string> = new Set(placesData.onlyForChildren);

function inForce({ inForceFrom }: Provision, day: string): boolean {
  const since = /^\d{4}(-\d{2}){0,2}/.exec(inForceFrom)?.[0] ?? '';
  return since <= day.slice(0, since.length);
}

function articles(): Provision[] {
  const instruments = byId(articlesData.instruments);
  return articlesData.articles.map((article) => ({
    id: article.id,
    status: article.status as Citation['status'],
    jurisdiction: article.jurisdiction,
    kind: article.kind,
    instrument_zh: article.instrument_zh,
    instrument_en: article.instrument_en,
    documentNo: instruments.get(article.instrument_id)?.document_no ?? '',
    article: article.article,
    paraphrase_zh: article.paraphrase_zh,
    paraphrase_en: article.paraphrase_en,
    inForceFrom: article.in_force_from,
    ...renumbering(article),
  }));
}

/** Earlier conduct is held against the earlier number: `2017-06-01; amended text 2026-01-01` names both days. */
function renumbering(article: (typeof articlesData.articles)[number]): Pick<Provision, 'renumbered'> {
  const on = /amended text (\d{4}-\d{2}-\d{2})/.exec(article.in_force_from)?.[1];
  if (!on || !('old_number' in article) || !article.old_number) return {};
  const unamended = (title: string) => title.replace(/\s*\((?:\d{4}年修正|as amended \d{4})\)/, '');
  return {
    renumbered: {
      on,
      article: article.old_number,
      instrument_zh: unamended(article.instrument_zh),
      instrument_en: unamended(article.instrument_en),
    },
  };
}

function listRules(): Provision[] {
  return necessaryData.rules.map((rule) => ({
    ...fromInstrument(necessaryData.instrument),
    id: rule.id,
    status: rule.status as Citation['status'],
    article: rule.article,
    paraphrase_zh: rule.paraphrase_zh,
    paraphrase_en: rule.paraphrase_en,
  }));
}

function listCategories(): Provision[] {
  return necessaryData.categories.map((category) => {
    const listed = (language: 'zh' | 'en') =>
      category.necessary_info.map((info) => info[language]).join(language === 'zh' ? '、' : ', ');
    return {
      ...fromInstrument(necessaryData.instrument),
      id: category.id,
      status: category.status as Citation['status'],
      article: `第五条(${category.n})`,
      paraphrase_zh: `${category.zh}:${category.needs_personal_info ? listed('zh') : '无须个人信息'}`,
      paraphrase_en: `${category.en}: ${category.needs_personal_info ? listed('en') : 'no personal information needed'}`,
    };
  });
}

function methodItems(): Provision[] {
  return violationsData.items.map((item) => ({
    ...fromInstrument(violationsData.instrument),
    id: item.id,
    status: item.status as Citation['status'],
    article: item.official_ref_zh,
    paraphrase_zh: item.paraphrase_zh,
    paraphrase_en: item.paraphrase_en,
  }));
}

function fromInstrument(instrument: {
  title_zh: string;
  title_en: string;
  document_no: string;
  in_force_from: string;
}) {
  return {
    jurisdiction: 'CN',
    kind: 'departmental-normative',
    instrument_zh: instrument.title_zh,
    instrument_en: instrument.title_en,
    documentNo: instrument.document_no,
    inForceFrom: instrument.in_force_from,
  };
}

/** @throws {RangeError} when two have one id */
function byId<T extends { readonly id: string }>(entries: readonly T[]): Map<string, T> {
  const map = new Map(entries.map((entry) => [entry.id, entry]));
  if (map.size !== entries.length) throw new RangeError('an id of the law data stands for two entries');
  return map;
}
