import { isUnspaced, normalise } from './text.ts';

/** A trained model: what each run of characters speaks for. */
export interface ModelFile {
  readonly source: string; // what it was trained on
  readonly classes: readonly string[];
  readonly step: number; // what one unit of a weight is worth
  readonly bias: readonly number[]; // by class, in units
  readonly grams: ReadonlyMap<string, string>; // by run of characters: its classes and units, packed
}

/** A head of JSON, then a line for each run of characters: how many the run has in common with the one before, and the rest. */
export function writeModel({ grams, ...head }: ModelFile): string {
  let before = '';
  const lines = [...grams].map(([gram, weights]) => {
    const shared = sharedStart(before, gram);
    before = gram;
    return `${shared}${gram.slice(shared)}\t${weights}`;
  });
  return [JSON.stringify(head), ...lines].join('\n');
}

/** Reads what `writeModel` wrote. */
export function parseModel(text: string): ModelFile {
  const [head = '{}', ...lines] = text.split('\n');
  const grams = new Map<string, string>(); // weights are read when a run is met: most never are
  let before = '';
  for (const line of lines) {
    const tab = line.indexOf('\t');
    before = before.slice(0, Number(line[0])) + line.slice(1, tab);
    grams.set(before, line.slice(tab + 1));
  }
  return { ...(JSON.parse(head) as Omit<ModelFile, 'grams'>), grams };
}

function sharedStart(a: string, b: string): number {
  let count = 0;
  while (count < MOST_SHARED && count < a.length && a[count] === b[count]) count++;
  return count;
}
const MOST_SHARED = 9; // one digit

/** What a model makes of some texts. */
export interface Opinion {
  readonly of: (name: string) => number; // 0 to 1: how likely the class is
  readonly likeliest: string; // class
  readonly known: number; // 0 to 1: how much of the letters lies in runs that it was trained on
  readonly because: (name: string) => readonly string[]; // the runs of characters that speak most for the class
}

/** Texts by what they are to the prompt: runs of a title are told from the same ones in a button. */
export type Texts = readonly (readonly [part: string, text: string])[];

/**
 * Multinomial logistic regression over runs of characters: which class a text is likely to be of. Deterministic, and
 * explained by the runs that weigh most. A text of which no run is known is as likely as the bias says.
 */
export class Model {
  readonly #file: ModelFile;

  constructor(file: ModelFile) {
    this.#file = file;
  }

  ask(texts: Texts): Opinion {
    const { classes, bias, grams, step } = this.#file;
    const known = [...gramsOf(texts)].filter((gram) => grams.has(gram));
    const scale = step / Math.sqrt(known.length + 1);
    const sums = classes.map((_, i) => (bias[i] ?? 0) * scale);
    for (const gram of known)
      for (const [i, weight] of pairsOf(grams.get(gram) ?? '')) sums[i] = (sums[i] ?? 0) + weight * scale;
    const shares = softmax(sums);
    return {
      of: (name) => shares[classes.indexOf(name)] ?? 0,
      likeliest: classes[shares.indexOf(Math.max(...shares))] ?? '',
      known: knownShare(texts, grams),
      because: (name) => strongest(known, grams, classes.indexOf(name)),
    };
  }
}

/** What a prompt says. */
export interface Said {
  readonly title: string;
  readonly text: string;
  readonly labels: readonly string[]; // of its buttons
}

/** The words of a prompt by their parts, as the model of kinds is trained on them and asked. */
export function kindTexts({ title, text, labels }: Said): Texts {
  return [['t', title], ['', text], ...labels.map((label) => ['b', label] as const)];
}

/** The words of a question by their parts, as the model of asks is trained on them and asked. */
export function askTexts(question: string, answers: readonly string[]): Texts {
  return [['', question], ...answers.map((answer) => ['a', answer] as const)];
}

/** The runs of characters of some texts, each once, and named by its part as well, but for the part ''. */
export function gramsOf(texts: Texts): Set<string> {
  const out = new Set<string>();
  for (const [part, text] of texts)
    for (const { run } of runsOf(padded(text))) {
      out.add(run);
      if (part !== '') out.add(`${part}:${run}`);
    }
  return out;
}

interface Run {
  readonly run: string;
  readonly at: number; // in the padded text
  readonly length: number;
}

/**
 * One to three characters of a script without spaces, an end of the text among them; of the others each word, two
 * words, and the beginning of a long one. Parts within a word say nothing: "green" does not agree.
 */
function* runsOf(text: string): Generator<Run> {
  for (let at = 0; at < text.length - 1; at++) {
    if (isWide(text, at) || isWide(text, at + 1)) {
      for (let length = isWide(text, at) ? 1 : 2; length <= LONGEST_WIDE && at + length <= text.length; length++) {
        const run = text.slice(at, at + length);
        if (run.trim() !== '') yield { run, at, length };
      }
    }
    if (isWide(text, at) || text[at] === ' ' || (at > 0 && isNarrow(text, at - 1))) continue;
    const end = wordEnd(text, at);
    yield { run: ` ${text.slice(at, end)} `, at, length: end - at };
    for (const length of STEMS)
      if (end - at > length) yield { run: ` ${text.slice(at, at + length)}`, at, length: end - at };
    const next = text[end] === ' ' && isNarrow(text, end + 1) ? wordEnd(text, end + 1) : end;
    if (next > end) yield { run: ` ${text.slice(at, next)} `, at, length: next - at };
  }
}
const LONGEST_WIDE = 3;
const STEMS = [6];

function isWide(text: string, at: number): boolean {
  return isUnspaced(text.charCodeAt(at));
}

function isNarrow(text: string, at: number): boolean {
  return at < text.length && text[at] !== ' ' && !isWide(text, at);
}

function wordEnd(text: string, from: number): number {
  let end = from;
  while (isNarrow(text, end)) end++;
  return end;
}

function padded(text: string): string {
  return ` ${normalise(text.slice(0, LONGEST))} `;
}
const LONGEST = 400; // characters: what a prompt asks stands at its beginning

/** A single character of many thousands says too little to be known by. */
function knownShare(texts: Texts, grams: ModelFile['grams']): number {
  let letters = 0;
  let known = 0;
  for (const [, text] of texts) {
    const whole = padded(text);
    const covered = new Set<number>();
    for (const { run, at, length } of runsOf(whole))
      if (length > 1 && grams.has(run)) for (let i = at; i < at + length; i++) covered.add(i);
    for (let i = 0; i < whole.length; i++) {
      if (whole[i] === ' ') continue;
      letters += 1;
      if (covered.has(i)) known += 1;
    }
  }
  return letters === 0 ? 0 : known / letters;
}

export function softmax(sums: readonly number[]): number[] {
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** Classes with their weights in units as text, a character each: a package with digits would be twice as large. */
export function packed(pairs: readonly (readonly [classIndex: number, units: number])[]): string {
  const within = (units: number): number => Math.max(-MOST_UNITS, Math.min(MOST_UNITS, units));
  return pairs.map(([i, units]) => `${ALPHABET[i]}${ALPHABET[within(units) + MOST_UNITS]}`).join('');
}

function* pairsOf(weights: string): Generator<readonly [number, number]> {
  for (let at = 0; at + 1 < weights.length; at += 2)
    yield [VALUES.get(weights[at] ?? '') ?? 0, (VALUES.get(weights[at + 1] ?? '') ?? MOST_UNITS) - MOST_UNITS];
}

/** Letters that need no escape in JSON. */
const ALPHABET = Array.from({ length: 221 }, (_, i) => String.fromCharCode(0x100 + i));
const VALUES: ReadonlyMap<string, number> = new Map(ALPHABET.map((char, i) => [char, i]));
const MOST_UNITS = (ALPHABET.length - 1) / 2;

function strongest(known: readonly string[], grams: ModelFile['grams'], index: number): string[] {
  const weightOf = (gram: string): number => {
    for (const [i, weight] of pairsOf(grams.get(gram) ?? '')) if (i === index) return weight;
    return 0;
  };
  const weighed = known.map((gram) => [gram, weightOf(gram)] as const).filter(([, weight]) => weight > 0);
  return weighed
    .sort((a, b) => b[1] - a[1])
    .slice(0, SHOWN)
    .map(([gram]) => gram.replace(/^\w:/, '').trim());
}
const SHOWN = 3;
