import type { Ask, Field, UiNode } from '../trace.ts';
import { BARE_OPENER, endsAsQuestion, type Features, isUnfilled, SEARCH, type Seen } from './features.ts';
import { readAsk } from './learned.ts';
import type { Hit, Lexicon } from './lexicon.ts';
import { has, textOf } from './scope.ts';
import { normalise } from './text.ts';

/**
 * The kind of personal information a field wants: an id of the lexicon, or undefined. What the browser knows
 * (autocomplete, input type) goes before what is written, and the label before the form's own name.
 */
export function typeOfField(seen: Seen, lexicon: Lexicon): string | undefined {
  const known = types.get(seen);
  if (known !== undefined) return known.type;
  const type = typeByWords(seen, lexicon);
  types.set(seen, { type });
  return type;
}

/** The same of a field on its page: one that only says to choose asks what is written above it. */
export function typeOfFieldOn(f: Features, seen: Seen, lexicon: Lexicon): string | undefined {
  const type = typeOfField(seen, lexicon);
  const marks = type === undefined ? [seen.text, seen.node.field?.placeholder ?? ''] : [];
  const isPart = marks.some((mark) => DATE_PART.test(mark.trim()));
  if (isPart && typeOfQuestion(f.title, [], lexicon)?.type === 'birthday') return 'birthday';
  if (type !== undefined) return type;
  if (isMute(seen) && f.fields.length <= FEW_FIELDS) {
    const question = questionAbove(f, seen);
    return SEARCH.test(normalise(question)) ? undefined : askedBy(question, [], lexicon)?.type;
  }
  // The one list on a page answers its title, whatever it is called.
  if (seen.node.role === 'combobox' && f.fields.length === 1 && endsAsQuestion(f.title))
    return typeOfQuestion(f.title, [], lexicon)?.type;
  if (!isUnfilled(seen.text) && !BARE_OPENER.test(seen.text)) return undefined;
  return typeOfQuestion(questionAbove(f, seen), [], lexicon)?.type;
}

const FEW_FIELDS = 3;

/** A field to write in that says nothing of what is wanted: "Type here", an example, a unit, how many letters it takes. */
export function isMute({ node, text }: Seen): boolean {
  if (node.role !== 'textbox' || node.field === undefined) return false;
  const { label, placeholder } = node.field;
  return [label, text, node.name, placeholder].every((written) => MUTE.test(normalise(written ?? '')));
}
const TO_TYPE =
  '(type|enter|write|tap|click|fill|your|an?|the|to|in|it|here|answer|text|value|response|something|please)';
const MUTE = new RegExp(
  `^(${[
    '(请|在此|在这里|点击|这里|从这里)*(输入|填写|作答|回答)?(内容|文字|答案|你的答案|您的答案|回答)?',
    `${TO_TYPE}( ${TO_TYPE})*`,
    '(ここ|こちら)?に?(入力|回答)(して(ください)?|する)?',
    '(여기에 ?)?(입력|답변)(하세요|해 ?주세요|하기)?',
    '(e ?g|eg|ex|for example|example)\\b.*|(例|比如|如[:：]|예).*', // an example
    '\\d+ ?[/]? ?\\d+|\\d+([.]\\d+)?', // how many letters it takes, or an example
    '(cm|kg|lbs?|ft|in|岁|歳|세|厘米|公分|公斤|斤|千克|명|人|个|年)', // a unit
  ].join('|')})?$`,
);

/** The year, the month or the day of a date that is asked for in parts. */
const DATE_PART = /^(yy(yy)?|mm|dd|year|month|day|年|月|日|年份|月份|日期|년|월|일)$/i;

/** What somebody has chosen for the app; a code that was sent is shown as it is typed, or says that it was sent. */
const PASSCODE = /^((enter|your|my|app|the) )*pass ?code\W*$/i;
const types = new WeakMap<Seen, { readonly type: string | undefined }>();

function typeByWords({ node, text }: Seen, lexicon: Lexicon): string | undefined {
  const field = node.field;
  const auto = field?.autocomplete?.split(' ').at(-1);
  if (auto && AUTOCOMPLETE[auto]) return AUTOCOMPLETE[auto];
  const written = [...new Set([field?.label, text, node.name, field?.placeholder])].filter(Boolean) as string[];
  if (TIME_ZONE.test(normalise([...written, splitName(field?.name ?? '')].join(' . ')))) return undefined;
  if (field?.type === 'password') {
    const secret = typeIn(written, lexicon, ['sms-code', 'bank-card']) ?? 'password';
    return secret === 'sms-code' && written.some((one) => PASSCODE.test(one)) ? 'password' : secret;
  }
  if (isOfElse(written.join(' . '))) return undefined;
  const said = typeIn(written, lexicon);
  if (said !== undefined && !(said === 'account-id' && field?.type === 'email')) return said;
  // What the form calls it is a word among programmers: "name" may be the name of an account.
  const named = typeIn([splitName(field?.name ?? ''), splitName(node.hint ?? '')], lexicon);
  return (field && INPUT_TYPE[field.type]) ?? said ?? named;
}

/** Set by the clock, not by the person: its answers are named after cities, and it still asks for none. */
const TIME_ZONE =
  /time ?zone|zeitzone|fuseau|zona horaria|fuso orario|fuso horario|tijdzone|tidszon|часовой пояс|时区|時区|タイムゾーン|시간대/;

/** Of somebody in a game or a book. "Your role" (角色) may be that in a company. */
const OF_A_STORY =
  /角色(的)?(性别|职业|名|昵称|外观|发型|种族)|主角|主人公|(英雄|勇者)(的)?(名|职业|性别)|キャラ|캐릭터|주인공|\b(hero|heroine|protagonist|character)s?\b/u;

/** What somebody calls a thing of theirs is nobody's name. */
const THING_EN =
  '(workspace|team|project|group|device|list|playlist|album|file|folder|room|channel|bot|app|pet|dog|cat|car|store|shop|site|event|board|space|server|plan|trip|goal|notebook|robot)';
const THING_CJK =
  '(小组|团队|项目|设备|房间|群|歌单|相册|文件夹?|账本|宠物|空间|店铺|活动|频道|计划|机器人|チーム|プロジェクト|グループ|デバイス|アルバム|リスト|ルーム|워크스페이스|팀|프로젝트|그룹|기기|앨범|목록|방|앱|채널)';
const OF_A_THING = new RegExp(
  [
    `\\bname (this|the|it|your (first |new )?${THING_EN})\\b|\\b${THING_EN}s? (user ?)?name\\b|\\bname (of|for) (the|this|your) ${THING_EN}\\b`,
    `\\b(call|is) (this|the|your) ${THING_EN}\\b|\\bfor your ${THING_EN}$`,
    `(起|取)一?个?.{0,4}名|命名|${THING_CJK}의?の?的?(叫什么|이름|名)|이름을?(정해|지어)`,
  ].join('|'),
  'u',
);

/** Of what is sold, and of what to do here: amounts of money are prices as well as incomes. */
const OF_THE_APP =
  /价格|价位|価格|가격|\bprices?\b|\bfollow us\b|\bwhat (people|others|users|customers|members|guests) (say|think)|(大家|别人|用户|顾客)(都)?(怎么说|的评价)|关注我们|フォローし|팔로우|\bwant to do( here| first| now| today)?$|(先|想)做(点|些)?什么$|なにをしますか|무엇을 할까요/u;

function isOfElse(title: string): boolean {
  const plain = normalise(title);
  return TIME_ZONE.test(plain) || OF_A_STORY.test(plain) || OF_A_THING.test(plain) || OF_THE_APP.test(plain);
}

/** What a question asks for: by its words; where they are general, by its answers. */
export function typeOfQuestion(
  title: string,
  answers: readonly string[],
  lexicon: Lexicon,
): { type: string; by: string } | undefined {
  if (isOfElse(title)) return undefined;
  const asked = asksIn(title, lexicon);
  const counts = new Map<string, number>();
  for (const answer of answers) {
    const types = new Set(lexicon.options(normalise(answer)).map((hit) => hit.concept));
    for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const best = ranked[0];
  const enough = best !== undefined && best[1] >= 2 && best[1] * 3 >= answers.length;
  if (asked.length > 0) {
    const confirmed = asked.find((hit) => counts.has(hit.concept));
    const vague = asked.every((hit) => VAGUE.has(hit.concept));
    if (!confirmed && vague && enough) return { type: best[0], by: 'its answers' };
    const hit = confirmed ?? longest(asked);
    return { type: hit.concept, by: `"${hit.phrase}"` };
  }
  return enough ? { type: best[0], by: 'its answers' } : undefined;
}

/**
 * What the question of a prompt asks for: by the lists; where they are silent, by what it reads like. A list is not
 * believed where the question surely reads like one about nothing personal, nor where it surely reads like another.
 */
export function askedBy(
  question: string,
  answers: readonly string[],
  lexicon: Lexicon,
): { type: string; by: string } | undefined {
  if (isOfElse(question)) return undefined;
  const listed = typeOfQuestion(question, answers, lexicon);
  const like = readAsk(question, answers);
  const hasAnswers = answers.length >= 2; // a question alone says too little against a word, and less for itself
  const isIdle = hasAnswers && like?.type === 'none' && like.probability > SURELY_IDLE;
  if (isIdle) return undefined;
  if (listed === undefined && hasAnswers && TO_KNOW_ONE.test(normalise(question)))
    return { type: 'interest', by: 'its title, which wants to know whom it speaks to' };
  if (like === undefined || like.type === 'none') return listed;
  if (listed === undefined) return like.idle < (hasAnswers ? SILENT : SILENT_ALONE) ? like : undefined;
  return like.probability > SURELY_OTHER ? like : listed;
}
/** "Let us get to know you", over answers of any kind; not "let us understand your problem". */
const TO_KNOW_ONE =
  /(认识|了解|懂)(一下)?(您|你)(吧|呀|啦)?$|(关于|介绍一下)(您|你|自己)$|\b(get to )?know you( better)?$|\btell (us |me )?(a (little |bit )?)?(bit |more )*about you(rself)?$|^(more )?about you(rself)?$|あなたの?(こと|について)を?(教え|おしえ|聞か|知り)|(당신|고객님|회원님)(에 대해|을) ?(알려|소개|말씀)/u;
// Of `npm run accuracy -- --only asks`, unread authors: 154 of 425 that no list knew are known and 10 of 497 innocent ones
// are taken for personal; 14 of 65 that a list took wrongly are let go, and 2 of 426 that it knew.
const SILENT = 0.15;
const SILENT_ALONE = 0.05;
const SURELY_IDLE = 0.95;
const SURELY_OTHER = 0.8;

/** The permissions a text names, as `permission:camera`. */
export function permissionsIn(text: string, lexicon: Lexicon): string[] {
  const found = new Set<string>();
  for (const hit of lexicon.permissions(normalise(text))) found.add(`permission:${hit.concept}`);
  return [...found];
}

/** `required` as far as it shows: a mark, a state, or a word. */
export function isRequired(seen: Seen, lexicon: Lexicon): Ask['required'] {
  const known = marks.get(seen) ?? markedAs(seen, lexicon);
  marks.set(seen, known);
  return known;
}
const marks = new WeakMap<Seen, Ask['required']>();

function markedAs(seen: Seen, lexicon: Lexicon): Ask['required'] {
  if (has(seen.node, 'required') || has(seen.node, 'invalid')) return 'yes';
  return markOf(`${seen.text} ${seen.node.field?.label ?? ''} ${seen.node.field?.placeholder ?? ''}`, lexicon);
}

/** The mark that a label bears: a word or a star. */
export function markOf(written: string, lexicon: Lexicon): Ask['required'] {
  const plain = normalise(written);
  if (lexicon.about(plain, 'optional-mark')) return 'no';
  return lexicon.about(plain, 'required-mark') || /[*＊]/.test(written) ? 'yes' : 'unclear';
}

/** What is written on a field: the text that tells its kind, where one does. */
export function labelOf(seen: Seen, lexicon: Lexicon): string {
  const field = seen.node.field;
  const written = [field?.label, seen.text, seen.node.name, field?.placeholder, field?.name]
    .map((text) => text?.trim() ?? '')
    .filter((text) => text !== '');
  return written.find((text) => lexicon.asks(normalise(text)).length > 0) ?? written[0] ?? '';
}

/** The text above an answer: its question. */
export function questionAbove(features: Features, { node }: Seen): string {
  for (let at = writtenBefore(features, node.id) - 1; at >= 0; at--) {
    const above = features.written[at] as UiNode;
    if (above.bounds.y <= node.bounds.y) return textOf(above).trim();
  }
  return features.title;
}

/** How many of the written nodes come before a node, by halving. */
function writtenBefore({ written }: Features, id: number): number {
  let [low, high] = [0, written.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((written[middle] as UiNode).id < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

const VAGUE: ReadonlySet<string> = new Set([
  'name',
  'age',
  'city',
  'account-id',
  'interest',
  'learning-purpose',
  'school',
  'family',
]);

const AUTOCOMPLETE: Readonly<Record<string, string>> = {
  tel: 'mobile-number', 'tel-national': 'mobile-number', email: 'email', name: 'name', 'given-name': 'name', 'family-name': 'name',
  'one-time-code': 'sms-code', 'current-password': 'password', 'new-password': 'password', username: 'account-id',
  bday: 'birthday', 'bday-year': 'birthday', 'bday-month': 'birthday', 'bday-day': 'birthday', sex: 'sex', nickname: 'nickname',
  'street-address': 'address', 'address-line1': 'address', 'address-level2': 'city', 'postal-code': 'city', country: 'nationality',
  organization: 'employer', 'organization-title': 'occupation', 'cc-number': 'bank-card', 'cc-csc': 'bank-card', photo: 'avatar',
}; // biome-ignore format: a table
const INPUT_TYPE: Readonly<Record<Field['type'], string>> = {
  tel: 'mobile-number',
  email: 'email',
  password: 'password',
};

function typeIn(texts: readonly string[], lexicon: Lexicon, among?: readonly string[]): string | undefined {
  for (const text of texts) {
    const hits = asksIn(text, lexicon).filter((hit) => among === undefined || among.includes(hit.concept));
    // "Just your mail and a password", said of a field that shows what is typed: it is the mail that is wanted there.
    const open = hits.filter((hit) => hit.concept !== 'password');
    if (hits.length > 0) return longest(open.length > 0 ? open : hits).concept;
  }
  return undefined;
}

/** What stands in brackets is a note: "sex (as in your passport)". */
function asksIn(text: string, lexicon: Lexicon): readonly Hit[] {
  const bare = lexicon.asks(normalise(text.replace(IN_BRACKETS, ' ')));
  return bare.length > 0 ? bare : lexicon.asks(normalise(text));
}
const IN_BRACKETS = /[(（][^()（）]*[)）]/g;

function longest(hits: readonly Hit[]): Hit {
  return hits.reduce((best, hit) => (hit.end - hit.start > best.end - best.start ? hit : best));
}

function splitName(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_\-.[\]]+/g, ' ');
}
