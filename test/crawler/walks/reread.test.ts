import { expect, it } from 'vitest';
import type { Trace, Walk } from '../../../crawler/trace.ts';
import { reread } from '../../../crawler/walks/reread.ts';
import { button, dialog, heading, radio, screen, text } from '../../recognise/screen.ts';
import { buildTrace, changePrompt, changeWalk, skippable, wall, way } from '../../support/build-trace.ts';
import { recordedTrace } from '../../support/recorded.ts';

// Of a consent that is refused with 不同意, and a request for a face that has a way round.
const CONSENT = '欢迎使用云镜试衣';
const mirror = (): Trace => recordedTrace('mirror-room-mended');

it('finds nothing where the recogniser is of one mind', () => {
  expect(reread(mirror())).toEqual([]);
});

it('tells of a prompt that was taken for another kind, once, however often it was met', () => {
  const was = changePrompt(mirror(), 'p1', () => ({ kind: 'update' }));
  expect(reread(was)).toEqual([
    { step: expect.any(Number), title: CONSENT, control: null, was: 'update', is: 'privacy-consent' },
  ]);
});

it('tells of a control that was pressed as something else', () => {
  const was = inSteps(mirror(), (step) =>
    step.action.kind === 'press' && step.action.name === '不同意'
      ? { ...step, action: { ...step.action, control: 'neutral' } }
      : step,
  );
  expect(reread(was)).toMatchObject([{ title: CONSENT, control: '不同意', was: 'neutral', is: 'decline' }]);
});

it('tells of a no that was left alone as a yes', () => {
  const was = changePrompt(mirror(), 'p1', ({ elements }) => ({
    elements: { ...elements, left: [...elements.left, { name: '不同意', why: 'accepts' }] },
  }));
  expect(reread(was)).toMatchObject([{ title: CONSENT, control: '不同意', was: 'left-alone', is: 'decline' }]);
});

it('tells of a prompt that nobody saw', () => {
  const none = inSteps(
    mirror(),
    ({ prompt, ...step }) => (prompt === 'p1' ? step : { ...step, prompt }) as typeof step,
  );
  const was = changeWalk(none, 'refuse', ({ prompts }) => ({ prompts: prompts.filter(({ id }) => id !== 'p1') }));
  expect(reread(was)).toMatchObject([{ title: CONSENT, control: null, was: 'none', is: 'privacy-consent' }]);
});

it('looks past a bar that was left standing, also where nothing was done to it', () => {
  const { nodes } = screen(
    heading('您的职业'),
    text('请选择您的职业'),
    radio('学生'),
    radio('教师'),
    button('跳过'),
    dialog([text('我们使用 Cookie 改进服务'), button('接受全部')], false),
  );
  const about = { title: '我们使用 Cookie 改进服务', kind: 'cookie-consent' } as const;
  const bar = wall({ ...about, text: about.title, ways: [way('ignore', 'continued')], gave: [] });
  const [walk] = buildTrace({ prompts: [bar, skippable({ title: '您的职业' })] }).walks as readonly [Walk];
  const steps = walk.steps
    .filter(({ prompt }) => prompt === 'p2')
    .map(({ screen: was, ...step }): Walk['steps'][number] => {
      const action = { kind: 'press', node: 4, name: '跳过', control: 'skip', reason: '' } as const;
      return { ...step, screen: { ...was, nodes }, action };
    });
  expect(steps).toHaveLength(1);
  expect(reread(buildTrace({ walks: [{ ...walk, steps }] }))).toEqual([]);
});

function inSteps(trace: Trace, change: (step: Walk['steps'][number]) => Walk['steps'][number]): Trace {
  return { ...trace, walks: trace.walks.map((walk) => ({ ...walk, steps: walk.steps.map(change) })) };
}
