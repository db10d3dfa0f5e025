import type { Trace } from '../crawler/trace.ts';
import { accessCopyPath } from './access-copy-path.ts';
import { accountCancellationConditions } from './account-cancellation-conditions.ts';
import { accountCancellationPath } from './account-cancellation-path.ts';
import { accountWithoutConsent } from './account-without-consent.ts';
import { alternativeLoginPath } from './alternative-login-path.ts';
import type { Check, Finding, Verdict } from './check.ts';
import { childDefaultsPrivate } from './child-defaults-private.ts';
import { childGuardianConsent } from './child-guardian-consent.ts';
import { childRulesDedicated } from './child-rules-dedicated.ts';
import { complaintChannel } from './complaint-channel.ts';
import { consentDeclineOption } from './consent-decline-option.ts';
import { consentNotPreselected } from './consent-not-preselected.ts';
import { correctDeletePath } from './correct-delete-path.ts';
import { declineKeepsBasicFunction } from './decline-keeps-basic-function.ts';
import { faceAlternativeOffered } from './face-alternative-offered.ts';
import { firstRunPolicyPrompt } from './first-run-policy-prompt.ts';
import { checkEntry, citationsOf } from './law/index.ts';
import { marketingOptIn } from './marketing-opt-in.ts';
import { minorModeOffered } from './minor-mode-offered.ts';
import { noCoerciveRetention } from './no-coercive-retention.ts';
import { noInfoCategoryOpen } from './no-info-category-open.ts';
import { noRepeatConsentPrompt } from './no-repeat-consent-prompt.ts';
import { permissionDenialKeepsService } from './permission-denial-keeps-service.ts';
import { permissionNotBundled } from './permission-not-bundled.ts';
import { personalisationOffSwitch } from './personalisation-off-switch.ts';
import { policyCrossBorderNotice } from './policy-cross-border-notice.ts';
import { policyFaceUnlimitedClause } from './policy-face-unlimited-clause.ts';
import { policyOperatorContact } from './policy-operator-contact.ts';
import { policyReadable } from './policy-readable.ts';
import { policyRetentionAndRights } from './policy-retention-and-rights.ts';
import { policyThirdPartyList } from './policy-third-party-list.ts';
import { policyWithinFourTaps } from './policy-within-four-taps.ts';
import { privacyPolicyPresent } from './privacy-policy-present.ts';
import { profileQuestionsSkippable } from './profile-questions-skippable.ts';
import { because } from './reasons.ts';
import { reconsentOnChange } from './reconsent-on-change.ts';
import { requiredFieldsWithinScope } from './required-fields-within-scope.ts';
import { withdrawConsentPath } from './withdraw-consent-path.ts';

/** Every check, in the order of checks/law/checks.json, which is the order findings are listed in. */
export const CHECKS: readonly Check[] = [
  privacyPolicyPresent,
  firstRunPolicyPrompt,
  policyWithinFourTaps,
  policyReadable,
  policyOperatorContact,
  policyThirdPartyList,
  policyRetentionAndRights,
  policyFaceUnlimitedClause,
  policyCrossBorderNotice,
  consentDeclineOption,
  consentNotPreselected,
  declineKeepsBasicFunction,
  noInfoCategoryOpen,
  profileQuestionsSkippable,
  alternativeLoginPath,
  requiredFieldsWithinScope,
  noRepeatConsentPrompt,
  noCoerciveRetention,
  permissionNotBundled,
  permissionDenialKeepsService,
  personalisationOffSwitch,
  marketingOptIn,
  withdrawConsentPath,
  accountCancellationPath,
  accountCancellationConditions,
  accessCopyPath,
  correctDeletePath,
  complaintChannel,
  accountWithoutConsent,
  faceAlternativeOffered,
  childGuardianConsent,
  childRulesDedicated,
  childDefaultsPrivate,
  minorModeOffered,
  reconsentOnChange,
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
