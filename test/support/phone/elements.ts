import { isDeepStrictEqual } from 'node:util';
import { fault, type Route, typeInto } from './api-server.ts';
import type { ModelNode } from './model.ts';
import type { ScriptedPhone } from './phone.ts';

/** What a script asks of elements that it finds by what they say, as both systems' servers answer it. */
export function elementRoutes(phone: ScriptedPhone): readonly Route[] {
  const found: ModelNode[] = []; // an element's id is its place here
  const tap = (path: string) => {
    const node = found[Number(/\/element\/e(\d+)\//.exec(path)?.[1])];
    if (!node || !all(phone.nodes()).some((one) => isDeepStrictEqual(one, node))) throw fault('stale element reference', path);
    const [left, top, right, bottom] = node.bounds;
    return phone.tap((left + right) / 2, (top + bottom) / 2);
  };
  return [
    [
      'POST',
      /\/elements$/,
      ({ selector, value }) => {
        const says = saidBy(String(selector ?? value));
        return all(phone.nodes()).filter(says).map((node) => element(`e${found.push(node) - 1}`));
      },
    ],
    ['POST', /\/element\/e\d+\/click$/, async (_, path) => { await tap(path); return null; }],
    ['POST', /\/element\/e\d+\/clear$/, async (_, path) => { await tap(path); return typeInto(phone, '', true); }],
    ['POST', /\/element\/e\d+\/value$/, async ({ text, value }, path) => { await tap(path); return typeInto(phone, String(text ?? (value as string[]).join('')), false); }],
  ];
} // biome-ignore format: a table

function element(id: string) {
  return { ELEMENT: id, 'element-6066-11e4-a52e-4f735466cecf': id };
}

/** The two selectors that name a text: UiSelector's, and a predicate. */
function saidBy(selector: string): (node: ModelNode) => boolean {
  const [, by, ui] = /^new UiSelector\(\)\.(text|description)\("(.*)"\)$/.exec(selector) ?? [];
  if (by === 'text') return ({ text, hint }) => (text ?? hint) === ui;
  if (by === 'description') return ({ desc }) => desc === ui;
  const [, label] = /^label == "(.*?)" OR /.exec(selector) ?? [];
  if (label === undefined) throw fault('invalid selector', selector);
  return ({ text, desc, hint }) => [text, desc, hint].includes(label);
}

function all(nodes: readonly ModelNode[]): ModelNode[] {
  return nodes.flatMap((node) => [node, ...all(node.children ?? [])]);
}
