import type { PromptKind } from '../../crawler/trace.ts';

// What a flow is composed of. Held-out parts are met in the held-out set only: whoever tunes must not look at them.

export type PartSet = 'tuning' | 'held-out';

/** How a subject asks: by a button, by choices, by a picker, by fields, by the camera. */
export type Shape = 'ask' | 'question' | 'pick' | 'form' | 'login' | 'face';

export type Subject = keyof typeof SUBJECTS;

interface SubjectPart {
  readonly shape: Shape;
  readonly kind: readonly PromptKind[]; // any of them is right
  readonly refusals: readonly Refusal[]; // ways of saying no that real apps give it
  readonly consent: boolean; // it seeks a yes to a text, and is refused with the words for that
}

/** The way of saying no that the prompt has; `none` makes it a wall. */
export type Refusal =
  | 'decline'
  | 'skip'
  | 'later'
  | 'guest'
  | 'close'
  | 'settings'
  | 'untick'
  | 'blank'
  | 'outside'
  | 'elsewhere'
  | 'ignore'
  | 'alternative'
  | 'none';

export const SUBJECTS = {
  privacy: { shape: 'ask', kind: ['privacy-consent'], refusals: ['decline'], consent: true },
  cookies: {
    shape: 'ask',
    kind: ['cookie-consent'],
    refusals: ['decline', 'settings', 'ignore', 'close'],
    consent: true,
  },
  notification: { shape: 'ask', kind: ['notification-optin'], refusals: ['decline', 'later', 'close'], consent: false },
  marketing: {
    shape: 'ask',
    kind: ['marketing-optin', 'notification-optin'],
    refusals: ['decline', 'close', 'untick', 'outside', 'later'],
    consent: false,
  },
  personalisation: {
    shape: 'ask',
    kind: ['personalisation-optin', 'privacy-consent'],
    refusals: ['decline', 'later', 'untick'],
    consent: false,
  },
  permission: { shape: 'ask', kind: ['permission-rationale'], refusals: ['decline', 'later'], consent: false },
  update: { shape: 'ask', kind: ['update'], refusals: ['later', 'close'], consent: false },
  tutorial: { shape: 'ask', kind: ['tutorial'], refusals: ['skip', 'close'], consent: false },
  rating: { shape: 'ask', kind: ['rating'], refusals: ['later', 'close', 'outside'], consent: false },
  payment: { shape: 'ask', kind: ['payment'], refusals: ['close', 'skip', 'later'], consent: false },
  question: {
    shape: 'question',
    kind: ['profile-questionnaire', 'profile-form'],
    refusals: ['skip', 'close', 'blank', 'later'],
    consent: false,
  },
  form: {
    shape: 'form',
    kind: ['profile-form', 'profile-questionnaire'],
    refusals: ['skip', 'blank', 'later', 'close'],
    consent: false,
  },
  login: {
    shape: 'login',
    kind: ['login', 'registration'],
    refusals: ['guest', 'skip', 'close', 'elsewhere'],
    consent: false,
  },
  age: { shape: 'ask', kind: ['age-gate'], refusals: ['skip', 'later', 'close'], consent: false },
  'age-birthday': { shape: 'form', kind: ['age-gate'], refusals: ['skip', 'later', 'close'], consent: false },
  face: { shape: 'face', kind: ['face-verification'], refusals: ['skip', 'later', 'alternative'], consent: false },
  'pay-or-consent': { shape: 'ask', kind: ['cookie-consent'], refusals: ['decline'], consent: true },
  gift: {
    shape: 'ask',
    kind: ['marketing-optin', 'ad-splash', 'other'],
    refusals: ['close', 'outside', 'later'],
    consent: false,
  },
  interests: {
    shape: 'question',
    kind: ['profile-questionnaire', 'profile-form', 'personalisation-optin'],
    refusals: ['skip', 'later', 'close', 'blank'],
    consent: false,
  },
  region: {
    shape: 'pick',
    kind: ['profile-questionnaire', 'profile-form'],
    refusals: ['skip', 'later', 'close', 'blank'],
    consent: false,
  },
  birthday: {
    shape: 'pick',
    kind: ['profile-questionnaire', 'profile-form'],
    refusals: ['skip', 'later', 'close', 'blank'],
    consent: false,
  },
  // A login that wants more than an account, beside one that wants no more than that.
  signup: { shape: 'login', kind: ['login', 'registration'], refusals: ['alternative'], consent: false },
} as const satisfies Record<string, SubjectPart>;

/** How a thing to press is made. */
export type Technique =
  | 'button'
  | 'input'
  | 'div'
  | 'role'
  | 'link'
  | 'open-shadow'
  | 'row'
  | 'closed-shadow'
  | 'image'
  | 'frame'
  | 'own-form'
  | 'component'
  | 'nested'
  | 'sentence'
  | 'pictured'
  | 'tap'
  | 'submit'
  | 'label'
  | 'host'
  | 'cell'
  | 'anchor'
  | 'tile'
  | 'attached'
  | 'svg'
  | 'pseudo'
  | 'light'
  | 'letters'
  | 'stretched'
  | 'menu-item'
  | 'deep'
  | 'post-link'
  | 'table-cell'
  | 'form-action'
  | 'stacked'
  | 'busy'
  | 'ripple'
  | 'routed'
  | 'painted'
  | 'pressable'
  | 'rolling'
  | 'data-post'
  | 'data-link'
  | 'label-for'
  | 'iconed'
  | 'spaced'
  | 'ligature'
  | 'clipped'
  | 'semantics'
  | 'start-button'
  | 'role-link'
  | 'uni-view'
  | 'wrapped-button'
  | 'focus-helper'
  | 'with-section'
  | 'data-action'
  | 'built-link'
  | 'action-button'
  | 'action-link'
  | 'responder'
  | 'v-layers'
  | 'pic-beside'
  | 'command'
  | 'weui-link'
  | 'enter-hint'
  | 'frame-button'
  | 'frame-link'
  | 'block-button'
  | 'block-link'
  | 'hash-action'
  | 'image-map'
  | 'wx-tap'
  | 'with-context'
  | 'link-button'
  | 'double-slot'
  | 'wire-button'
  | 'wire-link'
  | 'op-input'
  | 'op-link'
  | 'inline-call'
  | 'own-submit'
  | 'twice-there'
  | 'emoji-words'
  | 'capitals'
  | 'intent-button'
  | 'intent-link'
  | 'trailing-arrow'
  | 'van-content'
  | 'sr-twin'
  | 'plain-p'
  | 'mat-touch'
  | 'rest-button'
  | 'rest-link'
  | 'nut-view'
  | 'rac-press'
  | 'bs-spinner'
  | 'item-button'
  | 'list-button'
  | 'named-button'
  | 'named-link'
  | 'uni-button'
  | 'role-none'
  | 'framer-text'
  | 'atomic-spans'
  | 'none-link'
  | 'event-button'
  | 'event-link'
  | 'a-button'
  | 'js-action'
  | 'split-text'
  | 'rax-view'
  | 'taro-button'
  | 'wizard-button'
  | 'wizard-link'
  | 'yt-shape'
  | 'tracker-wrap'
  | 'adm-button'
  | 'text-id'
  | 'js-hook'
  | 'owner-button'
  | 'signed-link';

/** How choices are drawn. */
export type ChoiceStyle =
  | 'radio'
  | 'chips'
  | 'boxes'
  | 'select'
  | 'rows'
  | 'slider'
  | 'cards'
  | 'answers'
  | 'segmented'
  | 'listbox'
  | 'ticks'
  | 'bubbles'
  | 'answer-links'
  | 'pills'
  | 'roving'
  | 'pop-list'
  | 'stepper'
  | 'tokens'
  | 'carousel'
  | 'active-list'
  | 'radio-cards'
  | 'combo-box'
  | 'swipe-deck'
  | 'internals'
  | 'popover-menu'
  | 'option-grid'
  | 'hearts'
  | 'thumb-tabs'
  | 'sheet-select'
  | 'datalist'
  | 'picture-cards'
  | 'folded'
  | 'cloud'
  | 'basket'
  | 'switch-rows'
  | 'tall-select'
  | 'quick-replies'
  | 'wheel-choice'
  | 'rail'
  | 'corner-ticks'
  | 'round-pictures'
  | 'sheet-checks'
  | 'wide-radios'
  | 'covered-radios'
  | 'btn-checks'
  | 'uni-radios'
  | 'portal-select'
  | 'select-page'
  | 'leading-chips'
  | 'multi-portal'
  | 'form-checks'
  | 'key-answers'
  | 'weui-cells'
  | 'radix-items'
  | 'rn-options'
  | 'rich-select'
  | 'cmdk'
  | 'toggle-group'
  | 'alert-radios'
  | 'table-rows'
  | 'peer-labels'
  | 'shadow-chips'
  | 'svg-plates'
  | 'copied-options'
  | 'tags-input'
  | 'forms-radios'
  | 'emoji-rows'
  | 'auto-next'
  | 'check-list'
  | 'item-radios'
  | 'van-cells'
  | 'headless-cards'
  | 'plus-rows'
  | 'colour-tiles'
  | 'row-inputs'
  | 'list-group'
  | 'tag-grid'
  | 'mark-slider'
  | 'flt-radios'
  | 'end-checks'
  | 'numbered-picks'
  | 'data-checkbox'
  | 'has-cards'
  | 'list-buttons'
  | 'slot-select'
  | 'chip-scroller'
  | 'menu-checks'
  | 'jq-radios'
  | 'btn-inputs'
  | 'blind-state'
  | 'plus-chips'
  | 'mat-radios'
  | 'masonry'
  | 'el-radios'
  | 'scope-items'
  | 'icon-grid'
  | 'backdrop-menu'
  | 'stretched-labels'
  | 'posters';

/** How a place or a day is picked. */
export type PickStyle =
  | 'selects'
  | 'snap-wheel'
  | 'date-field'
  | 'drill'
  | 'drag-wheel'
  | 'tabs'
  | 'search-list'
  | 'calendar'
  | 'typed-parts'
  | 'cascade'
  | 'index-list'
  | 'pop-columns'
  | 'year-grid'
  | 'masked'
  | 'date-steppers'
  | 'tree'
  | 'endless-list'
  | 'slide-panes'
  | 'keypad'
  | 'rulers'
  | 'spin-text'
  | 'virtual-list'
  | 'sheet-wheels'
  | 'map-pins'
  | 'digit-boxes'
  | 'strips'
  | 'city-grid'
  | 'grouped-select'
  | 'suggest'
  | 'inline-wheels'
  | 'mixed-parts'
  | 'sheet-calendar'
  | 'popup-cascader'
  | 'autocomplete'
  | 'portal-selects'
  | 'drill-pages'
  | 'toolbar-wheels'
  | 'year-first-panel'
  | 'date-sections'
  | 'rich-selects'
  | 'dialog-list'
  | 'cmdk-places'
  | 'day-picker'
  | 'otp-slots'
  | 'details-menus'
  | 'paged-table'
  | 'select-radios'
  | 'month-and-day'
  | 'header-calendar'
  | 'veiled'
  | 'row-sheets'
  | 'search-drawer'
  | 'grouped-menu'
  | 'typed-year'
  | 'section-lists'
  | 'button-wheels'
  | 'reveal-radios'
  | 'date-dialog'
  | 'side-anchors'
  | 'slot-selects'
  | 'ui-datepicker'
  | 'accordion-places'
  | 'eight-digits'
  | 'ion-datetime'
  | 'backdrop-menus'
  | 'select2-places'
  | 'decade-table';

/** What has to be done before the buttons of a text work. */
export type Gate =
  | 'scroll'
  | 'scroll-shown'
  | 'tick'
  | 'tick-drawn'
  | 'countdown'
  | 'tick-switch'
  | 'unfold'
  | 'leaf'
  | 'tick-button'
  | 'tab-both'
  | 'read-dialog'
  | 'tick-each'
  | 'open-each'
  | 'tick-slide'
  | 'tick-rows'
  | 'linked-texts'
  | 'tick-scrolled'
  | 'jump-end'
  | 'collapse-each'
  | 'tick-linked'
  | 'tick-enables'
  | 'end-seen'
  | 'read-on'
  | 'tick-inside'
  | 'tick-asks'
  | 'tick-textarea'
  | 'tick-frame'
  | 'tick-sheet'
  | 'tick-pair'
  | 'tick-timed';

/** How the box of an agreement is drawn, where no gate says it. */
export type TickStyle =
  | 'box'
  | 'ring'
  | 'switch'
  | 'check'
  | 'toggle-button'
  | 'filled-circle'
  | 'native-switch'
  | 'glyph-box'
  | 'internals-box'
  | 'lone-radio'
  | 'picture-box'
  | 'styled-box'
  | 'for-label'
  | 'covered-box'
  | 'line-button'
  | 'svg-toggle'
  | 'uni-checkbox'
  | 'bubble-box'
  | 'slotted-box'
  | 'ant-box'
  | 'van-box'
  | 'weui-agree'
  | 'thumb-switch'
  | 'sap-box'
  | 'peer-toggle'
  | 'labelled-host'
  | 'linked-words'
  | 'taro-box'
  | 'headless-box'
  | 'form-switch'
  | 'grid-box'
  | 'nut-box'
  | 'adm-box'
  | 'custom-control'
  | 'view-link'
  | 'slot-box'
  | 'mui-box'
  | 'rn-check';

/**
 * How a close control is drawn: a letter, a drawing with a label or without, a word, under the dialog, a style of its own,
 * words that only a screen reader meets, two bars, a letter in a circle, words of the style sheet, an arrow down, a symbol
 * that is used, a shape cut out that is named by another element, a picture, a chip with a word, an arrow back, a word of
 * an icon font, a mask, one in the left corner, a ground with a name, a drawing in a shadow, a view that is no button, a
 * filled shape with a title around it, a view in a view, a form of its own, a round button of layers, a
 * plus that is turned, a letter that only a font of the page draws, a button of a form of old, a picture that is no button,
 * a word that counts, a drawing that is named twice, a drawing alone, a letter that only those who see meet, a painted one,
 * a ground with a picture over it that is not seen, a part of a picture of many, a link that
 * leads nowhere, a drawing with a name in a view, a mark of the style sheet that says it is a button, a drawing deep in one.
 */
export type Cross =
  | 'letter'
  | 'labelled'
  | 'drawn'
  | 'spelled'
  | 'below'
  | 'sprite'
  | 'hidden-words'
  | 'bars'
  | 'circled'
  | 'pseudo-cross'
  | 'chevron'
  | 'symbol'
  | 'named-elsewhere'
  | 'img-cross'
  | 'chip-cross'
  | 'arrow-back'
  | 'ligature-cross'
  | 'masked-cross'
  | 'left-cross'
  | 'bg-cross'
  | 'icon-host'
  | 'uni-cross'
  | 'filled-cross'
  | 'rn-cross'
  | 'form-cross'
  | 'v-cross'
  | 'turned-plus'
  | 'pua-cross'
  | 'input-cross'
  | 'bare-img'
  | 'counted-cross'
  | 'anticon-cross'
  | 'bare-svg'
  | 'times-span'
  | 'flt-cross'
  | 'uni-image'
  | 'css-img'
  | 'plain-anchor'
  | 'title-svg'
  | 'haptics-cross'
  | 'icon-shape';

/** How a screen comes in. */
export type Entrance =
  | 'none'
  | 'slide'
  | 'fade'
  | 'zoom'
  | 'rise'
  | 'skeleton'
  | 'drop'
  | 'unroll'
  | 'spinner'
  | 'curtain'
  | 'tumble'
  | 'typing'
  | 'stagger'
  | 'blur-in'
  | 'from-side'
  | 'spring'
  | 'shimmer'
  | 'expand'
  | 'glide'
  | 'starting-up'
  | 'grow'
  | 'top-progress'
  | 'settle'
  | 'unveil'
  | 'iris'
  | 'hinge'
  | 'pop-in'
  | 'animate-in'
  | 'swal-show'
  | 'bounce-up'
  | 'back-in-up'
  | 'axis-in';

/** What stands on a screen and asks for nothing. */
export type Decor =
  | 'brand'
  | 'languages'
  | 'language-list'
  | 'banner'
  | 'promo'
  | 'strip'
  | 'help'
  | 'footer'
  | 'progress'
  | 'dots'
  | 'chat'
  | 'praise'
  | 'theme'
  | 'steps'
  | 'mute'
  | 'text-size'
  | 'avatars'
  | 'crumbs'
  | 'step-count'
  | 'stars'
  | 'share'
  | 'status-bar'
  | 'qr'
  | 'trust'
  | 'ticker'
  | 'swatches'
  | 'illustration'
  | 'phase-banner'
  | 'stat-row'
  | 'segments-bar'
  | 'online'
  | 'ring-progress'
  | 'logo-mark'
  | 'store-badges'
  | 'version-line'
  | 'emoji-burst'
  | 'lang-pill'
  | 'registered'
  | 'time-chip'
  | 'today-line'
  | 'coin-chip';

export type Layout =
  | 'page'
  | 'modal'
  | 'sheet'
  | 'top-bar'
  | 'bottom-bar'
  | 'card'
  | 'split'
  | 'native-dialog'
  | 'drawer'
  | 'wizard'
  | 'panel'
  | 'popover'
  | 'action-sheet'
  | 'half-sheet'
  | 'hero'
  | 'nav-page'
  | 'inline-bar'
  | 'float-card'
  | 'alert'
  | 'tray'
  | 'side-sheet'
  | 'coach'
  | 'sticky-page'
  | 'chat-page'
  | 'deck-page'
  | 'corner-toast'
  | 'pill-bar'
  | 'detents'
  | 'poster'
  | 'top-sheet'
  | 'two-up'
  | 'two-pane'
  | 'slides-page'
  | 'accordion'
  | 'toast-action'
  | 'dock'
  | 'badge-card'
  | 'floating-sheet'
  | 'ticket'
  | 'stage-page'
  | 'grouped-page'
  | 'side-steps'
  | 'ribbon'
  | 'bubble'
  | 'portal-dialog'
  | 'paper'
  | 'page-sheet'
  | 'slotted-modal'
  | 'uni-popup'
  | 'scroll-view'
  | 'site-page'
  | 'gov-page'
  | 'ion-page'
  | 'checkout-page'
  | 'cmp-banner'
  | 'slide-down'
  | 'region-bar'
  | 'half-screen'
  | 'tw-modal'
  | 'vaul-drawer'
  | 'email-pop'
  | 'form-step'
  | 'auth-card'
  | 'rn-page'
  | 'weui-page'
  | 'corner-box'
  | 'shop-banner'
  | 'layer-window'
  | 'wide-band'
  | 'cdk-pane'
  | 'blur-modal'
  | 'shell-page'
  | 'tabbed-page'
  | 'over-picture'
  | 'letter-page'
  | 'smart-bar'
  | 'line-bar'
  | 'consent-root'
  | 'bs-modal'
  | 'twin-dialog'
  | 'wall-sheet'
  | 'lesson-page'
  | 'glass-page'
  | 'shop-page'
  | 'notice-footer'
  | 'sm-sheet'
  | 'gradient-card'
  | 'offcanvas'
  | 'focus-lock'
  | 'landing-page'
  | 'capsule-page'
  | 'accounts-page'
  | 'float-banner'
  | 'van-dialog'
  | 'radix-alert'
  | 'swal-modal'
  | 'q-bottom'
  | 'article-page'
  | 'features-page'
  | 'popup-page'
  | 'cm-box'
  | 'taro-popup'
  | 'rn-modal'
  | 'flow-modal'
  | 'v-dialog'
  | 'map-page'
  | 'wave-page'
  | 'cta-page'
  | 'cc-window'
  | 'el-message'
  | 'stacked-acts'
  | 'fc-dialog'
  | 'modal-bottom'
  | 'gnb-page'
  | 'appbar-page'
  | 'bento-page'
  | 'cky-bar'
  | 'ant-wrap'
  | 'braze-modal'
  | 'ly-pop'
  | 'footed-sheet'
  | 'mascot-page'
  | 'overlap-page'
  | 'title-band'
  | 'didomi-notice';

/** How one screen follows another. */
export type Delivery =
  | 'single-page'
  | 'hash-routes'
  | 'server-pages'
  | 'history'
  | 'fetched'
  | 'query-pages'
  | 'view-transitions'
  | 'after-idle'
  | 'pushed'
  | 'navigated'
  | 'embedded'
  | 'preloaded'
  | 'page-stack'
  | 'hydrated'
  | 'splash'
  | 'reloaded'
  | 'redrawn'
  | 'lazy-routes'
  | 'uni-routes'
  | 'leaving'
  | 'suspended'
  | 'delayed'
  | 'micro-app'
  | 'slide-up'
  | 'played-out'
  | 'forwarded'
  | 'unworded'
  | 'pending'
  | 'to-mobile'
  | 'search-routes'
  | 'ring-filled'
  | 'streamed'
  | 'ios-push'
  | 'locale-routes'
  | 'layout-motion'
  | 'signed-on'
  | 'fade-through'
  | 'static-pages'
  | 'nprogress'
  | Scriptless;

/**
 * Made by the server: one form that posts, a form for each button, a form beside plain links, a form whose answer a small
 * script swaps in, a form that is answered by a page which leads on of itself, a page that posts itself back to its one
 * address, a form in a shadow root that the page declares, a part of the page that a small script has sent anew, a form in
 * a frame whose document is an attribute, a form for each page as public services have it, a form that posts to the
 * address of its own page and names the action of the server, a part of the page that says where it comes from and is
 * asked for once the page is there, a form that is sent by its address, a page that a small script makes the next one in
 * place, a form whose buttons are told apart by their words, a form whose buttons have one name and say what is meant by
 * their value, a form beside others or links that have an address of their own, a form whose address names what is to be
 * done, where each page goes over into the next, a form that says where in the flow it is sent from and names an event,
 * a form of a wizard, whose fields have the number of their step in their names, a form beside others that are not seen, of
 * which each has a button elsewhere.
 */
export type Scriptless =
  | 'form-posts'
  | 'form-each'
  | 'links'
  | 'swapped'
  | 'refresh'
  | 'post-back'
  | 'declarative'
  | 'fragments'
  | 'srcdoc'
  | 'service-pages'
  | 'server-actions'
  | 'turbo-frames'
  | 'get-forms'
  | 'morphed'
  | 'op-forms'
  | 'intent-forms'
  | 'rest-forms'
  | 'named-actions'
  | 'web-flow'
  | 'wizard-forms'
  | 'owner-forms';

/** What refusing leads to, where it gets on. */
export type Passing = 'continued' | 'limited' | 'retention' | 'again';

/** What refusing leads to, where nothing but a yes gets on. */
export type Stopping =
  | 'validation'
  | 'native'
  | 'toast'
  | 'greyed'
  | 'absent'
  | 'inert'
  | 'exited'
  | 'parted'
  | 'loop'
  | 'bounced'
  | 'turned-away'
  | 'told-off'
  | 'no-control'
  | 'left'
  | 'asked-over'
  | 'unmoved'
  | 'telling'
  | 'shaken'
  | 'restarted'
  | 'locked'
  | 'flashed'
  | 'waiting'
  | 'told-sheet'
  | 'told-toast'
  | 'peeked'
  | 'asked-then-out'
  | 'sent-off'
  | 'marked'
  | 'loading'
  | 'no-pointer'
  | 'counted'
  | 'withdrawn'
  | 'told-modal'
  | 'told-then-out'
  | 'faded-back'
  | 'focused'
  | 'soft-off'
  | 'button-spins'
  | 'told-alert'
  | 'spent'
  | 'denied-note'
  | 'counted-out'
  | 'alerted'
  | 'fieldset-off'
  | 'sent-back'
  | 'sorry-page'
  | 'told-snack'
  | 'dimmed-out'
  | 'slides-up'
  | 'debounced'
  | 'empty-state'
  | 'nudged'
  | 'shrunk-out'
  | 'button-says'
  | 'greyed-hint'
  | 'told-notify'
  | 'told-in-place'
  | 'counted-back'
  | 'hint-instead'
  | 'own-bubble'
  | 'told-bubble'
  | 'slid-out'
  | 'stepped-back'
  | 'button-shakes'
  | 'said-on-return'
  | 'told-below'
  | 'logo-out'
  | 'slid-round'
  | 'button-reddens'
  | 'error-page'
  | 'told-banner'
  | 'asked-in-full'
  | 'dropped-out'
  | 'off-but-says'
  | 'greyed-after';

/**
 * How it is said that something is missing: a line at the end, a box above all, a bar that goes again, a bubble, a line
 * beneath what is meant, a banner at the top edge, a dialog, a dark plate in the middle, a chip above the button, a line
 * that the field names as its description, a coloured box with a sign, a card that goes again, a plate of a kit, a bubble
 * over the button, a line beneath it, a plate at the top edge that goes again, a line in the heading, a dark bubble beneath
 * what is meant, a card in the corner with a cross, a list of one, a card with a line that grows shorter, a white
 * pill at the top edge, a line that the field names as what is wrong, words in a shadow at the bottom edge that go again,
 * a strip with a sign above all, a box above all with a cross, a sign and words above the buttons, a sheet from below,
 * words with a bar at their left before what is meant, a red bar at the top edge with a cross, words in the place of those
 * under the title.
 */
export type Told =
  | 'line'
  | 'summary'
  | 'snackbar'
  | 'tip'
  | 'under-field'
  | 'top-banner'
  | 'told-dialog'
  | 'hud'
  | 'chip-told'
  | 'help-text'
  | 'callout'
  | 'toaster'
  | 'uni-toast'
  | 'bubble-told'
  | 'status-line'
  | 'top-tips'
  | 'in-title'
  | 'field-tip'
  | 'notice-card'
  | 'error-list'
  | 'toastify'
  | 'message-pill'
  | 'form-message'
  | 'ion-toast'
  | 'notice-strip'
  | 'alert-dismiss'
  | 'error-row'
  | 'told-drawer'
  | 'group-error'
  | 'mui-snack'
  | 'sub-swapped';

/**
 * How a field is labelled: above it, by words that float up from within, by words in its frame, with a line
 * beneath it, by words beside it that nothing ties to it, by words in a gap of its frame, by words that are a part of a
 * group with it, in a shadow of its own, by words within a filled box, by a placeholder beside an icon, in a cell, above it
 * in a view that nothing ties to it, in a row of a table, above it with the number of its letters beneath, with a cross
 * that empties it, above it with a star, by its placeholder and a name of its own, by
 * a label around it, by its placeholder in a frame that it shares, by a label around it in an element of a kit, by its
 * placeholder alone, by words of a view within it, by the words of the group it is alone in, by a term above it
 * that nothing ties to it, by a view beside it, by its title and its placeholder, by views of a label around it.
 */
export type FieldStyle =
  | 'plain'
  | 'floating'
  | 'framed-words'
  | 'underlined'
  | 'inline-row'
  | 'notched'
  | 'input-group'
  | 'shadow-field'
  | 'filled-box'
  | 'icon-inset'
  | 'cell-field'
  | 'rn-field'
  | 'table-field'
  | 'counted-field'
  | 'clearable'
  | 'starred'
  | 'aria-named'
  | 'daisy-field'
  | 'joined-field'
  | 'ion-field'
  | 'pill-field'
  | 'uni-input'
  | 'legend-field'
  | 'dl-field'
  | 'taro-field'
  | 'titled-field'
  | 'x-label';

interface Split<T> {
  readonly tuning: readonly T[];
  readonly 'held-out': readonly T[];
}

export const TECHNIQUES: Split<Technique> = {
  tuning: [
    'button',
    'input',
    'div',
    'role',
    'link',
    'open-shadow',
    'row',
    'closed-shadow',
    'image',
    'frame',
    'component',
    'nested',
    'sentence',
    'pictured',
    'tap',
    'submit',
    'label',
    'host',
    'cell',
    'anchor',
    'tile',
    'svg',
    'pseudo',
    'light',
    'letters',
    'stretched',
    'menu-item',
    'deep',
    'busy',
    'ripple',
    'routed',
    'painted',
    'pressable',
    'rolling',
    'spaced',
    'ligature',
    'clipped',
    'semantics',
    'uni-view',
    'wrapped-button',
    'focus-helper',
    'with-section',
    'data-action',
    'built-link',
    'responder',
    'v-layers',
    'pic-beside',
    'command',
    'weui-link',
    'enter-hint',
    'hash-action',
    'image-map',
    'wx-tap',
    'with-context',
    'link-button',
    'double-slot',
    'inline-call',
    'own-submit',
    'twice-there',
    'emoji-words',
    'capitals',
    'trailing-arrow',
    'van-content',
    'sr-twin',
    'plain-p',
    'mat-touch',
    'nut-view',
    'rac-press',
    'bs-spinner',
    'item-button',
    'list-button',
    'uni-button',
    'role-none',
    'framer-text',
    'atomic-spans',
    'none-link',
    'a-button',
    'js-action',
    'split-text',
    'rax-view',
    'taro-button',
  ],
  'held-out': ['yt-shape', 'tracker-wrap', 'adm-button', 'text-id', 'js-hook'],
};

export const CHOICES: Split<ChoiceStyle> = {
  tuning: [
    'radio',
    'chips',
    'select',
    'rows',
    'slider',
    'cards',
    'segmented',
    'listbox',
    'ticks',
    'pills',
    'roving',
    'pop-list',
    'stepper',
    'active-list',
    'radio-cards',
    'combo-box',
    'swipe-deck',
    'internals',
    'popover-menu',
    'thumb-tabs',
    'sheet-select',
    'datalist',
    'picture-cards',
    'folded',
    'tall-select',
    'quick-replies',
    'wheel-choice',
    'rail',
    'corner-ticks',
    'covered-radios',
    'btn-checks',
    'uni-radios',
    'portal-select',
    'select-page',
    'key-answers',
    'weui-cells',
    'radix-items',
    'rn-options',
    'rich-select',
    'cmdk',
    'alert-radios',
    'table-rows',
    'peer-labels',
    'shadow-chips',
    'svg-plates',
    'copied-options',
    'forms-radios',
    'emoji-rows',
    'auto-next',
    'check-list',
    'item-radios',
    'van-cells',
    'headless-cards',
    'plus-rows',
    'colour-tiles',
    'row-inputs',
    'list-group',
    'tag-grid',
    'mark-slider',
    'flt-radios',
    'end-checks',
    'data-checkbox',
    'has-cards',
    'list-buttons',
    'slot-select',
    'chip-scroller',
    'jq-radios',
    'btn-inputs',
    'blind-state',
    'plus-chips',
    'mat-radios',
  ],
  'held-out': ['el-radios', 'scope-items', 'icon-grid', 'backdrop-menu', 'stretched-labels'],
};

export const OVERLAYS: Split<Layout> = {
  tuning: [
    'modal',
    'sheet',
    'card',
    'native-dialog',
    'drawer',
    'popover',
    'action-sheet',
    'half-sheet',
    'alert',
    'tray',
    'side-sheet',
    'coach',
    'detents',
    'poster',
    'top-sheet',
    'two-up',
    'badge-card',
    'floating-sheet',
    'ticket',
    'portal-dialog',
    'paper',
    'page-sheet',
    'slotted-modal',
    'uni-popup',
    'half-screen',
    'tw-modal',
    'vaul-drawer',
    'email-pop',
    'layer-window',
    'wide-band',
    'cdk-pane',
    'blur-modal',
    'consent-root',
    'bs-modal',
    'twin-dialog',
    'wall-sheet',
    'sm-sheet',
    'gradient-card',
    'offcanvas',
    'focus-lock',
    'van-dialog',
    'radix-alert',
    'swal-modal',
    'q-bottom',
    'taro-popup',
    'rn-modal',
    'flow-modal',
    'v-dialog',
    'el-message',
    'stacked-acts',
    'fc-dialog',
    'modal-bottom',
  ],
  'held-out': ['ant-wrap', 'braze-modal', 'ly-pop', 'footed-sheet'],
};
export const PAGES: Split<Layout> = {
  tuning: [
    'page',
    'split',
    'wizard',
    'panel',
    'hero',
    'nav-page',
    'sticky-page',
    'chat-page',
    'deck-page',
    'two-pane',
    'slides-page',
    'accordion',
    'stage-page',
    'grouped-page',
    'side-steps',
    'scroll-view',
    'site-page',
    'gov-page',
    'ion-page',
    'checkout-page',
    'form-step',
    'auth-card',
    'rn-page',
    'weui-page',
    'shell-page',
    'tabbed-page',
    'over-picture',
    'letter-page',
    'lesson-page',
    'glass-page',
    'shop-page',
    'landing-page',
    'capsule-page',
    'accounts-page',
    'article-page',
    'features-page',
    'popup-page',
    'map-page',
    'wave-page',
    'cta-page',
    'gnb-page',
    'appbar-page',
    'bento-page',
  ],
  'held-out': ['mascot-page', 'overlap-page', 'title-band'],
};
/** A bar at the top or the bottom edge of the screen is met in both sets. */
export const BARS: Split<Layout> = {
  tuning: [
    'top-bar',
    'bottom-bar',
    'inline-bar',
    'float-card',
    'corner-toast',
    'pill-bar',
    'toast-action',
    'dock',
    'ribbon',
    'bubble',
    'cmp-banner',
    'slide-down',
    'region-bar',
    'corner-box',
    'shop-banner',
    'smart-bar',
    'line-bar',
    'notice-footer',
    'float-banner',
    'cm-box',
    'cc-window',
    'cky-bar',
  ],
  'held-out': ['top-bar', 'bottom-bar', 'didomi-notice'],
};

/** Leaves what is beneath to be used. */
export function isBar(layout: Layout): boolean {
  return [...BARS.tuning, ...BARS['held-out']].includes(layout);
}

/** Lies over what is there, and keeps a finger from it. */
export function isMasked(layout: Layout): boolean {
  return [...OVERLAYS.tuning, ...OVERLAYS['held-out']].includes(layout);
}

/** Hides the whole of what is beneath. */
export function covers(layout: Layout): boolean {
  return [...PAGES.tuning, ...PAGES['held-out']].includes(layout);
}

export const DELIVERIES: Split<Delivery> = {
  tuning: [
    'single-page',
    'hash-routes',
    'server-pages',
    'form-posts',
    'form-each',
    'links',
    'history',
    'fetched',
    'query-pages',
    'swapped',
    'refresh',
    'view-transitions',
    'after-idle',
    'pushed',
    'navigated',
    'embedded',
    'post-back',
    'declarative',
    'preloaded',
    'page-stack',
    'hydrated',
    'fragments',
    'srcdoc',
    'splash',
    'reloaded',
    'redrawn',
    'service-pages',
    'lazy-routes',
    'uni-routes',
    'leaving',
    'suspended',
    'server-actions',
    'delayed',
    'micro-app',
    'slide-up',
    'turbo-frames',
    'get-forms',
    'played-out',
    'forwarded',
    'unworded',
    'morphed',
    'op-forms',
    'pending',
    'to-mobile',
    'intent-forms',
    'search-routes',
    'ring-filled',
    'rest-forms',
    'streamed',
    'ios-push',
    'named-actions',
    'locale-routes',
    'layout-motion',
    'web-flow',
    'signed-on',
    'fade-through',
    'wizard-forms',
  ],
  'held-out': ['static-pages', 'nprogress', 'owner-forms'],
};

export function isScriptless(delivery: Delivery): delivery is Scriptless {
  return delivery in PLAIN_TECHNIQUES;
}

/** What is made without a script, by how one screen follows another. */
export const PLAIN_TECHNIQUES: Readonly<Record<Scriptless, readonly Technique[]>> = {
  'form-posts': ['button', 'input'],
  'form-each': ['own-form', 'image'],
  links: ['nested', 'sentence'],
  swapped: ['tile', 'cell'],
  refresh: ['tile', 'attached'],
  'post-back': ['post-link', 'table-cell'],
  declarative: ['form-action', 'stacked'],
  fragments: ['data-post', 'data-link'],
  srcdoc: ['label-for', 'iconed'],
  'service-pages': ['start-button', 'role-link'],
  'server-actions': ['action-button', 'action-link'],
  'turbo-frames': ['frame-button', 'frame-link'],
  'get-forms': ['block-button', 'block-link'],
  morphed: ['wire-button', 'wire-link'],
  'op-forms': ['op-input', 'op-link'],
  'intent-forms': ['intent-button', 'intent-link'],
  'rest-forms': ['rest-button', 'rest-link'],
  'named-actions': ['named-button', 'named-link'],
  'web-flow': ['event-button', 'event-link'],
  'wizard-forms': ['wizard-button', 'wizard-link'],
  'owner-forms': ['owner-button', 'signed-link'],
};

export const PLACE_PICKS: Split<PickStyle> = {
  tuning: [
    'selects',
    'snap-wheel',
    'drill',
    'drag-wheel',
    'tabs',
    'search-list',
    'cascade',
    'index-list',
    'pop-columns',
    'tree',
    'endless-list',
    'slide-panes',
    'virtual-list',
    'sheet-wheels',
    'map-pins',
    'city-grid',
    'grouped-select',
    'suggest',
    'inline-wheels',
    'popup-cascader',
    'autocomplete',
    'portal-selects',
    'drill-pages',
    'toolbar-wheels',
    'rich-selects',
    'dialog-list',
    'cmdk-places',
    'details-menus',
    'paged-table',
    'select-radios',
    'veiled',
    'row-sheets',
    'search-drawer',
    'grouped-menu',
    'section-lists',
    'reveal-radios',
    'button-wheels',
    'side-anchors',
    'slot-selects',
    'accordion-places',
  ],
  'held-out': ['backdrop-menus', 'select2-places'],
};
export const DATE_PICKS: Split<PickStyle> = {
  tuning: [
    'selects',
    'snap-wheel',
    'date-field',
    'drag-wheel',
    'calendar',
    'typed-parts',
    'year-grid',
    'masked',
    'date-steppers',
    'keypad',
    'rulers',
    'spin-text',
    'digit-boxes',
    'sheet-wheels',
    'strips',
    'mixed-parts',
    'inline-wheels',
    'sheet-calendar',
    'portal-selects',
    'toolbar-wheels',
    'year-first-panel',
    'date-sections',
    'rich-selects',
    'day-picker',
    'otp-slots',
    'details-menus',
    'month-and-day',
    'header-calendar',
    'veiled',
    'row-sheets',
    'typed-year',
    'section-lists',
    'date-dialog',
    'button-wheels',
    'ui-datepicker',
    'slot-selects',
    'eight-digits',
    'ion-datetime',
  ],
  'held-out': ['backdrop-menus', 'decade-table'],
};

/** More than one answer may be chosen. */
export const TAGS: Split<ChoiceStyle> = {
  tuning: [
    'chips',
    'boxes',
    'rows',
    'cards',
    'bubbles',
    'ticks',
    'pills',
    'tokens',
    'carousel',
    'option-grid',
    'hearts',
    'swipe-deck',
    'internals',
    'radio-cards',
    'picture-cards',
    'cloud',
    'basket',
    'switch-rows',
    'corner-ticks',
    'round-pictures',
    'sheet-checks',
    'covered-radios',
    'btn-checks',
    'uni-radios',
    'leading-chips',
    'multi-portal',
    'key-answers',
    'weui-cells',
    'radix-items',
    'rn-options',
    'cmdk',
    'toggle-group',
    'alert-radios',
    'table-rows',
    'peer-labels',
    'shadow-chips',
    'svg-plates',
    'tags-input',
    'forms-radios',
    'emoji-rows',
    'check-list',
    'item-radios',
    'van-cells',
    'headless-cards',
    'plus-rows',
    'colour-tiles',
    'row-inputs',
    'list-group',
    'tag-grid',
    'flt-radios',
    'end-checks',
    'numbered-picks',
    'data-checkbox',
    'has-cards',
    'list-buttons',
    'chip-scroller',
    'menu-checks',
    'jq-radios',
    'btn-inputs',
    'blind-state',
    'plus-chips',
    'mat-radios',
    'masonry',
  ],
  'held-out': ['el-radios', 'scope-items', 'icon-grid', 'stretched-labels', 'posters'],
};

export const GATES: Split<Gate> = {
  tuning: [
    'scroll',
    'tick',
    'scroll-shown',
    'tick-drawn',
    'countdown',
    'tick-switch',
    'unfold',
    'leaf',
    'tick-button',
    'tab-both',
    'read-dialog',
    'tick-each',
    'open-each',
    'tick-slide',
    'tick-rows',
    'linked-texts',
    'tick-scrolled',
    'jump-end',
    'collapse-each',
    'tick-linked',
    'tick-enables',
    'end-seen',
    'read-on',
    'tick-inside',
    'tick-asks',
    'tick-textarea',
    'tick-frame',
    'tick-sheet',
    'tick-pair',
  ],
  'held-out': ['tick-timed'],
};
export const TICKS: Split<TickStyle> = {
  tuning: [
    'box',
    'ring',
    'switch',
    'check',
    'toggle-button',
    'filled-circle',
    'native-switch',
    'glyph-box',
    'internals-box',
    'lone-radio',
    'picture-box',
    'styled-box',
    'for-label',
    'covered-box',
    'line-button',
    'svg-toggle',
    'uni-checkbox',
    'bubble-box',
    'slotted-box',
    'ant-box',
    'van-box',
    'weui-agree',
    'thumb-switch',
    'sap-box',
    'peer-toggle',
    'labelled-host',
    'linked-words',
    'taro-box',
    'headless-box',
    'form-switch',
    'grid-box',
    'nut-box',
    'adm-box',
    'custom-control',
    'view-link',
    'slot-box',
  ],
  'held-out': ['mui-box', 'rn-check'],
};
export const ENTRANCES: Split<Entrance> = {
  tuning: [
    'slide',
    'fade',
    'zoom',
    'rise',
    'skeleton',
    'drop',
    'unroll',
    'spinner',
    'curtain',
    'tumble',
    'typing',
    'stagger',
    'blur-in',
    'from-side',
    'spring',
    'shimmer',
    'expand',
    'glide',
    'starting-up',
    'grow',
    'top-progress',
    'settle',
    'unveil',
    'iris',
    'hinge',
    'pop-in',
    'animate-in',
    'swal-show',
    'bounce-up',
    'back-in-up',
  ],
  'held-out': ['axis-in'],
};
export const DECORS: Split<Decor> = {
  tuning: [
    'languages',
    'promo',
    'brand',
    'language-list',
    'banner',
    'strip',
    'help',
    'footer',
    'progress',
    'dots',
    'chat',
    'praise',
    'theme',
    'steps',
    'mute',
    'text-size',
    'avatars',
    'crumbs',
    'step-count',
    'stars',
    'share',
    'status-bar',
    'qr',
    'trust',
    'ticker',
    'swatches',
    'illustration',
    'phase-banner',
    'stat-row',
    'segments-bar',
    'online',
    'ring-progress',
    'logo-mark',
    'store-badges',
    'version-line',
    'emoji-burst',
    'lang-pill',
    'registered',
    'time-chip',
    'today-line',
  ],
  'held-out': ['coin-chip'],
};
export const CROSSES: Split<Cross> = {
  tuning: [
    'letter',
    'labelled',
    'drawn',
    'spelled',
    'below',
    'sprite',
    'hidden-words',
    'bars',
    'circled',
    'pseudo-cross',
    'chevron',
    'symbol',
    'named-elsewhere',
    'img-cross',
    'chip-cross',
    'arrow-back',
    'ligature-cross',
    'masked-cross',
    'left-cross',
    'bg-cross',
    'icon-host',
    'uni-cross',
    'filled-cross',
    'rn-cross',
    'form-cross',
    'v-cross',
    'turned-plus',
    'pua-cross',
    'input-cross',
    'bare-img',
    'counted-cross',
    'anticon-cross',
    'bare-svg',
    'times-span',
    'flt-cross',
    'uni-image',
    'css-img',
    'plain-anchor',
    'title-svg',
  ],
  'held-out': ['haptics-cross', 'icon-shape'],
};

/** Where nothing but a yes gets on; that there is no control which refuses is met in both sets. */
export const STOPPINGS: Readonly<Record<PartSet, Readonly<Record<Shape, readonly Stopping[]>>>> = {
  tuning: {
    ask: [
      'exited',
      'loop',
      'turned-away',
      'no-control',
      'parted',
      'bounced',
      'told-off',
      'left',
      'asked-over',
      'unmoved',
      'restarted',
      'locked',
      'told-sheet',
      'told-toast',
      'peeked',
      'asked-then-out',
      'sent-off',
      'withdrawn',
      'told-modal',
      'told-then-out',
      'faded-back',
      'told-alert',
      'spent',
      'denied-note',
      'counted-out',
      'sorry-page',
      'told-snack',
      'dimmed-out',
      'empty-state',
      'nudged',
      'shrunk-out',
      'told-notify',
      'told-in-place',
      'counted-back',
      'told-bubble',
      'slid-out',
      'stepped-back',
      'told-below',
      'logo-out',
      'slid-round',
    ],
    question: [
      'validation',
      'toast',
      'greyed',
      'absent',
      'inert',
      'telling',
      'shaken',
      'flashed',
      'waiting',
      'marked',
      'loading',
      'no-pointer',
      'counted',
      'focused',
      'soft-off',
      'button-spins',
      'alerted',
      'fieldset-off',
      'sent-back',
      'slides-up',
      'debounced',
      'button-says',
      'greyed-hint',
      'hint-instead',
      'own-bubble',
      'button-shakes',
      'said-on-return',
      'button-reddens',
      'error-page',
    ],
    pick: [
      'validation',
      'toast',
      'greyed',
      'absent',
      'inert',
      'telling',
      'shaken',
      'flashed',
      'waiting',
      'marked',
      'loading',
      'no-pointer',
      'counted',
      'focused',
      'soft-off',
      'button-spins',
      'alerted',
      'fieldset-off',
      'sent-back',
      'slides-up',
      'debounced',
      'button-says',
      'greyed-hint',
      'hint-instead',
      'own-bubble',
      'button-shakes',
      'said-on-return',
      'button-reddens',
      'error-page',
    ],
    form: [
      'validation',
      'toast',
      'greyed',
      'absent',
      'inert',
      'telling',
      'shaken',
      'flashed',
      'waiting',
      'marked',
      'loading',
      'no-pointer',
      'counted',
      'focused',
      'soft-off',
      'button-spins',
      'alerted',
      'fieldset-off',
      'sent-back',
      'slides-up',
      'debounced',
      'button-says',
      'greyed-hint',
      'hint-instead',
      'own-bubble',
      'button-shakes',
      'said-on-return',
      'button-reddens',
      'error-page',
    ],
    login: [
      'validation',
      'toast',
      'marked',
      'loading',
      'focused',
      'button-spins',
      'alerted',
      'sent-back',
      'debounced',
      'button-says',
      'own-bubble',
      'button-shakes',
      'said-on-return',
      'button-reddens',
      'error-page',
    ],
    face: ['no-control'],
  },
  'held-out': {
    ask: ['no-control', 'told-banner', 'asked-in-full', 'dropped-out'],
    question: ['off-but-says', 'greyed-after'],
    pick: ['off-but-says', 'greyed-after'],
    form: ['off-but-says', 'greyed-after'],
    login: ['greyed-after'],
    face: ['no-control'],
  },
};
export const TOLD: Split<Told> = {
  tuning: [
    'line',
    'summary',
    'snackbar',
    'tip',
    'under-field',
    'top-banner',
    'told-dialog',
    'hud',
    'chip-told',
    'help-text',
    'callout',
    'toaster',
    'uni-toast',
    'bubble-told',
    'status-line',
    'top-tips',
    'in-title',
    'field-tip',
    'notice-card',
    'error-list',
    'toastify',
    'message-pill',
    'form-message',
    'ion-toast',
    'notice-strip',
    'alert-dismiss',
    'error-row',
    'told-drawer',
    'group-error',
  ],
  'held-out': ['mui-snack', 'sub-swapped'],
};

export const FIELDS: Split<FieldStyle> = {
  tuning: [
    'plain',
    'floating',
    'framed-words',
    'underlined',
    'inline-row',
    'notched',
    'input-group',
    'shadow-field',
    'filled-box',
    'icon-inset',
    'cell-field',
    'rn-field',
    'table-field',
    'counted-field',
    'clearable',
    'starred',
    'aria-named',
    'daisy-field',
    'joined-field',
    'ion-field',
    'pill-field',
    'uni-input',
    'legend-field',
    'dl-field',
    'taro-field',
  ],
  'held-out': ['titled-field', 'x-label'],
};

/** Told by the words of the app that there is no going on. */
export function tellsOff(stopping: Stopping | undefined): boolean {
  return TELLING_OFF.has(stopping);
}

/** Shown out by the app. */
export function showsOut(stopping: Stopping | undefined): boolean {
  return SHOWING_OUT.has(stopping);
}

/** Asked once more. */
export function asksAgain(stopping: Stopping | undefined): boolean {
  return ASKING_AGAIN.has(stopping);
}

const TELLING_OFF: ReadonlySet<Stopping | undefined> = new Set<Stopping>([
  'turned-away',
  'told-off',
  'unmoved',
  'locked',
  'told-sheet',
  'told-toast',
  'withdrawn',
  'told-modal',
  'told-alert',
  'denied-note',
  'sorry-page',
  'told-snack',
  'empty-state',
  'told-notify',
  'told-in-place',
  'told-bubble',
  'told-below',
  'told-banner',
]);
const SHOWING_OUT: ReadonlySet<Stopping | undefined> = new Set<Stopping>([
  'exited',
  'parted',
  'left',
  'sent-off',
  'told-then-out',
  'counted-out',
  'dimmed-out',
  'shrunk-out',
  'slid-out',
  'logo-out',
  'dropped-out',
]);
const ASKING_AGAIN: ReadonlySet<Stopping | undefined> = new Set<Stopping>([
  'loop',
  'bounced',
  'asked-over',
  'restarted',
  'peeked',
  'asked-then-out',
  'faded-back',
  'spent',
  'nudged',
  'counted-back',
  'stepped-back',
  'slid-round',
  'asked-in-full',
]);

/** `accent`, `ground`, `ink`, corner radius in px. */
export const THEMES: readonly (readonly [string, string, string, number])[] = [
  ['#1677ff', '#f5f6f8', '#1f2329', 8],
  ['#07c160', '#ffffff', '#222222', 22],
  ['#ff5a36', '#fff8f3', '#3a2018', 14],
  ['#5b3df5', '#f4f1ff', '#221a44', 18],
  ['#8ab4f8', '#17181c', '#e6e6e6', 10],
  ['#111111', '#fafafa', '#111111', 2],
];
