import { Converter } from 'opencc-js/t2cn';

/** A sentence of a legal text, as it stood and in one spelling, under the heading it stood under. */
export interface Sentence {
  readonly words: string; // as written; what is quoted
  readonly folded: string; // NFKC, lower case, straight quotes, simplified Chinese
  readonly heading: string; // folded; '' before the first one
  readonly section: number; // counts the headings; 0 before the first one
}

/** Sentences in the order written. A short line that does not end like a sentence is a heading, and opens a section. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let heading = '';
  let section = 0;
  // Converting is most of the work of reading, and a simplified text has no need of it.
  const spell = isTraditional(text) ? fold : unify;
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    if (line === '') continue;
    if (isHeading(line)) {
      heading = spell(line);
      section += 1;
    }
    for (const words of split(line)) sentences.push({ words, folded: spell(words), heading, section });
  }
  return sentences;
}

/** One spelling for what is compared. Lengths may differ from those of the text. */
export function fold(text: string): string {
  return simplified(unify(text));
}

/** Whether a fair part of the Chinese characters is written otherwise in simplified Chinese. */
export function isTraditional(text: string): boolean {
  const chinese = text
    .replace(/\P{Script=Han}/gu, '')
    .slice(0, ENOUGH)
    .normalize('NFKC');
  const plain = simplified(chinese);
  const differing = [...chinese].filter((sign, i) => plain[i] !== sign).length;
  return differing * 10 > chinese.length;
}
const ENOUGH = 2_000; // characters that show which of the two it is

/** What stands before a place within its clause: the reach of a "not". Commas end a clause, the mark of a list does not. */
export function clauseBefore(folded: string, at: number): string {
  return (
    folded
      .slice(0, at)
      .split(/[,;:。]/)
      .at(-1) ?? ''
  );
}

function unify(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}

const simplified = Converter({ from: 'tw', to: 'cn' });

function isHeading(line: string): boolean {
  if (line.length > HEADING_CHARACTERS || /[。.;；,，!！?？]$/.test(line)) return false;
  return NUMBERED.test(line) || (!/[：:，,。；;@]/.test(line) && !ITEM.test(line));
}
const HEADING_CHARACTERS = 48;
const NUMBERED =
  /^([一二三四五六七八九十]+[、.．]|第[一二三四五六七八九十\d]+[章条节部]|\d{1,2}[.．、]?\s*[^\d\s.:：,，。]*$|【|#)/;
const ITEM = /^[-·•◆*●（(]/;

// A full stop ends an English sentence only before a space and a capital: "Co. of" and "1.2" hold more.
function split(line: string): string[] {
  const parts = line.split(/(?<=[。！？；!?;])\s*|(?<=[a-z)\d"”]{2}\.)\s+(?=[A-Z"“[])/u);
  return parts.map((one) => one.trim()).filter((one) => one !== '');
}
