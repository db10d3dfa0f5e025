import type { Sentence } from './sentences.ts';
import { isUnder, POLICY_WORDS, says, sentenceThat } from './words.ts';

export const RIGHTS = ['access', 'copy', 'correct', 'delete', 'cancel', 'withdraw'] as const;
export type Right = (typeof RIGHTS)[number];

/** The sentence that gives each right; a right that nothing gives is absent. */
export type RightsTold = Readonly<Partial<Record<Right, Sentence>>>;

const { holder, ...wordings } = POLICY_WORDS.rights;

/** A right is told where the user is the one who may do it: "we will delete your data" gives none. */
export function rightsOf(sentences: readonly Sentence[]): RightsTold {
  const found = RIGHTS.map((right) => [right, sentenceThat(sentences, (one) => gives(one, right))] as const);
  return Object.fromEntries(found.filter(([, sentence]) => sentence));
}

/**
 * Sentences that offer the user something and were not understood, and such as may speak of how long information is kept:
 * while there are any, a right or a period cannot be said to be missing.
 */
export function unclearOffers(sentences: readonly Sentence[]): {
  readonly rights?: Sentence;
  readonly retention?: Sentence;
} {
  const { may, about, kept, time } = POLICY_WORDS.offers;
  const rights = sentences.find(
    (one) =>
      may.test(one.folded) &&
      about.test(one.folded) &&
      !RIGHTS.some((right) => wordings[right].test(one.folded)) &&
      !isOther(one),
  );
  const retention = sentences.find(
    (one) =>
      kept.test(one.folded) &&
      time.test(one.folded) &&
      !POLICY_WORDS.retention.test(one.folded) &&
      !POLICY_WORDS.rights.cancel.test(one.folded),
  );
  return { ...(rights ? { rights } : {}), ...(retention ? { retention } : {}) };
}

/** How long information is kept, or by what that is set. */
export function retentionOf(sentences: readonly Sentence[]): Sentence | undefined {
  const own = sentences.filter((one) => !isUnder(POLICY_WORDS.headings.parties)(one));
  return (
    sentenceThat(own, isUnder(POLICY_WORDS.headings.retention), says(POLICY_WORDS.retention)) ??
    sentenceThat(own, says(POLICY_WORDS.retention))
  );
}

function gives(sentence: Sentence, right: Right): boolean {
  const at = sentence.folded.search(wordings[right]);
  if (at < 0) return false;
  if (isUnder(POLICY_WORDS.headings.rights)(sentence)) return !DENIED.test(sentence.folded);
  const before = sentence.folded.slice(0, at);
  const clause = before
    .split(/[,;。]/)
    .slice(-2)
    .join(',');
  return (
    (holder.test(clause) || ASKS.test(sentence.folded)) &&
    !POLICY_WORDS.deed.test(clause) &&
    !DENIED.test(sentence.folded)
  );
}

const ASKS = /^(ask us|close|delete|you |email|contact us|监护人|点击|进入)/u;
const DENIED =
  /(您|用户)?(不得|不能|无法|无权)(要求)?(注销|撤回|删除|查询|复制)|未经(您的)?.{0,6}(授权|同意).{0,4}访问|(cannot|may not) (close|delete|withdraw|access)/u;

/** An offer of another kind: to contact, to read, to use a function, to choose what to tell. */
function isOther({ folded }: Sentence): boolean {
  return OTHER_OFFERS.test(folded);
}
const OTHER_OFFERS =
  /联系我们|联系客服|与我们联系|阅读|拨打|选择不提供|拒绝提供|不提供|推荐|登录|注册|contact us|reach us|sign (up|in)|if you (link|subscribe|ask)|unsubscribe/u;
