import { createHash } from 'node:crypto';
import type { SiteAnswer, SiteHandler, SiteRequest } from '../../samples/server.ts';
import { covers, type Decor, isBar, isMasked, showsOut, tellsOff } from './parts.ts';
import type { Flow, FlowPrompt } from './plan.ts';

// An app without a script: each screen is a page the server makes, each press a post that it answers with a redirect. One
// has a script of a few lines that puts the next page in place of this one, another one for a part of the page; one says
// itself where the next page is.

/** What the server keeps of one visitor. */
interface Visit {
  readonly done: Set<number>;
  readonly stages: Map<number, Stage>; // of each prompt, by index
  error: { readonly at: number; readonly text: string } | undefined;
  readonly asked: Map<number, number>;
  limited: boolean;
  version: number;
  readonly words: Map<string, Act>; // of buttons that send nothing but what they say
}

/** Where in a prompt the visitor is: a depth of "are you sure?", a second layer, told off, shown out. */
type Stage = number | 'front' | 'settings' | 'behind' | 'turned-away' | 'closed' | 'pay';

/** What a press means, in the names that its button has. */
type Act = 'go' | 'alt' | 'more' | 'top';

/** Answers for an app that has no script; `look` is its style sheet. */
export function pagesOf(flow: Flow, look: string): SiteHandler {
  return (request) => {
    const visit = visitOf(request);
    const own = ownPath(flow, visit);
    if (flow.delivery === 'post-back') return postBack(flow, visit, look, request);
    if (flow.delivery === 'web-flow') return webFlow(flow, visit, look, request);
    if (flow.delivery === 'declarative' && request.method === 'POST' && request.path === '/step')
      return act(flow, visit, { ...request, body: { ...request.body, ...Object.fromEntries(request.query) } });
    if ('fragment' in request.body || 'wire' in request.body) {
      act(flow, visit, request);
      return { html: page(flow, visit, look) };
    }
    if (flow.delivery === 'op-forms' && 'op' in request.body) return act(flow, visit, said(visit, request));
    if (flow.delivery === 'intent-forms' && 'intent' in request.body) return act(flow, visit, intended(request));
    if ((flow.delivery === 'rest-forms' || flow.delivery === 'owner-forms') && RESOURCE.test(request.path)) {
      const meant = flow.delivery === 'rest-forms' ? addressed(request, RESOURCES) : owned(request);
      if (meant) return act(flow, visit, meant);
    }
    if (flow.delivery === 'named-actions' && request.method === 'POST' && request.path === own)
      return act(flow, visit, actioned(request));
    if (flow.delivery === 'server-actions' && request.method === 'POST' && request.path === own)
      return act(flow, visit, { ...request, body: named(request.body) });
    if (
      flow.delivery === 'wizard-forms' &&
      request.path === own &&
      (request.method === 'POST' || request.query.has('goto'))
    )
      return act(flow, visit, stepped(request));
    if (request.method === 'POST' && request.path === '/step') return act(flow, visit, request);
    if (LINKING.has(flow.delivery) && request.query.has('at'))
      return act(flow, visit, { ...request, body: Object.fromEntries(request.query) });
    if (flow.delivery === 'turbo-frames' && request.path === '/frame') return { html: page(flow, visit, look) };
    if (request.path === own)
      return { html: flow.delivery === 'turbo-frames' ? framing(flow, look) : page(flow, visit, look) };
    return request.path === '/' || /^\/(home|step|welcome)/.test(request.path) ? { redirect: own } : undefined;
  };
}

const RESOURCE = /^\/welcome\/(\d+)(?:\/(\w+))?$/;

/** What is meant is said by the address; one that is only looked at means nothing. */
function addressed(request: SiteRequest, names: Readonly<Record<Act, string>>): SiteRequest | undefined {
  const [, number, name] = RESOURCE.exec(request.path) ?? [];
  const meant = name ? (Object.keys(names) as Act[]).find((one) => names[one] === name) : 'go';
  if (!meant || (!name && request.method !== 'POST')) return undefined;
  return { ...request, body: { ...request.body, at: String(Number(number) - 1), [meant]: '1' } };
}

const RESOURCES: Readonly<Record<Act, string>> = { go: '', alt: 'other', more: 'plan', top: 'window' };

/** What is done by a link is done only where its address is signed. */
function owned(request: SiteRequest): SiteRequest | undefined {
  if (request.method !== 'POST' && !request.query.has('signature')) return undefined;
  return addressed(request, OWNED);
}

const OWNED: Readonly<Record<Act, string>> = { go: '', alt: 'decline', more: 'plans', top: 'dismiss' };

const LINKING: ReadonlySet<Flow['delivery']> = new Set([
  'links',
  'service-pages',
  'server-actions',
  'turbo-frames',
  'get-forms',
  'op-forms',
  'intent-forms',
  'named-actions',
]);

/** What is sent is the words of the button alone: what they mean the server knows. */
function said({ words }: Visit, request: SiteRequest): SiteRequest {
  const meant = words.get(`${request.body.at} ${request.body.op}`) ?? 'go';
  return { ...request, body: { ...request.body, [meant]: '1' } };
}

/** What the one name of all buttons says. */
function intended(request: SiteRequest): SiteRequest {
  const meant = (Object.keys(INTENTS) as Act[]).find((one) => INTENTS[one] === request.body.intent) ?? 'go';
  return { ...request, body: { ...request.body, [meant]: '1' } };
}

const INTENTS: Readonly<Record<Act, string>> = { go: 'primary', alt: 'secondary', more: 'tertiary', top: 'corner' };

/** What the address names as its action. */
function actioned(request: SiteRequest): SiteRequest {
  const meant =
    (Object.keys(NAMED_ACTIONS) as Act[]).find((one) => request.query.has(`/${NAMED_ACTIONS[one]}`)) ?? 'go';
  return { ...request, body: { ...request.body, [meant]: '1' } };
}

const NAMED_ACTIONS: Readonly<Record<Act, string>> = { go: 'submit', alt: 'second', more: 'third', top: 'corner' };

/** A step is known by its key; what is sent to it is an event. A key that is old leads to the step one is at. */
function webFlow(flow: Flow, visit: Visit, look: string, request: SiteRequest): SiteAnswer | undefined {
  const { method, path, query, body } = request;
  const own = ownPath(flow, visit);
  const key = query.get('execution') ?? '';
  const sent = query.get('_eventId') ?? Object.keys(body).find((one) => one.startsWith('_eventId_'));
  if (path === '/welcome' && (method === 'POST' || sent)) {
    const name = (sent ?? '').replace('_eventId_', '').replace(/\.[xy]$/, '');
    const meant = (Object.keys(EVENTS) as Act[]).find((one) => EVENTS[one] === name) ?? 'go';
    const at = String(Number(key.replace('e1s', '')) - 1);
    return act(flow, visit, { ...request, body: { ...body, at, [meant]: '1' } });
  }
  if (own === (path === '/welcome' ? `${path}?execution=${key}` : path)) return { html: page(flow, visit, look) };
  return path === '/' || path === '/home' || path === '/welcome' ? { redirect: own } : undefined;
}

const EVENTS: Readonly<Record<Act, string>> = { go: 'proceed', alt: 'branch', more: 'detail', top: 'end' };

/** Each field of a wizard has the number of its step before its name; where to go from there the button says. */
function stepped(request: SiteRequest): SiteRequest {
  const { query, body } = request;
  const step = query.get('step') ?? String(body[WIZARD_STEP] ?? '');
  const name = query.get('goto') ?? body.wizard_goto;
  const meant = (Object.keys(GOTO) as Act[]).find((one) => GOTO[one] === name) ?? 'go';
  const own = Object.entries(body).filter(([key]) => key.startsWith(`${step}-`));
  const fields = Object.fromEntries(own.map(([key, value]) => [key.slice(step.length + 1), value]));
  return { ...request, body: { ...fields, at: step, [meant]: '1' } };
}

const WIZARD_STEP = 'welcome_wizard-current_step';
const GOTO: Readonly<Record<Act, string>> = { go: 'next', alt: 'pass', more: 'plans', top: 'leave' };

/** The actions of a server as a page without a script names them. */
const ACTION_IDS: Readonly<Record<Act, string>> = {
  go: '$ACTION_ID_40c1e7f2',
  alt: '$ACTION_ID_7b09d3aa',
  more: '$ACTION_ID_1fe482c5',
  top: '$ACTION_ID_d65a90b8',
};

function named(body: SiteRequest['body']): SiteRequest['body'] {
  const acts = (Object.keys(ACTION_IDS) as Act[]).filter((one) => ACTION_IDS[one] in body);
  return { ...body, ...Object.fromEntries(acts.map((one) => [one, '1'])) };
}

function visitOf(request: SiteRequest): Visit {
  const session = request.session();
  const known = session.get('visit') as Visit | undefined;
  if (known) return known;
  const visit: Visit = {
    done: new Set(),
    stages: new Map(),
    error: undefined,
    asked: new Map(),
    limited: false,
    version: 0,
    words: new Map(),
  };
  session.set('visit', visit);
  return visit;
}

function at(flow: Flow, { done }: Visit): number {
  return flow.prompts.findIndex((_, index) => !done.has(index));
}

function ownPath(flow: Flow, visit: Visit): string {
  const index = at(flow, visit);
  if (index < 0) return '/home';
  return flow.delivery === 'web-flow' ? `/welcome?execution=e1s${index + 1}` : `/welcome/${index + 1}`;
}

function act(flow: Flow, visit: Visit, { body, note }: SiteRequest): SiteAnswer {
  // A button that is a picture sends where it was pressed.
  const which = Number(body.at ?? Number.NaN);
  const prompt = flow.prompts[which];
  visit.error = undefined;
  if (prompt && (which === at(flow, visit) || isBeneath(flow, visit, which))) {
    const pressed = (['go', 'alt', 'more', 'top'] as const).find((one) => one in body || `${one}.x` in body) ?? 'go';
    const next = outcome(prompt, which, visit, pressed, body, note);
    if (next === 'done' || next === 'limited' || next === 'alternative') {
      visit.done.add(which);
      if (next !== 'alternative' && flow.prompts[which + 1]?.behind) visit.done.add(which + 1);
      visit.limited ||= next === 'limited';
    } else if (next !== undefined) visit.stages.set(which, next);
  }
  if (flow.delivery === 'refresh') return { html: leadingTo(ownPath(flow, visit)) };
  return { status: 303, redirect: ownPath(flow, visit) };
}

/** One address for all: what it posts back to itself is answered by the page as it is then. A page that is old posts in vain. */
function postBack(flow: Flow, visit: Visit, look: string, request: SiteRequest): SiteAnswer | undefined {
  if (request.path !== '/') return undefined;
  const { __STATE: state, __TARGET: target, ...body } = request.body;
  if (request.method === 'POST' && state === stateOf(visit))
    act(flow, visit, { ...request, body: { ...body, ...(target ? { [String(target)]: '1' } : {}) } });
  return { html: page(flow, visit, look) };
}

function stateOf({ version }: Visit): string {
  return Buffer.from(`state ${version}`).toString('base64');
}

function leadingTo(path: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${path}"><title>…</title></head><body></body></html>`;
}

function isBeneath(flow: Flow, visit: Visit, index: number): boolean {
  return index === at(flow, visit) + 1 && Boolean(flow.prompts[index - 1]?.joined);
}

type Next = Stage | 'done' | 'limited' | 'alternative' | undefined;

function outcome(
  prompt: FlowPrompt,
  index: number,
  visit: Visit,
  pressed: Act,
  body: SiteRequest['body'],
  note: SiteRequest['note'],
): Next {
  const stage = visit.stages.get(index) ?? 'front';
  if (stage === 'turned-away' || stage === 'pay') return 'front';
  if (typeof stage === 'number') {
    note(pressed === 'alt' ? 'decline' : 'back-out', prompt.subject);
    if (pressed !== 'alt') return 'front';
    return stage + 1 < prompt.insist.length ? stage + 1 : 'done';
  }
  if (stage === 'settings') {
    const isYes = pressed === 'go' || prompt.purposes.some((_, i) => `purpose-${i}` in body);
    note(isYes ? 'accept' : 'decline', prompt.subject);
    return 'done';
  }
  if (stage === 'behind') {
    if (pressed === 'go') return 'front';
    note('guest', prompt.subject);
    return 'limited';
  }
  if (pressed === 'more') {
    note('pay');
    return 'pay';
  }
  return pressed === 'go' ? answered(prompt, index, visit, body, note) : refused(prompt, index, visit, note);
}

/** What the yes comes to. */
function answered(
  prompt: FlowPrompt,
  index: number,
  visit: Visit,
  body: SiteRequest['body'],
  note: SiteRequest['note'],
): Next {
  const said = (name: string): string => String(body[name] ?? '').trim();
  const complain = (text: string): undefined => {
    note('submit');
    visit.error = { at: index, text };
    return undefined;
  };
  if (prompt.shape === 'ask') {
    if (prompt.refusal === 'untick') note('box' in body ? 'accept' : 'untick', prompt.subject);
    else if (prompt.agreement && !('agree' in body)) return complain(prompt.agreementMissing);
    else note(prompt.subject === 'tutorial' ? 'next' : 'accept', prompt.subject); // going through a tour is no yes
    return 'done';
  }
  if (prompt.shape === 'question') {
    const count = Object.keys(body).filter((name) => name.startsWith('answer') && said(name) !== '').length;
    if (count < (prompt.least || 1) && !(count === 0 && prompt.refusal === 'blank'))
      return complain((prompt.question?.complaint ?? '').replace('{n}', String(prompt.least)));
    note(count === 0 ? 'blank' : 'choose', prompt.question?.type);
    return 'done';
  }
  if (prompt.shape === 'login') {
    if (!said(accountField(prompt))) return complain(prompt.accountMissing);
    if (said('secret').length < 6) return complain(prompt.passwordMissing);
  }
  const missing = prompt.fields.find(({ type }) => !said(type));
  if (missing && prompt.refusal !== 'blank') return complain(missing.complaint);
  if (prompt.shape === 'login' && prompt.agreement && !('agree' in body)) return complain(prompt.agreementMissing);
  const filled = prompt.fields.some(({ type }) => said(type));
  note(prompt.shape === 'login' ? 'register' : filled ? 'fill' : 'blank', prompt.subject);
  return 'done';
}

/** The field of the account has a name that no other field of the form has. */
function accountField({ fields }: FlowPrompt): string {
  return fields.some(({ type }) => type === 'name') ? 'account' : 'name';
}

function refused(prompt: FlowPrompt, index: number, visit: Visit, note: SiteRequest['note']): Next {
  if (prompt.refusal === 'settings') return 'settings';
  if (prompt.refusal === 'elsewhere') return 'behind';
  note(prompt.refusal === 'none' ? 'decline' : prompt.refusal, prompt.subject);
  if (prompt.refusal === 'none') {
    if (tellsOff(prompt.stopping)) return 'turned-away';
    return showsOut(prompt.stopping) ? 'closed' : undefined;
  }
  if (prompt.insist.length > 0) return 0;
  const asked = visit.asked.get(index) ?? 0;
  visit.asked.set(index, asked + 1);
  if (asked < prompt.again) return undefined;
  if (prompt.refusal === 'alternative') return 'alternative';
  return prompt.passing === 'limited' ? 'limited' : 'done';
}

/** Selectors of what a finger meets, for the test that presses an app through; they name nothing a person sees. */
interface Handle {
  readonly selector: string;
  readonly value?: string;
  readonly index?: number;
}

interface Drawn {
  readonly html: string;
  readonly no: readonly Handle[];
  readonly yes: readonly Handle[];
}

function page(flow: Flow, visit: Visit, look: string): string {
  const index = at(flow, visit);
  visit.version += 1;
  if (visit.stages.get(index) === 'closed') {
    visit.stages.delete(index);
    const { stopping, turnedAway } = flow.prompts[index] as FlowPrompt;
    const farewell =
      stopping === 'parted' || stopping === 'sent-off' || stopping === 'counted-out'
        ? `<p class="farewell">${safe(turnedAway[0])}</p>`
        : '';
    return document(flow, look, farewell, { at: index, version: visit.version, no: [], yes: [] });
  }
  const prompt = flow.prompts[index];
  if (!prompt)
    return document(flow, look, homeOf(flow, visit), { at: 'home', version: visit.version, no: [], yes: [] });
  const beneath = prompt.joined && !visit.done.has(index + 1) ? flow.prompts[index + 1] : undefined;
  const covered = [prompt, beneath].some((one) => one && covers(one.layout));
  const drawn = drawOf(flow, prompt, index, visit);
  const under = beneath ? boxOf(flow, beneath, drawOf(flow, beneath, index + 1, visit).html) : '';
  const boxes = `${under}${boxOf(flow, prompt, drawn.html)}`;
  const layouts = [prompt, ...(beneath ? [beneath] : [])].map(({ layout }) => layout);
  const drawnBoxes = WRAPPED[flow.delivery]?.(boxes, look, layouts) ?? boxes;
  const whole = `${covered ? '' : homeOf(flow, visit)}${drawnBoxes}`;
  return document(flow, look, whole, { at: index, version: visit.version, no: drawn.no, yes: drawn.yes });
}

/** What stands around the boxes of those that are not in the page itself. */
const WRAPPED: Partial<
  Record<Flow['delivery'], (html: string, look: string, layouts: readonly FlowPrompt['layout'][]) => string>
> = { declarative: inShadow, srcdoc: inFrame };

/** A bar alone has a frame that leaves the rest of the page to be used. */
function inFrame(html: string, look: string, layouts: readonly FlowPrompt['layout'][]): string {
  const where = layouts.every(isBar) ? ` at-${layouts[0]}` : '';
  const inner = `<!doctype html><base target="_top"><style>${look}</style><body class="srcdoc-body">${html}</body>`;
  return `<iframe class="doc-frame${where}" title="" srcdoc="${safe(inner)}"></iframe>`;
}

function inShadow(html: string, look: string): string {
  return `<app-screen><template shadowrootmode="open"><style>${look}</style>${html}</template></app-screen>`;
}

/** A page with a part that a small script asks for. */
function framing(flow: Flow, look: string): string {
  return `<!doctype html><html lang="${flow.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${safe(flow.home.name)}</title><link rel="icon" href="data:,"><meta name="handles" content=""><style>${look}</style><script src="/frames.js" defer></script></head><body><turbo-frame id="welcome" src="/frame" busy></turbo-frame></body></html>`;
}

function document(flow: Flow, look: string, shown: string, handles: object): string {
  const body = flow.delivery === 'fragments' ? `<div id="flow">${shown}</div>` : shown;
  const hands = HANDED[flow.delivery];
  const meta = hands ? '' : `<meta name="handles" content="${safe(JSON.stringify(handles))}">`;
  const told = hands ? `<script>${hands(JSON.stringify(handles).replaceAll('<', '\\u003c'))}</script>` : '';
  return `<!doctype html><html lang="${flow.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${safe(flow.home.name)}</title><link rel="icon" href="data:,">${meta}<style>${look}</style>${SCRIPT[flow.delivery] ?? ''}</head><body>${body}${told}</body></html>`;
}

/**
 * What is in a shadow root or a frame no selector of the page finds: the handles are the elements themselves. Those of a
 * frame are told once it has come in, for nobody outside sees it move.
 */
const HANDED: Partial<Record<Flow['delivery'], (handles: string) => string>> = {
  declarative: (handles) =>
    `{ const root = document.querySelector('app-screen')?.shadowRoot; ${foundIn(handles)} tell(); }`,
  srcdoc: (handles) =>
    `{ const frame = document.querySelector('.doc-frame'); let root; ${foundIn(handles)} if (!frame) tell(); frame?.addEventListener('load', () => { root = frame.contentDocument; requestAnimationFrame(() => Promise.all(root.getAnimations().map(({ finished }) => finished)).then(tell)); }); }`,
};

function foundIn(handles: string): string {
  return `const told = ${handles}; const find = (steps) => steps.map(({ selector, ...step }) => ({ ...step, target: root.querySelector(selector) })); const tell = () => { window.__truth = { ...told, version: performance.timeOrigin + ' ' + told.version, no: find(told.no), yes: find(told.yes), isArmed: () => true }; };`;
}

/** Scripts of those that have a little of it. */
const SCRIPT: Partial<Record<Flow['delivery'], string>> = {
  swapped: '<script src="/swap.js" defer></script>',
  fragments: '<script src="/fragments.js" defer></script>',
  morphed: '<script src="/studio-morph.js" defer></script>',
  'named-actions': '<style>@view-transition{navigation:auto}</style>',
  'post-back':
    '<script>function __post(id, target) { const form = document.getElementById(id); form.__TARGET.value = target; form.submit(); }</script>',
};

function homeOf({ home, limited, promo, delivery }: Flow, visit: Visit): string {
  const links = home.tabs.map((tab, i) => `<a href="#tab-${i}">${safe(tab)}</a>`).join('');
  const items = home.items.map((item, i) => `<li><a href="#item-${i}">${safe(item)}</a></li>`).join('');
  const card = promo ? `<a class="promo" href="#promo"><b>${safe(promo[0])}</b> ${safe(promo[1])}</a>` : '';
  if (delivery === 'rest-forms') {
    const cards = home.items.map(
      (item, i) =>
        `<li><div class="home-picture" aria-hidden="true" style="--hue:${(i * 70 + 30) % 360}"></div><a href="#item-${i}">${safe(item)}</a><button type="button" class="home-heart">♡</button></li>`,
    );
    const dock = home.tabs.map((tab, i) => `<a href="#tab-${i}"><i></i>${safe(tab)}</a>`);
    return `<main id="home"><header class="home-head"><h1>${safe(home.name)}</h1></header>${visit.limited ? `<p class="hint">${safe(limited)}</p>` : ''}${card}<ul class="feed home-cards">${cards.join('')}</ul><nav class="home-dock">${dock.join('')}</nav></main>`;
  }
  return `<main><header><h1>${safe(home.name)}</h1></header>${visit.limited ? `<p class="hint">${safe(limited)}</p>` : ''}<nav>${links}</nav>${card}<ul class="feed">${items}</ul></main>`;
}

function boxOf(flow: Flow, prompt: FlowPrompt, inner: string): string {
  const { layout, decor, entrance } = prompt;
  const isModal = isMasked(layout);
  const decors = covers(layout) ? decor : [];
  const above = decors.map((one) => ABOVE[one]?.(prompt, flow) ?? '').join('');
  const foot = decors.includes('registered')
    ? `<p class="registered">${REGISTERED[flow.locale]}</p>`
    : decors.length > 0
      ? `<p class="foot">© 2026 ${safe(flow.home.name)}</p>`
      : '';
  const [before, card, after] = AROUND[layout] ?? around(flow, layout) ?? [];
  const isInside = around(flow, layout) !== undefined; // what stands on a screen stands within it too
  const content = isInside ? `${above}${inner}${foot}` : inner;
  const body = card ? `${before}<section class="${card}">${content}</section>${after}` : content;
  const kind = `class="box ${layout} in-${entrance}"`;
  if (layout === 'tray')
    return `<div class="tray-scroll"><div class="mask"></div><div ${kind} role="dialog">${body}</div></div>`;
  if (layout === 'tw-modal' || layout === 'email-pop') {
    const holder = layout === 'tw-modal' ? 'tw-holder' : 'pop-holder';
    return `<div class="mask"></div><div class="${holder}"><div ${kind} role="dialog" aria-modal="true">${body}</div></div>`;
  }
  if (layout === 'cdk-pane')
    return `<div class="overlay-container"><div class="mask"></div><div class="global-overlay-wrapper"><div class="overlay-pane"><div ${kind} role="dialog" aria-modal="true">${body}</div></div></div></div>`;
  if (layout === 'consent-root')
    return `<aside id="consent-root"><div class="mask"></div><div ${kind} role="dialog" aria-modal="true">${body}</div></aside>`;
  if (layout === 'bs-modal')
    return `<div class="mask bs-backdrop"></div><div class="bs-holder"><div ${kind} role="dialog" aria-modal="true">${body}</div></div>`;
  if (layout === 'twin-dialog')
    return `<div class="twin-root"><div class="mask"></div><div class="twin-holder"><div ${kind} role="dialog" aria-modal="true">${body}</div></div></div>`;
  if (layout === 'sm-sheet')
    return `<div class="sm-root"><div class="mask"></div><div class="sm-holder"><div ${kind} role="dialog" aria-modal="true">${body}</div></div></div>`;
  if (layout === 'gradient-card')
    return `<div class="adm-center-popup"><div class="mask adm-mask"></div><div class="adm-center-popup-wrap"><div ${kind} role="dialog" aria-modal="true">${body}</div></div></div>`;
  if (layout === 'offcanvas')
    return `<div ${kind} role="dialog" aria-modal="true" tabindex="-1">${body}</div><div class="mask offcanvas-backdrop"></div>`;
  if (layout === 'focus-lock')
    return `<div class="mask"></div><div class="chakra-container"><section ${kind} role="dialog" aria-modal="true">${body}</section></div>`;
  if (layout === 'van-dialog')
    return `<div class="mask van-overlay"></div><div ${kind} role="dialog" tabindex="0">${body}</div>`;
  if (layout === 'radix-alert')
    return `<div class="mask" data-state="open"></div><div ${kind} role="alertdialog" tabindex="-1" data-state="open">${content}</div>`;
  if (layout === 'swal-modal')
    return `<div class="swal2-container"><div ${kind} role="dialog" aria-modal="true" tabindex="-1">${body}</div></div>`;
  if (layout === 'q-bottom')
    return `<div class="q-dialog" role="dialog" aria-modal="true"><div class="mask q-backdrop" aria-hidden="true"></div><div class="q-inner" tabindex="-1"><div ${kind}>${body}</div></div></div>`;
  if (layout === 'cm-box')
    return `<div class="cc-main"><div class="cm-wrapper"><div ${kind} role="dialog" aria-modal="false">${body}</div></div></div>`;
  if (layout === 'taro-popup')
    return `<taro-view-core class="taro_page"><div class="mask nut-overlay"></div><taro-view-core class="nut-popup nut-popup-center"><div ${kind} role="dialog">${body}</div></taro-view-core></taro-view-core>`;
  if (layout === 'rn-modal')
    return `<div class="portal"><div class="css-175oi2r r-modal" role="dialog" aria-modal="true"><div class="css-175oi2r r-modal-inner"><div class="mask css-175oi2r"></div><div ${kind}>${body}</div></div></div></div>`;
  if (layout === 'flow-modal')
    return `<div class="flow-holder" role="dialog" aria-modal="true" tabindex="-1"><div class="flow-width"><div ${kind}>${body}</div></div></div><div class="flow-backdrop" modal-backdrop></div>`;
  if (layout === 'v-dialog')
    return `<div class="v-overlay-container portal"><div class="v-overlay v-overlay--active v-overlay--dialog" role="dialog" aria-modal="true" tabindex="-1"><div class="mask v-overlay__scrim"></div><div class="v-overlay__content"><div ${kind}>${body}</div></div></div></div>`;
  if (layout === 'cc-window')
    return `<div ${kind} role="dialog" aria-live="polite" aria-label="cookieconsent">${body}</div>`;
  if (layout === 'el-message')
    return `<div class="el-overlay portal"><div class="el-overlay-message-box" role="dialog" aria-modal="true"><div ${kind} tabindex="-1">${body}</div></div></div>`;
  if (layout === 'stacked-acts')
    return `<div class="x1n2onr6 xzkaem6 stacked-root"><div class="mask x1ey2m1c"></div><div class="x9f619 x78zum5 xl56j7k x6s0dn4 stacked-holder"><div ${kind} role="dialog">${body}</div></div></div>`;
  if (layout === 'fc-dialog')
    return `<div class="fc-consent-root portal"><div class="mask fc-dialog-overlay"></div><div class="fc-dialog-container"><div ${kind} role="dialog" aria-label="${safe(flow.home.name)}" tabindex="0">${body}</div></div></div>`;
  if (layout === 'modal-bottom')
    return `<dialog open class="modal-open"><div ${kind}>${body}</div><div class="modal-backdrop"></div></dialog>`;
  if (layout === 'ant-wrap')
    return `<div class="ant-modal-root portal"><div class="mask ant-modal-mask"></div><div class="ant-modal-wrap ant-modal-centered" tabindex="-1"><div ${kind} role="dialog" aria-modal="true">${body}</div></div></div>`;
  if (layout === 'braze-modal')
    return `<div class="ab-iam-root v3 portal"><div class="mask ab-page-blocker"></div><div ${kind} role="dialog" aria-modal="true" tabindex="-1">${body}</div></div>`;
  if (layout === 'ly-pop')
    return `<div class="ly_wrap"><div class="mask dimmed"></div><div class="ly_inner"><div ${kind} role="dialog">${body}</div></div></div>`;
  if (layout === 'footed-sheet')
    return `<div class="p1s0fnyu portal"><div class="mask"></div><div class="c1ae2sx4 sheet-place"><div ${kind} role="dialog" aria-modal="true">${body}</div></div></div>`;
  if (layout === 'didomi-notice')
    return `<div id="didomi-host" data-nosnippet="true"><div class="didomi-notice-banner shape-banner bottom"><div ${kind} role="dialog" aria-label="${safe(flow.home.name)}">${body}</div></div></div>`;
  if (layout === 'cky-bar')
    return `<div class="cky-consent-container"><div ${kind} role="region" aria-label="${safe(flow.home.name)}">${body}</div></div>`;
  if (layout === 'float-banner') return `<div class="float-wrap"><div ${kind}>${body}</div></div>`;
  if (layout === 'blur-modal')
    return `<div class="mask blurring"></div><div class="blur-wrapper"><div ${kind} role="dialog" aria-modal="true" data-open="true">${body}</div></div>`;
  if (layout === 'native-dialog' || layout === 'alert')
    return `<div class="mask"></div><dialog open ${kind}>${body}</dialog>`;
  return `${isModal ? '<div class="mask"></div>' : ''}<div ${kind}${isModal ? ' role="dialog"' : ''}>${isInside ? body : `${above}${body}${foot}`}</div>`;
}

/** What a layout puts around the prompt's own nodes: before it, its class, after it. */
const AROUND: Partial<Record<FlowPrompt['layout'], readonly [string, string, string]>> = {
  panel: ['', 'inner-card', ''],
  'deck-page': ['', 'deck-card', ''],
  detents: ['<div class="grip"><i></i></div>', 'detents-body', ''],
  poster: [`<img class="poster-picture" alt="" src="${scenery(3)}">`, 'poster-body', ''],
  'two-pane': [`<div class="pane-picture"><img alt="" src="${scenery(1)}"></div>`, 'pane-body', ''],
  'slides-page': [
    `<div class="slides">${[0, 2, 4].map((i) => `<img alt="" src="${scenery(i)}">`).join('')}</div>`,
    'slides-body',
    '',
  ],
  accordion: [
    '<details class="step"><summary>1 ✓</summary></details><details class="step" open><summary>2</summary>',
    'step-body',
    '</details><details class="step" inert><summary>3</summary></details>',
  ],
  'badge-card': [
    '<div class="badge-icon" aria-hidden="true"><svg viewBox="0 0 24 24" width="34" height="34"><path d="M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z" fill="none" stroke="currentColor" stroke-width="2"/></svg></div>',
    'badge-body',
    '',
  ],
  'stage-page': ['<div class="stage-top"></div>', 'stage-body', ''],
  'side-steps': [
    '<ol class="side-marks"><li>1</li><li aria-current="step">2</li><li>3</li><li>4</li></ol>',
    'side-body',
    '',
  ],
};

/** The same for layouts that name the app. */
function around(
  { home, locale, prompts }: Flow,
  layout: FlowPrompt['layout'],
): readonly [string, string, string] | undefined {
  const name = safe(home.name);
  switch (layout) {
    case 'page-sheet':
      return ['<div class="sheet-handle" aria-hidden="true"></div>', 'page-sheet-body', ''];
    case 'scroll-view':
      return [
        `<uni-page-head><div>${name}</div></uni-page-head><uni-scroll-view><div class="uni-scroll-view"><div class="uni-scroll-view-content">`,
        'scroll-body',
        '</div></div></uni-scroll-view>',
      ];
    case 'site-page':
      return [`<header class="site-head"><i></i><b>${name}</b></header><div class="site-main">`, 'site-body', '</div>'];
    case 'gov-page':
      return [
        `<header class="gov-head"><b>${name}</b></header>`,
        'gov-body',
        '<footer class="gov-foot">© 2026</footer>',
      ];
    case 'ion-page':
      return [`<app-header><app-toolbar><app-title>${name}</app-title></app-toolbar></app-header>`, 'ion-body', ''];
    case 'vaul-drawer':
      return ['<div class="vaul-handle" aria-hidden="true"></div>', 'vaul-body', ''];
    case 'email-pop':
      return ['<div class="pop-picture" aria-hidden="true"></div>', 'email-body', ''];
    case 'form-step':
      return ['<div class="ask-line" aria-hidden="true"><i></i></div>', 'ask-body', ''];
    case 'auth-card':
      return [
        `<div class="auth-logo" aria-hidden="true">${name.slice(0, 1)}</div><div class="auth-frame">`,
        'auth-body',
        `<div class="auth-foot">${name}</div></div>`,
      ];
    case 'rn-page':
      return [
        `<div class="css-box rn-screen"><div class="css-box rn-head"><div class="css-text">${name}</div></div><div class="css-box rn-scroll"><div class="css-box rn-content">`,
        'rn-body',
        '</div></div></div>',
      ];
    case 'weui-page':
      return ['<div class="weui-form">', 'weui-body', '</div>'];
    case 'layer-window':
      return [`<div class="layer-title">${name}</div>`, 'layer-body', ''];
    case 'blur-modal':
      return ['', 'blur-body', ''];
    case 'bs-modal':
      return ['', 'bs-body', ''];
    case 'wall-sheet':
      return [`<div class="wall-head"><i aria-hidden="true"></i>${name}</div>`, 'wall-body', ''];
    case 'lesson-page':
      return ['<div class="lesson-bar" aria-hidden="true"><div><i></i></div></div>', 'lesson-body', ''];
    case 'glass-page':
      return ['<div class="glass-sky" aria-hidden="true"></div>', 'glass-body', ''];
    case 'shop-page':
      return [
        `<div class="shop-strip">${safe(home.items[0] ?? '')}</div><header class="shop-head">${name}</header>`,
        'shop-body',
        `<footer class="shop-foot">© 2026, ${name}</footer>`,
      ];
    case 'sm-sheet':
      return [
        '<div class="sm-icon" aria-hidden="true"><svg viewBox="0 0 24 24" width="26" height="26" fill="none" stroke="currentColor" stroke-width="1.6"><path d="M9 12.5l2 2 4-4.5M12 3c2.5 2 5 3 8 3 0 7-2 12-8 15-6-3-8-8-8-15 3 0 5.5-1 8-3z"/></svg></div>',
        'sm-body',
        '',
      ];
    case 'gradient-card':
      return ['<div class="gradient-head" aria-hidden="true"></div>', 'gradient-body', ''];
    case 'offcanvas':
      return [`<div class="offcanvas-header"><i aria-hidden="true"></i><b>${name}</b></div>`, 'offcanvas-body', ''];
    case 'landing-page': {
      const tabs = home.tabs.map((tab, i) => `<a href="#tab-${i}">${safe(tab)}</a>`).join('');
      return [
        `<header class="land-head"><i aria-hidden="true"></i><b>${name}</b><a href="#lang" class="land-lang">${LANGUAGES[locale]}</a><details class="land-menu"><summary aria-label="${name}">☰</summary><nav>${tabs}</nav></details></header><main class="land-main">`,
        'land-body',
        `</main><footer class="land-foot">© 2026 ${name}</footer>`,
      ];
    }
    case 'capsule-page': {
      const [service] = prompts[0]?.links ?? [];
      return [
        `<div class="mini-bar"><span>${name}</span><div class="mini-capsule" aria-hidden="true"><i>•••</i><i>◎</i></div></div>`,
        'mini-body',
        service ? `<a href="#service" class="mini-service">${safe(service)}</a>` : '',
      ];
    }
    case 'accounts-page': {
      const options = Object.entries(LANGUAGES)
        .map(([one, words]) => `<option${one === locale ? ' selected' : ''}>${words}</option>`)
        .join('');
      const links = (prompts[0]?.links ?? []).map((words) => `<a href="#about">${safe(words)}</a>`).join('');
      return [
        '<div class="acc-card"><div class="acc-logo" aria-hidden="true"><svg viewBox="0 0 64 24" width="64" height="24"><circle cx="12" cy="12" r="9" fill="#4285f4"/><circle cx="32" cy="12" r="9" fill="#ea4335"/><circle cx="52" cy="12" r="9" fill="#34a853"/></svg></div>',
        'acc-body',
        `</div><footer class="acc-foot"><select class="acc-language" aria-label="Language">${options}</select><span>${links}</span></footer>`,
      ];
    }
    case 'van-dialog':
      return ['', 'van-body', ''];
    case 'cm-box':
      return ['', 'cm-body', ''];
    case 'swal-modal':
      return [
        '<div class="swal2-icon" aria-hidden="true"><div class="swal2-icon-content">?</div></div>',
        'swal-body',
        '',
      ];
    case 'q-bottom':
      return ['<div class="q-bar" aria-hidden="true"></div>', 'q-body', ''];
    case 'article-page': {
      const lines = [100, 96, 99, 72].map((share) => `<i style="width:${share}%"></i>`).join('');
      return [
        `<header class="art-head"><b>${name}</b></header><article class="art-text"><h1>${safe(home.items[0] ?? '')}</h1><p class="art-by"><time datetime="2026-11-28">2026-11-28</time> · ${name}</p><div class="art-picture" aria-hidden="true"></div><div class="art-lines" aria-hidden="true">${lines}</div></article><aside class="art-gate">`,
        'art-body',
        '</aside>',
      ];
    }
    case 'features-page': {
      const rows = home.items
        .slice(0, 3)
        .map(
          (item) =>
            `<li><div class="feat-icon" aria-hidden="true">${STAR}</div><div class="feat-words">${safe(item)}</div></li>`,
        );
      return ['<div class="feat-above">', 'feat-body', `<ul class="feat-list">${rows.join('')}</ul></div>`];
    }
    case 'popup-page':
      return [
        `<div class="f7-navbar"><div class="f7-navbar-inner"><div class="f7-title">${name}</div></div></div><div class="f7-content"><div class="f7-block">`,
        'f7-body',
        '</div></div>',
      ];
    case 'taro-popup':
      return ['', 'taro-body', ''];
    case 'rn-modal':
      return ['', 'rn-modal-body', ''];
    case 'flow-modal':
      return ['', 'flow-body', ''];
    case 'v-dialog':
      return ['', 'v-card', ''];
    case 'cc-window':
      return ['', 'cc-body', ''];
    case 'map-page':
      return [
        `<div class="map-canvas" aria-hidden="true">${MAP}</div><div class="map-panel"><div class="map-grip" aria-hidden="true"></div>`,
        'map-body',
        '</div>',
      ];
    case 'wave-page':
      return [
        `<div class="wave-head" aria-hidden="true">${WAVE}</div><div class="wave-logo" aria-hidden="true">${safe([...home.name][0] ?? '')}</div><div class="wave-main">`,
        'wave-body',
        `</div><div class="wave-foot">${name}</div>`,
      ];
    case 'cta-page':
      return [`<div class="cta-nav"><span>${name}</span></div><div class="cta-scroll">`, 'cta-body', '</div>'];
    case 'el-message':
      return ['', 'el-message-inner', ''];
    case 'stacked-acts':
      return ['', 'stacked-body', ''];
    case 'fc-dialog':
      return ['', 'fc-body', ''];
    case 'modal-bottom':
      return ['', 'modal-box-body', ''];
    case 'cky-bar':
      return ['', 'cky-notice', ''];
    case 'gnb-page': {
      const tabs = home.tabs.map(
        (tab, i) => `<li><a href="#tab-${i}"${i === 0 ? ' class="on"' : ''}>${safe(tab)}</a></li>`,
      );
      return [
        `<div class="gnb-head"><strong class="gnb-logo">${name}</strong><div class="gnb-menu" aria-hidden="true">${BURGER}</div></div><ul class="gnb-tabs">${tabs.join('')}</ul><div class="gnb-main">`,
        'gnb-body',
        `</div><div class="gnb-foot"><p>${name}</p><p>Copyright © ${name} 2026</p></div>`,
      ];
    }
    case 'appbar-page':
      return [
        `<header class="MuiPaper-root MuiAppBar-root appbar"><div class="MuiToolbar-root"><div class="MuiTypography-h6">${name}</div></div></header><div class="MuiContainer-root appbar-main">`,
        'appbar-body',
        '</div>',
      ];
    case 'bento-page':
      return [
        `<div class="bento" aria-hidden="true">${[0, 1, 2, 3].map((i) => `<div class="bento-tile bento-${i}"></div>`).join('')}</div>`,
        'bento-body',
        '',
      ];
    case 'ant-wrap':
      return ['', 'ant-body', ''];
    case 'braze-modal':
      return [`<div class="ab-image-area" aria-hidden="true">${BELL}</div>`, 'ab-message-body', ''];
    case 'ly-pop':
      return ['', 'ly_cont', ''];
    case 'footed-sheet':
      return ['', 'footed-body', ''];
    case 'didomi-notice':
      return ['', 'didomi-text', ''];
    case 'mascot-page':
      return [`<div class="mascot" aria-hidden="true">${MASCOT}</div>`, 'mascot-body', ''];
    case 'overlap-page':
      return [`<div class="overlap-head"><div class="overlap-name">${name}</div></div>`, 'overlap-body', ''];
    case 'title-band':
      return [
        `<header class="l-header"><div class="l-header__logo">${name}</div><div class="l-header__menu" aria-hidden="true">${BURGER}</div></header><main class="l-main">`,
        'band-body',
        `</main><footer class="l-footer"><small>© ${name}</small></footer>`,
      ];
    case 'shell-page':
      return [
        `<header class="shell-bar"><i aria-hidden="true"></i><bdi>${name}</bdi></header><div class="shell-main">`,
        'shell-body',
        '</div>',
      ];
    case 'tabbed-page': {
      const tabs = home.tabs.map((tab, i) => `<span role="tab" aria-selected="${i === 0}"><i></i>${safe(tab)}</span>`);
      return [
        '<div class="tabbed-main">',
        'tabbed-body',
        `</div><div class="tab-dock" role="tablist" inert>${tabs.join('')}</div>`,
      ];
    }
    case 'over-picture':
      return [`<img class="under-picture" alt="" src="${scenery(2)}">`, 'over-body', ''];
    case 'letter-page':
      return ['<article class="letter">', 'letter-body', `<p class="letter-name"><span>${name}</span></p></article>`];
    case 'checkout-page':
      return [`<header class="checkout-head">${name}</header><div class="checkout-main">`, 'checkout-body', '</div>'];
    default:
      return undefined;
  }
}

const STAR =
  '<svg viewBox="0 0 24 24" width="30" height="30" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linejoin="round"><path d="M12 3l2.6 5.6 6 .7-4.4 4.2 1.1 6L12 16.6 6.7 19.5l1.1-6L3.4 9.3l6-.7z"/></svg>';

const MAP =
  '<svg viewBox="0 0 390 320" preserveAspectRatio="xMidYMid slice" width="100%" height="100%"><rect width="390" height="320" fill="#e6ebe4"/><path d="M0 230c60-30 120 20 180-8s110-60 210-34v132H0z" fill="#bcdcf0"/><path d="M-10 80L400 150M70-10l60 340M210-10l-30 340M320-10l10 340" stroke="#fff" stroke-width="9" fill="none"/><path d="M196 92c-15 0-26 11-26 25 0 20 26 43 26 43s26-23 26-43c0-14-11-25-26-25z" fill="#e5453a"/></svg>';
const WAVE =
  '<svg viewBox="0 0 390 60" preserveAspectRatio="none" width="100%" height="60"><path d="M0 34c70 34 140 22 210 0s120-26 180 2v26H0z"/></svg>';
const BURGER =
  '<svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="2"><path d="M3 6h18M3 12h18M3 18h18"/></svg>';
const BELL =
  '<svg viewBox="0 0 200 120" width="200" height="120"><circle cx="100" cy="62" r="46" fill="#fff" opacity=".22"/><path d="M76 78V58a24 24 0 0 1 48 0v20l8 8H68z" fill="#fff"/><path d="M92 90a8 8 0 0 0 16 0z" fill="#fff"/></svg>';
const MASCOT =
  '<svg viewBox="0 0 120 110" width="132" height="121"><path d="M22 54c0-26 16-42 38-42s38 16 38 42-14 46-38 46-38-20-38-46z" fill="currentColor"/><circle cx="46" cy="48" r="13" fill="#fff"/><circle cx="74" cy="48" r="13" fill="#fff"/><circle cx="49" cy="50" r="6" fill="#222"/><circle cx="71" cy="50" r="6" fill="#222"/><path d="M54 62h12l-6 9z" fill="#f5a623"/></svg>';
const COIN =
  '<svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true"><circle cx="10" cy="10" r="9" fill="#f6b93b"/><circle cx="10" cy="10" r="6.2" fill="none" stroke="#fff" stroke-width="1.6"/></svg>';
const CLOCK =
  '<svg viewBox="0 0 24 24" width="15" height="15" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/></svg>';
const WARNING =
  '<svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true"><circle cx="10" cy="10" r="9" fill="currentColor"/><path d="M10 5v6M10 14v.5" stroke="#fff" stroke-width="2"/></svg>';
const CARD_STAR =
  '<svg viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor" stroke-width="1.8" aria-hidden="true"><path d="M12 3l2.7 5.6 6.1.8-4.5 4.2 1.1 6.1L12 16.8l-5.4 2.9 1.1-6.1L3.2 9.4l6.1-.8z"/></svg>';

/** As an office has it in its register. */
const REGISTERED: Readonly<Record<Flow['locale'], string>> = {
  'zh-CN': '京ICP备2023011476号-2',
  'zh-TW': '統一編號 24536806',
  'en-US': 'Company No. 09446231',
  'ja-JP': '登録番号 T8010401050387',
  'ko-KR': '사업자등록번호 120-88-00767',
};

const LANGUAGES: Readonly<Record<Flow['locale'], string>> = {
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
  'en-US': 'English',
  'ja-JP': '日本語',
  'ko-KR': '한국어',
};

function scenery(i: number): string {
  const hue = (i * 67 + 20) % 360;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 70"><rect width="120" height="70" fill="hsl(${hue} 60% 84%)"/><path d="M0 70L40 34l26 24 20-16 34 28z" fill="hsl(${hue} 45% 52%)"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

const ABOVE: Partial<Record<Decor, (prompt: FlowPrompt, flow: Flow) => string>> = {
  help: ({ links }) => `<a class="help" href="#help">${safe(links[0] ?? '?')}</a>`,
  'step-count': () => '<p class="step-count"><b>2</b>/4</p>',
  stars: () => '<p class="stars">★★★★★ <b>4.8</b> (23,516)</p>',
  trust: () => '<p class="trust"><span>SSL</span><span>ISO 27001</span></p>',
  progress: () => '<div class="progress"><i></i></div>',
  steps: () => '<ol class="steps"><li>1</li><li aria-current="step">2</li><li>3</li></ol>',
  crumbs: ({ links }) =>
    `<div class="crumbs">${links.map((words, i) => `<a href="#tab-${i}">${safe(words)}</a>`).join(' › ')}</div>`,
  dots: () => '<ol class="dots"><li></li><li class="now"></li><li></li><li></li></ol>',
  'phase-banner': () => '<p class="phase-banner"><strong>BETA</strong><span>v2.6</span></p>',
  'stat-row': () => '<div class="stat-row"><span>4.9 ★</span><span>10M+</span><span>24/7</span></div>',
  'segments-bar': () =>
    '<div class="segments-bar" role="progressbar" aria-valuemin="0" aria-valuemax="4" aria-valuenow="2"><i class="past"></i><i class="past"></i><i></i><i></i></div>',
  'ring-progress': () => '<div class="ring-progress" role="progressbar" aria-valuenow="40"><span>2/5</span></div>',
  'store-badges': () => '<p class="store-badges"><span>▶ iOS</span><span>▶ Android</span></p>',
  'version-line': () => '<p class="version-line">v9.4.1 (20311)</p>',
  'lang-pill': (_, { locale }) =>
    `<button type="button" class="lang-pill" aria-haspopup="menu"><span>${LANGUAGES[locale]}</span></button>`,
  'emoji-burst': () => '<div class="emoji-burst" aria-hidden="true">☀ ❤ ☘</div>',
  'time-chip': () => `<span class="time-chip">${CLOCK}≈ 2 min</span>`,
  'today-line': (_, { locale }) =>
    `<p class="today-line">${new Date().toLocaleDateString(locale, { month: 'long', day: 'numeric', weekday: 'long' })}</p>`,
  'coin-chip': () => `<div class="coin-chip">${COIN}<span>120</span></div>`,
  online: () => '<p class="online"><i></i><span>1,284</span></p>',
};

function drawOf(flow: Flow, prompt: FlowPrompt, index: number, visit: Visit): Drawn {
  const form = new Form(flow, prompt, index, stateOf(visit), visit.words);
  const stage = visit.stages.get(index) ?? 'front';
  if (typeof stage === 'number') {
    const [title, text, still, back] = prompt.insist[stage] as FlowPrompt['insist'][number];
    form
      .say(title, text)
      .button('alt', still, prompt.pale ? 'pale' : 'plain')
      .button('go', back, 'main');
    return form.drawn([form.of('alt')], [form.of('go')]);
  }
  switch (stage) {
    case 'turned-away': {
      const [text, button] = prompt.turnedAway;
      form.say('', text).button('go', button, 'main');
      return form.drawn([], [form.of('go')]);
    }
    case 'pay':
      form.say(prompt.pay ?? '', '').button('go', prompt.closeLabel, 'plain');
      return form.drawn([], [form.of('go')]);
    case 'behind':
      form
        .say(prompt.title, '')
        .button('go', prompt.yes, 'main')
        .button('alt', prompt.beyond ?? '', 'plain');
      return form.drawn([form.of('alt')], [form.of('go')]);
    case 'settings': {
      form.say(prompt.title, '');
      const boxes = prompt.purposes.map((purpose, i) => form.box(`purpose-${i}`, purpose, true));
      form.button('alt', prompt.save, 'save').button('go', prompt.yes, 'main');
      return form.drawn([...boxes, form.of('alt')], [form.of('go')]);
    }
    default:
      return frontOf(form, prompt, visit.error?.at === index ? visit.error.text : '');
  }
}

function frontOf(form: Form, prompt: FlowPrompt, error: string): Drawn {
  form.say(prompt.title, prompt.refusal === 'untick' ? '' : prompt.text);
  const isNative = prompt.stopping === 'native';
  const yes: Handle[] = [];
  const no: Handle[] = [];
  if (prompt.refusal === 'untick') no.push(form.box('box', prompt.text, true));
  if (prompt.shape === 'question') yes.push(...form.choices());
  if (prompt.shape === 'login') {
    const isMail = prompt.account === 'email';
    yes.push(
      form.field(accountField(prompt), isMail ? 'email' : 'tel', isMail ? prompt.email : prompt.phone, '', isNative),
    );
    yes.push(form.field('secret', 'password', prompt.password, '', isNative));
  }
  for (const { type, label } of prompt.fields)
    yes.push(form.labelled(type, label, prompt.filled[type] ?? '', isNative));
  if (prompt.agreement) yes.push(form.box('agree', prompt.agreement, false));
  if (error) form.complaint(error);
  const answersAreButtons = prompt.choice.startsWith('answer') && prompt.shape === 'question';
  if (!answersAreButtons) {
    form.button('go', prompt.refusal === 'untick' ? prompt.next : prompt.yes, 'main');
    yes.push(form.of('go'));
  }
  if (prompt.refusal === 'blank' || prompt.refusal === 'untick') no.push(form.of('go'));
  if (prompt.pay) form.button('more', prompt.pay, 'plain');
  if (prompt.refusal === 'close') form.button('top', '×', 'x');
  else if (prompt.no) form.button('alt', prompt.no, prompt.pale ? 'pale' : 'plain');
  if (prompt.refusal === 'close') no.push(form.of('top'));
  else if (prompt.no && prompt.refusal !== 'none') no.push(form.of('alt'));
  for (const text of prompt.thirdParty) form.link(text);
  return form.drawn(no, yes);
}

type Look = 'main' | 'plain' | 'pale' | 'save' | 'x';

/** The page's form as it grows; where each button has a form of its own, fields belong to the yes by its id. */
class Form {
  readonly #flow: Flow;
  readonly #prompt: FlowPrompt;
  readonly #index: number;
  readonly #state: string; // of a page that posts itself back
  readonly #words: Visit['words'];
  readonly #parts: string[] = [];
  readonly #buttons: string[] = [];
  readonly #others: string[] = []; // forms of which nothing is seen

  constructor(flow: Flow, prompt: FlowPrompt, index: number, state: string, words: Visit['words']) {
    this.#flow = flow;
    this.#prompt = prompt;
    this.#index = index;
    this.#state = state;
    this.#words = words;
  }

  say(title: string, text: string): this {
    this.#parts.push(title ? `<h2>${safe(title)}</h2>` : '', text ? `<p>${safe(text)}</p>` : '');
    return this;
  }

  complaint(text: string): void {
    if (this.#prompt.told === 'under-field') this.#parts.push(`<p class="under-field" role="alert">${safe(text)}</p>`);
    else if (this.#prompt.told === 'help-text') this.#parts.push(`<p class="help-text" role="alert">${safe(text)}</p>`);
    else if (this.#prompt.told === 'callout')
      this.#parts.push(`<div class="callout" role="alert"><b aria-hidden="true">i</b><div>${safe(text)}</div></div>`);
    else if (this.#prompt.told === 'error-list')
      this.#parts.push(
        `<ul class="error-msgs" role="alert"><li><label class="error-msg">${safe(text)}</label></li></ul>`,
      );
    else if (this.#prompt.told === 'toastify')
      this.#parts.unshift(
        `<div class="toastify-toast in-page" role="alert"><div class="toastify-sign" aria-hidden="true">!</div><div>${safe(text)}</div></div>`,
      );
    else if (this.#prompt.told === 'message-pill')
      this.#parts.unshift(
        `<div class="ant-message in-page" role="alert"><div class="ant-message-notice"><div class="ant-message-content"><span class="message-sign" aria-hidden="true">✕</span><span>${safe(text)}</span></div></div></div>`,
      );
    else if (this.#prompt.told === 'form-message')
      this.#parts.push(`<p class="form-message" data-slot="form-message" role="alert">${safe(text)}</p>`);
    else if (this.#prompt.told === 'notice-strip')
      this.#parts.unshift(
        `<div class="notice-strip" role="alert"><i class="notice-sign" aria-hidden="true">!</i><div class="notice-wrap">${safe(text)}</div></div>`,
      );
    else if (this.#prompt.told === 'alert-dismiss')
      this.#parts.unshift(`<div class="alert-dismiss alert-danger" role="alert"><span>${safe(text)}</span></div>`);
    else if (this.#prompt.told === 'error-row')
      this.#parts.push(
        `<div class="error-row" role="alert" aria-live="assertive">${WARNING}<span>${safe(text)}</span></div>`,
      );
    else if (this.#prompt.told === 'mui-snack')
      this.#parts.unshift(
        `<div class="MuiAlert-root MuiAlert-filledError" role="alert"><div class="MuiAlert-icon" aria-hidden="true">${WARNING}</div><div class="MuiAlert-message">${safe(text)}</div></div>`,
      );
    else if (this.#prompt.told === 'sub-swapped')
      this.#parts[1] = `<p class="sub-swapped" role="alert">${safe(text)}</p>`;
    else if (this.#prompt.told === 'told-drawer')
      this.#parts.unshift(`<div class="told-drawer in-page" role="alert">${safe(text)}</div>`);
    else if (this.#prompt.told === 'group-error') {
      const at = this.#parts.findIndex((part) => part && !/^<(h2|p)>/.test(part));
      const line = `<p class="group-error" role="alert">${safe(text)}</p>`;
      this.#parts.splice(at < 0 ? this.#parts.length : at, 0, line);
    } else if (this.#prompt.told === 'ion-toast')
      this.#parts.unshift(
        `<ion-toast class="in-page"><template shadowrootmode="open"><style>div{padding:14px 16px;border-radius:4px;background:#333;color:#f2f2f2;font:14px/1.45 system-ui,sans-serif}</style><div role="status">${safe(text)}</div></template></ion-toast>`,
      );
    else if (this.#prompt.told === 'notice-card')
      this.#parts.unshift(
        `<div class="notice-card in-page" role="alert"><i aria-hidden="true">!</i>${safe(text)}</div>`,
      );
    else if (this.#prompt.told === 'in-title' && this.#parts[0])
      this.#parts[0] = this.#parts[0].replace(
        '</h2>',
        `<small class="in-title" role="alert">${safe(text)}</small></h2>`,
      );
    else if (this.#prompt.told === 'line') this.#parts.push(`<p class="error" role="alert">${safe(text)}</p>`);
    else this.#parts.unshift(`<div class="summary" role="alert">${safe(text)}</div>`);
  }

  box(name: string, label: string, checked: boolean): Handle {
    this.#parts.push(
      `<label class="tick"><input type="checkbox" name="${this.#nameOf(name)}" value="1"${checked ? ' checked' : ''}${this.#owner}>${safe(label)}</label>`,
    );
    return { selector: this.#within(`[name="${this.#nameOf(name)}"]`) };
  }

  #nameOf(name: string): string {
    return this.#flow.delivery === 'wizard-forms' ? `${this.#index}-${name}` : name;
  }

  field(name: string, type: string, placeholder: string, value: string, required: boolean): Handle {
    const isPlain = this.#isPlain;
    const input = `<input type="${type}" name="${this.#nameOf(name)}" placeholder="${isPlain ? safe(placeholder) : ' '}" value="${safe(value)}"${required ? ' required' : ''}${this.#owner}${isPlain ? '' : this.#labelId(name)}>`;
    this.#parts.push(isPlain ? input : this.#withLabel(name, placeholder, input));
    const sample = { email: 'sample@example.com', tel: '17000123456', password: 'Sample12x' }[type] ?? 'test';
    return { selector: this.#within(`[name="${this.#nameOf(name)}"]`), value: sample };
  }

  labelled(name: string, label: string, value: string, required: boolean): Handle {
    const isDay = name === 'birthday';
    const isPlain = this.#isPlain;
    const input = `<input type="${isDay ? 'date' : 'text'}" name="${this.#nameOf(name)}" value="${safe(value)}"${required ? ' required' : ''}${this.#owner}${isPlain ? '' : ` placeholder=" "${this.#labelId(name)}`}>`;
    this.#parts.push(
      isPlain ? `<label class="field">${safe(label)}${input}</label>` : this.#withLabel(name, label, input),
    );
    return { selector: this.#within(`[name="${this.#nameOf(name)}"]`), value: isDay ? '1990-01-01' : 'test' };
  }

  /** Without a script no element can have a field in its shadow that is sent. */
  get #isPlain(): boolean {
    return this.#flow.field === 'plain' || this.#flow.field === 'shadow-field';
  }

  #labelId(name: string): string {
    return ` id="${name}${this.#index}"`;
  }

  #withLabel(name: string, label: string, input: string): string {
    if (this.#flow.field === 'underlined')
      return `<div class="underlined"><label for="${name}${this.#index}">${safe(label)}</label>${input}</div>`;
    if (this.#flow.field === 'notched')
      return `<div class="notched">${input}<label for="${name}${this.#index}">${safe(label)}</label><fieldset aria-hidden="true"><legend><span>${safe(label)}</span></legend></fieldset></div>`;
    if (this.#flow.field === 'input-group')
      return `<div class="input-group"><label class="group-words" for="${name}${this.#index}">${safe(label)}</label>${input}</div>`;
    if (this.#flow.field === 'filled-box')
      return `<div class="filled-box"><label for="${name}${this.#index}">${safe(label)}</label>${input}</div>`;
    if (this.#flow.field === 'cell-field')
      return `<div class="cell-field"><div class="cell-hd"><label for="${name}${this.#index}">${safe(label)}</label></div><div class="cell-bd">${input.replace('<input ', '<input class="cell-input" ').replace('placeholder=" "', `placeholder="${safe(label)}"`)}</div></div>`;
    if (this.#flow.field === 'rn-field')
      return `<div class="rn-field"><div dir="auto" class="rn-label">${safe(label)}</div>${input}</div>`;
    if (this.#flow.field === 'table-field')
      return `<table class="table-field"><tbody><tr><th>${safe(label)}<em class="must">${MUST[this.#flow.locale]}</em></th><td>${input}</td></tr></tbody></table>`;
    if (this.#flow.field === 'counted-field')
      return `<div class="counted-field"><span id="${name}${this.#index}-words" class="counted-words">${safe(label)}</span>${input.replace('<input ', `<input aria-labelledby="${name}${this.#index}-words" `)}</div>`;
    if (this.#flow.field === 'clearable')
      return `<div class="clearable"><label for="${name}${this.#index}">${safe(label)}</label><div class="clear-box">${input}</div></div>`;
    if (this.#flow.field === 'starred')
      return `<div class="starred"><label for="${name}${this.#index}"><span>${safe(label)}</span><span class="star" aria-hidden="true">*</span></label><div class="input">${input}</div></div>`;
    if (this.#flow.field === 'aria-named') {
      const named = input
        .replace('<input ', `<input aria-label="${safe(label)}" `)
        .replace('placeholder=" "', `placeholder="${safe(label)}"`);
      const words = input.includes('type="date"') ? `<small aria-hidden="true">${safe(label)}</small>` : '';
      return `<div class="aria-named">${words}${named}</div>`;
    }
    if (this.#flow.field === 'daisy-field')
      return `<label class="daisy-field form-control"><div class="daisy-label"><span class="label-text">${safe(label)}</span></div>${input}</label>`;
    if (this.#flow.field === 'joined-field') {
      const kind = input.includes('type="date"') ? 'joined-words' : 'unseen';
      return `<div class="joined-field"><label for="${name}${this.#index}" class="${kind}">${safe(label)}</label>${input.replace('placeholder=" "', `placeholder="${safe(label)}"`)}</div>`;
    }
    if (this.#flow.field === 'ion-field')
      return `<ion-input class="ion-field md hydrated"><label class="input-wrapper"><div class="label-text-wrapper"><div class="label-text">${safe(label)}</div></div><div class="native-wrapper">${input.replace('<input ', '<input class="native-input" ')}</div></label></ion-input>`;
    if (this.#flow.field === 'pill-field') {
      const words = input.includes('type="date"') ? `<div class="pill-words">${safe(label)}</div>` : '';
      return `<div class="pill-field">${words}<div class="pill-box">${input.replace('placeholder=" "', `placeholder="${safe(label)}"`)}</div></div>`;
    }
    if (this.#flow.field === 'uni-input') {
      const isDay = input.includes('type="date"');
      const words = `<div class="${isDay ? 'uni-forms-item__label' : 'uni-input-placeholder'}">${safe(label)}</div>`;
      const inner = input.replace('<input ', '<input class="uni-input-input" ');
      return `<uni-view class="uni-forms-item">${isDay ? words : ''}<uni-input class="uni-easyinput__content-input"><div class="uni-input-wrapper">${isDay ? '' : words}${inner}</div></uni-input></uni-view>`;
    }
    if (this.#flow.field === 'legend-field')
      return `<fieldset class="legend-field fieldset"><legend class="fieldset-legend">${safe(label)}</legend>${input.replace('<input ', '<input class="input" ')}</fieldset>`;
    if (this.#flow.field === 'dl-field') return `<dl class="dl-field"><dt>${safe(label)}</dt><dd>${input}</dd></dl>`;
    if (this.#flow.field === 'taro-field') {
      const inner = input
        .replace('<input ', '<input class="weui-input" ')
        .replace('placeholder=" "', `placeholder="${safe(label)}"`);
      return `<taro-view-core class="taro-field hydrated"><taro-text-core class="taro-field__label hydrated">${safe(label)}</taro-text-core><taro-input-core class="hydrated">${inner}</taro-input-core></taro-view-core>`;
    }
    if (this.#flow.field === 'titled-field') {
      const isDay = input.includes('type="date"');
      const words = isDay ? `<strong class="inp_tit">${safe(label)}</strong>` : '';
      const titled = input
        .replace('<input ', `<input title="${safe(label)}" `)
        .replace('placeholder=" "', isDay ? '' : `placeholder="${safe(label)}"`);
      return `<div class="titled-field inp_item">${words}<span class="inp_box">${titled}</span></div>`;
    }
    if (this.#flow.field === 'x-label')
      return `<label class="css-175oi2r x-label"><div class="css-175oi2r x-frame"><div class="css-175oi2r"><div dir="ltr" class="css-146c3p1 x-words"><span>${safe(label)}</span></div></div><div class="css-175oi2r x-holder"><div dir="ltr" class="css-146c3p1">${input}</div></div></div></label>`;
    if (this.#flow.field === 'icon-inset')
      return `<div class="icon-inset"><label class="inset-words" for="${name}${this.#index}">${safe(label)}</label><div class="inset-box"><span class="inset-icon" aria-hidden="true">●</span>${input}</div></div>`;
    if (this.#flow.field === 'inline-row') return `<div class="inline-row"><span>${safe(label)}</span>${input}</div>`;
    if (this.#flow.field === 'floating')
      return `<div class="float">${input}<label for="${name}${this.#index}">${safe(label)}</label></div>`;
    return `<fieldset class="framed"><legend><label for="${name}${this.#index}">${safe(label)}</label></legend>${input}</fieldset>`;
  }

  choices(): Handle[] {
    const { choice, question, least } = this.#prompt;
    const options = question?.options ?? [];
    if (choice === 'answers') {
      const form = (option: string): string =>
        `<form method="post" action="/step">${this.#where}<input type="hidden" name="answer" value="${safe(option)}"><button class="btn">${safe(option)}</button></form>`;
      this.#parts.push(...options.map(form));
      return [{ selector: this.#within('[name="answer"] + button') }];
    }
    if (choice === 'answer-links') {
      const link = (option: string): string =>
        `<a class="cell" href="${safe(this.#pressed('answer', option))}">${safe(option)}</a>`;
      this.#parts.push(`<div class="cells">${options.map(link).join('')}</div>`);
      return [{ selector: this.#within('.cell') }];
    }
    if (choice === 'select') {
      const inner = options.map((option) => `<option>${safe(option)}</option>`).join('');
      this.#parts.push(`<select name="answer"><option value="">—</option>${inner}</select>`);
      return [{ selector: this.#within('select'), index: 1 }];
    }
    const isMany = choice === 'boxes' || least > 0;
    const type = isMany ? 'checkbox' : 'radio';
    const from = this.#parts.length;
    options.forEach((option, i) => {
      const name = this.#nameOf(isMany ? `answer-${i}` : 'answer');
      this.#parts.push(
        choice === 'stretched-labels'
          ? `<li class="stretch-item"><input class="me-1" type="${type}" name="${name}" value="${i + 1}" id="${this.#idOf('go')}-${i}"><label class="stretched-label" for="${this.#idOf('go')}-${i}">${safe(option)}</label></li>`
          : choice === 'btn-inputs'
            ? `<input type="${type}" name="${name}" value="${i + 1}" aria-label="${safe(option)}" class="join-item btn-input">`
            : choice === 'table-rows'
              ? `<tr><th scope="row" id="${this.#idOf('go')}-${i}">${safe(option)}</th><td><input type="${type}" name="${name}" value="${i + 1}" aria-labelledby="${this.#idOf('go')}-${i}"></td></tr>`
              : choice === 'peer-labels'
                ? `<li><input class="peer-off" type="${type}" name="${name}" value="${i + 1}" id="${this.#idOf('go')}-${i}"><label class="peer-label" for="${this.#idOf('go')}-${i}"><div class="peer-block"><div>${safe(option)}</div></div></label></li>`
                : choice === 'form-checks'
                  ? `<div class="form-check"><input class="form-check-input" type="${type}" name="${name}" value="${i + 1}" id="${this.#idOf('go')}-${i}"><label class="form-check-label" for="${this.#idOf('go')}-${i}">${safe(option)}</label></div>`
                  : choice === 'wide-radios'
                    ? `<div class="wide-radio"><input type="${type}" name="${name}" value="${i + 1}" id="${this.#idOf('go')}-${i}"><label for="${this.#idOf('go')}-${i}">${safe(option)}</label></div>`
                    : choice === 'has-cards'
                      ? `<label class="has-card" id="plate-${i}">${CARD_STAR}<span class="text-sm">${safe(option)}</span><input class="sr-only" type="${type}" name="${name}" value="${i + 1}"></label>`
                      : choice === 'end-checks'
                        ? `<div class="end-check"><div class="grid-words"><label for="${this.#idOf('go')}-${i}">${safe(option)}</label></div><div class="grid-holder"><div class="grid-cell"><input class="grid-input grid-${type}" type="${type}" name="${name}" value="${i + 1}" id="${this.#idOf('go')}-${i}"></div></div></div>`
                        : choice === 'row-inputs'
                          ? `<span class="row-input"><input class="row-over" type="${type}" name="${name}" value="${i + 1}" id="${this.#idOf('go')}-${i}"><div aria-hidden="true" class="row-sign row-${type}"></div><label for="${this.#idOf('go')}-${i}" class="row-label">${safe(option)}</label></span>`
                          : choice === 'emoji-rows'
                            ? `<label class="emoji-row" id="plate-${i}"><span class="emoji-picture" aria-hidden="true">${EMOJI[i % EMOJI.length]}</span><span class="emoji-option">${safe(option)}</span><input type="${type}" name="${name}" value="${i + 1}"></label>`
                            : choice === 'weui-cells'
                              ? `<label class="weui-cell" id="plate-${i}"><span class="weui-bd">${safe(option)}</span><span class="weui-ft"><input class="weui-off" type="${type}" name="${name}" value="${i + 1}"><span class="weui-${type}"></span></span></label>`
                              : choice === 'key-answers'
                                ? `<label class="key-answer" id="plate-${i}"><input class="weui-off" type="${type}" name="${name}" value="${i + 1}"><span class="answer-key" aria-hidden="true">${'ABCDEFGHIJKLMNOP'[i]}</span><span class="key-words">${safe(option)}</span></label>`
                                : choice === 'picture-cards'
                                  ? `<label class="picture-card" id="plate-${i}"><img alt="" src="${scenery(i)}"><input class="unseen" type="${type}" name="${name}" value="${i + 1}">${safe(option)}</label>`
                                  : choice === 'radio-cards'
                                    ? `<label class="plate" id="plate-${i}"><strong>${safe(option)}</strong><input class="unseen" type="${type}" name="${name}" value="${i + 1}"></label>`
                                    : `<label class="${choice === 'pills' ? 'pill' : 'tick'}"><input type="${type}" name="${name}" value="${i + 1}">${safe(option)}</label>`,
      );
    });
    const [before, after] = GROUPED[choice] ?? ['', ''];
    if (before) this.#parts.splice(from, options.length, before + this.#parts.slice(from).join('') + after);
    const wanted = options.slice(0, least || 1);
    if (choice === 'wide-radios' || choice === 'peer-labels' || choice === 'stretched-labels')
      return wanted.map((_, i) => ({ selector: `[for="${this.#idOf('go')}-${i}"]` }));
    if (PLATED.has(choice)) return wanted.map((_, i) => ({ selector: this.#within(`#plate-${i}`) }));
    return wanted.map((_, i) => ({ selector: this.#within(`[type="${type}"][value="${i + 1}"]`) }));
  }

  link(text: string): void {
    this.#parts.push(`<a class="foot" href="#">${safe(text)}</a> `);
  }

  button(act: Act, text: string, look: Look): this {
    const button = this.#buttonOf(act, text, look);
    const isOwn = this.#flow.delivery === 'form-each';
    const made = isOwn
      ? `<form class="own" method="post" action="/step" id="${this.#idOf(act)}">${this.#where}<input type="hidden" name="${act}" value="1">${button}</form>`
      : button;
    if (look === 'x' || !this.#prompt.noFirst || look === 'main') this.#buttons.push(made);
    else this.#buttons.unshift(made);
    return this;
  }

  of(act: Act): Handle {
    if (this.#flow.delivery === 'links') return { selector: this.#within(`:is([name="${act}"],[href*="&${act}="])`) };
    if (['service-pages', 'turbo-frames', 'get-forms'].includes(this.#flow.delivery))
      return { selector: this.#within(`:is([name="${act}"],[href*="&${act}="])`) };
    if (this.#flow.delivery === 'server-actions')
      return { selector: this.#within(`:is([name="${ACTION_IDS[act]}"],[href*="&${act}="])`) };
    if (this.#flow.delivery === 'morphed') return { selector: this.#within(`[wire\\:click="choose('${act}')"]`) };
    if (this.#flow.delivery === 'rest-forms' || this.#flow.delivery === 'owner-forms')
      return { selector: `#${this.#idOf(act)}` };
    if (this.#flow.delivery === 'named-actions')
      return { selector: this.#within(`:is([formaction="?/${NAMED_ACTIONS[act]}"],[href*="&${act}="])`) };
    if (this.#flow.delivery === 'web-flow')
      return { selector: this.#within(`:is([name="_eventId_${EVENTS[act]}"],[href*="_eventId=${EVENTS[act]}"])`) };
    if (this.#flow.delivery === 'wizard-forms')
      return { selector: this.#within(`:is([name="wizard_goto"][value="${GOTO[act]}"],[href*="goto=${GOTO[act]}"])`) };
    if (this.#flow.delivery === 'intent-forms')
      return { selector: this.#within(`:is([value="${INTENTS[act]}"],[href*="&${act}="])`) };
    if (this.#flow.delivery === 'op-forms') return { selector: `#edit-${OP_IDS[act]}-${this.#index}` };
    if (this.#flow.delivery === 'post-back') return { selector: this.#within(`.press-${act}`) };
    if (this.#flow.delivery === 'fragments') return { selector: this.#within(`[data-post="${act}"]`) };
    if (this.#flow.delivery === 'srcdoc')
      return { selector: this.#within(`:is([for="${this.#idOf(act)}"],button[name="${act}"])`) };
    if (this.#flow.delivery === 'declarative') return { selector: this.#within(`[formaction="/step?${act}=1"]`) };
    if (this.#prompt.technique === 'attached') return { selector: `[form="f${this.#index}"][name="${act}"]` };
    const isOwn = this.#flow.delivery === 'form-each';
    return { selector: isOwn ? `#${this.#idOf(act)} > :last-child` : this.#within(`[name="${act}"]`) };
  }

  drawn(no: readonly Handle[], yes: readonly Handle[]): Drawn {
    const row = `<div class="row">${this.#buttons.join('')}</div>`;
    const parts = this.#parts.join('');
    if (this.#flow.delivery === 'form-each') return { html: `${parts}${row}`, no, yes };
    if (this.#flow.delivery === 'fragments')
      return { html: `<div class="whole" id="f${this.#index}">${this.#where}${parts}${row}</div>`, no, yes };
    if (this.#flow.delivery === 'morphed')
      return {
        html: `<div class="whole" wire:id="w${this.#index}" id="f${this.#index}">${this.#where}${parts}${row}</div>`,
        no,
        yes,
      };
    if (this.#flow.delivery === 'rest-forms')
      return {
        html: `<form class="edit_step" id="f${this.#index}" action="/welcome/${this.#index + 1}" accept-charset="UTF-8" method="post" novalidate>${this.#token('patch')}${parts}</form>${row}`,
        no,
        yes,
      };
    if (this.#flow.delivery === 'owner-forms')
      return {
        html: `<form id="f${this.#index}" class="whole" action="/welcome/${this.#index + 1}" method="POST" novalidate>${this.#csrf}${parts}${row}</form>${this.#others.join('')}`,
        no,
        yes,
      };
    const isAttached = this.#prompt.technique === 'attached';
    const inner = isAttached ? parts : `${parts}${row}`;
    const method = this.#flow.delivery === 'get-forms' ? 'get' : 'post';
    const form = `<form method="${method}" action="${this.#sentTo}" id="f${this.#index}" class="whole" novalidate>${this.#where}${inner}</form>`;
    return { html: isAttached ? `${form}${row}` : form, no, yes };
  }

  #buttonOf(act: Act, text: string, look: Look): string {
    if (this.#flow.delivery === 'links') return this.#ofLinks(act, text, look);
    if (this.#flow.delivery === 'post-back') return this.#posting(act, text, look);
    if (this.#flow.delivery === 'declarative') return this.#acting(act, text, look);
    if (this.#flow.delivery === 'fragments') return this.#sending(act, text, look);
    if (this.#flow.delivery === 'srcdoc') return this.#framed(act, text, look);
    if (this.#flow.delivery === 'service-pages') return this.#served(act, text, look);
    if (this.#flow.delivery === 'server-actions') return this.#acted(act, text, look);
    if (this.#flow.delivery === 'turbo-frames') return this.#inFrame(act, text, look);
    if (this.#flow.delivery === 'get-forms') return this.#block(act, text, look);
    if (this.#flow.delivery === 'morphed') return this.#wired(act, text, look);
    if (this.#flow.delivery === 'op-forms') return this.#op(act, text, look);
    if (this.#flow.delivery === 'intent-forms') return this.#intent(act, text, look);
    if (this.#flow.delivery === 'rest-forms') return this.#resource(act, text, look);
    if (this.#flow.delivery === 'named-actions') return this.#named(act, text, look);
    if (this.#flow.delivery === 'web-flow') return this.#event(act, text, look);
    if (this.#flow.delivery === 'wizard-forms') return this.#wizard(act, text, look);
    if (this.#flow.delivery === 'owner-forms') return this.#owned(act, text, look);
    const label = look === 'x' ? ` aria-label="${safe(this.#prompt.closeLabel)}"` : '';
    const shape = look === 'x' ? 'x' : `btn ${look}`;
    const name = this.#flow.delivery === 'form-each' ? '' : ` name="${act}"`;
    if (this.#prompt.technique === 'input' && look !== 'x')
      return `<input type="submit"${name} class="${shape}" value="${safe(text)}">`;
    if (this.#prompt.technique === 'image' && look !== 'x')
      return `<input type="image" class="${shape}" alt="${safe(text)}" src="${picture(text)}">`;
    const owner = this.#prompt.technique === 'attached' ? ` form="f${this.#index}"` : '';
    return `<button class="${shape}${IN_LOOK[this.#prompt.technique] && look !== 'x' ? ` ${IN_LOOK[this.#prompt.technique]}` : ''}"${name}${owner} value="1"${label}>${this.#inner(text, look)}</button>`;
  }

  #inner(text: string, look: Look): string {
    if (look === 'x') return text;
    if (this.#prompt.technique === 'tile') return `<i class="glyph"></i><span>${safe(text)}</span>`;
    return this.#prompt.technique === 'cell' ? `<span>${safe(text)}</span><i>›</i>` : safe(text);
  }

  /** Posts the page back by a script: a link or the cell of a table, as templates of old have it. */
  #posting(act: Act, text: string, look: Look): string {
    const call = `__post('f${this.#index}', '${act}')`;
    if (look === 'x')
      return `<a class="x press-${act}" href="javascript:${call}" title="${safe(this.#prompt.closeLabel)}">${CUT_OUT}</a>`;
    if (this.#prompt.technique === 'post-link')
      return `<a class="btn ${look} press-${act}" href="javascript:${call}">${safe(text)}</a>`;
    return `<table class="cell-table"><tr><td class="btn ${look} press-${act}" onclick="${call}">${safe(text)}</td></tr></table>`;
  }

  /** Each button says itself where it sends the form. */
  #acting(act: Act, text: string, look: Look): string {
    const where = `formaction="/step?${act}=1"`;
    if (look === 'x')
      return `<button class="x" ${where}><span class="unseen">${safe(this.#prompt.closeLabel)}</span>${CUT_OUT}</button>`;
    if (this.#prompt.technique === 'form-action')
      return `<input type="submit" class="btn ${look}" ${where} value="${safe(text)}">`;
    return `<button class="btn ${look}" ${where}><strong>${safe(text)}</strong><small aria-hidden="true">→</small></button>`;
  }

  /** Says in an attribute what it sends; no form is around it. */
  #sending(act: Act, text: string, look: Look): string {
    if (look === 'x')
      return `<button type="button" class="x" data-post="${act}" aria-label="${safe(this.#prompt.closeLabel)}">✕</button>`;
    if (this.#prompt.technique === 'data-link')
      return `<a class="btn ${look}" href="/welcome/${this.#index + 1}" data-post="${act}">${safe(text)}</a>`;
    return `<button type="button" class="btn ${look}" data-post="${act}"><span>${safe(text)}</span></button>`;
  }

  /** In a frame: a label that is drawn as a button and stands for one that is not seen, or a button with an icon. */
  #framed(act: Act, text: string, look: Look): string {
    if (look === 'x')
      return `<button class="x" name="${act}" value="1" aria-label="${safe(this.#prompt.closeLabel)}">${CUT_OUT}</button>`;
    if (this.#prompt.technique === 'label-for')
      return `<input type="submit" class="unseen" id="${this.#idOf(act)}" name="${act}" value="1"><label class="btn ${look}" for="${this.#idOf(act)}">${safe(text)}</label>`;
    return `<button class="btn ${look}" name="${act}" value="1">${ARROW}<span>${safe(text)}</span></button>`;
  }

  /** A button with an arrow that starts, and beside it another button or a link that says it is one. */
  #served(act: Act, text: string, look: Look): string {
    if (look === 'x')
      return `<button class="x" name="${act}" value="1"><span class="unseen">${safe(this.#prompt.closeLabel)}</span>${CUT_OUT}</button>`;
    if (this.#prompt.technique === 'role-link' && look !== 'main' && look !== 'save')
      return `<a role="button" draggable="false" class="btn ${look}" href="${safe(this.#pressed(act, '1'))}">${safe(text)}</a>`;
    const arrow = look === 'main' ? CHEVRON : '';
    return `<button class="btn ${look} start-button" name="${act}" value="1">${safe(text)}${arrow}</button>`;
  }

  /** A button that names an action of the server, and beside it another one or a link that a router would take over. */
  #acted(act: Act, text: string, look: Look): string {
    const name = `name="${ACTION_IDS[act]}" value=""`;
    if (look === 'x')
      return `<button type="submit" class="x bg-cross" ${name} aria-label="${safe(this.#prompt.closeLabel)}"></button>`;
    if (this.#prompt.technique === 'action-link' && look !== 'main' && look !== 'save')
      return `<a class="btn ${look}" data-prefetch="false" href="${safe(this.#pressed(act, '1'))}">${safe(text)}</a>`;
    return `<button type="submit" class="btn ${look} with-section" ${name}><span class="sections-inner"><span class="section-label">${safe(text)}</span></span></button>`;
  }

  /** Of a part of the page: a button that sends it, and beside it another one or a link that stays within it. */
  #inFrame(act: Act, text: string, look: Look): string {
    if (look === 'x')
      return `<button class="x v-btn--icon" name="${act}" value="1" title="${safe(this.#prompt.closeLabel)}"><i class="mdi" aria-hidden="true"></i></button>`;
    if (this.#prompt.technique === 'frame-link' && look !== 'main' && look !== 'save')
      return `<a class="btn ${look}" data-turbo-frame="welcome" href="${safe(this.#pressed(act, '1'))}">${safe(text)}</a>`;
    return `<button type="submit" class="btn ${look}" name="${act}" value="1" data-turbo-submits-with="…">${safe(text)}</button>`;
  }

  /** As a builder of sites has it: each in a block of its own. */
  #block(act: Act, text: string, look: Look): string {
    if (look === 'x')
      return `<a class="x" role="button" href="${safe(this.#pressed(act, '1'))}" aria-label="${safe(this.#prompt.closeLabel)}">${CUT_OUT}</a>`;
    const block = `class="btn ${look} wp-element-button"`;
    const control =
      this.#prompt.technique === 'block-link' && look !== 'main' && look !== 'save'
        ? `<a ${block} href="${safe(this.#pressed(act, '1'))}">${safe(text)}</a>`
        : `<button type="submit" ${block} name="${act}" value="1">${safe(text)}</button>`;
    return `<div class="wp-block-button">${control}</div>`;
  }

  /** Names what the server is to do; no form is around it. */
  #wired(act: Act, text: string, look: Look): string {
    const call = `wire:click="choose('${act}')" wire:loading.attr="disabled"`;
    if (look === 'x')
      return `<button type="button" class="x turned-plus" ${call} title="${safe(this.#prompt.closeLabel)}"><span>+</span></button>`;
    if (this.#prompt.technique === 'wire-link' && look !== 'main' && look !== 'save')
      return `<a class="btn ${look} wire-look" href="#" ${call}>${safe(text)}</a>`;
    return `<button type="button" class="btn ${look} wire-look" ${call}><span>${safe(text)}</span></button>`;
  }

  /** Sends what it says, and nothing else. */
  #op(act: Act, text: string, look: Look): string {
    const id = `id="edit-${OP_IDS[act]}-${this.#index}"`;
    const isLink = this.#prompt.technique === 'op-link' && look !== 'main' && look !== 'save' && look !== 'x';
    if (isLink) return `<a class="btn ${look} op-link" ${id} href="${safe(this.#pressed(act, '1'))}">${safe(text)}</a>`;
    this.#words.set(`${this.#index} ${text}`, act);
    const label = look === 'x' ? ` aria-label="${safe(this.#prompt.closeLabel)}"` : '';
    const shape = look === 'x' ? 'x input-cross' : `btn ${look}`;
    return `<input type="submit" class="${shape}" ${id} name="op" value="${safe(text)}"${label}>`;
  }

  /** All buttons have one name; what is meant is their value. A link says it in its address. */
  #intent(act: Act, text: string, look: Look): string {
    const sends = `type="submit" name="intent" value="${INTENTS[act]}"`;
    if (look === 'x')
      return `<button class="x" ${sends}><span class="unseen">${safe(this.#prompt.closeLabel)}</span><span aria-hidden="true">✕</span></button>`;
    if (this.#prompt.technique === 'intent-link' && look !== 'main' && look !== 'save')
      return `<a class="btn ${look} intent" href="?at=${this.#index}&amp;${act}=1">${safe(text)}</a>`;
    return `<button class="btn ${look} intent" ${sends}>${safe(text)}</button>`;
  }

  /** What sends the form stands beneath it; all else is a form of its own, or a link, with an address of its own. */
  #resource(act: Act, text: string, look: Look): string {
    const id = `id="${this.#idOf(act)}"`;
    const where = `/welcome/${this.#index + 1}/${RESOURCES[act]}`;
    if (look === 'main' || look === 'save') {
      const sends = look === 'save' ? ` formaction="${where}"` : '';
      return `<input type="submit" name="commit" value="${safe(text)}" class="btn ${look}" ${id} form="f${this.#index}"${sends} data-disable-with="…">`;
    }
    if (look !== 'x' && this.#prompt.technique === 'rest-link')
      return `<a class="btn ${look}" rel="nofollow" ${id} href="${where}">${safe(text)}</a>`;
    const [kind, label] = look === 'x' ? ['x', ` aria-label="${safe(this.#prompt.closeLabel)}"`] : [`btn ${look}`, ''];
    return `<form class="button_to" method="post" action="${where}">${this.#token('delete')}<button type="submit" class="${kind}" ${id}${label}>${safe(text)}</button></form>`;
  }

  /** Each button says in its address what is to be done; beside it another one, or a link that loads the page anew. */
  #named(act: Act, text: string, look: Look): string {
    const sends = `type="submit" formaction="?/${NAMED_ACTIONS[act]}"`;
    if (look === 'x')
      return `<button class="x times-span" ${sends} aria-label="${safe(this.#prompt.closeLabel)}"><span aria-hidden="true">×</span></button>`;
    if (this.#prompt.technique === 'named-link' && look !== 'main' && look !== 'save')
      return `<a class="btn ${look}" data-sveltekit-reload href="${safe(this.#pressed(act, '1'))}">${safe(text)}</a>`;
    return `<button class="btn ${look}" ${sends}>${safe(text)}</button>`;
  }

  /** Each button is an event of the flow; beside the one that sends it another one, or a link with the event in its address. */
  #event(act: Act, text: string, look: Look): string {
    const sends = `type="submit" name="_eventId_${EVENTS[act]}"`;
    if (look === 'x')
      return `<button class="x sprite-x" ${sends} aria-label="${safe(this.#prompt.closeLabel)}"><i class="sprite-icon"></i></button>`;
    if (this.#prompt.technique === 'event-link' && look !== 'main' && look !== 'save')
      return `<a class="btn ${look}" href="${this.#execution}&amp;_eventId=${EVENTS[act]}">${safe(text)}</a>`;
    return `<button class="btn ${look}" ${sends}>${safe(text)}</button>`;
  }

  /** Each button says where in the wizard it leads; beside the one that sends it another one that asks for nothing, or a link. */
  #wizard(act: Act, text: string, look: Look): string {
    const free = act === 'go' || look === 'save' ? '' : ' formnovalidate';
    const sends = `type="submit" name="wizard_goto" value="${GOTO[act]}"${free}`;
    if (look === 'x')
      return `<button class="x wizard-x" ${sends}><span class="blind">${safe(this.#prompt.closeLabel)}</span>${CROSS}</button>`;
    if (this.#prompt.technique === 'wizard-link' && look !== 'main' && look !== 'save')
      return `<a class="btn ${look}" href="?step=${this.#index}&amp;goto=${GOTO[act]}">${safe(text)}</a>`;
    return `<button class="btn ${look}" ${sends}>${safe(text)}</button>`;
  }

  /** What sends the form is in it; what all other buttons send are forms of their own, which nobody sees. A link is signed. */
  #owned(act: Act, text: string, look: Look): string {
    const id = `id="${this.#idOf(act)}"`;
    const where = `/welcome/${this.#index + 1}/${OWNED[act]}`;
    if (act === 'go') return `<button type="submit" class="btn ${look}" ${id}>${safe(text)}</button>`;
    if (look === 'save')
      return `<button type="submit" class="btn ${look}" ${id} formaction="${where}">${safe(text)}</button>`;
    if (look !== 'x' && this.#prompt.technique === 'signed-link') {
      const signature = createHash('sha256').update(where).digest('hex');
      return `<a class="btn ${look}" ${id} href="${where}?expires=1798761600&amp;signature=${signature}">${safe(text)}</a>`;
    }
    const form = `${OWNED[act]}-form-${this.#index + 1}`;
    this.#others.push(`<form id="${form}" action="${where}" method="POST" hidden>${this.#csrf}</form>`);
    if (look === 'x')
      return `<button type="submit" form="${form}" class="x owner-x" ${id}><span class="unseen">${safe(this.#prompt.closeLabel)}</span>${CROSS}</button>`;
    return `<button type="submit" form="${form}" class="btn ${look}" ${id}>${safe(text)}</button>`;
  }

  get #csrf(): string {
    const token = createHash('sha256').update(`token ${this.#state}`).digest('base64url').slice(0, 40);
    return `<input type="hidden" name="_token" value="${token}" autocomplete="off">`;
  }

  get #sentTo(): string {
    return this.#flow.delivery === 'web-flow' ? this.#execution : (SENT_TO[this.#flow.delivery] ?? '/step');
  }

  get #execution(): string {
    return `/welcome?execution=e1s${this.#index + 1}`;
  }

  #token(method: string): string {
    const token = Buffer.from(`token ${this.#index} ${method}`).toString('base64');
    return `<input type="hidden" name="_method" value="${method}" autocomplete="off"><input type="hidden" name="authenticity_token" value="${token}" autocomplete="off">`;
  }

  /** What sends the form is a button, and all else a link. */
  #ofLinks(act: Act, text: string, look: Look): string {
    const { technique, cross, closeLabel, aside } = this.#prompt;
    const inner = technique === 'nested' ? `<i class="dot"></i><span>${safe(text)}</span>` : safe(text);
    if (look === 'main' || look === 'save')
      return `<button class="btn ${look} ${technique}" name="${act}" value="1">${inner}</button>`;
    const href = `href="${safe(this.#pressed(act, '1'))}"`;
    if (look === 'x' && cross === 'spelled') return `<a class="x spelled" ${href}>${safe(closeLabel)}</a>`;
    if (look === 'x' && cross === 'sprite') return `<a class="x icon-close" ${href}></a>`;
    if (look === 'x') return `<a class="x" ${href} title="${safe(closeLabel)}">×</a>`;
    if (technique === 'nested') return `<a class="btn ${look} nested" ${href}>${inner}</a>`;
    return `<p class="aside">${safe(aside[0])}<a ${href}>${inner}</a>${safe(aside[1])}</p>`;
  }

  #pressed(name: string, value: string): string {
    return `/step?at=${this.#index}&${name}=${encodeURIComponent(value)}`;
  }

  get #where(): string {
    if (this.#flow.delivery === 'web-flow')
      return `<input type="hidden" name="_csrf" value="${Buffer.from(`csrf ${this.#index}`).toString('base64')}">`;
    if (this.#flow.delivery === 'wizard-forms') {
      const token = Buffer.from(`csrf of step ${this.#index} and its visitor`).toString('hex');
      return `<input type="hidden" name="csrfmiddlewaretoken" value="${token}"><input type="hidden" name="${WIZARD_STEP}" value="${this.#index}" id="id_${WIZARD_STEP}">`;
    }
    const at = `<input type="hidden" name="at" value="${this.#index}">`;
    if (this.#flow.delivery !== 'post-back') return at;
    return `${at}<input type="hidden" name="__TARGET" value=""><input type="hidden" name="__STATE" value="${this.#state}">`;
  }

  get #owner(): string {
    return this.#flow.delivery === 'form-each' ? ` form="${this.#idOf(OWNS_BOXES[this.#prompt.refusal] ?? 'go')}"` : '';
  }

  #idOf(act: Act): string {
    return `${act}${this.#index}`;
  }

  #within(selector: string): string {
    return this.#flow.delivery === 'form-each' ? `.box ${selector}` : `#f${this.#index} ${selector}`;
  }
}

/** Where a form is sent, where that is not the one address for all steps. */
const SENT_TO: Partial<Record<Flow['delivery'], string>> = {
  'post-back': '/',
  'server-actions': '',
  'intent-forms': '?index',
  'named-actions': '?/submit',
  'wizard-forms': '',
};

/** What stands around the choices, where they are parts of one thing. */
const GROUPED: Partial<Record<FlowPrompt['choice'], readonly [string, string]>> = {
  'table-rows': ['<table class="choice-table"><tbody>', '</tbody></table>'],
  'peer-labels': ['<ul class="peer-list">', '</ul>'],
  'emoji-rows': ['<div class="emoji-rows">', '</div>'],
  'row-inputs': ['<div class="row-inputs">', '</div>'],
  'end-checks': ['<fieldset class="end-checks">', '</fieldset>'],
  'has-cards': ['<div class="has-cards">', '</div>'],
  'btn-inputs': ['<div class="join join-vertical">', '</div>'],
  'stretched-labels': ['<ul class="stretch-list">', '</ul>'],
};

/** What says that a field may not be left empty. */
const MUST: Readonly<Record<Flow['locale'], string>> = {
  'zh-CN': '必填',
  'zh-TW': '必填',
  'en-US': 'Required',
  'ja-JP': '必須',
  'ko-KR': '필수',
};

/** Choices whose labels are what is pressed. */
const PLATED: ReadonlySet<FlowPrompt['choice']> = new Set([
  'radio-cards',
  'picture-cards',
  'weui-cells',
  'key-answers',
  'emoji-rows',
  'has-cards',
]);

/** As a system that manages contents names its buttons. */
const OP_IDS: Readonly<Record<Act, string>> = {
  go: 'submit',
  alt: 'actions-2',
  more: 'actions-3',
  top: 'actions-4',
};

const EMOJI = [...'☀☕✈⚡☂❤☘✂☁❄'];
const CROSS =
  '<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18" fill="none" stroke="currentColor" stroke-width="2"/></svg>';
const CUT_OUT = '<i class="cut-out"></i>';
const CHEVRON =
  '<svg viewBox="0 0 33 40" width="15" height="17" aria-hidden="true" focusable="false"><path d="M0 0h13l20 20-20 20H0l20-20z" fill="currentColor"/></svg>';
const ARROW =
  '<svg viewBox="0 0 20 20" width="15" height="15" aria-hidden="true" style="margin-right:6px;vertical-align:-2px"><path d="M4 10h11M10 4l6 6-6 6" fill="none" stroke="currentColor" stroke-width="2"/></svg>';

/** Techniques that have a look of their own. */
const IN_LOOK: Partial<Record<FlowPrompt['technique'], string>> = { tile: 'tile', cell: 'cell-row' };

/** On a second layer the boxes are sent with the button that saves them. */
const OWNS_BOXES: Partial<Record<FlowPrompt['refusal'], Act>> = { settings: 'alt' };

function picture(text: string): string {
  const width = 24 + [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 16 : 9), 0);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="40"><rect width="100%" height="100%" rx="8" fill="#e8eaf0"/><text x="50%" y="26" text-anchor="middle" font-size="16" font-family="sans-serif" fill="#222">${safe(text)}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function safe(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
