import { expect, it } from 'vitest';
import type { View } from '../../../crawler/drivers/driver.ts';
import type { NodeState, UiNode } from '../../../crawler/trace.ts';
import { nothingChanged, type Seen } from '../../../crawler/walks/sight.ts';

const link = (contrast: number | undefined, ...states: NodeState[]): UiNode => ({
  id: 0,
  parent: -1,
  role: 'link',
  name: 'Privacy policy',
  bounds: { x: 0, y: 0, width: 90, height: 20 },
  operable: true,
  states,
  ...(contrast === undefined ? {} : { look: { fontPx: 16, contrast, filled: false } }),
});
const seen = (node: UiNode, events: View['events'] = []): Seen => ({
  view: { state: 'shown', address: 'http://127.0.0.1/', title: '', nodes: [node], events, settledMs: 0, settled: true },
  fingerprint: 'same',
  prompt: undefined,
  decideMs: 0,
});

it('takes a link that was pressed, and has the focus and another colour for it, for unchanged', () => {
  expect(nothingChanged(seen(link(9)), seen(link(4, 'focused')))).toBe(true);
});

it('takes a look that measured no colours for the same as one that did', () => {
  expect(nothingChanged(seen(link(undefined)), seen(link(9)))).toBe(true);
});

it('sees a change in what is drawn, in what is on, and in what the page did', () => {
  expect(nothingChanged(seen(link(9)), seen(link(4)))).toBe(false);
  expect(nothingChanged(seen(link(9)), seen(link(9, 'checked')))).toBe(false);
  const navigated = { kind: 'navigated', url: 'http://127.0.0.1/a', atMs: 0 } as const;
  expect(nothingChanged(seen(link(9)), seen(link(9), [navigated]))).toBe(false);
});
