import { consentOf, type Nasty, pageOf } from './nasty.ts';
import { suiteOf, UNHURRIED } from './suite.ts';

const HOME = ['reached-home'];
/** There is no way to say no: that it is a wall is no wrong accusation. */
const WALLED = {
  says: ['blocked', 'unclear'],
  mayFail: ['consent-decline-option', 'decline-keeps-basic-function', 'no-coercive-retention'],
};
const DECLINE = '<button onclick="gone()">Decline</button>';
const ACCEPT = '<button onclick="gave()">Accept all</button>';

/** Prompts that want a no to be read as a yes, or a yes as a no. What accepts tells the server, which is asked after. */
const tricks: Record<string, Nasty> = {
  'an ordinary prompt, to compare': { page: consentOf(ACCEPT + DECLINE), says: HOME },
  'a yes written from right to left': {
    page: consentOf(`<button onclick="gave()">\u202etpeccA\u202c</button>${DECLINE}`),
    says: HOME,
  },
  'a yes whose letters spell Decline for a machine': {
    page: consentOf('<button onclick="gave()" aria-label="Decline">Accept all</button>'),
    ...WALLED,
  },
  'a no with letters of no width': {
    page: consentOf(`${ACCEPT}<button onclick="gone()">De\u200bcl\u200di\u2060ne\ufeff</button>`),
    says: HOME,
  },
  'a yes with letters of no width': {
    page: consentOf(`<button onclick="gave()">A\u200bcc\u200de\u2060pt all</button>${DECLINE}`),
    says: HOME,
  },
  'a no in the letters of another alphabet': {
    page: consentOf(`${ACCEPT}<button onclick="gone()">D\u0435clin\u0435</button>`),
    says: HOME,
  },
  'a yes in wide letters': {
    page: consentOf(`<button onclick="gave()">\uff21\uff43\uff43\uff45\uff50\uff54 all</button>${DECLINE}`),
    says: HOME,
  },
  'buttons that change their words when approached': {
    page: consentOf(
      '<button id="a" onclick="gave()">Accept all</button><button id="d" onclick="gone()">Decline</button>',
      "const swap = () => { const [a, d] = ['a', 'd'].map((id) => document.getElementById(id)); if (a) { [a.textContent, d.textContent] = [d.textContent, a.textContent]; [a.onclick, d.onclick] = [d.onclick, a.onclick] } }; for (const type of ['pointermove', 'mousemove', 'mouseover']) addEventListener(type, swap)",
    ),
    says: HOME,
  },
  'buttons that change places all the time': {
    page: consentOf(
      '<div id="row" style="display:flex"><button onclick="gave()">Accept all</button><button onclick="gone()">Decline</button></div>',
      "setInterval(() => { const row = document.getElementById('row'); if (row) row.style.flexDirection = row.style.flexDirection ? '' : 'row-reverse' }, 40)",
    ),
    says: HOME,
  },
  'a prompt that moves away when approached': {
    page: consentOf(
      `<button onclick="gave()">Accept all</button><button style="position:relative" onpointerover="this.style.left = Math.random() * 150 + 'px'" onclick="gone()">Decline</button>`,
    ),
    says: HOME,
  },
  'a layer nobody sees, that accepts, over the no': {
    page: consentOf(
      `${ACCEPT}<span style="position:relative"><button onclick="gone()">Decline</button><a style="position:absolute;inset:-20px;opacity:0" onclick="gave()"></a></span>`,
    ),
    ...WALLED,
  },
  'a no outside of what can be seen': {
    page: consentOf(`${ACCEPT}<button style="position:absolute;left:-9999px" onclick="gone()">Decline</button>`),
    ...WALLED,
  },
  'a no that is not there': {
    page: consentOf(
      `${ACCEPT}<button style="opacity:0;width:1px;height:1px;overflow:hidden;padding:0" onclick="gone()">Decline</button>`,
    ),
    ...WALLED,
  },
  'a no that is a yes': {
    page: consentOf('<button onclick="gone()">Accept all</button><button onclick="location.reload()">Decline</button>'),
    ...WALLED,
  },
  'a prompt that comes back for ever': {
    page: consentOf(
      `<button onclick="gave()">Accept all</button><button onclick="again()">Decline</button>`,
      'const again = () => { sheet.remove(); setTimeout(() => document.body.append(sheet), 20) }',
    ),
    ...WALLED,
  },
  'a prompt after a prompt, without end': {
    page: pageOf(
      "let n = 0; const next = () => { n++; document.getElementById('s').innerHTML = ['<h2>Notice ', ' about cookies</h2><p>We use cookies number ', '.</p><button onclick=fetch(`/__gave`)>Accept ', '</button><button onclick=next()>Decline</button>'].join(n) }; next()",
      '<div id="s" role="dialog" aria-modal="true" style="position:fixed;inset:0;background:#fff"></div>',
    ),
    says: ['unclear'],
    mayFail: ['no-coercive-retention'],
  },
  'names that lead out of the folder': {
    page: pageOf(
      "document.title = '../../x'; history.replaceState(0, '', '/..%2f..%2f..%2fx/' + encodeURIComponent('../../y'))",
      '<h2 id="../../x">../../x</h2>',
    ),
    says: HOME,
  },
  'takes away what a browser is made of': {
    page: pageOf(
      "JSON.stringify = () => '{}'; Array.prototype.map = () => []; Element.prototype.getBoundingClientRect = () => ({}); document.querySelectorAll = () => []; window.getComputedStyle = () => null; Array.from = null; Map.prototype.get = null; window.requestAnimationFrame = () => 0; window.setTimeout = null; Object.keys = null; Set.prototype.has = () => true",
    ),
    says: [...HOME, 'unclear'],
  },
  'takes away the eyes of who looks': {
    page: pageOf(
      "for (const key of Object.getOwnPropertySymbols(window)) { try { delete window[key]; window[key] = null } catch {} } const all = window[Symbol.for('naysayer')]; if (all) { all.look = () => { throw new Error('no') }; all.settle = () => new Promise(() => {}); all.busy = null; all.mark = null }",
    ),
    says: [...HOME, 'unclear'],
  },
  'lies about what can be seen': {
    page: pageOf(
      "const all = window[Symbol.for('naysayer')]; if (all) all.look = () => JSON.stringify({ nodes: [{ id: 0, parent: 99, role: 'x'.repeat(1e6), name: '</script><script>1</script>', bounds: { x: 'a' }, operable: true }], title: '', drawn: true, hollow: false, notes: [], stored: [] })",
    ),
    says: [...HOME, 'unclear'],
  },
  'tells the tool of what did not happen': {
    page: pageOf(
      "setInterval(() => { for (const text of ['{', '[]', 'null', '{\"kind\":\"permission\"}', JSON.stringify({ kind: 'permission', name: 'x'.repeat(1e5) }), '{\"kind\":\"permission\",\"name\":{}}']) window.__naysayerTell?.(text)?.catch?.(() => {}) }, 30)",
    ),
    says: [...HOME, 'unclear'],
  },
};

suiteOf('a prompt that means to be misread is not', tricks, UNHURRIED);
