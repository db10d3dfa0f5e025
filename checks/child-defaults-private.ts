import type { Check } from './check.ts';
import { accuse, childWalk, open, say, searchFor, seen, whyOpen, wordsOf } from './facts/explore.ts';
import { categoryNumbers, SOCIAL } from './facts/kinds-of-app.ts';
import { because } from './reasons.ts';

/** A child's account begins closed: strangers can neither write to it, nor see where it is, nor have it recommended. */
export const childDefaultsPrivate: Check = {
  id: 'child-defaults-private',
  judge(trace) {
    const walk = childWalk(trace);
    const search = searchFor(trace, 'visibility', walk);
    if (!walk) {
      const named = categoryNumbers(trace);
      const notSocial = named.length > 0 && !named.some((n) => SOCIAL.has(n));
      if (trace.walks.length > 0 && notSocial) return say('inapplicable', because('not-social'));
      return open(trace.failure ?? because('child-not-walked'));
    }
    if (search?.outcome !== 'found') {
      const missing = whyOpen(trace, ['visibility'], walk);
      return missing ? open(missing) : say('inapplicable', because('no-visibility-settings'), search && seen(search));
    }
    const knowsChild = walk.prompts.some(({ gave }) => gave.some(({ type }) => AGE.has(type)));
    const opens = OPENING.test(wordsOf(search)) && !CLOSING.test(search.label ?? '');
    if (search.state === undefined) return open(because('second-account-needed'), seen(search));
    const isOpen = opens ? search.state === 'on' : search.state === 'off';
    if (!isOpen) return say('passed', because('child-closed'), seen(search));
    // Where a switch closes rather than opens, off may leave something else in force; and an unknown child is no child.
    if (!opens) return open(because('second-account-needed'), seen(search));
    if (!knowsChild) return open(because('age-not-asked'), seen(search));
    if (walk.freshness.account === 'reused') return open(because('account-reused'), seen(search));
    return accuse(because('child-open', search.label), seen(search));
  },
};

const AGE: ReadonlySet<string> = new Set(['age', 'birthday', 'school-stage']);
const OPENING =
  /陌生人|允许.{0,12}(私信|关注|评论|查看|找到|添加)|所有人|公开|附近的人|可(被|能)?(搜索|找到|推荐)|推荐给|显示.{0,6}(位置|学校|城市)|allow.{0,16}(message|follow|find|comment|see)|everyone|strangers|discoverable|public|suggest (me|my)|show.{0,10}(location|school)/iu;
const CLOSING = /私密|隐藏|不允许|禁止|不(让|给)他人|屏蔽|仅自己|private|hide|block|only me|don.t allow/iu;
