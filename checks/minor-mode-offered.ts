import type { Trace } from '../crawler/trace.ts';
import type { Check, Verdict } from './check.ts';
import { shownPrompt } from './facts/collected.ts';
import { accuse, open, say, searchFor, seen, whyOpen } from './facts/explore.ts';
import { inCategories } from './facts/in-categories.ts';
import { MINORS_MODE_DUE } from './facts/kinds-of-app.ts';
import { because } from './reasons.ts';

/** Games, live streams, video and social services offer a mode for minors, with limits on time, content and spending. */
export const minorModeOffered: Check = {
  id: 'minor-mode-offered',
  judge: (trace) => inCategories(trace, (categories) => judgeIn(trace, categories)),
};

function judgeIn(trace: Trace, categories: readonly number[]): Verdict {
  if (trace.walks.length === 0) return open(trace.failure ?? because('not-walked'));
  if (!categories.some((n) => MINORS_MODE_DUE.has(n))) return say('inapplicable', because('mode-not-due'));
  const search = searchFor(trace, 'minors-mode');
  if (search?.outcome === 'found') {
    const controls = CONTROLS.filter(({ pattern }) => pattern.test(search.text ?? '')).map(({ id }) => id);
    if (controls.length === CONTROLS.length) return say('passed', because('mode-offered', search.label), seen(search));
    return open(because('mode-not-explored', search.label), seen(search));
  }
  const offered = shownPrompt(trace, new Set(['youth-mode']));
  if (offered) return open(because('mode-not-explored'), offered);
  const missing = whyOpen(trace, ['minors-mode', 'settings', 'account']);
  if (missing) return open(missing);
  return accuse(because('no-minors-mode'), search ? seen(search) : { steps: [] });
}

const CONTROLS = [
  { id: 'time', pattern: /时长|时间|分钟|小时|宵禁|時長|\b(time|minutes|hours|bedtime)\b/iu },
  { id: 'access', pattern: /内容|功能|搜索|直播|评论|访问|權限|content|access|feature/iu },
  { id: 'spending', pattern: /消费|充值|打赏|支付|付费|消費|spend|purchas|payment|top.?up/iu },
];
