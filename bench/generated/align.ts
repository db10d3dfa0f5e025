/** A prompt that is there and the one that was met in its place; one of them alone is a miss or an invention. */
export interface Pair<W, M> {
  readonly wanted?: W;
  readonly met?: M;
}

/**
 * Lays two lists side by side in their order, so that the pairs resemble each other as much as they can in sum (a longest
 * common subsequence, weighted). `likeness` is 0 for what cannot be the same; such are never paired.
 */
export function align<W, M>(
  wanted: readonly W[],
  met: readonly M[],
  likeness: (wanted: W, met: M) => number,
): Pair<W, M>[] {
  // best[i][j]: the most that wanted from i and met from j can resemble each other
  const best = Array.from({ length: wanted.length + 1 }, () => new Array<number>(met.length + 1).fill(0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const alike = (i: number, j: number): number => likeness(wanted[i] as W, met[j] as M);
  for (let i = wanted.length - 1; i >= 0; i -= 1) {
    for (let j = met.length - 1; j >= 0; j -= 1) {
      const together = alike(i, j) > 0 ? alike(i, j) + at(i + 1, j + 1) : 0;
      (best[i] as number[])[j] = Math.max(together, at(i + 1, j), at(i, j + 1));
    }
  }

  const pairs: Pair<W, M>[] = [];
  let [i, j] = [0, 0];
  while (i < wanted.length || j < met.length) {
    const isBoth = i < wanted.length && j < met.length;
    if (isBoth && alike(i, j) > 0 && at(i, j) === alike(i, j) + at(i + 1, j + 1)) {
      pairs.push({ wanted: wanted[i] as W, met: met[j] as M });
      i += 1;
      j += 1;
    } else if (i < wanted.length && (j === met.length || at(i, j) === at(i + 1, j))) {
      pairs.push({ wanted: wanted[i] as W });
      i += 1;
    } else {
      pairs.push({ met: met[j] as M });
      j += 1;
    }
  }
  return pairs;
}
