import type { Trace } from '../crawler/trace.ts';
import type { Check, Evidence } from './check.ts';
import { givenTypes } from './facts/collected.ts';
import { ANSWER_WORKING_DAYS, daysPromised, exceeds } from './facts/days.ts';
import { accuse, open, quoted, say, searchFor, seen, textsRead, whyOpen } from './facts/explore.ts';
import { readPolicy } from './facts/policy/read.ts';
import { clauseBefore, fold, sentencesOf } from './facts/policy/sentences.ts';
import { POLICY_WORDS, placesOf } from './facts/policy/words.ts';
import { because } from './reasons.ts';

/** Cancelling asks for nothing that was not given before, no visit and no fee, and takes no longer than it may. */
export const accountCancellationConditions: Check = {
  id: 'account-cancellation-conditions',
  judge(trace) {
    const search = searchFor(trace, 'cancellation');
    const told = conditionsTold(trace);
    if (search?.outcome !== 'found' && told.length === 0) {
      const missing = whyOpen(trace, ['cancellation']);
      return missing ? open(missing) : say('inapplicable', because('no-cancellation-path'));
    }
    const unfair = told.flatMap(({ folded, evidence }) => {
      const kind = unfairIn(folded, trace);
      return kind ? [{ kind, evidence }] : [];
    });
    const sure = unfair.filter(({ kind }) => kind !== 'depends');
    const [first, ...others] = sure.map(({ evidence }) => evidence);
    if (first)
      return accuse(
        because('cancellation-conditions', [...new Set(sure.map(({ kind }) => kind))].join(',')),
        first,
        ...others,
      );
    if (unfair[0]) return open(because('conditions-depend'), unfair[0].evidence);
    if (told.length === 0) return open(because('conditions-not-seen'), search && seen(search));
    return say('passed', because('conditions-fair'), ...told.map(({ evidence }) => evidence).slice(0, 3));
  },
};

interface Condition {
  readonly folded: string;
  readonly evidence: Evidence;
}

/** The sentences on cancelling, on its own page and in the texts. */
function conditionsTold(trace: Trace): Condition[] {
  const search = searchFor(trace, 'cancellation');
  const onPage = search?.outcome === 'found' ? sentencesOf(search.text ?? '') : [];
  const inTexts = textsRead(trace).flatMap((text) =>
    readPolicy(text)
      .sentences.filter(({ folded }) => CANCELLING.test(folded))
      .map((sentence) => ({ folded: sentence.folded, evidence: quoted(text, sentence) })),
  );
  const steps = search?.steps.slice(-1) ?? [];
  return [...onPage.map(({ folded, words }) => ({ folded, evidence: { steps, quote: { words } } })), ...inTexts];
}

/** What one sentence demands that it may not; `depends` where it is only demanded of some. */
function unfairIn(folded: string, trace: Trace): string | undefined {
  const promised = daysPromised(folded);
  if (promised && exceeds(promised, ANSWER_WORKING_DAYS) && !WITHDRAWABLE.test(folded)) return 'days';
  const demanded = DEMANDS.find(
    ({ pattern, unless }) => demands(folded, pattern) && !unless?.some((type) => givenTypes(trace).has(type)),
  );
  if (!demanded) return undefined;
  return DEPENDING.test(folded) ? 'depends' : demanded.kind;
}

function demands(folded: string, pattern: RegExp): boolean {
  return placesOf(pattern, fold(folded)).some(({ at }) => !POLICY_WORDS.refusing.clause.test(clauseBefore(folded, at)));
}

const CANCELLING = /注销|(close|delete|deactivate|cancel)(ing)? (your |the )?account/u;
const DEPENDING = /如果?您?|若|可能|视|部分|涉及|\b(if|may|might|in some cases)\b/u;
/** A time to think again, in which the account can be had back, is no time of waiting. */
const WITHDRAWABLE = /冷静期|犹豫期|反悔|恢复(账号|账户)|cooling|restore/u;
const DEMANDS: readonly { readonly kind: string; readonly pattern: RegExp; readonly unless?: readonly string[] }[] = [
  {
    kind: 'id-image',
    pattern:
      /(上传|提供|提交|拍摄|手持).{0,10}(身份证|证件|户口本)(正反面|照片?|复印件|原件)?|(upload|provide|send).{0,20}(id card|passport|photo id)/u,
    unless: ['id-image', 'id-number'],
  },
  {
    kind: 'face',
    pattern:
      /(进行|完成|通过|需要?).{0,8}(人脸|刷脸|面部)(识别|验证|核验|认证)?|facial (verification|recognition)|selfie/u,
    unless: ['face'],
  },
  {
    kind: 'visit',
    pattern:
      /(前往|到|赴|亲临|至).{0,10}(线下|门店|营业厅|网点|柜台|校区|现场)|in person|visit (our|a) (store|office|branch)/u,
  },
  {
    kind: 'fee',
    pattern: /(支付|缴纳|收取|扣除).{0,10}(手续费|注销费|服务费|违约金)|(cancellation|closing|closure) fee/u,
  },
];
