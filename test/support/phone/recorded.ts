import { parseXml, type XmlElement } from '../../../crawler/drivers/xml.ts';
import type { ModelNode, ModelScreen } from './model.ts';

/** A screen as an Android phone wrote it down, as windows that can be pressed. */
export function recorded(xml: string, presses: ModelScreen['presses'] = {}): readonly ModelNode[] {
  const hierarchy = parseXml(xml).children.find(({ tag }) => tag === 'hierarchy');
  if (!hierarchy) throw new Error('a recorded screen of the model is no page source: it has no <hierarchy>');
  return hierarchy.children.map((element) => nodeOf(element, presses));
}

function nodeOf({ tag, attributes, children }: XmlElement, presses: NonNullable<ModelScreen['presses']>): ModelNode {
  const { 'resource-id': rid = '', 'content-desc': desc = '', text = '', package: pkg } = attributes;
  const on = presses[rid.slice(rid.indexOf('/') + 1)] ?? presses[text] ?? presses[desc];
  return {
    cls: attributes.class ?? tag,
    bounds: boundsIn(attributes.bounds ?? ''),
    clickable: attributes.clickable === 'true',
    text,
    ...(rid === '' ? {} : { rid }),
    ...(desc === '' ? {} : { desc }),
    ...(pkg === undefined ? {} : { pkg }),
    ...(on === undefined ? {} : { on }),
    children: children.map((child) => nodeOf(child, presses)),
  };
}

/** `[left,top][right,bottom]` */
function boundsIn(text: string): ModelNode['bounds'] {
  const [left = 0, top = 0, right = 0, bottom = 0] = (text.match(/-?\d+/g) ?? []).map(Number);
  return [left, top, right, bottom];
}
