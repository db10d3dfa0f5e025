export interface Line {
  readonly slope: number;
  readonly intercept: number;
  readonly r2: number; // 1: all points lie on it
}

/** The line closest to the points, by least squares. */
export function lineThrough(points: readonly (readonly [x: number, y: number])[]): Line {
  const n = points.length;
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / n;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / n;
  const xx = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  const xy = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const yy = points.reduce((sum, [, y]) => sum + (y - meanY) ** 2, 0);
  const slope = xx === 0 ? 0 : xy / xx;
  return { slope, intercept: meanY - slope * meanX, r2: xx === 0 || yy === 0 ? 1 : xy ** 2 / (xx * yy) };
}
