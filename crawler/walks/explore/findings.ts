import type { Reason, Search, SearchTopic } from '../../trace.ts';
import type { Walker } from '../walker.ts';
import type { Press } from './place.ts';

export interface Found {
  readonly topic: SearchTopic;
  readonly path: readonly Press[];
  readonly label: string;
  readonly text?: string;
  readonly state?: 'on' | 'off';
  readonly step: number; // the one that shows it
}

/** What became of each topic, and which screens were searched for it. Written down at the end of the search. */
export class Findings {
  readonly #walker: Walker;
  readonly #topics: readonly SearchTopic[];
  readonly #found = new Map<string, Search>();
  readonly #screens: number[] = [];
  readonly #doubts: Reason[] = [];

  constructor(walker: Walker, topics: readonly SearchTopic[]) {
    this.#walker = walker;
    this.#topics = topics;
  }

  /** One more screen was searched. */
  searched(step: number): void {
    if (!this.#screens.includes(step)) this.#screens.push(step);
  }

  /** Something stood in the way of completing the search. */
  doubt(reason: Reason): void {
    if (!this.#doubts.some(({ code }) => code === reason.code)) this.#doubts.push(reason);
  }

  /** Keeps what was found; of the same thing found twice, the shorter path. */
  add({ topic, path, label, text, state, step }: Found): void {
    if (!this.#topics.includes(topic)) return;
    const key = state === undefined ? topic : `${topic} ${label}`;
    const known = this.#found.get(key);
    if (known?.taps !== undefined && known.taps <= path.length) return;
    const steps = [...this.#screens.filter((one) => one < step), step];
    this.#found.set(key, {
      for: topic,
      outcome: 'found',
      taps: path.length,
      path: path.map((press) => press.label),
      label,
      ...((text ?? known?.text) ? { text: text ?? (known?.text as string) } : {}),
      ...(state === undefined ? {} : { state }),
      steps,
    });
  }

  /** Whether a switch that was turned off was still off after a relaunch. */
  held(topic: SearchTopic, label: string, held: boolean, step: number): void {
    const known = this.#found.get(`${topic} ${label}`);
    if (known) this.#found.set(`${topic} ${label}`, { ...known, held, steps: [...known.steps, step] });
  }

  /** Presses to the nearest of its kind that is known; undefined where there is none. */
  tapsTo(topic: SearchTopic): number | undefined {
    const taps = [...this.#found.values()].filter((one) => one.for === topic).map((one) => one.taps ?? 0);
    return taps.length > 0 ? Math.min(...taps) : undefined;
  }

  isLookedFor(topic: SearchTopic): boolean {
    return this.#topics.includes(topic);
  }

  get missing(): readonly SearchTopic[] {
    return this.#topics.filter((topic) => this.tapsTo(topic) === undefined);
  }

  write(): void {
    const { writer, name } = this.#walker;
    const [doubt] = this.#doubts;
    // Of several switches of one topic the telling one comes first: one that is on, and one that does not stay off.
    const weight = ({ state, held }: Search) => (state === 'on' ? 1 : 0) + (held === false ? 2 : 0);
    for (const search of [...this.#found.values()].sort((a, b) => weight(b) - weight(a))) {
      writer.search(name, doubt && (search.taps ?? 0) > 1 ? { ...search, reason: doubt } : search);
    }
    const common = { path: [], steps: [...this.#screens] };
    for (const topic of this.missing) {
      writer.search(
        name,
        doubt
          ? { for: topic, outcome: 'unfinished', ...common, reason: doubt }
          : { for: topic, outcome: 'not-found', ...common },
      );
    }
  }
}
