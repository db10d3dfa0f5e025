import { appCategories, duties, informationType } from '../../checks/law/index.ts';
import { REASONS, type ReasonCode } from '../../checks/reasons.ts';
import type { Prompt, Reason, Trace, Walk, WayName } from '../../crawler/trace.ts';
import type { ResultClock, ResultFinding } from '../result.ts';
import { brief, clock } from '../text.ts';
import { en, type Phrase, type Words } from './en.ts';
import { zh } from './zh.ts';

export type { Words };
export type Lang = 'zh' | 'en';

export const WORDS: Readonly<Record<Lang, Words>> = { zh, en };
export const LANGS = ['zh', 'en'] as const satisfies readonly Lang[];

/** A reason as a sentence. A code that nobody has words for is printed with its detail. */
export function sentence(reason: Reason, lang: Lang, trace: Trace): string {
  const words = WORDS[lang];
  const detail = detailInWords(reason, lang, trace);
  const phrases: Readonly<Record<string, Phrase>> = words.reasons;
  const phrase = Object.hasOwn(phrases, reason.code) ? phrases[reason.code] : undefined;
  if (phrase === undefined) return words.unknownReason(brief(reason.code), detail);
  return typeof phrase === 'string' ? phrase : phrase(detail);
}

/** A kind of personal information, a permission, or an agreement. */
export function informationInWords(type: string, lang: Lang): string {
  const words = WORDS[lang];
  const [kind, name = ''] = type.split(/:(.*)/s);
  if (kind === 'permission') return words.permission(words.permissions[name] ?? brief(name));
  return informationType(type)?.[lang] ?? (words.information as Record<string, string>)[type] ?? brief(type);
}

/** A way of refusing, with the words of the control that was pressed. */
export function wayInWords({ way, control }: { way: WayName; control: string }, lang: Lang): string {
  const name = brief(control, 40);
  return name ? `${WORDS[lang].ways[way]}${lang === 'zh' ? '' : ' '}${WORDS[lang].quote(name)}` : WORDS[lang].ways[way];
}

/** A walk, by its number where there are several of its kind, and by who it was made as: confirming walk 1. */
export function walkInWords({ kind, name }: { kind: Walk['kind']; name: string }, lang: Lang): string {
  const { walks, asChild } = WORDS[lang];
  if (kind === 'explore' && name === 'child') return asChild;
  return [walks[kind], name.replace(/\D+/g, '')].filter(Boolean).join(' ');
}

/** Why a failed finding does not stop a pipeline. */
export function excusesInWords({ excused = [] }: Pick<ResultFinding, 'excused'>, lang: Lang): string {
  const { page } = WORDS[lang];
  const told = excused.map(({ by, reason = '', until = '' }) =>
    by === 'waiver' ? page.waived(brief(reason, 200), until) : page.inBaseline,
  );
  return [...new Set(told)].join(lang === 'zh' ? '' : ' ');
}

/** What named persons signed on a finding; of a candidate that none has, that. Nothing where it is none. */
export function decisionsInWords(
  { decisions }: Pick<ResultFinding, 'decisions'>,
  lang: Lang,
  timeZone = 'UTC',
): string[] {
  const { page } = WORDS[lang];
  if (decisions?.length === 0) return [page.candidate];
  return (decisions ?? []).map(({ name, decision, note, at, fingerprint }) =>
    page.decided[decision](brief(name, 60), clock(at, timeZone), brief(note, 300), fingerprint.slice(0, 16)),
  );
}

/** How far a clock was off, or why that is not known. */
export function clockInWords(offset: ResultClock, lang: Lang): string {
  const { page } = WORDS[lang];
  const server = brief(offset.server);
  if ('failure' in offset) return page.clockNotCompared(server, brief(offset.failure));
  return page.clockOff(offset.ms, server, offset.roundTripMs);
}

export function categoryInWords(n: number, lang: Lang): string {
  return appCategories.find((category) => category.n === n)?.[lang] ?? String(n);
}

/** A text of the law data; in Chinese with Chinese punctuation, which the data does without. */
export function lawText(text: string, lang: Lang): string {
  if (lang === 'en') return text;
  return text
    .replace(
      /(?<=[\p{Script=Han}A-Za-z0-9”》）)])([,:;])(?=[\p{Script=Han}“《（(A-Z])/gu,
      (sign) => FULL_WIDTH[sign] ?? sign,
    )
    .replace(/\(([^()]*\p{Script=Han}[^()]*)\)/gu, '（$1）');
}

const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；' };

/** Where in a text of law: 第16条 is Art. 16, 裁判要点2 is Holding 2, 四、5 is item 4.5. What has no number stays as it is. */
export function articleInWords(article: string, lang: Lang): string {
  if (lang === 'zh') return WHOLE.test(article) ? '' : article;
  if (WHOLE.test(article)) return '';
  const [, digits, chinese, rest = ''] = /^第(?:(\d+)|([一二三四五六七八九十]+))条(.*)$/.exec(article) ?? [];
  if (digits) return `Art. ${digits}${rest}`;
  if (chinese) return `Art. ${numeral(chinese)}${rest}`;
  const [, holding] = /^裁判要点(\d+)$/.exec(article) ?? [];
  if (holding) return `Holding ${holding}`;
  const [, group, item] = /^([一二三四五六七八九十]+)、(\d+)$/.exec(article) ?? [];
  return group ? `item ${numeral(group)}.${item}` : (PLACES_IN_TEXTS[article] ?? article);
}

/** Places that have a name and no number. */
const PLACES_IN_TEXTS: Readonly<Record<string, string>> = {
  '一(违规处理用户个人信息)': "part 1 (handling users' personal information against the rules)",
  '二(设置障碍、频繁骚扰用户)': 'part 2 (putting up obstacles, pestering users)',
  '三(欺骗误导用户)': 'part 3 (deceiving and misleading users)',
  加强个人信息保护部分: 'the part on better protection of personal information',
  单独同意: 'separate consent',
  电子数据条款: 'the clauses on electronic data',
  裁判要旨: 'Holding',
  要旨与案情: 'Gist and facts',
  '评估点(频繁征求同意)': 'assessment point (asking for consent again and again)',
};

/** The number of a document: 法释〔2021〕15号 is Fa Shi [2021] No. 15, 国务院令第790号 State Council Order No. 790. */
export function documentInWords(number: string, lang: Lang): string {
  if (lang === 'zh') return number;
  return number
    .replace(/^(.+)令第(\d+)号$/, (_, issuers: string, n) => `${issuers.split('、').map((one) => ISSUERS[one] ?? one).join(' and ')} Order No. ${n}`) // biome-ignore format: one line
    .replace(/([^〔;\s]+)〔(\d+)〕(\d+)号/g, (_, series: string, year, n) => `${ISSUERS[series] ?? series} [${year}] No. ${n}`) // biome-ignore format: one line
    .replace(/\((\d+)\)(京)(\d+)(民初|民终)(\d+)号/g, (_, year, court: string, code, kind: string, n) => `(${year}) ${ISSUERS[court]} ${code} ${ISSUERS[kind]} No. ${n}`) // biome-ignore format: one line
    .replace('入库编号', 'case library no. ');
}

const ISSUERS: Readonly<Record<string, string>> = {
  国务院: 'State Council', 国家互联网信息办公室: 'Cyberspace Administration', 公安部: 'Ministry of Public Security',
  工业和信息化部: 'Ministry of Industry and Information Technology', 工信部信管函: 'Gong Xin Bu Xin Guan Han',
  法释: 'Fa Shi', 国信办秘字: 'Guo Xin Ban Mi Zi', 京: 'Jing', 民初: 'Min Chu', 民终: 'Min Zhong',
}; // biome-ignore format: a table

const WHOLE = /^\((?:全文|标准)\)$/;

/** 1 to 99. */
function numeral(chinese: string): number {
  const [tens, ones] = chinese.includes('十') ? chinese.split('十') : ['0', chinese];
  const digit = (sign: string | undefined, none: number) => (sign ? '零一二三四五六七八九'.indexOf(sign) : none);
  return tens === '0' ? digit(ones, 0) : digit(tens, 1) * 10 + digit(ones, 0);
}

/** The title of a prompt in quotes; of one that has none, its kind. */
export function promptInWords(prompt: Pick<Prompt, 'title' | 'kind'> | undefined, lang: Lang): string {
  const words = WORDS[lang];
  const title = brief(prompt?.title ?? '', 40);
  if (title) return words.quote(title);
  return prompt ? words.kinds[prompt.kind] : words.untitled;
}

function detailInWords({ code, detail = '' }: Reason, lang: Lang, trace: Trace): string {
  if (detail === '') return '';
  const words = WORDS[lang];
  const kind = Object.hasOwn(REASONS, code) ? REASONS[code as ReasonCode] : 'none';
  const listed = (each: (one: string) => string) => detail.split(',').map(each).join(words.list);
  if (kind === 'prompt') return wallInWords(detail, lang, trace);
  if (kind === 'asks') return listed((type) => informationInWords(type, lang));
  if (kind === 'parts') return listed((part) => words.parts[part] ?? brief(part));
  if (kind === 'duties') return listed((id) => duties.find((duty) => duty.id === id)?.[lang] ?? brief(id));
  if (kind === 'terms')
    return listed((term) => (Object.hasOwn(words.terms, term) ? (words.terms[term] as string) : brief(term)));
  if (kind === 'plain') return brief(detail, 160);
  if (kind === 'categories' || kind === 'share') {
    const [, some, all] = /^(\d+)\/(\d+)$/.exec(detail) ?? [];
    if (some && all) return words.share(some, all);
  }
  if (kind === 'count' && /^\d+$/.test(detail)) return detail;
  return (
    knownWord(detail, words) ?? (QUOTED.has(code) || kind !== 'none' ? words.quote(brief(detail)) : brief(detail, 160))
  );
}

function wallInWords(id: string, lang: Lang, trace: Trace): string {
  const prompt = trace.walks.flatMap((walk) => walk.prompts).find((one) => one.id === id);
  const title = promptInWords(prompt, lang);
  const asks = [...new Set(prompt?.asks.map((ask) => ask.type))].map((type) => informationInWords(type, lang));
  return asks.length > 0 ? WORDS[lang].asking(title, asks.join(WORDS[lang].list)) : title;
}

/** Details that are words of ours: a way without a control, a kind of prompt, a limit, the state of a screen. */
function knownWord(detail: string, { ways, kinds, budgets, screenStates }: Words): string | undefined {
  const known: Readonly<Record<string, string>> = { ...screenStates, ...budgets, ...kinds, ...ways };
  return Object.hasOwn(known, detail) ? known[detail] : undefined;
}

/** Reasons of the crawler whose detail is what stood on a screen. */
const QUOTED: ReadonlySet<string> = new Set([
  'element-gone',
  'element-not-accounted',
  'control-did-not-go-on',
  'led-to-another-demand',
  'led-where-a-yes-leads',
  'opened-by-its-name',
  'dead-end',
  'loop',
  'not-brought-back',
  'risk-control',
  'yield-failed',
]);
