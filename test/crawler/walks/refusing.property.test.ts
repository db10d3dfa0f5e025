import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reread } from '../../../crawler/walks/reread.ts';
import { scanScripted } from '../../support/scan-scripted.ts';
import type { ScriptedApp, ScriptedControl, ScriptedScreen } from '../../support/scripted-driver.ts';

// Words whose meaning no reader would doubt; what they do in the app is drawn at random.
const ACCEPT = [
  '同意',
  '同意并继续',
  '我已阅读并同意',
  '允许',
  '接受全部',
  'Accept all',
  'I agree',
  'Allow',
  '立即开启',
  '全部同意',
];
const OTHER = [
  '不同意',
  '拒绝',
  '跳过',
  '以后再说',
  '再想想',
  '关闭',
  '更多',
  '隐私政策',
  '设置',
  'No thanks',
  'Not now',
  'Details',
  '换一换',
  '返回',
  '',
];
const TITLES = [
  '用户协议与隐私政策',
  '开启消息通知',
  '我们使用 Cookie',
  'We use cookies',
  '您的职业',
  '登录',
  '温馨提示',
  '',
];
const TEXTS = [
  '请阅读《隐私政策》',
  '继续使用即表示同意',
  '我们需要获取您的位置信息',
  'By continuing you agree to our terms',
  '普通文字',
];

const target = fc.constantFrom('s0', 's1', 's2', 's3', 'closed', 'nowhere');
const accepting = fc.record({ text: fc.constantFrom(...ACCEPT), to: target, means: fc.constant('accept' as const) });
const other = fc.record({
  text: fc.constantFrom(...OTHER),
  to: target,
  role: fc.constantFrom('button' as const, 'link' as const, 'generic' as const),
});
const box = fc.record({
  text: fc.constantFrom('我已阅读并同意《隐私政策》', '接收推广信息'),
  role: fc.constant('checkbox' as const),
});
const screen: fc.Arbitrary<ScriptedScreen> = fc.record({
  overlay: fc.boolean(),
  title: fc.constantFrom(...TITLES),
  text: fc.array(fc.constantFrom(...TEXTS), { maxLength: 2 }),
  controls: fc.array(fc.oneof(accepting, other, box) as fc.Arbitrary<ScriptedControl>, { maxLength: 5 }),
  back: target,
});
const anyApp: fc.Arbitrary<ScriptedApp> = fc
  .tuple(screen, screen, screen, screen)
  .map(([s0, s1, s2, s3]) => ({ start: 's0', screens: { s0, s1, s2, s3, closed: { state: 'closed' as const } } }));

it('never presses what accepts while it refuses, whatever the app is like', async () => {
  await fc.assert(
    fc.asyncProperty(anyApp, async (app) => {
      const { trace, log } = await scanScripted(app, { budgets: { steps: 150, restarts: 10 } });
      const steps = trace.walks.flatMap((walk) => walk.steps);
      const yields = steps.filter((step) => step.phase === 'yield' && step.action.kind === 'press').length;
      const inRefuse = steps.filter(
        (step) => step.phase === 'refuse' && step.action.kind === 'press' && ACCEPT.includes(step.action.name),
      );
      expect(inRefuse).toEqual([]);
      // By the app's own log: no more yeses than were declared as yields.
      expect(log.filter((entry) => entry.means === 'accept').length).toBeLessThanOrEqual(yields);
    }),
    { numRuns: 60, seed: 265 },
  );
});

it('reads the screens of a trace anew as it read them while walking', async () => {
  await fc.assert(
    fc.asyncProperty(anyApp, async (app) => {
      const { trace } = await scanScripted(app, { budgets: { steps: 150, restarts: 10 } });
      expect(reread(trace)).toEqual([]);
    }),
    { numRuns: 20, seed: 265 },
  );
});
