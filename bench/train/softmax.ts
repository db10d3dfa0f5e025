import { gramsOf, type ModelFile, packed, softmax, type Texts } from '../../crawler/recognise/model.ts';

export interface Example {
  readonly texts: Texts;
  readonly is: string;
}

export interface Thrift {
  readonly least: number; // examples that a run of characters occurs in, or it is left out
  readonly l1: number; // how much a run must say of a class before it has a weight there
}

/** Trains a model. The examples are taken in one fixed order, no chance anywhere; weights are in whole units in the end. */
export function train(examples: readonly Example[], source: string, { least, l1 }: Thrift): ModelFile {
  const classes = [...new Set(examples.map(({ is }) => is))].sort();
  const count = new Map<string, number>();
  const sets = examples.map(({ texts }) => [...gramsOf(texts)]);
  for (const grams of sets) for (const gram of grams) count.set(gram, (count.get(gram) ?? 0) + 1);
  const index = new Map<string, number>();
  for (const [gram, times] of count) if (times >= least) index.set(gram, index.size + 1); // 0 is the bias
  const rows = sets.map((grams, i) => ({
    goal: classes.indexOf(examples[i]?.is ?? ''),
    at: Int32Array.from([0, ...grams.map((gram) => index.get(gram) ?? -1).filter((one) => one >= 0)]),
  }));
  const weights = weigh(rows, index.size + 1, classes.length, l1);
  const units = (at: number): (readonly [number, number])[] => {
    const out: (readonly [number, number])[] = [];
    for (let k = 0; k < classes.length; k++) {
      const unit = Math.round((weights[at * classes.length + k] as number) / STEP);
      if (Math.abs(unit) > LEAST_UNITS) out.push([k, unit]); // what says hardly anything only takes room
    }
    return out;
  };
  const kept = [...index].map(([gram, at]) => [gram, units(at)] as const).filter(([, list]) => list.length > 0);
  const bias = classes.map((_, k) => Math.round((weights[k] as number) / STEP));
  kept.sort(([a], [b]) => (a < b ? -1 : 1));
  return { source, classes, step: STEP, bias, grams: new Map(kept.map(([gram, list]) => [gram, packed(list)])) };
}

/** Follow-the-regularised-leader with an L1 penalty: what says little of a class stays at nothing. */
function weigh(
  rows: readonly { goal: number; at: Int32Array }[],
  size: number,
  classes: number,
  l1: number,
): Float64Array {
  const weights = new Float64Array(size * classes);
  const slopes = new Float64Array(size * classes); // z of the paper
  const squares = new Float64Array(size * classes);
  const sums = new Float64Array(classes);
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (let turn = 0; turn < rows.length; turn++) {
      const { at, goal } = rows[(turn * STRIDE) % rows.length] as (typeof rows)[number];
      const scale = 1 / Math.sqrt(at.length);
      sums.fill(0);
      for (const i of at)
        for (let k = 0; k < classes; k++) sums[k] = (sums[k] as number) + (weights[i * classes + k] as number) * scale;
      const shares = softmax([...sums]);
      for (let k = 0; k < classes; k++) {
        const slope = ((shares[k] as number) - (k === goal ? 1 : 0)) * scale;
        if (Math.abs(slope) < 1e-4) continue;
        for (const i of at) {
          const j = i * classes + k;
          const square = squares[j] as number;
          const next = square + slope * slope;
          const z =
            (slopes[j] as number) + slope - ((Math.sqrt(next) - Math.sqrt(square)) / RATE) * (weights[j] as number);
          slopes[j] = z;
          squares[j] = next;
          const penalty = i === 0 ? 0 : l1;
          weights[j] = Math.abs(z) <= penalty ? 0 : -(z - Math.sign(z) * penalty) / ((1 + Math.sqrt(next)) / RATE + L2);
        }
      }
    }
  return weights;
}

const EPOCHS = 12;
const STRIDE = 7919; // a prime: neighbours in the corpus are alike
const RATE = 2;
const L2 = 0.1;
const STEP = 0.1;
const LEAST_UNITS = 2;
