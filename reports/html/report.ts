import { blocks } from '../../checks/facts/blocks.ts';
import { refusingWalk } from '../../checks/facts/walks.ts';
import { type Meaning, meaningOf } from '../../checks/facts/walls.ts';
import { passedBy } from '../../checks/facts/ways.ts';
import type { Prompt, Step, Trace, Walk } from '../../crawler/trace.ts';
import { stepsOf } from '../build-result.ts';
import type { Result, ResultFinding, ResultPrompt } from '../result.ts';
import { isBesideTheRefusing, picturesOfPlaces } from '../seen-on.ts';

/** What every part of the page is drawn from. */
export interface Report {
  readonly result: Result;
  readonly trace: Trace;
  readonly refusing: Walk | undefined;
  readonly pictures: Pictures;
  readonly requests: readonly Request[];
  readonly hashes: readonly FileHash[];
}

/** A file of the scan, and its SHA-256 in hex. */
export interface FileHash {
  readonly file: string;
  readonly sha256: string;
}

/** Files of screens/ that could be read, as data: URIs. */
export type Pictures = ReadonlyMap<string, string>;

/** A prompt as the result tells it, and as the refusing walk met it. */
export interface Request {
  readonly told: ResultPrompt;
  readonly met: Prompt;
  readonly steps: readonly Step[];
  readonly standing: Standing;
  readonly meaning: Meaning; // of stopping there
}

/**
 * `wall`, `policy`: of those the verdict speaks of. `within`: it stops, and asks for no more than it may. `open`: it stops,
 * and whether it may ask for that is not settled.
 */
export type Standing = 'wall' | 'policy' | 'within' | 'open' | 'passed' | 'unclear';

export function toReport(result: Result, trace: Trace, pictures: Pictures, hashes: readonly FileHash[]): Report {
  const refusing = refusingWalk(trace);
  const requests = result.prompts.flatMap((told, i): Request[] => {
    const met = refusing?.prompts[i];
    if (!met) return [];
    const meaning = meaningOf(met, trace);
    return [{ told, met, steps: stepsOf(met, trace), standing: standingOf(met, meaning, result, trace), meaning }];
  });
  return { result, trace, refusing, pictures, requests, hashes };
}

/**
 * The pictures that the page shows, each once: those of failed findings, which are few and may not be lacking, and those of
 * the refusing walk in order.
 */
export function picturesOf(
  trace: Trace,
  findings: readonly Pick<ResultFinding, 'outcome' | 'prompts' | 'steps'>[] = [],
): string[] {
  const inside = findings.filter((finding) => finding.outcome === 'failed' && isInside(finding, trace));
  const places = inside.flatMap((finding) => picturesOfPlaces(finding, trace).map(({ file }) => file));
  const met = (refusingWalk(trace)?.steps ?? []).flatMap(({ screen }) => screen.image ?? []);
  return [...new Set([...places, ...met])];
}

/** Whether the requests of the refusing walk do not show what is meant. */
export function isInside(finding: Pick<ResultFinding, 'prompts' | 'steps'>, trace: Trace): boolean {
  return finding.prompts.length === 0 || isBesideTheRefusing(finding, trace);
}

function standingOf(met: Prompt, meaning: Meaning, { outcome }: Result, trace: Trace): Standing {
  if (passedBy(met)) return 'passed';
  if (outcome.walls.includes(met.id)) return meaning.is === 'policy' ? 'policy' : 'wall';
  if (blocks(met, trace) !== 'yes') return 'unclear';
  return meaning.is === 'within' ? 'within' : 'open';
}
