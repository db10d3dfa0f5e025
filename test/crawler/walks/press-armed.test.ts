import { expect, it } from 'vitest';
import { recognise } from '../../../crawler/recognise/prompt.ts';
import type { NodeState, UiNode } from '../../../crawler/trace.ts';
import { pressArmed } from '../../../crawler/walks/press-armed.ts';
import type { Seen } from '../../../crawler/walks/sight.ts';
import type { Walker } from '../../../crawler/walks/walker.ts';
import { button, dialog, heading, radio, screen } from '../../recognise/screen.ts';

const asked = (no: ReturnType<typeof button>) =>
  seenOf(screen(dialog([heading('开启通知'), button('去开启'), no])).nodes);

it('presses once more what a press only turned: a box that is drawn as a button, before it is armed', async () => {
  expect(await pressesOf(asked(button('暂不开启')))).toBe(2);
});

it('presses an answer once, which a press has chosen', async () => {
  expect(await pressesOf(asked(radio('暂不开启')))).toBe(1);
});

/** How often it is pressed where a press does nothing but to turn it. */
async function pressesOf(before: Seen): Promise<number> {
  const control = before.prompt?.controls.find(({ text }) => text === '暂不开启');
  if (!control) throw new Error('no such control');
  let presses = 0;
  const on: NodeState[] = ['checked'];
  const turned = () =>
    seenOf(before.view.nodes.map((node) => (node.id === control.node ? { ...node, states: on } : node)));
  const walker = {
    lateMs: 0,
    stillMs: 0,
    forgetLastDeed() {},
    press() {
      presses += 1;
      return Promise.resolve(turned());
    },
  } as unknown as Walker;
  await pressArmed(walker, control, before, 'says no', { phase: 'refuse' });
  return presses;
}

function seenOf(nodes: readonly UiNode[]): Seen {
  const view = { nodes, title: '', address: 'http://127.0.0.1/', state: 'shown', events: [], settled: true };
  const prompt = recognise(view as never);
  return { view, prompt, fingerprint: 'one' } as unknown as Seen;
}
