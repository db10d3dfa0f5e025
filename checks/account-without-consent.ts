import type { Trace, Walk } from '../crawler/trace.ts';
import type { Check, Evidence } from './check.ts';
import { allPrompts } from './facts/collected.ts';
import { accuse, open, say } from './facts/explore.ts';
import { notEarned } from './facts/walks.ts';
import { because } from './reasons.ts';

/** No account is made for a number whose owner never made one. */
export const accountWithoutConsent: Check = {
  id: 'account-without-consent',
  judge(trace) {
    const walk = trace.walks.find((one) =>
      one.prompts.some((prompt) => prompt.gave.some((given) => NUMBERS.has(given.type))),
    );
    if (!walk) {
      const missing = trace.failure ?? (trace.walks.length === 0 ? because('not-walked') : undefined);
      return missing ? open(missing) : say('inapplicable', because('no-number-given'));
    }
    const known = saysKnown(walk);
    if (!known) {
      const missing = notEarned(trace);
      return missing ? open(missing) : say('passed', because('number-unknown'));
    }
    if (walk.freshness.account === 'reused') return open(because('account-reused'), known);
    // Carriers give a number out again, and a family or a school may have registered it: only whoever holds it can say.
    if (!walk.freshness.vouched || !codeCame(trace)) return open(because('number-known'), known);
    return accuse(because('account-before-consent', walk.freshness.vouched), known);
  },
};

/** The app's own words that the number has an account. */
function saysKnown(walk: Walk): Evidence | undefined {
  for (const step of walk.steps) {
    const words = [
      ...step.screen.nodes.map((node) => node.text ?? node.name),
      ...step.events.flatMap((event) =>
        event.kind === 'message' ? [event.text] : event.kind === 'dialog' ? [event.message] : [],
      ),
    ];
    const said = words.find((one) => KNOWN.test(one));
    if (said) return { steps: [step.index], quote: { words: said } };
  }
  return undefined;
}

/** A code that was sent to the number came back: it is in the tester's hands. */
function codeCame(trace: Trace): boolean {
  return allPrompts(trace).some((prompt) => prompt.gave.some((given) => given.type === 'sms-code'));
}

const NUMBERS: ReadonlySet<string> = new Set(['mobile-number', 'email']);
const KNOWN =
  /(手机号|号码|账号|账户|邮箱|用户)[^。]{0,6}(已(被)?(注册|存在|占用|绑定)|已有账[号户])|(号码|帳號)已(註冊|存在)|(number|e-?mail|account|user)( address)? (is |has )?already (registered|exists|in use|taken|been registered)|an account (with|for) this .{0,20}already exists/iu;
