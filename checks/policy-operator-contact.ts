import type { LegalText, Trace } from '../crawler/trace.ts';
import type { Check, Verdict } from './check.ts';
import { accuse, open, policyOf, quoted, read, say, told, whyNotRead } from './facts/explore.ts';
import { withoutPolicy } from './facts/no-policy.ts';
import { readPolicy } from './facts/policy/read.ts';
import { because } from './reasons.ts';

/** The policy says who processes the information, and how to reach them. */
export const policyOperatorContact: Check = {
  id: 'policy-operator-contact',
  judge(trace) {
    const text = policyOf(trace);
    return text ? judgeText(text, trace) : withoutPolicy(trace);
  },
};

function judgeText(text: LegalText, trace: Trace): Verdict {
  const { operator, contacts } = readPolicy(text);
  const contact = contacts.find((one) => one.sure);
  if (operator?.sure && contact)
    return say('passed', because('operator-named'), quoted(text, operator.sentence), quoted(text, contact.sentence));
  const missing = whyNotRead(text);
  if (missing) return open(missing, read(text));
  // A name or an address that may be another's, or that stands in another text, is not nothing.
  const perhaps = operator?.sure ? contacts[0]?.sentence : operator?.sentence;
  if (perhaps) return open(because('operator-unsure'), quoted(text, perhaps));
  const other = elsewhere(trace, Boolean(operator));
  if (other) return open(because('in-another-text'), other);
  return accuse(
    because(operator ? 'no-contact' : 'no-operator'),
    operator ? quoted(text, operator.sentence) : read(text),
  );
}

/** What is missing, said in another text that was read; or a sentence that leads to one. */
function elsewhere(trace: Trace, hasOperator: boolean) {
  return (
    told(trace, (reading) => (hasOperator ? reading.contacts[0] : reading.operator)?.sentence) ??
    told(trace, (reading) => reading.elsewhere.find(({ folded }) => /联系|运营者|关于我们|contact|about/u.test(folded)))
  );
}
