import type { Place, Trace } from '../../crawler/trace.ts';
import { type PlaceRules, placeRules } from '../law/index.ts';

/** The places whose rulebooks were asked for, in that order; mainland China where nobody said. */
export function placesOf(trace: Trace): readonly Place[] {
  const { rules } = trace.settings;
  return rules && rules.length > 0 ? [...new Set(rules)] : ['cn'];
}

/** The same observations under the rulebook of one place: what `rulesFor` says of them is then that place's. */
export function inPlace(trace: Trace, place: Place): Trace {
  return { ...trace, settings: { ...trace.settings, rules: [place] } };
}

/** The rules that a trace is judged by: those of its first place. */
export function rulesFor(trace: Trace): PlaceRules {
  return placeRules(placesOf(trace)[0] as Place);
}
