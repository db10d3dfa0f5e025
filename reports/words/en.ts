import type { ReasonCode } from '../../checks/reasons.ts';
import { batchEn } from './batch-en.ts';
import { pageEn } from './page-en.ts';

/** A sentence, or one that takes the reason's detail: already in words and quoted, '' where there is none. */
export type Phrase = string | ((detail: string) => string);

const after = (before: string, detail: string) => (detail ? `${before}${detail}` : '');

/** What checks and facts say. They tell what was seen, and accuse nobody. */
const checkReasons = {
  // outcomes of a scan
  wall: (prompt) =>
    `In the tested flow, version and account state, no way on was seen past ${prompt || 'a request'} without a yes.`,
  'policy-gate': (prompt) =>
    `In the tested flow, version and account state, no way on was seen after refusing the policy as a whole${after(' at ', prompt)}.`,
  'home-reached': 'Refusing everything, home was reached.',
  'home-reached-giving': (asks) =>
    `Home was reached. What had to be given on the way is no more than may be asked for${after(': ', asks)}. Every other request was passed without a yes.`,

  // why a scan or a pass is left open
  'not-walked': 'The target was not walked.',
  'home-not-reached': (prompt) => `Home was not reached${after('; the walk ended at ', prompt)}.`,
  'home-not-held': 'What looked like home did not stay when it was looked into or opened again.',
  'handed-over':
    'The walk began on a screen that a test had opened. What came before it was not seen, so its prompts are told and the rulebook is not applied.',
  'account-reused': 'The account had been used before: what the service remembers of it may be why it went this way.',
  'account-unknown': 'Whether the account had been used before is not known.',
  'may-be-known': 'The app asked nothing of a new user; its server may know the device.',
  'state-not-fresh': 'The walk did not begin from a fresh state.',
  'not-observable': 'A screen on the way held nothing that could be read.',
  'check-failed': 'This check stopped with a fault of its own: a limit of this tool.',

  // why a wall is left open
  captcha: 'A captcha came up. It is never solved by this tool, so what lies behind it was not seen.',
  'risk-control': (message) => `The service held the test up as unusual traffic${after(': ', message)}.`,
  'no-ways-found': 'No way of refusing was found that could be tried.',
  'way-unclear': (control) => `What came of one way is unclear${after(': ', control)}.`,
  'way-not-tried': (control) => `One way was found and not tried${after(': ', control)}.`,
  'elements-left': (share) =>
    `Not every element of the screen is accounted for${after(': ', share)}. The rest may hold a way on.`,
  'broken-after-refusal': 'After refusing, the app crashed or showed an error, which says nothing about refusing.',
  'did-not-go-on': 'It did not go on when the answer was yes either, so the no was not the cause.',
  'control-not-made': 'Whether a yes goes on from the very same screen was not tested.',
  'control-not-possible': (kind) => `No tool can say yes here${after(': ', kind)}. What lies behind it was not seen.`,
  'flow-differed': (detail) => `The flow went another way on another walk${after(': ', detail)}.`,
  'met-once': (share) => `The wall was met once, and the screen was not brought up again${after(': ', share)}.`,
  'not-repeated': (share) => `The wall did not come on every walk${after(': ', share)}.`,

  // why a demand is left open
  'by-law': (duties) => `A rule of law may demand this${after(': ', duties)}. A person has to weigh it.`,
  'function-itself': (duties) => `The service may consist of just this${after(': ', duties)}. No list settles it.`,
  declared: (asks) =>
    `The operator declares a need for this${after(': ', asks)}. It is printed as declared, not weighed.`,
  'ask-not-recognised': 'What is asked for was not recognised as a kind of personal information.',
  'holds-in-some': (share) =>
    `It would hold in some app categories${after(': ', share)}. Nobody said which one this app belongs to.`,
  paywall: 'It asks for payment, not for personal information.',
  'forced-update': 'It asks for an update, not for personal information.',
  'asked-inside': 'It was asked inside the service, where it may belong to a function that was opened by chance.',
  'policy-as-a-whole': 'Only the policy as a whole was refused; it may cover what the basic service needs.',
  'covers-necessary-too': (asks) => `The same request covers what the service needs${after(': ', asks)}.`,

  // what single checks say
  'nothing-unneeded-at-login': 'Signing in asked for nothing beyond what may be asked for.',
  'login-without-unneeded': 'Signing in went on without the information that is not needed.',
  'no-other-login': (asks) =>
    `No other way to sign in was seen that does without what is not needed${after('. Asked for beyond that: ', asks)}.`,
  'no-profile-questions': 'No profile questions were asked.',
  'questions-skippable': 'Every profile question could be passed without an answer.',
  'questions-not-skippable': (asks) =>
    `No way past the questions was seen without an answer${after('. Asked about: ', asks)}.`,
  'answers-prefilled': 'An answer stood there before anybody gave one, so going on may have sent it.',
  'only-by-going-back': 'It was passed only by going back or opening again, which is not an answer to it.',
  'no-consent-asked': 'No consent was asked for.',
  'can-be-declined': 'The request could be declined on its own screen.',
  'no-decline-option': 'No way to refuse was seen on the request.',
  'only-later': (control) => `It could only be put off, which is not refusing${after(': ', control)}.`,
  'no-explicit-decline': (control) => `It went on without an explicit refusal${after(', by ', control)}.`,
  'decline-without-effect': (control) => `What says no had no effect when it was pressed${after(': ', control)}.`,
  'can-be-left-standing': 'There is nothing to refuse with, but the request could be left standing.',
  'terms-only': 'It asks to accept terms of service, without personal information: a contract, not a consent.',
  'only-necessary-asked': 'Nothing was asked for beyond what may be asked for.',
  'service-after-refusal': 'After refusing, the basic service was still reached.',
  'no-service-after-refusal': (asks) =>
    `After refusing, the basic service was not reached; after a yes it was${after('. Asked for: ', asks)}.`,
  'no-mandatory-field': 'No field had to be filled in.',
  'mandatory-within-scope': 'What had to be filled in is what may be asked for.',
  'mandatory-beyond-scope': (asks) => `Something had to be given that is not on the list${after(': ', asks)}.`,
  'depends-on-choice': (asks) => `What is mandatory may depend on an earlier choice${after(': ', asks)}.`,
  'category-needs-information': 'The category needs personal information for its basic service.',
  'open-without-login': 'The basic service was reached without giving anything.',
  'closed-without-login': (asks) =>
    `The category needs no personal information, but this was required first${after(': ', asks)}.`,
  'mixed-services': 'The app belongs to several categories, and not all of them do without personal information.',
  'stopped-otherwise': (prompt) =>
    `The walk stopped at ${prompt || 'another request'}, which is neither a login nor a form, so this could not be judged.`,
  'other-function': 'The request belongs to another function than the basic service.',
  'no-consent-box': 'No consent box was seen.',
  'boxes-off': 'Every consent box was off at first sight.',
  'boxes-on': (control) => `Consent was on at first sight${after(': ', control)}.`,
  'agreement-by-going-on': 'The screen says that going on means agreement; no box was shown to tick.',
  'differed-between-walks': (share) => `It was not seen on every walk${after(': ', share)}.`,
  'no-face-step': 'No face was asked for.',
  'other-way-than-face': (control) => `It went on another way${after(': ', control)}.`,
  'only-face': 'No way to verify other than by face was seen.',
  'only-face-control-not-possible':
    'No way to verify other than by face was seen. No tool can show a face, so what lies behind it was not seen.',
  'needs-a-person': (control) => `Another way is offered that only a person can try${after(': ', control)}.`,
  'device-unlock': 'The device itself checks the face; the app may not receive it.',
  'no-permission-asked': 'No permission was asked for.',
  'needed-permission': (asks) => `The service needs this permission${after(': ', asks)}.`,
  'one-permission-at-most': 'At most one permission was asked for.',
  'asked-one-by-one': 'Permissions were asked for one by one.',
  'refusal-did-not-block': 'Several permissions were asked for at once; refusing them did not block.',
  'permissions-bundled': (asks) =>
    `Several permissions were asked for at once, and no way on was seen after refusing them${after('. Asked for: ', asks)}.`,
  'no-retention': 'Refusing was not answered with “are you sure?”.',
  'one-retention': 'Refusing was answered once with “are you sure?”.',
  'one-neutral-confirmation': (what) => `Refusing was answered once, with a neutral question${after(': ', what)}.`,
  retentions: (count) => `Refusing was answered with “are you sure?” more than once${after(': ', count)}.`,
  'nothing-refused': 'Nothing was clearly refused, so nothing could be asked again.',
  'asked-again': (count) => `After a clear refusal it was asked again${after('; times: ', count)}.`,
  'asked-on-use': 'It was asked again when a function was opened that may call for it.',
  'return-not-seen': 'It came back, but in a way that cannot be told apart from what the test did.',
  'no-second-start': 'The app was not started a second time after the refusal.',
  'not-asked-again': 'After the refusal it was not asked again.',
  // what was not looked at after home
  'not-explored': 'What lies behind home was not looked at in this scan.',
  'search-not-made': (what) => `This was not searched for${after(': ', what)}.`,
  'search-unfinished': (what) => `The search was not completed${after(': ', what)}.`,
  'text-not-whole': 'The text was not read to its end.',
  'language-not-read': 'The text is in a language that this tool does not read, or too short to tell.',
  'in-another-text': 'It is said in another text, or the policy leads to one that was not read.',
  'text-unclear': 'A sentence of the text may say it, and was not understood well enough to tell.',
  'told-not-walked': 'A text tells of a way; whether it works was not tested.',
  'no-test-account': 'The test had no account to look with.',
  'no-accounts': 'No login, registration or account page was met.',
  'nothing-collected': 'No personal information was asked for, sent or declared in the tested flow.',
  'not-offered-here': 'Nothing shows that the app is offered in mainland China, so this yardstick may not be its own.',

  // the policy: is it there, and can it be read
  'policy-opens': 'A policy opened and says what is collected and what for.',
  'policy-names-less': (asks) =>
    `A policy opened and says what is collected and what for; it was not seen to name what was asked for or sent${after(': ', asks)}.`,
  'policy-only-in-store': 'The policy that was found stands in an app store, not in the app.',
  'policy-did-not-open': 'A link to the policy was seen, and no text was read behind it.',
  'policy-link-dead': (what) =>
    `The link to the policy was answered with an error by the site itself${after(': ', what)}.`,
  'policy-link-not-followed': (control) => `A link by that name was seen and not followed${after(': ', control)}.`,
  'policy-half-read': 'The text names purposes or kinds of information, and not both were recognised.',
  'policy-without-rules': 'The text behind the link says neither what is collected nor what for.',
  'no-policy-found': (count) => `No policy that opens was found; screens searched${after(': ', count)}.`,
  'no-policy': 'No privacy policy was found; that is another check’s matter.',
  'policy-shown-first': 'The policy was named on a prompt before anything was collected.',
  'policy-shown-by-host': 'The policy was named before anything was collected, by the system or the host platform.',
  'policy-link-not-seen': 'Consent was asked for first, but no name of a policy was read on it.',
  'collected-before-policy': (prompt) => `No prompt named the policy before ${prompt || 'information was asked for'}.`,
  'policy-taps': (count) => `Taps from the main screen to the policy, scrolling not counted${after(': ', count)}.`,
  'policy-too-deep': (count) =>
    `The shortest path seen from the main screen to the policy has more than four taps, scrolling not counted${after(': ', count)}.`,
  'taps-not-counted': 'The policy was found, but the taps to it were not counted.',
  'policy-not-from-main': 'The policy was read elsewhere; from the main screen it was not found.',
  'no-simplified-chinese': 'The app speaks simplified Chinese, and its policy was found in another language only.',
  'policy-readable': 'The policy is in simplified Chinese, and neither small nor pale by the disclosed thresholds.',
  'policy-legible':
    'The policy is neither small nor pale by the disclosed thresholds; no language was held against it.',
  'policy-too-small': (what) =>
    `The running text is smaller than the disclosed threshold of 12 px${after(': ', what)}.`,
  'policy-too-pale': (what) =>
    `The contrast of the running text is below the disclosed threshold of 3${after(': ', what)}.`,
  'near-threshold': (what) => `Size or contrast is too near the disclosed threshold to tell${after(': ', what)}.`,
  'size-not-measured': 'Size and contrast could not be measured.',

  // the policy: what it says
  'operator-named': 'The policy names who processes the information, and how to reach them.',
  'operator-unsure': 'A name or a contact is given, but it may be that of a third party.',
  'no-operator': 'The whole policy was read; no name of who processes the information was found in it.',
  'no-contact': 'The whole policy was read; no way to reach the operator was found in it.',
  'retention-and-rights-told': 'The policy tells how long information is kept, and of each right.',
  'rights-lacking': (what) => `The whole policy was read; this was not found in it${after(': ', what)}.`,
  'face-clause': (what) => `A term takes rights over face data that are${after(': ', what)}.`,
  'broad-clause': 'A term on content at large is as wide; whether face data is in it is for a person to say.',
  'face-terms-not-read': 'A face is processed, and no terms on it were read.',
  'face-terms-limited': 'There are terms on faces, and no such wording was found in them.',
  'no-transfer-told': 'The policy does not say that information goes abroad.',
  'transfer-told': 'The notice on sending abroad is complete, and a step of its own asks for consent.',
  'transfer-notice-lacking': (what) =>
    `Information is said to go abroad, and this was not found in the notice${after(': ', what)}.`,
  'no-separate-consent': 'Information is said to go abroad, and no separate step asked for consent in the tested flow.',
  'consent-step-not-reached': 'A separate step may come where the walk did not get to.',
  'other-ground': 'Another ground than consent is named; whether it carries is for a person to weigh.',
  'no-traffic-seen': 'Requests of this target were not seen, so recipients are not known.',
  'no-third-party-seen': 'No third-party recipient was seen, and none is declared.',
  'recipients-told-not-seen': 'Recipients are declared, and none was seen in the traffic.',
  'owner-unclear': (what) => `Whom a host belongs to is not known${after(': ', what)}.`,
  'recipient-half-told': (what) =>
    `A recipient is named without what for or which kinds of information${after(': ', what)}.`,
  'recipients-named': (count) =>
    `Each recipient seen is named with what for and which kinds; recipients${after(': ', count)}.`,
  'recipient-not-named': (what) =>
    `A recipient was seen in the traffic that neither the policy nor its list was seen to name${after(': ', what)}.`,
  'change-told': 'A change of the policy was shown and agreement asked for anew.',
  'one-version-known': 'Only one version of the policy is known.',
  'no-change': 'The copies of the policy that were read bear the same date.',
  'change-of-words': 'Two versions were read; no new kind of information was found in the newer one.',
  'old-text-not-agreed-to': 'Two versions were read; it was not the older one that was shown on first run.',
  'change-not-told': (asks) =>
    `A newer version names more kinds of information, and no new notice was seen on the next start${after('. Added: ', asks)}.`,

  // rights, switches and channels
  'no-consent-given': 'No consent was given in the run.',
  'withdraw-path': 'A way to withdraw was walked to its last step.',
  'withdraw-permission-only': 'What was found turns off a system permission, which takes back that permission only.',
  'withdraw-ends-service': 'The screen speaks of leaving; the policy tells of another way, which was not tested.',
  'withdraw-far': (count) =>
    `Withdrawing takes many taps; whether that is still easy is for a person to say${after(': ', count)}.`,
  'withdraw-only-by-leaving': 'Withdrawing ends only in leaving the service, as its own screen says.',
  'no-withdraw-path': 'Settings, account and texts were searched; no way to withdraw was found.',
  'cancellation-path': (control) =>
    `A way to cancel the account${control && `, through ${control},`} was walked up to its confirmation.`,
  'no-cancellation-path': 'No way to cancel the account was found.',
  'cancellation-conditions': (what) => `Cancelling is told to take this${after(': ', what)}.`,
  'conditions-depend': 'What cancelling takes depends on the state of the account.',
  'conditions-not-seen': 'The way to cancel was found; what it takes was not seen.',
  'conditions-fair': 'What cancelling is told to take stays within what may be asked.',
  'copy-offered': 'A way to get a copy was found; nothing was sent for, so the answer was not tested.',
  'copy-unreadable': 'What was opened could not be read.',
  'access-only': 'Information can be seen; whether a copy can be had was not seen.',
  'no-access-path': 'Settings, account, help and texts were searched; no way to see or copy was found.',
  'correct-delete-path': 'Ways to correct and to delete were found.',
  'one-of-two-seen': (what) => `Only one of the two was seen${after(': ', what)}.`,
  'no-correct-delete-path': 'Settings, account, help and texts were searched; no way to correct or delete was found.',
  'complaint-answer': (count) => `A channel is published, with an answer in so many days${after(': ', count)}.`,
  'complaint-late': (count) =>
    `A channel is published, and its answer may take longer than 15 working days; days${after(': ', count)}.`,
  'complaint-time-not-told': 'A channel is published; no time for an answer is told.',
  'contact-only': 'A contact is given, and nothing says that complaints go there.',
  'no-complaint-channel': 'App and policy were searched; no channel for complaints was found.',
  'switch-holds': 'The switch was turned off and stayed off after a relaunch.',
  'switch-does-not-hold': (control) =>
    `The switch was turned off and was on again after a relaunch${after(': ', control)}.`,
  'switch-not-tried': (control) => `A switch was found; whether it holds was not tried${after(': ', control)}.`,
  'not-personalised': 'Nothing chosen for one person was declared or seen.',
  'no-personalisation-switch':
    'Content or advertisements are chosen for the person, and no way to turn that off was found.',
  'marketing-on': (control) => `Marketing was on at first sight${after(': ', control)}.`,
  'marketing-within': (control) => `Agreement to marketing stands inside another consent${after(': ', control)}.`,
  'marketing-agreed': 'Marketing was agreed to on the way, which may be what turned it on.',
  'no-marketing': 'No marketing was asked for.',
  'no-inbox-watched': 'A number or an address was given, and no inbox was watched for messages.',
  'marketing-off': 'Marketing has a control of its own, which is off.',

  // children, and accounts of others
  'number-unknown': 'The service did not say that the number was known to it.',
  'no-number-given': 'No number or address was given, so this was not tested.',
  'number-known': 'The app says that the number has an account; where that comes from is not known.',
  'account-before-consent': (what) =>
    `The number’s holder vouches that it was never registered, a code sent to it came back, and the app says that it has an account${after(': ', what)}.`,
  'age-limit-differs': (what) => `By the chosen rules a user of this age may not be a child${after(': ', what)}.`,
  'age-without-article': (age) =>
    `The age below which this place wants a guardian${after(' is taken to be ', age)}; no kept article can be cited for it, so it is a yardstick and decides nothing.`,
  'age-not-asked': 'The app was not told the user’s age.',
  'guardian-cannot-refuse': 'A guardian is asked, and no way to refuse was seen.',
  'guardian-tick-only': 'A guardian’s consent is asked for, and nothing checks that it is the guardian.',
  'guardian-refusal-unclear': 'A guardian is asked; whether a no is possible is unclear.',
  'guardian-asked': 'A guardian is asked, something checks that it is the guardian, and a no is possible.',
  'no-guardian-step': (asks) =>
    `Told that the user is a child, the app took this with no step for a guardian${after(': ', asks)}.`,
  'child-turned-away': 'Told that the user is a child, the app did not go on, and took nothing.',
  'nothing-taken-from-child': 'Told that the user is a child, the app was not seen to take anything else.',
  'child-not-walked': 'The app was not walked with a child’s age.',
  'not-for-children': 'The app says that it is not for children.',
  'audience-unknown': 'No age was asked for, and whether children are served is not clear.',
  'child-texts-open': 'Rules and an agreement for children were found and opened.',
  'one-child-text': (what) => `Only one text for children was read${after(': ', what)}.`,
  'child-section-only': 'Another text speaks of children; no rules of their own were read.',
  'no-child-rules': 'Children are served, and no rules or agreement of their own were found.',
  'child-closed': 'What would open the child’s account to others was off.',
  'child-open': (control) =>
    `A setting that opens the child’s account to others was on at first sight${after(': ', control)}.`,
  'second-account-needed': 'What strangers see of the account takes a second account to tell.',
  'no-visibility-settings': 'Nothing was found that opens an account to others.',
  'not-social': 'Users do not meet in an app of this category.',
  'mode-not-due': 'An app of this category need not have such a mode.',
  'mode-offered': (control) =>
    `A mode for minors opens, with limits on time, content and spending${after(': ', control)}.`,
  'mode-not-explored': (control) =>
    `A mode for minors was found; not all of its limits were seen${after(': ', control)}.`,
  'no-minors-mode': 'No mode for minors was found on start, in settings or in the account.',
  'no-provision-here': 'No kept text of this place that was in force on the day speaks of it.',
  'no-list-here': (asks) =>
    `Outside China no list says what this service needs${after(': ', asks)}. Whether it is needed, a person has to weigh.`,
  'one-matter-at-most': 'No control took more than one consent.',
  'consents-apart': 'Each consent has its own control.',
  'general-terms-together': 'One control takes the terms and the general policy, and no other consent was found in it.',
  'choices-elsewhere': (what) =>
    `One control takes several consents; a choice for each may lie behind another one${after(': ', what)}.`,
  'documents-not-read': 'One control takes several documents, and what they say was not read.',
  'consent-inside-document': (what) =>
    `A document that is agreed to as a whole takes another consent in itself${after(': ', what)}.`,
  'consents-bundled': (parts) =>
    `One act takes several consents at once, and no way to take them apart was seen${after('. Consents: ', parts)}.`,
  'refusal-not-taken': 'No refusal went on, so its effort cannot be compared.',
  'accept-path-not-walked': 'What accepting takes was not seen.',
  'more-presses-to-refuse': (share) => `Presses to refuse, held against those to accept${after(': ', share)}.`,
  'refusal-smaller': (what) =>
    `The control that refuses is markedly smaller than the one that accepts${after(': ', what)}.`,
  'refusal-paler': (what) =>
    `The control that refuses is markedly paler than the one that accepts${after(': ', what)}.`,
  'refusal-less-marked': (what) =>
    `Refusing is a link beside a filled button; whether that misleads is for a person to say${after(': ', what)}.`,
  'refusing-as-easy': 'Refusing took no more presses than accepting, and its control stands out no less.',
  'no-extra-function': 'Nothing was asked for an extra function.',
  'extra-left-to-choice': 'What an extra function wants could be left out.',
  'extra-without-choice': (asks) =>
    `Data that the basic service does not need was required before anything was opened that uses it${after(': ', asks)}.`,
  'trigger-not-seen': 'What called the request up was not seen.',
  'asked-on-opening': (what) => `It was asked for once a function that uses it had been opened${after(': ', what)}.`,
  'nothing-entered': 'No personal information was to be entered.',
  'notice-at-point': 'The screen, or the one just before it, tells what the information is for or names the policy.',
  'notice-earlier-only': (prompt) => `A notice was given earlier and in general only${after(', at ', prompt)}.`,
  'screen-read-in-part': 'A part of the screen could not be read, and may hold it.',
  'no-notice-at-point': (asks) =>
    `Neither the screen nor the one just before tells what the information is for, or leads to a policy${after('. Asked for: ', asks)}.`,
  'nothing-sensitive-asked': 'No sensitive information was asked for.',
  'sensitivity-depends': (asks) => `Whether this is sensitive depends on how it is used${after(': ', asks)}.`,
  'ground-may-be-contract': 'The ground may be a contract rather than a consent.',
  'no-separate-step': (asks) =>
    `Sensitive information was asked for, and no screen, box or step of its own was seen${after('. Asked for: ', asks)}.`,
  'need-and-effect-not-told': (asks) =>
    `It was not seen to be told why the sensitive information is needed and what that means for the user${after('. Asked for: ', asks)}.`,
  'told-behind-link': 'The rest may be told behind a link that was not opened.',
  'no-refusal-seen': 'It has a step of its own, but no refusal of it was seen to go on.',
  'separate-and-told': 'It has a step of its own, which tells need and effect and can be refused.',
  'neither-id-nor-biometrics': 'Neither an identity number nor biometrics was asked for.',
  'asked-without-reward': 'It was asked for without a reward.',
  'reward-beside-request': 'A reward stands on the same screen; whether it depends on the answer is unclear.',
  'needed-for-service': 'The service needs this information.',
  'reward-for-sensitive': 'A reward is tied to giving it.',
  'no-consent-flow': 'No consent was asked for, so there is no before.',
  'permission-before-consent': (prompt) =>
    `A permission dialog came up before consent was asked for${after(': ', prompt)}.`,
  'sent-before-consent': (what) =>
    `Before anything had been accepted, a request carried what tells a person or a device apart${after(': ', what)}.`,
  'ping-with-identifier': (what) =>
    `A crash or update report carries an identifier; its content has to be looked into${after(': ', what)}.`,
  'place-of-unknown-origin': (what) =>
    `A request carries coordinates; whether they are the user's is unclear${after(': ', what)}.`,
  'content-sealed': (what) => `The content of a request cannot be read${after(': ', what)}.`,
  'no-traffic-captured': 'No traffic was captured.',
  'nothing-before-consent':
    'Up to the answer no permission was asked for and nothing was sent that tells a person or a device apart.',
  'no-web-view': 'A native app in which no page was seen.',
  'only-essential-kept': 'Only what the service itself needs was kept or asked of others.',
  'tracker-without-cookie-rule': (what) =>
    `A known tracker was asked without consent, but no personal information was seen to be sent, and the rules of this place have no rule on cookies of their own${after(': ', what)}.`,
  'purpose-unknown': (what) => `What this is kept or asked for is not known${after(': ', what)}.`,
  'tracker-before-consent': (what) =>
    `A known tracker was asked before any choice or after a refusal${after(': ', what)}.`,
  'purpose-stated': 'The purpose was told with the request.',
  'purpose-vague': 'A purpose was told in general words only.',
  'purpose-unsure': 'A sentence beside the question may say what it is for; that is for a person to read.',
  'purpose-not-stated': 'The dialog came up without a purpose in it, beside it or just before it.',
  'only-announced': 'The app announced that it would ask and was refused, so the dialog itself was not seen.',
  'function-unclear': 'Whether a function on the screen uses the permission is unclear.',
  'notifications-at-start': 'Notifications were asked for at the start, which is common and weighs less.',
  'permission-at-start': (asks) =>
    `The permission was asked for at the start, before a function that uses it was opened${after(': ', asks)}.`,
  'nothing-denied': 'No permission was denied.',
  'permission-asked-again':
    'Within 48 hours of the denial the same permission was asked for again without anything having been opened that uses it. The 48 hours are an engineering value.',
  'camera-not-seen': 'Whether the camera was opened was not seen.',
  'no-own-face-consent': 'The camera was opened for a face without a step that seeks an agreement to just that.',
  'face-notice-incomplete': (parts) =>
    `The notice about the face does not tell all that has to be told${after('. Not seen: ', parts)}.`,
  'face-consent-complete': 'The face has a step of its own, with a full notice, that can be refused.',
  'no-authority-for-face': 'Nobody allowed a test with a picture before the camera.',
  'no-face-trial': 'No test picture was shown to the camera.',
  'synthetic-face-passed': (share) => `A picture of nobody was taken for a living face${after('. Trials: ', share)}.`,
  'camera-blocked-first': 'The test picture did not come as far as the check itself.',
  'too-few-trials': (share) => `The test picture was refused, in too few trials to say more${after(': ', share)}.`,
  'synthetic-face-refused': 'The test picture was refused in every trial.',
} satisfies Record<ReasonCode, Phrase>;

/** What the crawler says: its limits, and what single ways came to. */
const crawlerReasons = {
  interrupted: 'The scan was ended before it was done.',
  'handed-back': 'The walk ended once the prompt was answered, as it was told to, and gave the page back.',
  'leaves-the-page': 'It would leave the page, which a test had opened and has back afterwards.',
  'nothing-asked': 'Nothing was asked on the screen that was handed over.',
  'not-brought-back': (prompt) =>
    `After one way was tried, the prompt could not be brought up again${after(': ', prompt)}.`,
  'side-page':
    'The press led to a page without the prompt. Whether that is a way on or a page beside the flow was not told.',
  'login-required': 'It was to be seen only after signing in, and no account was used.',
  'link-failed': (label) => `A link did not open${after(': ', label)}.`,
  'no-text': 'It opened, and held no text.',
  'page-not-opened': (label) => `A control was left alone, since pressing it may have been a yes${after(': ', label)}.`,
  'place-lost': (label) => `A page that was found could not be reached again${after(': ', label)}.`,
  'explore-stopped': (why) => `The search after home was ended${after(': ', why)}.`,
  'out-of-budget': (what) => `A limit of this scan was reached${after(': ', what)}.`,
  'submitting-needs-authority':
    'Going on would send a form that makes or uses an account; that needs a named authority (--authority).',
  'missing-code': (why) => `A one-time code was asked for, and none could be had${after(': ', why)}.`,
  'missing-credential': 'An account was asked for, and none was given for the test.',
  'third-party-account': 'It needs an account with a third party.',
  'sim-card': 'It needs a SIM card.',
  'driver-lost': (why) => `The browser or device was lost${after(': ', why)}.`,
  'driver-crashed': 'The page crashed the browser, or the app crashed or hung.',
  'script-error': (error) =>
    `Each press ended in an error of the page's own script, so what the app would do is not known${after(': ', error)}.`,
  'app-broken': (state) => `The app was broken even before it was refused anything${after(': ', state)}.`,
  'target-error': (what) => `The site or app shows an error${after(': ', what)}.`,
  network: (what) => `The network failed${after(': ', what)}.`,
  'screen-unreadable': 'Nothing was drawn on the screen.',
  'home-not-recognised': 'The walk came to a screen that asks for nothing and could not be told to be home.',
  'too-many-prompts': 'One prompt followed another without an end.',
  loop: (prompt) => `The same prompt kept coming back${after(': ', prompt)}.`,
  'element-not-accounted': (element) => `An element of the screen is not accounted for${after(': ', element)}.`,
  'control-did-not-go-on': (prompt) => `It did not go on with a yes either${after(': ', prompt)}.`,
  'yield-failed': (what) => `What was asked for could not be given${after(': ', what)}.`,
  'dead-end': (said) => `After it a page was left on which nothing can be done${after(': ', said)}.`,
  'led-where-a-yes-leads': (prompt) =>
    `It led to the very step that comes after agreeing${after(': ', prompt)}; whether that got past this one cannot be told.`,
  'opened-by-its-name': (name) =>
    `It opened a page of its own name${after(': ', name)}; whether this is a question or a menu cannot be told.`,
  'led-to-another-demand': (prompt) => `It led to another demand${after(': ', prompt)}.`,
  'asks-as-much': 'It asks for as much.',
  'opened-a-document': 'It opened a text to read.',
  'opened-a-side-page': 'It opened a side page; the prompt was there again afterwards.',
  'went-on-late':
    'The prompt went away some seconds later, by itself or as a late answer: which of the two is not known.',
  'went-back': 'It went back to where the walk came from.',
  'element-gone': (element) => `The element was gone when it was to be pressed${after(': ', element)}.`,
  'nothing-outside': 'There is nothing beside the box to press.',
  dns: (what) => `The host name was not found${after(': ', what)}.`,
  refused: (what) => `Nothing answered at this address${after(': ', what)}.`,
  certificate: (what) => `The certificate of the site is not good${after(': ', what)}.`,
  timeout: (what) => `The site did not answer in time${after(': ', what)}.`,
  'http-status': (status) => `The site answered with an HTTP error${after(': ', status)}.`,
  'not-html': (type) => `The address is not a page${after(': ', type)}.`,
  redirects: (what) => `The site redirects without an end${after(': ', what)}.`,
  'unsupported-scheme': (what) => `This kind of address cannot be opened${after(': ', what)}.`,
  aborted: (what) => `Opening the address was broken off${after(': ', what)}.`,
} satisfies Record<string, Phrase>;

// biome-ignore format: tables
export const en = {
  page: pageEn,
  batch: batchEn,
  reasons: { ...checkReasons, ...crawlerReasons },
  unknownReason: (code: string, detail: string) => `${code.replaceAll('-', ' ')}${after(': ', detail)}.`,
  share: (some: string, all: string) => `${some} of ${all}`,
  list: ', ',
  colon: ': ',
  quote: (text: string) => `“${text}”`,
  typed: (kind: string) => `[${kind}]`, // in place of what was typed
  aside: (text: string) => ` (${text})`,
  asking: (title: string, asks: string) => `${title} (asks for ${asks})`,
  untitled: 'a screen without a title',

  information: { unknown: 'something not recognised', agreement: 'an agreement', marketing: 'marketing messages' },
  permissions: {
    camera: 'camera', microphone: 'microphone', location: 'location', notifications: 'notifications', storage: 'storage',
    photos: 'photos', contacts: 'contacts', calendar: 'calendar', sms: 'text messages', 'call-log': 'call log',
    phone: 'phone', clipboard: 'clipboard', 'installed-apps': 'list of apps', sensors: 'sensors', bluetooth: 'Bluetooth',
    'local-network': 'local network', tracking: 'tracking',
  } as Record<string, string>,
  permission: (name: string) => `permission: ${name}`,
  terms: {
    'privacy-policy': 'privacy policy', 'user-agreement': 'user agreement', 'third-party-list': 'list of third parties',
    'children-rules': 'rules for children', 'children-agreement': 'agreement for children', 'face-rules': 'rules on faces',
    settings: 'settings', account: 'account', about: 'about', help: 'help', cancellation: 'cancelling the account',
    withdrawal: 'withdrawing consent', personalisation: 'personalisation', marketing: 'marketing messages',
    'access-copy': 'access and copy', 'correct-delete': 'correction and deletion', complaint: 'complaints',
    'minors-mode': 'mode for minors', visibility: 'who can see the account', retention: 'how long it is kept',
    access: 'access', copy: 'copy', correct: 'correction', delete: 'deletion', cancel: 'cancelling the account',
    withdraw: 'withdrawing consent', recipient: 'recipient', contact: 'contact of the recipient', purpose: 'purpose',
    types: 'kinds of information', rights: 'how to use one’s rights', unlimited: 'without an end',
    irrevocable: 'irrevocable', transferable: 'free to hand on', 'id-image': 'a picture of an ID not given before',
    face: 'a face not given before', visit: 'a visit in person', fee: 'a fee', days: 'more than 15 working days',
  } as Record<string, string>,
  parts: {
    terms: 'terms', policy: 'privacy policy', marketing: 'marketing', sensitive: 'sensitive information', face: 'face',
    sharing: 'sharing with third parties', purpose: 'purpose', manner: 'manner', retention: 'how long it is kept',
    need: 'why it is needed', effect: 'effect on the user', rights: 'rights',
  } as Record<string, string>,
  budgets: {
    presses: 'presses', steps: 'steps', time: 'time', bytes: 'bytes', windows: 'windows', dialogs: 'dialogs', downloads: 'downloads',
    restarts: 'fresh starts',
  } as Record<string, string>,

  kinds: {
    'privacy-consent': 'privacy policy', 'cookie-consent': 'cookie notice', 'os-permission': 'permission dialog',
    'permission-rationale': 'permission request', login: 'login', registration: 'registration',
    'profile-questionnaire': 'profile question', 'profile-form': 'profile form', 'face-verification': 'face verification',
    'identity-verification': 'identity verification', 'age-gate': 'age gate', 'guardian-consent': 'guardian’s consent',
    'youth-mode': 'youth mode', 'notification-optin': 'notifications', 'marketing-optin': 'marketing messages',
    'personalisation-optin': 'personalisation', payment: 'payment', update: 'update', 'ad-splash': 'advertisement',
    tutorial: 'introduction', rating: 'rating', retention: '“are you sure?”', connectivity: 'connection',
    captcha: 'captcha', 'risk-control': 'risk control', other: 'other request',
  },
  ways: {
    decline: 'decline', skip: 'skip', later: 'later', guest: 'as a guest', close: 'close', settings: 'settings',
    untick: 'untick, then go on', blank: 'leave blank, go on', alternative: 'another method', outside: 'press outside',
    elsewhere: 'another control', ignore: 'leave it standing', back: 'go back', relaunch: 'open again',
  },
  wayOutcomes: {
    continued: 'went on', limited: 'went on, limited', retention: '“are you sure?”', unchanged: 'nothing changed',
    validation: 'told to fill in', 'turned-away': 'turned away', exited: 'closed', 'asked-again': 'asked again',
    unclear: 'unclear',
  },
  notTried: 'not tried',
  consequences: {
    continued: 'went on', limited: 'went on, limited', stuck: 'stayed on the screen',
    'turned-away': 'told that there is no going on', exited: 'the app closed', 'asked-again': 'asked again and again',
    unclear: 'unclear',
  },
  controlOutcomes: {
    'went-on': 'went on', 'did-not': 'did not go on either', 'not-possible': 'no tool can say yes here',
    'not-needed': 'not needed',
  },
  leftAlone: {
    accepts: 'accepts', pays: 'pays', posts: 'posts', deletes: 'deletes', leaves: 'leaves the site',
    answers: 'an answer', disabled: 'disabled', budget: 'a limit was reached',
  },
  yesNo: { yes: 'yes', no: 'no', unclear: 'unclear' },
  onList: {
    yes: 'on the list', no: 'not on the list', 'by-law': 'a rule may demand it', declared: 'declared by the operator',
    unclear: 'not settled',
  },
  how: { filled: 'filled in', chosen: 'chosen', agreed: 'agreed to', granted: 'granted' },
  where: { entry: 'before home', inside: 'inside the service', relaunch: 'after opening again' },
  states: {
    cleared: 'cleared state', reinstalled: 'reinstalled',
    unasked: 'cleared, with nothing asked that would tell whether the server forgot too',
    kept: 'kept state', 'handed-over': 'as a test had brought it up', unknown: 'unknown state',
  },
  accounts: { new: 'unused identity', reused: 'reused account', none: 'no account', unknown: 'account unknown' },
  devices: { phone: 'phone', desktop: 'desktop' },
  walks: { refuse: 'refusing walk', confirm: 'confirming walk', accept: 'accepting walk', explore: 'exploring walk' },
  asChild: 'exploring walk as a child',
  screenStates: {
    shown: 'shown', blank: 'blank', unreadable: 'unreadable', away: 'another site', closed: 'closed', crashed: 'crashed',
    error: 'error',
  },
  checkOutcomes: { failed: 'failed', passed: 'passed', cantTell: 'cannot tell', inapplicable: 'does not apply' },
  severities: { critical: 'critical', serious: 'serious', moderate: 'moderate', minor: 'minor' },
  refusing: {
    blocked: 'No way on was seen', 'policy-gate': 'Stops at the policy', 'reached-home': 'Home was reached',
    unclear: 'Unclear',
  },
  accepting: {
    'reached-home': 'reached home', blocked: 'did not reach home', unclear: 'unclear', 'not-walked': 'not walked',
  },
  categoryBy: { config: 'the config', 'command line': 'the command line', list: 'the list of targets' },
  profiles: { triage: 'triage', standard: 'standard', filing: 'filing' },
  phases: { refuse: 'refusing', yield: 'yielding' },
  actions: {
    open: 'opened fresh', press: 'pressed', fill: 'filled in', choose: 'chose', drag: 'dragged', scroll: 'scrolled to the end',
    outside: 'pressed outside the box', back: 'went back', relaunch: 'opened again', wait: 'waited', person: 'a person acted in the window', end: 'last look',
  },
};

/** What every language has to say. */
export type Words = typeof en;
