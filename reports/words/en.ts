import type { ReasonCode } from '../../checks/reasons.ts';
import { pageEn } from './page-en.ts';

/** A sentence, or one that takes the reason's detail: already in words and quoted, '' where there is none. */
export type Phrase = string | ((detail: string) => string);

const after = (before: string, detail: string) => (detail ? `${before}${detail}` : '');

/** What checks and facts say. They tell what was seen, and accuse nobody. */
const checkReasons = {
  // outcomes of a scan
  wall: (prompt) => `In the tested flow, version and account state, no way on was seen past ${prompt} without a yes.`,
  'policy-gate': (prompt) =>
    `In the tested flow, version and account state, no way on was seen after refusing the policy as a whole at ${prompt}.`,
  'home-reached': 'Refusing everything, home was reached, and nothing had to be given beyond what may be asked for.',

  // why a scan or a pass is left open
  'not-walked': 'The target was not walked.',
  'home-not-reached': (prompt) => `Home was not reached${after('; the walk ended at ', prompt)}.`,
  'home-not-held': 'What looked like home did not stay when it was looked into or opened again.',
  'account-reused': 'The account had been used before: what the service remembers of it may be why it went this way.',
  'account-unknown': 'Whether the account had been used before is not known.',
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
  'no-other-login': (asks) => `No other way to sign in was seen without giving what is not needed${after(': ', asks)}.`,
  'no-profile-questions': 'No profile questions were asked.',
  'questions-skippable': 'Every profile question could be passed without an answer.',
  'questions-not-skippable': (asks) => `No way past the questions was seen without an answer${after(': ', asks)}.`,
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
  'stopped-otherwise': (prompt) => `The walk was stopped by something else${after(': ', prompt)}.`,
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
    `Several permissions were asked for at once, and no way on was seen after refusing them${after(': ', asks)}.`,
  'no-retention': 'Refusing was not answered with “are you sure?”.',
  'one-retention': 'Refusing was answered once with “are you sure?”.',
  retentions: (count) => `Refusing was answered with “are you sure?” more than once${after(': ', count)}.`,
  'nothing-refused': 'Nothing was clearly refused, so nothing could be asked again.',
  'asked-again': (count) => `After a clear refusal it was asked again${after('; times: ', count)}.`,
  'asked-on-use': 'It was asked again when a function was opened that may call for it.',
  'return-not-seen': 'It came back, but in a way that cannot be told apart from what the test did.',
  'no-second-start': 'The app was not started a second time after the refusal.',
  'not-asked-again': 'After the refusal it was not asked again.',
} satisfies Record<ReasonCode, Phrase>;

/** What the crawler says: its limits, and what single ways came to. */
const crawlerReasons = {
  interrupted: 'The scan was ended before it was done.',
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
  reasons: { ...checkReasons, ...crawlerReasons },
  unknownReason: (code: string, detail: string) => `${code.replaceAll('-', ' ')}${after(': ', detail)}.`,
  share: (some: string, all: string) => `${some} of ${all}`,
  list: ', ',
  colon: ': ',
  quote: (text: string) => `“${text}”`,
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
  budgets: {
    steps: 'steps', time: 'time', bytes: 'bytes', windows: 'windows', dialogs: 'dialogs', downloads: 'downloads',
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
    cleared: 'cleared state', reinstalled: 'reinstalled', 'new-user': 'new device user', 'other-device': 'another device',
    kept: 'kept state', unknown: 'unknown state',
  },
  accounts: { new: 'unused identity', reused: 'reused account', none: 'no account', unknown: 'account unknown' },
  devices: { phone: 'phone', desktop: 'desktop' },
  walks: { refuse: 'refusing walk', confirm: 'confirming walk', accept: 'accepting walk', explore: 'exploring walk' },
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
  phases: { refuse: 'refusing', yield: 'yielding' },
  actions: {
    open: 'opened fresh', press: 'pressed', fill: 'filled in', choose: 'chose', drag: 'dragged', scroll: 'scrolled to the end',
    outside: 'pressed outside the box', back: 'went back', relaunch: 'opened again', wait: 'waited', end: 'last look',
  },
};

/** What every language has to say. */
export type Words = typeof en;
