import type { Action, Trace, Walk } from '../crawler/trace.ts';
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

/**
 * The app's own words that the number has an account, said when it was first given: what stood there before ("registered?
 * Sign in") is said to everybody, and what comes of a second press or a new start may come of the first.
 */
function saysKnown(walk: Walk): Evidence | undefined {
  const before = new Set<string>();
  const pressed = new Set<string>();
  let isGiven = false;
  for (const { index, screen, action, events } of walk.steps) {
    const shown = screen.nodes.map((node) => node.text ?? node.name);
    if (!isGiven) for (const words of shown) before.add(words);
    if (isGiven && STARTS.has(action.kind)) return undefined;
    const said = shown.find((words) => pressed.size > 0 && !before.has(words) && saysSo(words));
    if (said) return { steps: [index], quote: { words: said } };
    if (action.kind === 'fill' && NUMBERS.has(action.type)) isGiven = true;
    if (action.kind !== 'press' || !isGiven) continue;
    if (pressed.has(action.name)) return undefined;
    pressed.add(action.name);
    const told = events.flatMap((event) =>
      event.kind === 'message' ? [event.text] : event.kind === 'dialog' ? [event.message] : [],
    );
    const answer = told.find(saysSo);
    if (answer) return { steps: [index], quote: { words: answer } };
  }
  return undefined;
}

/** A question is none: "registered already? Sign in". */
function saysSo(words: string): boolean {
  return KNOWN.test(words) && !/[?？]/.test(words);
}

/** A code that was sent to the number came back: it is in the tester's hands. */
function codeCame(trace: Trace): boolean {
  return allPrompts(trace).some((prompt) => prompt.gave.some((given) => given.type === 'sms-code'));
}

const NUMBERS: ReadonlySet<string> = new Set(['mobile-number', 'email']);
const STARTS: ReadonlySet<Action['kind']> = new Set<Action['kind']>(['open', 'relaunch']);
const KNOWN =
  /(手机号|号码|账号|账户|邮箱|用户)[^。]{0,6}(已(被)?(注册|存在|占用|绑定)|已有账[号户])|(号码|帳號)已(註冊|存在)|(number|e-?mail|account|user)( address)? (is |has )?already (registered|exists|in use|taken|been registered)|an account (with|for) this .{0,20}already exists/iu;
