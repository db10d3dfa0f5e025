import { describe, expect, it } from 'vitest';
import type { View } from '../../../../crawler/drivers/driver.ts';
import type { UiNode } from '../../../../crawler/trace.ts';
import { joined, lookOfText, pageOf } from '../../../../crawler/walks/explore/document.ts';

function node(id: number, role: UiNode['role'], name: string, more: Partial<UiNode> = {}): UiNode {
  return { id, parent: -1, role, name, bounds: { x: 0, y: id * 20, width: 300, height: 20 }, operable: false, ...more };
}

function view(nodes: UiNode[]): View {
  return { state: 'shown', address: 'http://a.test/', title: 'a', nodes, events: [], settledMs: 0, settled: true };
}

describe('what can be read on a screen', () => {
  it('is its texts in their order, and the links that stand by themselves', () => {
    const page = pageOf(
      view([
        node(0, 'button', '返回', { operable: true }),
        node(1, 'heading', '隐私政策'),
        node(2, 'text', '请同时阅读用户协议。'),
        node(3, 'link', '用户协议', { operable: true, parent: 2 }),
        node(4, 'link', '第三方清单', { operable: true }),
      ]),
    );
    expect(page.lines).toEqual(['隐私政策', '请同时阅读用户协议。', '第三方清单']);
    expect(page.title).toBe('隐私政策');
  });

  it('is what a box over the page says, where it says something to speak of', () => {
    const overlay = { modal: false, covers: 0.6, place: 'centre' } as const;
    const nodes = [
      node(0, 'text', 'News of the day'),
      node(1, 'dialog', '', { overlay }),
      node(2, 'text', 'We keep your number for as long as you have an account. '.repeat(4), { parent: 1 }),
    ];
    expect(pageOf(view(nodes)).lines).toHaveLength(1);
    const bar = [nodes[0] as UiNode, nodes[1] as UiNode, node(2, 'text', 'Cookies', { parent: 1 })];
    expect(pageOf(view(bar)).lines).toEqual(['News of the day', 'Cookies']);
  });
});

it('measures running text by how much of it there is', () => {
  const look = (fontPx: number, contrast: number) => ({ look: { fontPx, contrast, filled: false } });
  const nodes = [node(0, 'text', 'x'.repeat(10), look(20, 9)), node(1, 'text', 'x'.repeat(90), look(11, 4.5))];
  expect(lookOfText(nodes)).toEqual({ fontPx: 11, contrast: 4.5 });
  expect(lookOfText([node(0, 'text', 'x')])).toEqual({});
});

it('joins what is read a screen at a time, with what both show once', () => {
  expect(joined(['a', 'b', 'c'], ['b', 'c', 'd'])).toEqual(['a', 'b', 'c', 'd']);
  expect(joined(['a', 'b'], ['c'])).toEqual(['a', 'b', 'c']);
  expect(joined(['head', 'a', 'b'], ['head', 'b', 'c'])).toEqual(['head', 'a', 'b', 'c']);
  expect(joined(['a', 'b'], ['a', 'b'])).toEqual(['a', 'b']);
});
