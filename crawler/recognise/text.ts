import { Converter } from 'opencc-js/t2cn';

/**
 * One spelling for everything that is compared: width and compatibility forms (NFKC), case, traditional to simplified
 * Chinese, Latin and Greek without accents, apostrophes and invisible characters gone, other punctuation a single space,
 * no spaces beside Chinese, Japanese or Korean syllables. Currency signs, digits and `×` stay. Idempotent; '' for nothing.
 */
export function normalise(text: string): string {
  return spelling(text);
}

/** `run`, with what it said of the texts of late kept: the same ones come back at every look. Bounded by characters. */
export function remembering<T extends string | object>(run: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  let characters = 0;
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const said = run(text);
    if (characters > REMEMBERED) {
      known.clear();
      characters = 0;
    }
    characters += text.length + ENTRY;
    known.set(text, said);
    return said;
  };
}
const REMEMBERED = 200_000; // some thousands of labels: a few large screens
const ENTRY = 32; // what an entry costs besides its text, in characters

/** What stands where nothing has been chosen yet. */
export const NOTHING_CHOSEN =
  '请选择|請選擇|请选|请选取|請選取|(还|還|尚|暂|暫)?[没沒未](选[择取]?|選[擇取]?|挑选|挑選|指定|设置|設定|填写)|待(选择?|選擇?|完善)|去(选择|挑选|選擇)|请(点选|勾选|挑选)|請(點選|勾選|挑選)|(请|請)?(选|選|选择|選擇|挑)一[项項个個]|まだ(選んで|選択(され|し)て)い?ません|항목 ?선택|(選択して|選んで|えらんで)ください|未(選択|指定)|選択なし|' +
  '선택(하세요|하십시오|해 ?주세요)|선택 ?안 ?[함됨]|미(선택|지정|정)|(please )?(select|choose|pick)( one| an? (option|answer|item))|please (select|choose|pick)|(not|none) (set|chosen|selected)|no (answer|selection)|nothing (yet|chosen|selected)|bitte wählen|choisissez|seleccione|selezion[ai]';

/** A label without what counts down or counts up beside it: "跳过 5s", "5 秒后跳过", "Skip (3)", "1/4". Takes normalised text. */
export function withoutCounters(normalised: string): string {
  return DIGIT.test(normalised) ? squeeze(normalised.replace(COUNTER, ' ')) : normalised;
}

/** Letters and digits of any script: what a label says, without its punctuation. */
export function weight(text: string): number {
  let count = 0;
  for (const character of text) if (character !== ' ') count++;
  return count;
}

/** True for characters of scripts that put no spaces between words. */
export function isUnspaced(code: number): boolean {
  return (
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7af) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/** True for a letter or digit of a script that puts spaces between words. */
export function isSpaced(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return code !== 0xd7 && code >= 0xaa && !isUnspaced(code) && !(code >= 0x2000 && code <= 0x2bff) && code !== 0x20ac;
}

const spelling = remembering((text) => atOnce(text) ?? untilAtRest(text));
const DIGIT = /\d/;
const COUNTER =
  /(?<![\p{L}\p{N}])\d+ ?(s|sec|secs|second|seconds|sek|sekunden|secondes|segundos)?(?![\p{L}\p{N}])|\d+(s|秒钟?)(之?后)?|(?<=[\u4e00-\u9fff])\d+$/gu;
/** Forms that folding leaves as they are once it has seen them. */
const ACCENTED = /[\u00c0-\u03ff\u1e00-\u1fff]/; // combining marks included
const CLOSERS = /[✕✖✗✘╳⨯⨉❌❎🗙]/gu;
const DROPPED = /['’‘`´ʼ\p{Cf}]|\p{Variation_Selector}/gu;
const MARKS = /(?<=[\p{Script=Latin}\p{Script=Greek}])\p{Mn}+/gu;
const OTHER = /[^\p{L}\p{N}\p{Mn}\p{Mc}×$€£¥₩+*]+/gu;
const BESIDE_UNSPACED =
  / (?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])|(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]) /gu;

/** Folding a rare form can uncover another (a ligature in capitals): fold until it rests. */
function untilAtRest(text: string): string {
  let out = once(text);
  for (let round = 0; round < 4; round++) {
    const again = once(out);
    if (again === out) break;
    out = again;
  }
  return out;
}

/** The same for a text whose characters each fold by themselves, in one pass; undefined where one does not. */
function atOnce(text: string): string | undefined {
  if (text.length > scratch.length) scratch = new Uint16Array(text.length);
  let length = 0;
  let gap = false; // a space is due, unless it would lie beside an unspaced character or at an end
  let last = 0;
  let same = true; // as far as it was read, what comes out is what went in
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const to = folded[code] || learnFold(code);
    if (to === BY_CONTEXT) return undefined;
    if (to === DROP) continue;
    if (to === SPACE) {
      gap = true;
      same &&= code === SPACE;
      continue;
    }
    if (gap && length > 0 && !isUnspaced(to) && !isUnspaced(last)) scratch[length++] = SPACE;
    gap = false;
    same &&= to === code && length === i;
    scratch[length++] = to;
    last = to;
  }
  return same && length === text.length ? text : fromCodes(scratch, length);
}

/** What comes out is never longer than what went in. */
let scratch = new Uint16Array(8192);
const folded = new Uint16Array(0x10000); // by code; 0 is not known yet
const SPACE = 0x20;
const DROP = 1;
const BY_CONTEXT = 2;
/** Letters that stand for themselves whatever is beside them: no marks that combine, no syllables in parts, no final sigma. */
const ALONE: readonly (readonly [number, number])[] = [
  [0x09, 0x24f], [0x400, 0x482], [0x48a, 0x52f], [0x2010, 0x205e], [0x20ac, 0x20ac], [0x3000, 0x3020], [0x3041, 0x3096],
  [0x30a1, 0x30fa], [0x30fc, 0x30fc], [0x3400, 0x9fff], [0xac00, 0xd7a3], [0xff01, 0xff5e], [0xffe5, 0xffe5],
]; // biome-ignore format: a table

function learnFold(code: number): number {
  const to = foldOf(code);
  folded[code] = to;
  return to;
}

function foldOf(code: number): number {
  if (!ALONE.some(([from, to]) => code >= from && code <= to)) return BY_CONTEXT;
  const character = String.fromCharCode(code);
  if (MARK.test(character.normalize('NFKC'))) return BY_CONTEXT;
  const between = untilAtRest(`a${character}a`);
  if (between === 'aa') return DROP;
  if (between === 'a a') return SPACE;
  return between.length === 3 ? between.charCodeAt(1) : BY_CONTEXT;
}

function fromCodes(codes: Uint16Array, length: number): string {
  if (length <= CHUNK) return String.fromCharCode.apply(null, codes.subarray(0, length) as unknown as number[]);
  let out = '';
  for (let at = 0; at < length; at += CHUNK)
    out += String.fromCharCode.apply(null, codes.subarray(at, Math.min(length, at + CHUNK)) as unknown as number[]);
  return out;
}
const CHUNK = 8192;
const MARK = /\p{M}/u;

function once(text: string): string {
  const plain = text.replace(CLOSERS, '×').normalize('NFKC').toLowerCase().replace(DROPPED, '');
  const bare = ACCENTED.test(plain) ? plain.normalize('NFD').replace(MARKS, '').normalize('NFC') : plain;
  const spaced = simplify(bare).replace(OTHER, ' ');
  return squeeze(spaced.includes(' ') ? spaced.replace(BESIDE_UNSPACED, '') : spaced);
}

function squeeze(text: string): string {
  if (!text.includes('  ') && !text.startsWith(' ') && !text.endsWith(' ')) return text;
  return text.replace(/ {2,}/g, ' ').trim();
}

const toSimplified = Converter({ from: 't', to: 'cn' });
const simplified = new Uint16Array(0x10000); // by code; 0 is not known yet

/** Character by character, remembered: the converter's phrase search costs more than a whole screen may take. */
export function simplify(text: string): string {
  let out = '';
  let copied = 0; // what is plain already is copied in one piece
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x3400 || code > 0xfaff || (code > 0x9fff && code < 0xf900)) continue;
    const plain = simplified[code] || learn(code);
    if (plain === code) continue;
    out += text.slice(copied, i) + String.fromCharCode(plain);
    copied = i + 1;
  }
  return copied === 0 ? text : out + text.slice(copied);
}

function learn(code: number): number {
  const plain = toSimplified(String.fromCharCode(code));
  simplified[code] = plain.length === 1 ? plain.charCodeAt(0) : code;
  return simplified[code] as number;
}

/** "Tap to start": the screen is one button, and only its words say so. */
export function tapsToStart(text: string): boolean {
  return TAPS_TO_START.test(normalise(text));
}
const TAPS_TO_START =
  /^((tap|touch|click|press)( anywhere| here| (on )?the screen| any key)?( to (start|begin|continue|play|enter))|(请)?(点击|触摸|轻触|点按|点触)(屏幕|萤幕|画面|任意(处|位置|键|区域)|此处)?(开始|进入|继续)(游戏)?|(画面(を)?)?(タップ|タッチ)(して|で|to)?(スタート|开始(する)?|はじめる|始める|start)|画面をタップ(してください)?|화면을?(터치|탭|눌러).{0,8}|(터치|탭)(해서|하여|하면|하고)?시작.{0,4})$/u;
