import type { Trace } from '../../crawler/trace.ts';

export function categoryNumbers(trace: Trace): number[] {
  return trace.target.categories.map((category) => category.n);
}

/** Of the 39: messaging, communities, dating, games, live and short video, where users meet. */
export const SOCIAL: ReadonlySet<number> = new Set([3, 4, 10, 18, 27, 28, 29]);
/** Games, live streaming, audio and video, and social services: Minors Protection Law art. 74. */
export const MINORS_MODE_DUE: ReadonlySet<number> = new Set([3, 4, 18, 27, 28, 29]);
