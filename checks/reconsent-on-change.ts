import type { LegalText, Trace } from '../crawler/trace.ts';
import type { Check, Evidence } from './check.ts';
import { allPrompts } from './facts/collected.ts';
import { accuse, exploringWalk, open, quoted, say, textsRead, whyNotRead, whyOpen } from './facts/explore.ts';
import { type PolicyReading, readPolicy } from './facts/policy/read.ts';
import { because } from './reasons.ts';

/** A policy that has changed what is done with information is shown and agreed to again. */
export const reconsentOnChange: Check = {
  id: 'reconsent-on-change',
  judge(trace) {
    const notice = noticeOfChange(trace);
    if (notice) return say('passed', because('change-told'), notice);
    const policies = textsRead(trace, 'privacy-policy');
    if (policies.length === 0) return open(whyOpen(trace, ['privacy-policy']) ?? because('policy-did-not-open'));
    const dated = policies.flatMap((text) => dayOf(text, trace) ?? []).sort((a, b) => a.day.localeCompare(b.day));
    const [older, newer] = [dated[0], dated.at(-1)];
    if (!older || !newer || older.text === newer.text) return open(because('one-version-known'));
    const evidence = [quoted(older.text, older.sentence), quoted(newer.text, newer.sentence)] as const;
    if (older.day === newer.day) return say('inapplicable', because('no-change'), ...evidence);

    const missing = whyNotRead(older.text) ?? whyNotRead(newer.text);
    if (missing) return open(missing, ...evidence);
    const added = addedTypes(readPolicy(older.text), readPolicy(newer.text));
    if (added.length === 0) return open(because('change-of-words'), ...evidence);
    if (!older.text.foundAt.includes('first-run')) return open(because('old-text-not-agreed-to'), ...evidence);
    if (!startedAgain(trace)) return open(because('no-second-start'), ...evidence);
    return accuse(because('change-not-told', added.join(',')), ...evidence);
  },
};

interface Dated {
  readonly text: LegalText;
  readonly day: string; // ISO 8601
  readonly sentence: PolicyReading['sentences'][number];
}

/** The day from which a version counts; one that is yet to come is no version in force. */
function dayOf(text: LegalText, trace: Trace): Dated | undefined {
  const { version } = readPolicy(text);
  const day = version?.effective ?? version?.updated;
  return version && day && day <= trace.startedAt.slice(0, 10) ? { text, day, sentence: version.sentence } : undefined;
}

function noticeOfChange(trace: Trace): Evidence | undefined {
  const prompt = allPrompts(trace).find(
    (one) => one.kind === 'privacy-consent' && CHANGED.test(`${one.title} ${one.text}`),
  );
  return prompt && { prompt: prompt.id, steps: prompt.steps };
}

function addedTypes(older: PolicyReading, newer: PolicyReading): string[] {
  const before = new Set(older.information.map((one) => one.type));
  return newer.information.map((one) => one.type).filter((type) => !before.has(type));
}

function startedAgain(trace: Trace): boolean {
  return [...(exploringWalk(trace)?.steps ?? []), ...trace.walks.flatMap((walk) => walk.steps)].some(
    (step) => step.action.kind === 'relaunch',
  );
}

const CHANGED =
  /(政策|协议|条款|规则|policy|terms)[^。.]{0,12}(更新|变更|修订|升级|updated|changed|revised)|(更新|变更|修订)了?[^。]{0,12}(政策|协议|条款)|(updated|changed|revised) our (privacy|terms)/iu;
