import { Converter } from 'opencc-js/t2cn';

/**
 * One spelling for everything that is compared: width and compatibility forms (NFKC), case, traditional to simplified
 * Chinese, Latin and Greek without accents, apostrophes and invisible characters gone, other punctuation a single space,
 * no spaces beside Chinese, Japanese or Korean syllables. Currency signs, digits and `×` stay. Idempotent; '' for nothing.
 */
export function normalise(text: string): string {
  const known = cache.get(text);
  if (known !== undefined) return known;
  let out = once(text);
  // Folding a rare form can uncover another (a ligature in capitals): fold until it rests.
  for (let round = 0; round < 4; round++) {
    const again = once(out);
    if (again === out) break;
    out = again;
  }
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(text, out);
  return out;
}

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

const CACHE_SIZE = 20_000;
const cache = new Map<string, string>();
const ASCII = /^[\x20-\x7e]*$/;
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

function once(text: string): string {
  if (ASCII.test(text))
    return squeeze(
      text
        .toLowerCase()
        .replace(/['`]/g, '')
        .replace(/[^a-z0-9$+*]+/g, ' '),
    );
  const folded = text.replace(CLOSERS, '×').normalize('NFKC').toLowerCase().replace(DROPPED, '');
  const bare = ACCENTED.test(folded) ? folded.normalize('NFD').replace(MARKS, '').normalize('NFC') : folded;
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
function simplify(text: string): string {
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
