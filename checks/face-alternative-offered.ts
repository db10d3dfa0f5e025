import type { Prompt, Trace } from '../crawler/trace.ts';
import type { Check, Verdict } from './check.ts';
import { blockReason, whyNotAWall } from './facts/blocks.ts';
import { demands } from './facts/demands.ts';
import { facePrompts } from './facts/faces.ts';
import { inCategories } from './facts/in-categories.ts';
import { cantTell, failed, shown, together } from './facts/verdicts.ts';
import { declinable, passedBy } from './facts/ways.ts';
import { because } from './reasons.ts';

/** Whoever refuses to show a face can be verified in another way. */
export const faceAlternativeOffered: Check = {
  id: 'face-alternative-offered',
  judge: (trace) => inCategories(trace, (categories) => judgeIn(trace, categories)),
};

function judgeIn(trace: Trace, categories: readonly number[]): Verdict {
  const faces = facePrompts(trace);
  return together(
    trace,
    faces.map((prompt) => judgeOne(prompt, trace, categories)),
    because('no-face-step'),
  );
}

function judgeOne(prompt: Prompt, trace: Trace, categories: readonly number[]): Verdict {
  const past = passedBy(prompt);
  if (past && declinable(prompt) === 'yes') {
    return {
      outcome: 'passed',
      reason: because('other-way-than-face', past.control || past.way),
      evidence: [shown(prompt)],
    };
  }
  if (past) return cantTell(because('only-by-going-back'), prompt);
  // The phone's own unlock tells the app yes or no; the app sees no face.
  if (DEVICE_UNLOCK.test(`${prompt.title} ${prompt.text}`)) return cantTell(because('device-unlock'), prompt);
  const person = prompt.ways.find((way) => A_PERSON.test(way.control));
  if (person) return cantTell(because('needs-a-person', person.control), prompt);
  // Article 10 of the 2025 measures keeps special rules of the State: some identity checks may demand a face.
  const [rule] = demands(trace, prompt, categories).doubts;
  if (rule) return cantTell(rule, prompt);
  // No tool can show a face: what a yes would do may stay unknown, but nothing else may.
  const open = prompt.control === 'not-possible' ? whyNotAWall(prompt, trace) : blockReason(prompt, trace);
  if (open) return cantTell(open, prompt);

  return failed(because(prompt.control === 'went-on' ? 'only-face' : 'only-face-control-not-possible'), prompt);
}

const DEVICE_UNLOCK = /face ?id|面容\s?id|windows hello|passkey|通行密钥|通行密鑰|系统(面容|人脸|解锁)|设备解锁/i;
const A_PERSON = /人工|客服|柜台|柜面|营业厅|human|support|agent|in person|contact us/i;
