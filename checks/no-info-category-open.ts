import type { Ask, Prompt, Reason, Trace } from '../crawler/trace.ts';
import type { Check, Verdict } from './check.ts';
import { blockReason, blocks } from './facts/blocks.ts';
import { demands } from './facts/demands.ts';
import { inCategories } from './facts/in-categories.ts';
import { cantTell, failed, ifEarned, typesOf } from './facts/verdicts.ts';
import { promptsMet } from './facts/walks.ts';
import { passedBy } from './facts/ways.ts';
import { NEEDS_NONE } from './law/index.ts';
import { because } from './reasons.ts';

/** An app whose basic service needs no personal information opens without a login or a form. */
export const noInfoCategoryOpen: Check = {
  id: 'no-info-category-open',
  judge: (trace) => inCategories(trace, (categories) => judgeIn(trace, categories)),
};

function judgeIn(trace: Trace, categories: readonly number[]): Verdict {
  const needingNone = categories.filter((n) => NEEDS_NONE.has(n));
  const [anyNone] = needingNone;
  if (anyNone === undefined) return { outcome: 'inapplicable', reason: because('category-needs-information') };

  // Held against the category that needs none; where another one is named too, the wall may be that other service's.
  const isMixed = needingNone.length < categories.length;
  const stopping = promptsMet(trace).filter(
    (prompt) => !passedBy(prompt) && infoAskedBy(prompt, trace, anyNone).length > 0,
  );
  const walls = stopping.filter((prompt) => whyOpen(prompt, trace) === undefined);
  const [first, ...others] = walls;
  if (first === undefined) {
    const [stop] = stopping;
    if (stop) return cantTell(whyOpen(stop, trace) as Reason, stop);
    const other = promptsMet(trace).find((prompt) => !passedBy(prompt));
    if (other) return cantTell(blockReason(other, trace) ?? because('stopped-otherwise', other.id), other);
    return ifEarned(trace, 'passed', because('open-without-login'));
  }
  if (isMixed) return cantTell(because('mixed-services'), first);

  const asked = walls.flatMap((prompt) => infoAskedBy(prompt, trace, anyNone));
  return failed(because('closed-without-login', typesOf(asked)), first, ...others);
}

/** Information a person would have to give. Permissions, cookies and the policy are for other checks. */
function infoAskedBy(prompt: Prompt, trace: Trace, category: number): Ask[] {
  if (!WANTS_INFORMATION.has(prompt.kind)) return [];
  const { beyond, within } = demands(trace, prompt, [category]); // within: an account, which is more than nothing
  return [...beyond, ...within].filter((ask) => !ask.type.startsWith('permission:'));
}

/** Why a login or form that stopped the walk is no accusation. */
function whyOpen(prompt: Prompt, trace: Trace): Reason | undefined {
  if (blocks(prompt, trace) !== 'yes') return blockReason(prompt, trace);
  // Publishing, buying, binding a device: functions beside browsing and playing, which may need to know who it is.
  if (prompt.where === 'inside') return because('asked-inside');
  return OTHER_FUNCTION.test(prompt.title) ? because('other-function') : undefined;
}

const WANTS_INFORMATION: ReadonlySet<Prompt['kind']> = new Set<Prompt['kind']>([
  'login',
  'registration',
  'profile-questionnaire',
  'profile-form',
  'identity-verification',
  'face-verification',
  'other',
]);

const OTHER_FUNCTION =
  /发布|发表|评论|发帖|直播间|购买|订单|支付|付费|会员|订阅|绑定设备|添加设备|智能家居|post|comment|publish|purchase|checkout|order|subscri|member|pair|bind|smart home/i;
