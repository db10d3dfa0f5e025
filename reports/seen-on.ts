import type { Screen, Trace, Walk } from '../crawler/trace.ts';
import type { ResultFinding } from './result.ts';

/** The walks that hold the steps of a finding, in the order in which it rests on them. */
export function seenOn({ steps }: Pick<ResultFinding, 'steps'>, { walks }: Trace): Walk[] {
  const holding = steps.flatMap((index) => walks.find((walk) => walk.steps.some((step) => step.index === index)) ?? []);
  return [...new Set(holding)];
}

/** The walks that try every way; those that explore or accept only repeat what was given, to get home. */
export function triesWays({ kind }: Walk): boolean {
  return kind === 'refuse' || kind === 'confirm';
}

/** Seen on none of the walks that try every way: it rests on what was met after home, or as another person. */
export function isBesideTheRefusing(finding: Pick<ResultFinding, 'steps'>, trace: Trace): boolean {
  const walks = seenOn(finding, trace);
  return walks.length > 0 && !walks.some(triesWays);
}

/** Of each walk that a finding rests on, the picture of where it first saw it. */
export function picturesOfPlaces(
  finding: Pick<ResultFinding, 'steps'>,
  trace: Trace,
): { readonly file: string; readonly screen: Screen; readonly step: number; readonly walk: Walk }[] {
  return seenOn(finding, trace).flatMap((walk) => {
    const first = finding.steps.find((index) => walk.steps.some((step) => step.index === index));
    const screen = walk.steps.find(({ index }) => index === first)?.screen;
    return screen?.image && first !== undefined ? [{ file: screen.image, screen, step: first, walk }] : [];
  });
}
