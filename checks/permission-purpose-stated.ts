import type { Prompt, Trace } from '../crawler/trace.ts';
import type { Check, Verdict } from './check.ts';
import { opensUseOf, systemDialogs } from './facts/permissions.ts';
import { cantTell, failed, shown, together } from './facts/verdicts.ts';
import { promptsMet } from './facts/walks.ts';
import {
  isVague,
  saidBeside,
  screensOf,
  sentencesOf,
  statesPurpose,
  stepBefore,
  wordsAt,
  wordsBefore,
} from './facts/wording.ts';
import { because } from './reasons.ts';

/** A dialog of the system comes with a word on what the permission is for, in it, beside it or just before. */
export const permissionPurposeStated: Check = {
  id: 'permission-purpose-stated',
  judge(trace) {
    return together(
      trace,
      systemDialogs(trace).map((prompt) => judgeOne(prompt, trace)),
      because('no-permission-asked'),
    );
  },
};

function judgeOne(prompt: Prompt, trace: Trace): Verdict {
  const words = [...wordsAt(prompt, trace), ...wordsBefore(prompt, trace), ...rationaleBefore(prompt, trace)];
  const sentences = words.flatMap(sentencesOf).filter((sentence) => !ASKS.test(sentence));
  const told = sentences.find(statesPurpose) ?? functionPressed(prompt, trace);
  if (told !== undefined) {
    return {
      outcome: 'passed',
      reason: because('purpose-stated'),
      evidence: [{ ...shown(prompt), quote: { words: told } }],
    };
  }
  const vague = sentences.find(isVague);
  if (vague !== undefined) {
    return {
      outcome: 'cantTell',
      reason: because('purpose-vague'),
      evidence: [{ ...shown(prompt), quote: { words: vague } }],
    };
  }
  const beside = saidBeside(prompt, ASKS);
  if (beside !== undefined) {
    return {
      outcome: 'cantTell',
      reason: because('purpose-unsure'),
      evidence: [{ ...shown(prompt), quote: { words: beside } }],
    };
  }
  // What stood beside a dialog of the browser is on the page, which has to be read for it.
  if (screensOf(prompt, trace).some((screen) => screen.state !== 'shown'))
    return cantTell(because('screen-read-in-part'), prompt);
  return failed(because('purpose-not-stated'), prompt);
}

/** The app's own word on it, given as a prompt some screens earlier. */
function rationaleBefore(prompt: Prompt, trace: Trace): string[] {
  const met = promptsMet(trace);
  const asked = new Set(prompt.asks.map((ask) => ask.type));
  return met
    .slice(0, met.indexOf(prompt))
    .filter(({ kind, asks }) => kind === 'permission-rationale' && asks.some((ask) => asked.has(ask.type)))
    .flatMap(({ title, text }) => [title, text]);
}

/** Whoever presses "scan a code" knows what the camera is for. */
function functionPressed(prompt: Prompt, trace: Trace): string | undefined {
  const action = stepBefore(prompt, trace)?.action;
  if (action?.kind !== 'press' || prompt.where !== 'inside') return undefined;
  const types = prompt.asks.map((ask) => ask.type);
  return opensUseOf(types, action.name) ? action.name : undefined;
}

/** The question of the system itself, which says that something is asked and not what for. */
const ASKS = /^(要|是否)?允许|想(要)?(使用|访问|给您发送|获取)|would like to|^allow\b|wants to|允许.*(吗|？|\?)/i;
