import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePageSource } from '../../crawler/drivers/page-source.ts';
import { classify } from '../../crawler/recognise/control.ts';
import { type Looked, recognise } from '../../crawler/recognise/prompt.ts';
import type { Control, Recognised } from '../../crawler/recognise/recognised.ts';
import { normalise } from '../../crawler/recognise/text.ts';
import { waysOf } from '../../crawler/recognise/ways.ts';
import type { Bounds, ControlClass, PromptKind } from '../../crawler/trace.ts';
import { type Section, share } from '../tables.ts';

/** What a person wrote down about one recorded screen; the format of labels.json. */
interface Label {
  readonly file: string;
  readonly prompt: string;
  readonly accept: LabelledControl | null;
  readonly decline: readonly LabelledControl[]; // best first
  readonly decline_kind: string;
  readonly ambiguous?: boolean; // which control it is cannot be told: not scored
}

interface LabelledControl {
  readonly text: string;
  readonly bounds: string;
  readonly tap_bounds?: string;
}

interface Judged {
  readonly platform: string;
  readonly label: Label;
  readonly seen: Recognised | undefined;
  readonly controls: readonly Control[];
  readonly kindRight: boolean;
  readonly scored: boolean; // has a control to find
  readonly found?: Control; // the best labelled control, read as a refusal
  readonly called: readonly Control[]; // whatever is read as decline, skip or later
  readonly miscalled: readonly Control[]; // of those: not labelled so
  readonly first?: { readonly text: string; readonly right: boolean }; // what would be pressed first
  readonly acceptsRefused: readonly Control[]; // the labelled yes, read as a no
  readonly invented: readonly Control[]; // a no where the screen has none
}

/** Kind and decline control on recorded screens: `dir` holds android/ and ios/, each with a labels.json. */
export function screenTables(dir: string, options: { readonly verbose: boolean }): Section[] {
  const judged = ['android', 'ios'].flatMap((platform) => {
    const labels = JSON.parse(readFileSync(join(dir, platform, 'labels.json'), 'utf8')) as Label[];
    return labels.map((label) => judge(platform, label, readFileSync(join(dir, platform, label.file), 'utf8')));
  });
  const groups: [string, Judged[]][] = [
    ['Android', judged.filter((each) => each.platform === 'android')],
    ['iOS', judged.filter((each) => each.platform === 'ios')],
    ['all', judged],
  ];
  return [
    {
      title: 'Recorded screens',
      explains:
        'Real screens of real apps. Kind: does it know what a screen asks for, or that it asks for nothing. Decline found: is the best labelled\n' +
        'way of saying no read as one. Decline precision: of all controls read as decline, skip or later, how many are labelled as a way of saying no.\n' +
        'First pressed: is the control that would be pressed first one of the labelled ones. The last two should be 0.',
      head: [
        'screens',
        'kind',
        'kind, asking',
        'decline found',
        'but for back',
        'decline precision',
        'first pressed',
        'yes read as no',
        'no invented',
      ],
      rows: groups.map(([name, all]) => [name, ...figures(all)]),
      notes: options.verbose ? judged.flatMap(misses) : ['Each miss with its reasons: --verbose'],
    },
  ];
}

const NO_PROMPT = new Set(['home', 'none/other']);
const KINDS: Readonly<Record<string, PromptKind>> = { 'retention-confirm': 'retention' };
const REFUSES: ReadonlySet<ControlClass> = new Set(['decline', 'skip', 'later', 'close', 'guest', 'other-login']);
const PLAIN_NO: ReadonlySet<ControlClass> = new Set(['decline', 'skip', 'later', 'close', 'guest']);

/** What says no in words: a cross or another login may close and open much else. */
const SAYS_NO: ReadonlySet<ControlClass> = new Set(['decline', 'skip', 'later']);

function figures(all: readonly Judged[]): string[] {
  const asking = all.filter((each) => !NO_PROMPT.has(each.label.prompt));
  const scored = all.filter((each) => each.scored);
  const forward = scored.filter((each) => each.label.decline_kind !== 'back');
  const firsts = all.filter((each) => each.first !== undefined && !each.label.ambiguous);
  const calls = sum(all, (each) => each.called.length);
  const miscalls = sum(all, (each) => each.miscalled.length);
  return [
    share(
      count(all, (each) => each.kindRight),
      all.length,
    ),
    share(
      count(asking, (each) => each.kindRight),
      asking.length,
    ),
    share(
      count(scored, (each) => each.found !== undefined),
      scored.length,
    ),
    share(
      count(forward, (each) => each.found !== undefined),
      forward.length,
    ),
    share(calls - miscalls, calls),
    share(
      count(firsts, (each) => each.first?.right === true),
      firsts.length,
    ),
    String(count(all, (each) => each.acceptsRefused.length > 0)),
    String(count(all, (each) => each.invented.length > 0)),
  ];
}

function judge(platform: string, label: Label, xml: string): Judged {
  const screen = lookAt(xml);
  const seen = recognise(screen);
  const controls = seen ? seen.controls : loneControls(screen);
  const refusals = controls.filter((control) => REFUSES.has(control.class));
  const plain = controls.filter((control) => PLAIN_NO.has(control.class));
  const called = controls.filter((control) => SAYS_NO.has(control.class));
  const best = label.decline[0];
  const scored = best !== undefined && label.decline_kind !== 'none' && label.ambiguous !== true;
  const found = scored ? refusals.find((control) => isLabelled(control, best)) : undefined;
  const first = seen ? firstPressed(seen, screen) : undefined;
  const accept = label.accept;
  return {
    platform,
    label,
    seen,
    controls,
    kindRight: isRight(label.prompt, seen?.kind),
    scored,
    ...(found ? { found } : {}),
    ...(first ? { first: { text: first.text, right: label.decline.some((each) => isLabelled(first, each)) } } : {}),
    called,
    miscalled: called.filter((control) => !label.decline.some((each) => isLabelled(control, each))),
    acceptsRefused: accept
      ? plain.filter(
          (control) => isLabelled(control, accept) && !label.decline.some((each) => isLabelled(control, each)),
        )
      : [],
    invented: seen && label.decline.length === 0 ? plain : [],
  };
}

function lookAt(xml: string): Looked {
  return { nodes: parsePageSource(xml).nodes, title: '', address: '', state: 'shown' };
}

/** On a screen that asks for nothing there is no prompt to hold the controls: each is read by itself. */
function loneControls(screen: Looked): Control[] {
  return screen.nodes
    .filter((node) => node.operable)
    .map((node) => {
      const { class: kind, reasons } = classify(node.text || node.name, {
        role: node.role,
        ...(node.hint ? { hint: node.hint } : {}),
      });
      return { node: node.id, class: kind, text: node.name, bounds: node.bounds, reasons };
    });
}

function firstPressed(seen: Recognised, screen: Looked): Control | undefined {
  const way = waysOf(seen, screen).find(
    ({ way, node, cannot }) => node !== undefined && cannot === undefined && DIRECT.has(way),
  );
  return way ? seen.controls.find((control) => control.node === way.node) : undefined;
}

const DIRECT = new Set(['decline', 'skip', 'later', 'guest', 'close', 'alternative']);

function isRight(prompt: string, kind: PromptKind | undefined): boolean {
  if (prompt === 'home') return kind === undefined;
  if (prompt === 'none/other') return kind === undefined || kind === 'other';
  return kind === (KINDS[prompt] ?? prompt);
}

/** The same place, or the same words where no other place is meant. */
function isLabelled(control: Control, labelled: LabelledControl): boolean {
  const places = [labelled.bounds, labelled.tap_bounds].filter((text) => text !== undefined).map(parseBounds);
  if (places.some((place) => samePlace(control.bounds, place))) return true;
  const words = normalise(labelled.text);
  const near = places.some((place) => overlaps(control.bounds, place));
  return words !== '' && normalise(control.text) === words && near;
}

function parseBounds(text: string): Bounds {
  const [a = 0, b = 0, c = 0, d = 0] = (text.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  return text.startsWith('[') ? { x: a, y: b, width: c - a, height: d - b } : { x: a, y: b, width: c, height: d };
}

function samePlace(a: Bounds, b: Bounds): boolean {
  const [small, large] = a.width * a.height < b.width * b.height ? [a, b] : [b, a];
  const x = small.x + small.width / 2;
  const y = small.y + small.height / 2;
  const inside = x >= large.x && x <= large.x + large.width && y >= large.y && y <= large.y + large.height;
  return inside && large.width * large.height <= 8 * Math.max(1, small.width * small.height);
}

function overlaps(a: Bounds, b: Bounds): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function misses(each: Judged): string[] {
  const { label, seen } = each;
  const kind = seen?.kind ?? 'no prompt';
  const lines: string[] = [];
  if (!each.kindRight)
    lines.push(`  KIND      is ${label.prompt}, read as ${kind}: ${seen?.reasons.join('; ') || 'nothing matched'}`);
  if (each.scored && !each.found)
    lines.push(
      `  DECLINE   ${label.decline_kind} "${label.decline[0]?.text}" ${label.decline[0]?.bounds} read as ${readAs(each, label.decline[0])}`,
    );
  if (each.first && !each.first.right && label.decline.length > 0 && !label.ambiguous)
    lines.push(
      `  FIRST     would press "${each.first.text}", not "${label.decline.map((one) => one.text).join('", "')}"`,
    );
  for (const control of each.miscalled)
    lines.push(`  MISCALLED "${control.text}" read as ${control.class}: ${control.reasons.join('; ')}`);
  for (const control of each.acceptsRefused)
    lines.push(`  YES AS NO "${control.text}" read as ${control.class}: ${control.reasons.join('; ')}`);
  for (const control of each.invented)
    lines.push(`  INVENTED  "${control.text}" read as ${control.class}: ${control.reasons.join('; ')}`);
  return lines.length > 0 ? [`${each.platform}/${label.file} (${kind})`, ...lines] : [];
}

function readAs(each: Judged, labelled: LabelledControl | undefined): string {
  const control = labelled && each.controls.find((one) => isLabelled(one, labelled));
  return control ? `${control.class}: ${control.reasons.join('; ')}` : 'no control';
}

function count<T>(all: readonly T[], is: (each: T) => boolean): number {
  return all.filter(is).length;
}

function sum<T>(all: readonly T[], of: (each: T) => number): number {
  return all.reduce((total, each) => total + of(each), 0);
}
