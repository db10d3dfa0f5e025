import type { Trace } from '../crawler/trace.ts';
import { alternativeLoginPath } from './alternative-login-path.ts';
import type { Check, Finding, Verdict } from './check.ts';
import { consentDeclineOption } from './consent-decline-option.ts';
import { consentNotPreselected } from './consent-not-preselected.ts';
import { declineKeepsBasicFunction } from './decline-keeps-basic-function.ts';
import { faceAlternativeOffered } from './face-alternative-offered.ts';
import { checkEntry, citationsOf } from './law/index.ts';
import { noCoerciveRetention } from './no-coercive-retention.ts';
import { noInfoCategoryOpen } from './no-info-category-open.ts';
import { noRepeatConsentPrompt } from './no-repeat-consent-prompt.ts';
import { permissionDenialKeepsService } from './permission-denial-keeps-service.ts';
import { permissionNotBundled } from './permission-not-bundled.ts';
import { profileQuestionsSkippable } from './profile-questions-skippable.ts';
import { because } from './reasons.ts';
import { requiredFieldsWithinScope } from './required-fields-within-scope.ts';

/** Every check, in the order findings are listed. */
export const CHECKS: readonly Check[] = [
  alternativeLoginPath,
  profileQuestionsSkippable,
  consentDeclineOption,
  declineKeepsBasicFunction,
  requiredFieldsWithinScope,
  noInfoCategoryOpen,
  consentNotPreselected,
  faceAlternativeOffered,
  permissionDenialKeepsService,
  permissionNotBundled,
  noRepeatConsentPrompt,
  noCoerciveRetention,
];

/** Every check's answer for one trace. A check that throws answers `cantTell`: a fault of ours is never the app's. */
export function runChecks(trace: Trace, checks: readonly Check[] = CHECKS): Finding[] {
  return checks.map((check) => toFinding(check, judged(check, trace), trace));
}

function judged(check: Check, trace: Trace): Verdict {
  try {
    return check.judge(trace);
  } catch {
    return { outcome: 'cantTell', reason: because('check-failed') };
  }
}

function toFinding(check: Check, verdict: Verdict, trace: Trace): Finding {
  const entry = checkEntry(check.id);
  const evidence = verdict.evidence ?? [];
  return {
    check: check.id,
    outcome: verdict.outcome,
    severity: entry.severity,
    reason: verdict.reason,
    prompts: [...new Set(evidence.flatMap((one) => one.prompt ?? []))],
    steps: [...new Set(evidence.flatMap((one) => one.steps))],
    quotes: evidence.flatMap((one) => one.quote ?? []),
    citations: citationsOf(entry, trace.startedAt),
    holdsIn: 'holdsIn' in verdict && verdict.holdsIn ? verdict.holdsIn : null,
  };
}
