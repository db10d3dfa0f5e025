/**
 * Every reason that checks and facts give, and what its `detail` holds: nothing, the id of a prompt, ids of asks or of
 * duties joined by commas, the text of a control, a share such as `2/3`, how many of the 39 categories it holds in, or a count.
 * Reasons of the crawler (a captcha, a lost driver) are handed on as they are, and are not listed here.
 */
export const REASONS = {
  // outcomes of a scan
  wall: 'prompt',
  'policy-gate': 'prompt',
  'home-reached': 'none',

  // why a scan or a pass is left open
  'not-walked': 'none',
  'home-not-reached': 'prompt',
  'home-not-held': 'none',
  'account-reused': 'none',
  'account-unknown': 'none',
  'state-not-fresh': 'none',
  'not-observable': 'none',
  'check-failed': 'none',

  // why a wall is left open
  captcha: 'none',
  'risk-control': 'none',
  'no-ways-found': 'none',
  'way-unclear': 'control',
  'way-not-tried': 'control',
  'elements-left': 'share',
  'broken-after-refusal': 'none',
  'did-not-go-on': 'none',
  'control-not-made': 'none',
  'control-not-possible': 'none',
  'flow-differed': 'share',
  'not-repeated': 'share',

  // why a demand is left open
  'by-law': 'duties',
  'function-itself': 'duties',
  declared: 'asks',
  'ask-not-recognised': 'none',
  'holds-in-some': 'categories',
  paywall: 'none',
  'forced-update': 'none',
  'asked-inside': 'none',
  'policy-as-a-whole': 'none',
  'covers-necessary-too': 'asks',

  // what single checks say
  'nothing-unneeded-at-login': 'none',
  'login-without-unneeded': 'none',
  'no-other-login': 'asks',
  'no-profile-questions': 'none',
  'questions-skippable': 'none',
  'questions-not-skippable': 'asks',
  'answers-prefilled': 'none',
  'only-by-going-back': 'none',
  'no-consent-asked': 'none',
  'can-be-declined': 'none',
  'no-decline-option': 'none',
  'only-later': 'control',
  'no-explicit-decline': 'control',
  'decline-without-effect': 'control',
  'can-be-left-standing': 'none',
  'terms-only': 'none',
  'only-necessary-asked': 'none',
  'service-after-refusal': 'none',
  'no-service-after-refusal': 'asks',
  'no-mandatory-field': 'none',
  'mandatory-within-scope': 'none',
  'mandatory-beyond-scope': 'asks',
  'depends-on-choice': 'asks',
  'category-needs-information': 'none',
  'open-without-login': 'none',
  'closed-without-login': 'asks',
  'mixed-services': 'none',
  'stopped-otherwise': 'prompt',
  'other-function': 'none',
  'no-consent-box': 'none',
  'boxes-off': 'none',
  'boxes-on': 'control',
  'agreement-by-going-on': 'none',
  'differed-between-walks': 'share',
  'no-face-step': 'none',
  'other-way-than-face': 'control',
  'only-face': 'none',
  'only-face-control-not-possible': 'none',
  'needs-a-person': 'control',
  'device-unlock': 'none',
  'no-permission-asked': 'none',
  'needed-permission': 'asks',
  'one-permission-at-most': 'none',
  'asked-one-by-one': 'none',
  'refusal-did-not-block': 'none',
  'permissions-bundled': 'asks',
  'no-retention': 'none',
  'one-retention': 'none',
  retentions: 'count',
  'nothing-refused': 'none',
  'asked-again': 'count',
  'asked-on-use': 'none',
  'return-not-seen': 'none',
  'no-second-start': 'none',
  'not-asked-again': 'none',
} as const satisfies Record<string, DetailKind>;

export type DetailKind = 'none' | 'prompt' | 'asks' | 'duties' | 'control' | 'share' | 'categories' | 'count';
export type ReasonCode = keyof typeof REASONS;

/** A reason of ours; `Reason` of the trace is wider, for it also holds the crawler's. */
export interface CheckReason {
  readonly code: ReasonCode;
  readonly detail?: string;
}

export function because(code: ReasonCode, detail?: string): CheckReason {
  return detail === undefined ? { code } : { code, detail };
}
