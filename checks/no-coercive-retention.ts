import type { Prompt, Trace } from '../crawler/trace.ts';
import type { Check, Verdict } from './check.ts';
import { cantTell, failed, shown, together } from './facts/verdicts.ts';
import { promptsMet, refusingWalk } from './facts/walks.ts';
import { screensOf } from './facts/wording.ts';
import { because } from './reasons.ts';

/** A no is asked back at most once, and neutrally. */
export const noCoerciveRetention: Check = {
  id: 'no-coercive-retention',
  judge(trace) {
    const retaining = promptsMet(trace).filter((prompt) => prompt.retentions > 0);
    return together(
      trace,
      retaining.map((prompt) => judgeOne(prompt, trace)),
      because('no-retention'),
    );
  },
};

function judgeOne(prompt: Prompt, trace: Trace): Verdict {
  if (prompt.retentions > 1) return failed(because('retentions', String(prompt.retentions)), prompt);
  // Whether words press or only ask is for a person to say, but for those that can only ask.
  const said = saidBack(prompt, trace);
  const asked = said.find((words) => QUESTION.test(words));
  if (asked === undefined || !said.every((words) => NEUTRAL.some((pattern) => pattern.test(words))))
    return cantTell(because('one-retention'), prompt);
  return { outcome: 'passed', reason: because('one-neutral-confirmation', asked), evidence: [shown(prompt)] };
}

/** What came up once the no was pressed and was not on the prompt: the question, and the words on its buttons. */
function saidBack(prompt: Prompt, trace: Trace): string[] {
  const steps = refusingWalk(trace)?.steps ?? [];
  const before = new Set(screensOf(prompt, trace)[0]?.nodes.map(({ text, name }) => text ?? name));
  const after = prompt.ways.flatMap((way) => {
    const later = way.steps.slice(1);
    const last = way.steps.at(-1);
    return way.outcome === 'retention' && last !== undefined ? [...later, last + 1] : later;
  });
  const screens = steps.filter(({ index }) => after.includes(index)).map(({ screen }) => screen);
  const words = screens.flatMap(({ nodes }) => nodes.map(({ text, name }) => (text ?? name).trim()));
  return [...new Set(words)].filter((one) => one !== '' && !before.has(one));
}

const QUESTION =
  /^(您|你)?(是否|确定|确认)(确定|确认)?要?(退出|跳过|不同意|拒绝|离开|放弃|取消|关闭)(填写|注册|登录|授权|设置|本步骤?)?[吗么]?[？?]?$|^are you sure( you (want|would like) to (skip|leave|decline|exit|quit|refuse|cancel)( this( step)?)?)?\?$/i;
const NEUTRAL: readonly RegExp[] = [
  QUESTION,
  /^(温馨)?提示$|^(请)?确认$/,
  /^(确定|确认|取消|返回|是|否|继续|退出|跳过|拒绝|不同意|仍不同意|(确定|确认)(退出|跳过|拒绝))$/,
  /^(ok|yes|no|cancel|confirm|skip|leave|exit|back|continue|decline)$/i,
];
