import type { OwnFile, Place, Trace } from '../crawler/trace.ts';
import { accessCopyPath } from './access-copy-path.ts';
import { accountCancellationConditions } from './account-cancellation-conditions.ts';
import { accountCancellationPath } from './account-cancellation-path.ts';
import { accountWithoutConsent } from './account-without-consent.ts';
import { alternativeLoginPath } from './alternative-login-path.ts';
import type { Check, Citation, Finding, Verdict } from './check.ts';
import { childDefaultsPrivate } from './child-defaults-private.ts';
import { childGuardianConsent } from './child-guardian-consent.ts';
import { childRulesDedicated } from './child-rules-dedicated.ts';
import { collectionNoticeAtPoint } from './collection-notice-at-point.ts';
import { complaintChannel } from './complaint-channel.ts';
import { consentDeclineOption } from './consent-decline-option.ts';
import { consentNotBundled } from './consent-not-bundled.ts';
import { consentNotPreselected } from './consent-not-preselected.ts';
import { correctDeletePath } from './correct-delete-path.ts';
import { declineEqualEffort } from './decline-equal-effort.ts';
import { declineKeepsBasicFunction } from './decline-keeps-basic-function.ts';
import { faceAlternativeOffered } from './face-alternative-offered.ts';
import { faceLivenessSynthetic } from './face-liveness-synthetic.ts';
import { faceSeparateConsent } from './face-separate-consent.ts';
import { inPlace, placesOf } from './facts/place.ts';
import { firstRunPolicyPrompt } from './first-run-policy-prompt.ts';
import { addCheckEntry, type CheckEntry, checkEntry, citationsOf, citesNothing, placeRules } from './law/index.ts';
import { marketingOptIn } from './marketing-opt-in.ts';
import { minorModeOffered } from './minor-mode-offered.ts';
import { noCoerciveRetention } from './no-coercive-retention.ts';
import { noCollectionBeforeConsent } from './no-collection-before-consent.ts';
import { noInfoCategoryOpen } from './no-info-category-open.ts';
import { noRepeatConsentPrompt } from './no-repeat-consent-prompt.ts';
import { noRewardForSensitiveData } from './no-reward-for-sensitive-data.ts';
import { noTrackerBeforeConsent } from './no-tracker-before-consent.ts';
import { optionalFeatureUserChosen } from './optional-feature-user-chosen.ts';
import { permissionDenialKeepsService } from './permission-denial-keeps-service.ts';
import { permissionJustInTime } from './permission-just-in-time.ts';
import { permissionNoRepeat48h } from './permission-no-repeat-48h.ts';
import { permissionNotBundled } from './permission-not-bundled.ts';
import { permissionPurposeStated } from './permission-purpose-stated.ts';
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
import { sensitiveSeparateConsent } from './sensitive-separate-consent.ts';
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
  consentNotBundled,
  declineEqualEffort,
  declineKeepsBasicFunction,
  noInfoCategoryOpen,
  profileQuestionsSkippable,
  alternativeLoginPath,
  requiredFieldsWithinScope,
  optionalFeatureUserChosen,
  collectionNoticeAtPoint,
  sensitiveSeparateConsent,
  noCollectionBeforeConsent,
  noTrackerBeforeConsent,
  noRepeatConsentPrompt,
  noCoerciveRetention,
  noRewardForSensitiveData,
  permissionPurposeStated,
  permissionJustInTime,
  permissionNotBundled,
  permissionDenialKeepsService,
  permissionNoRepeat48h,
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
  faceSeparateConsent,
  faceLivenessSynthetic,
  childGuardianConsent,
  childRulesDedicated,
  childDefaultsPrivate,
  minorModeOffered,
  reconsentOnChange,
];

const own: (OwnFile & { readonly check: Check })[] = [];

/** The checks that are run: those of the list, then a user's own. */
export function allChecks(): readonly Check[] {
  return [...CHECKS, ...own.map(({ check }) => check)];
}

/** A user's own check is run, listed and reported like the others, in the words it brings. @throws {RangeError} when its id is taken */
export function addCheck(check: Check, entry: CheckEntry, file: OwnFile): void {
  addCheckEntry(entry);
  own.push({ ...file, check });
}

/** The checks that were added, each with the file it stands in. */
export function ownChecks(): readonly (OwnFile & { readonly check: string })[] {
  return own.map(({ name, sha256, check }) => ({ check: check.id, name, sha256 }));
}

/**
 * Every check's answer for one trace, under the rulebook of each place that was asked for. A check that throws answers
 * `cantTell`: a fault of ours is never the app's.
 */
export function runChecks(trace: Trace, checks: readonly Check[] = allChecks()): Finding[] {
  return placesOf(trace).flatMap((place) => {
    const seen = inPlace(trace, place);
    return checks.map((check) => judgeIn(place, check, seen));
  });
}

/** Where no kept provision of a place speaks of a matter, the matter is not judged there. */
function judgeIn(place: Place, check: Check, trace: Trace): Finding {
  const entry = checkEntry(check.id);
  const onChildren = entry.id.startsWith('child-');
  const child = onChildren || trace.walks.some((walk) => isChild(walk.persona?.age, place));
  const citations = citationsOf(entry, trace.startedAt, { place, child });
  const isFounded = citations.length > 0 || citesNothing(entry);
  const verdict = isFounded ? judged(check, trace) : withoutProvision(place, onChildren);
  return toFinding(entry, verdict, place, citations);
}

/** An age that a place is known to set, and of which no article is kept, is a yardstick: there is a rule, and it cannot be cited. */
function withoutProvision(place: Place, onChildren: boolean): Verdict {
  const { childAge, citations } = placeRules(place);
  return onChildren && citations.length === 0
    ? { outcome: 'cantTell', reason: because('age-without-article', String(childAge)) }
    : { outcome: 'inapplicable', reason: because('no-provision-here') };
}

function isChild(age: number | undefined, place: Place): boolean {
  return age !== undefined && age < placeRules(place).childAge;
}

function judged(check: Check, trace: Trace): Verdict {
  // The rulebook is about whole flows: what a test did before it handed over may be what it would ask for.
  if (trace.settings.handedOver) return { outcome: 'cantTell', reason: because('handed-over') };
  try {
    const verdict = check.judge(trace);
    return isVerdict(verdict) ? verdict : { outcome: 'cantTell', reason: because('check-failed') };
  } catch {
    return { outcome: 'cantTell', reason: because('check-failed') };
  }
}

/** A user's own check may answer anything at all. */
function isVerdict({ outcome, reason, evidence = [] }: Verdict): boolean {
  const isTold =
    OUTCOMES.has(outcome) && typeof reason.code === 'string' && ['string', 'undefined'].includes(typeof reason.detail);
  const isShown = evidence.every(({ steps }) => steps.every(Number.isInteger));
  return isTold && isShown && (outcome !== 'failed' || evidence.length > 0);
}

const OUTCOMES: ReadonlySet<string> = new Set(['failed', 'passed', 'cantTell', 'inapplicable']);

function toFinding(
  { id, severity }: CheckEntry,
  verdict: Verdict,
  place: Place,
  citations: readonly Citation[],
): Finding {
  const evidence = verdict.evidence ?? [];
  return {
    check: id,
    place,
    outcome: verdict.outcome,
    severity,
    reason: verdict.reason,
    prompts: [...new Set(evidence.flatMap((one) => one.prompt ?? []))],
    steps: [...new Set(evidence.flatMap((one) => one.steps))],
    quotes: evidence.flatMap((one) => one.quote ?? []),
    citations,
    holdsIn: 'holdsIn' in verdict && verdict.holdsIn ? verdict.holdsIn : null,
  };
}
