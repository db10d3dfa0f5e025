import type { Control, Recognised } from '../../recognise/recognised.ts';
import { normalise } from '../../recognise/text.ts';
import type { UiNode } from '../../trace.ts';
import type { Dossier } from '../dossier.ts';
import { nodeOf, pressable, type Seen, samePrompt } from '../sight.ts';
import { accepts, labelOf, type Part, type Walker } from '../walker.ts';
import { yieldLeast } from '../yield.ts';

/**
 * Tells an app the age of the walk's persona where it asks for it: a birthday or an age in a field, a year in a list, an
 * answer that says "under 14". What else the screen demands is given as a yield gives it.
 * @returns undefined where no age is asked, or it cannot be told there
 */
export async function answerAsChild(
  walker: Walker,
  dossier: Dossier,
  start: Seen,
): Promise<{ seen: Seen; passed: true } | undefined> {
  if (!asksAge(dossier.first)) return undefined;
  const part: Part = { phase: 'yield', dossier };
  const deeds = walker.remember();
  const told = await tellAge(walker, dossier, start, part);
  if (!told) return undefined;
  let seen = told;
  if (isUp(dossier, seen)) seen = await goOn(walker, seen, part);
  if (isUp(dossier, seen)) {
    const yielded = await yieldLeast(walker, dossier, seen);
    dossier.control = yielded.control;
    seen = yielded.seen;
  } else dossier.control = 'went-on';
  dossier.passed = 'yield';
  dossier.deeds = [...deeds];
  walker.record(dossier);
  return { seen, passed: true };
}

/** Whether a prompt asks how old somebody is. */
export function asksAge({ kind, asks }: Recognised): boolean {
  return kind === 'age-gate' || asks.some(({ type }) => type === 'age' || type === 'birthday');
}

async function tellAge(walker: Walker, dossier: Dossier, seen: Seen, part: Part): Promise<Seen | undefined> {
  const { age, birthYear } = walker.persona;
  const prompt = seen.prompt as Recognised;
  const usable = prompt.controls.filter((control) => pressable(nodeOf(seen, control)));
  for (const control of usable) {
    const node = nodeOf(seen, control);
    const type = control.fills ?? 'birthday';
    if (node.role === 'textbox' && (control.fills === 'age' || control.fills === 'birthday')) {
      note(dossier, type, labelOf(node), 'filled');
      return walker.fill(node, type, walker.persona.answer(type, node.field), 'says its age', part);
    }
    const option = node.role === 'combobox' ? optionFor(node, age, birthYear) : undefined;
    if (option) {
      note(dossier, type, labelOf(node), 'chosen');
      return walker.choose(node, option, 'says its age', part);
    }
  }
  const answer = usable.find((control) => saysAge(control.text, age)) ?? noTo(prompt, usable, age);
  if (!answer) return undefined;
  note(dossier, 'age', answer.text, 'chosen');
  return walker.press(answer, 'says its age', part);
}

/** An answer such as "under 14", "10-13" or "13" that a person of this age would give. */
export function saysAge(label: string, age: number): boolean {
  const text = normalise(label);
  const under =
    /(?:未满|不满|小于|under|younger than|below|less than) ?(\d{1,2})|(\d{1,2}) ?(?:周?岁)?(?:以下|之下|or (?:under|younger)|and (?:under|younger))/.exec(
      text,
    );
  if (under) return age < Number(under[1] ?? under[2]) + (under[2] ? 1 : 0);
  const band = /(?<!\d)(\d{1,2}) ?(?:岁)? ?(?:到|至|to|-|~| ) ?(\d{1,2})(?!\d)/.exec(text);
  if (band) return age >= Number(band[1]) && age <= Number(band[2]);
  const one = /^(\d{1,2}) ?(?:周?岁|years? old)?$/.exec(text);
  return one !== null && Number(one[1]) === age;
}

/** "Are you over 18?" is answered with a no. */
function noTo(prompt: Recognised, usable: readonly Control[], age: number): Control | undefined {
  const limit =
    /(?:满|over|at least|older than|age of|aged) ?(\d{1,2})|(\d{1,2}) ?(?:周?岁|\+|or (?:over|older)|years)/.exec(
      normalise(`${prompt.title} ${prompt.text}`),
    );
  const years = Number(limit?.[1] ?? limit?.[2] ?? 18);
  if (prompt.kind !== 'age-gate' || age >= years) return undefined;
  return usable.find((control) => control.class === 'decline' && !control.exits);
}

function optionFor(node: UiNode, age: number, birthYear: number): string | undefined {
  const options = node.field?.options ?? [];
  return (
    options.find((option) => normalise(option).startsWith(String(birthYear))) ??
    options.find((option) => saysAge(option, age))
  );
}

async function goOn(walker: Walker, seen: Seen, part: Part): Promise<Seen> {
  const next = seen.prompt?.controls.find(
    (control) => (control.class === 'submit' || control.class === 'acknowledge') && pressable(nodeOf(seen, control)),
  );
  if (!next || (part.phase === 'refuse' && accepts(next, seen.prompt))) return seen;
  return walker.press(next, 'goes on with that age', part);
}

function isUp(dossier: Dossier, { prompt, view }: Seen): boolean {
  return view.state === 'shown' && prompt !== undefined && samePrompt(prompt, dossier.first);
}

function note(dossier: Dossier, type: string, label: string, how: 'filled' | 'chosen'): void {
  dossier.gave.push({ type, label, how });
}
