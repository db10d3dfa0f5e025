import type { Prompt, Trace } from '../crawler/trace.ts';
import type { Check, Verdict } from './check.ts';
import { givenTypes } from './facts/collected.ts';
import { accuse, exploringWalk, open, say, searchFor, seen, whyOpen } from './facts/explore.ts';
import { cantTell, failed } from './facts/verdicts.ts';
import { isFresh, notEarned, promptsMet, refusingWalk } from './facts/walks.ts';
import { because } from './reasons.ts';

/** Marketing is asked for by itself, and is off until the user turns it on. */
export const marketingOptIn: Check = {
  id: 'marketing-opt-in',
  judge(trace) {
    const asking = promptsMet(trace).filter(asksForMarketing);
    for (const prompt of asking) {
      const verdict = judgePrompt(prompt, trace);
      if (verdict) return verdict;
    }
    return judgeSwitch(trace, asking);
  },
};

function judgePrompt(prompt: Prompt, trace: Trace): Verdict | undefined {
  const walk = refusingWalk(trace);
  if (!walk || !isFresh(walk)) return cantTell(because('state-not-fresh'), prompt);
  const on = prompt.preticked.filter((label) => isMarketing(label));
  const everywhere = trace.walks.every((other) => {
    const again = other.prompts.find((one) => one.id === prompt.id);
    return !again || on.every((label) => again.preticked.includes(label));
  });
  if (on.length > 0) {
    return everywhere
      ? failed(because('marketing-on', on.join(', ')), prompt)
      : cantTell(because('differed-between-walks'), prompt);
  }
  if (
    prompt.kind !== 'marketing-optin' &&
    WITHIN.test(`${prompt.title} ${prompt.text}`) &&
    !prompt.asks.some((ask) => ask.type === 'marketing')
  )
    return failed(because('marketing-within', prompt.title), prompt);
  return undefined;
}

function judgeSwitch(trace: Trace, asking: readonly Prompt[]): Verdict {
  const search = searchFor(trace, 'marketing');
  const walk = exploringWalk(trace);
  if (search?.outcome === 'found' && search.state === 'on' && isMarketing(`${search.label ?? ''}`)) {
    if (!walk || !isFresh(walk) || walk.freshness.account === 'reused')
      return open(because('state-not-fresh'), seen(search));
    // A yes to marketing that was given on the way may be what turned it on.
    if (givenTypes(trace).has('marketing')) return open(because('marketing-agreed'), seen(search));
    return accuse(because('marketing-on', search.label), seen(search));
  }
  const missing = notEarned(trace) ?? whyOpen(trace, ['marketing', 'settings']);
  if (missing) return open(missing);
  const own = search?.outcome === 'found' && search.state !== undefined;
  if (!own && asking.length === 0) return say('inapplicable', because('no-marketing'));
  const evidence = asking.map((prompt) => ({ prompt: prompt.id, steps: prompt.steps }));
  // Whether messages come all the same, only a watched number or mailbox can show.
  if (REACHED_BY.some((type) => givenTypes(trace).has(type)))
    return open(because('no-inbox-watched'), search && seen(search), ...evidence);
  return say('passed', because('marketing-off'), search && own ? seen(search) : undefined, ...evidence);
}

function asksForMarketing(prompt: Prompt): boolean {
  return (
    prompt.kind === 'marketing-optin' ||
    prompt.asks.some((ask) => ask.type === 'marketing') ||
    prompt.preticked.some(isMarketing) ||
    (CONSENTS.has(prompt.kind) && WITHIN.test(`${prompt.title} ${prompt.text}`))
  );
}

/** News of an order and warnings of a stranger's login are none, nor is the system's permission to notify. */
function isMarketing(label: string): boolean {
  return MARKETING.test(label) && !SERVICE.test(label);
}

const REACHED_BY = ['mobile-number', 'email', 'contact-phone'];
const CONSENTS: ReadonlySet<Prompt['kind']> = new Set<Prompt['kind']>([
  'privacy-consent',
  'login',
  'registration',
  'profile-form',
]);
const MARKETING =
  /营销|推广|促销|优惠|活动(信息|通知|消息)|商业(短信|信息|广告)|广告(短信|推送)|行銷|優惠|marketing|promotion|newsletter|offers|special deals/iu;
const SERVICE =
  /订单|物流|安全|登录提醒|账户变动|服务通知|系统通知|訂單|order updates?|security|account alerts?|service (messages|notifications)/iu;
const WITHIN =
  /(同意|授权)[^。;；]{0,24}(接收|收到|发送|推送)[^。;；]{0,16}(营销|推广|促销|商业|广告)|agree[^.]{0,40}(receive|send)[^.]{0,24}(marketing|promotional|offers)/iu;
