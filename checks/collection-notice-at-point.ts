import type { Prompt, Trace } from '../crawler/trace.ts';
import type { Check, Verdict } from './check.ts';
import { wantedBy } from './facts/demands.ts';
import { cantTell, failed, shown, together, typesOf } from './facts/verdicts.ts';
import { promptsMet } from './facts/walks.ts';
import {
  namesADocument,
  saidBeside,
  screensOf,
  sentencesOf,
  statesPurpose,
  wordsAt,
  wordsBefore,
} from './facts/wording.ts';
import { because } from './reasons.ts';

/** Where personal information is entered, that screen or the one before tells what for, or leads to the policy. */
export const collectionNoticeAtPoint: Check = {
  id: 'collection-notice-at-point',
  judge(trace) {
    const entering = promptsMet(trace).filter((prompt) => enteredAt(prompt).length > 0);
    return together(
      trace,
      entering.map((prompt) => judgeOne(prompt, trace)),
      because('nothing-entered'),
    );
  },
};

function judgeOne(prompt: Prompt, trace: Trace): Verdict {
  const told = wordsAt(prompt, trace).concat(wordsBefore(prompt, trace)).find(isNotice);
  if (told !== undefined) {
    const evidence = [{ ...shown(prompt), quote: { words: told } }];
    return { outcome: 'passed', reason: because('notice-at-point'), evidence };
  }
  const earlier = earlierNotice(prompt, trace);
  if (earlier) {
    const evidence = [shown(prompt), { ...shown(earlier), quote: { words: earlier.text } }];
    return { outcome: 'cantTell', reason: because('notice-earlier-only', earlier.id), evidence };
  }
  // A box that holds more than it shows may tell it further down; words in a picture are not read whole.
  if (screensOf(prompt, trace).some(isReadInPart)) return cantTell(because('screen-read-in-part'), prompt);
  const beside = saidBeside(prompt, WANTS);
  if (beside !== undefined) {
    const evidence = [{ ...shown(prompt), quote: { words: beside } }];
    return { outcome: 'cantTell', reason: because('purpose-unsure'), evidence };
  }
  return failed(because('no-notice-at-point', typesOf(enteredAt(prompt))), prompt);
}

/** What a person types or picks here that says something of them: an account's secret and made-up names do not. */
function enteredAt(prompt: Prompt) {
  if (!ENTRY.has(prompt.kind)) return [];
  return wantedBy(prompt).filter((ask) => !NOT_PERSONAL.has(ask.type) && !ask.type.startsWith('permission:'));
}

function isNotice(line: string): boolean {
  return namesADocument(line) || sentencesOf(line).some(statesPurpose);
}

/** A prompt before this one that told of the policy, at the first run or at login. */
function earlierNotice(prompt: Prompt, trace: Trace): Prompt | undefined {
  const met = promptsMet(trace);
  return met
    .slice(0, met.indexOf(prompt))
    .find((one) => one.kind === 'privacy-consent' || wordsAt(one, trace).some(namesADocument));
}

/** Only asks, or complains that nothing was given. */
const WANTS =
  /^(请|請)?(选择|選擇|填写|填寫|输入|輸入|完善)[^，,]*$|不能为空|不可空白|必填|必須|还没|尚未|未选|^(please )?(choose|select|enter|fill|pick|tell us|tick)\b[^,]*$|required|cannot be (empty|blank)|^(what|which|how|when|where|who|do you|are you)\b/i;

function isReadInPart({ nodes, state }: ReturnType<typeof screensOf>[number]): boolean {
  return (
    state !== 'shown' || nodes.some((node) => node.states?.some((one) => one === 'scrollable' || one === 'pictured'))
  );
}

const ENTRY: ReadonlySet<Prompt['kind']> = new Set<Prompt['kind']>([
  'login',
  'registration',
  'profile-questionnaire',
  'profile-form',
  'identity-verification',
  'face-verification',
]);
const NOT_PERSONAL: ReadonlySet<string> = new Set(['password', 'sms-code', 'nickname', 'account-id', 'unknown']);
