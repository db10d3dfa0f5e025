import { normalise, withoutCounters } from '../../crawler/recognise/text.ts';

/** One text and whether it refuses. */
export interface Example {
  readonly text: string;
  readonly refuses: boolean;
}

export interface Model {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>; // by n-gram; positive speaks for a refusal
}

export interface Opinion {
  readonly probability: number; // 0 to 1, that the text refuses
  readonly strongest: readonly (readonly [string, number])[]; // what weighs most, with its share of the sum
}

/**
 * Logistic regression over the character n-grams of a label, spaces at its ends included. Deterministic: the examples are
 * taken in the order given, AdaGrad steps, no chance anywhere.
 */
export function train(examples: readonly Example[]): Model {
  const rows = examples.map(({ text, refuses }) => ({ grams: gramsOf(text), goal: refuses ? 1 : 0 }));
  const known = frequent(rows.map(({ grams }) => grams));
  const kept = rows.map(({ grams, goal }) => ({ grams: grams.filter((gram) => known.has(gram)), goal }));
  const weights = new Map<string, number>();
  const squares = new Map<string, number>();
  let bias = 0;
  let biasSquares = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { grams, goal } of kept) {
      const scale = scaleOf(grams.length);
      const slope = sigmoid(sumOf(grams, weights) * scale + bias) - goal;
      biasSquares += slope * slope;
      bias -= (RATE * slope) / Math.sqrt(biasSquares + 1e-8);
      for (const gram of grams) {
        const weight = weights.get(gram) ?? 0;
        const step = slope * scale + DECAY * weight;
        const square = (squares.get(gram) ?? 0) + step * step;
        squares.set(gram, square);
        weights.set(gram, weight - (RATE * step) / Math.sqrt(square + 1e-8));
      }
    }
  }
  return { bias, weights };
}

/** What the model makes of a label, and the n-grams that it rests on. */
export function ask(model: Model, text: string): Opinion {
  const grams = gramsOf(text).filter((gram) => model.weights.has(gram));
  const scale = scaleOf(grams.length);
  const shares = grams.map((gram) => [gram, (model.weights.get(gram) as number) * scale] as const);
  return {
    probability: sigmoid(sumOf(grams, model.weights) * scale + model.bias),
    strongest: shares.sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])).slice(0, 5),
  };
}

const LENGTHS = [2, 3, 4, 5];
const SEEN_AT_LEAST = 2; // texts; what one text alone shows is learnt by heart
const EPOCHS = 20;
const RATE = 0.3;
const DECAY = 1e-4;

function gramsOf(text: string): string[] {
  const label = ` ${withoutCounters(normalise(text))} `;
  const grams = new Set<string>();
  for (const length of LENGTHS) for (let i = 0; i + length <= label.length; i++) grams.add(label.slice(i, i + length));
  return [...grams];
}

function frequent(rows: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const grams of rows) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= SEEN_AT_LEAST).map(([gram]) => gram));
}

/** Long labels have many n-grams: without this they would always be sure of themselves. */
function scaleOf(count: number): number {
  return count === 0 ? 0 : 1 / Math.sqrt(count);
}

function sumOf(grams: readonly string[], weights: ReadonlyMap<string, number>): number {
  return grams.reduce((sum, gram) => sum + (weights.get(gram) ?? 0), 0);
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
