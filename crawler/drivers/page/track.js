// Runs in every document before its own scripts: keeps account of the work the page has started, so that one can tell
// when it holds still, and of what cannot be seen afterwards. Sent to the page as text, so plain JavaScript, no imports.
(() => {
  const KEY = Symbol.for('naysayer');
  if (window[KEY]) return window[KEY].resume(); // the page was handed back, and is handed over again
  const now = () => performance.now();
  const state = {
    shadows: new WeakMap(), // closed roots by their host
    listens: new WeakSet(), // what has a listener for presses: an element, the document, the window, a shadow root
    invalid: new WeakSet(), // fields the browser complained of
    secrets: [],
    elements: [],
    masks: (el, value) =>
      el.type === 'password' || state.secrets.includes(value) ? (value ? '•••' : '') : value.slice(0, 400),
    /** @returns whether it was not known before */
    adopt: (host, root) => {
      if (state.shadows.has(host)) return false;
      state.shadows.set(host, root);
      dress(root);
      watch(root);
      return true;
    },
    hears: (target) => state.listens.has(target) || HANDLERS.some((name) => target[name]),
    delegated: () => state.hears(document) || state.hears(window),
    inner: (el) => [...el.querySelectorAll('*')].slice(0, 400).some((one) => state.listens.has(one)),
  };
  Object.defineProperty(window, KEY, { value: state, enumerable: false });

  const css =
    '*,*::before,*::after{scroll-behavior:auto!important}::highlight(naysayer-secret){color:#000;background:#000}';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  let released = false; // handed back to whom the page belongs: the browser answers by itself again
  const listen = EventTarget.prototype.addEventListener;
  const dress = (root) => {
    for (const type of ['transitionrun', 'animationstart']) listen.call(root, type, end, true);
    try {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    } catch {}
  };
  // What style sheets move ends at once but still ends: apps wait for the events. Shortening all of it by a style would
  // give a transition to what has none, and a page would read the old style of what it has just set.
  const end = ({ target }) => {
    for (const animation of target.getAnimations()) endNow(animation);
  };
  const endNow = (animation) => {
    if (released || !(animation instanceof CSSTransition || animation instanceof CSSAnimation)) return;
    if (animation.playState !== 'running' || !Number.isFinite(animation.effect.getComputedTiming().endTime)) return;
    try {
      animation.finish();
    } catch {} // it runs backwards, or not at all
  };
  dress(document);

  const met = new WeakSet(); // open roots
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    if (init?.mode === 'closed') state.adopt(this, root);
    else meet(root);
    return root;
  };

  EventTarget.prototype.addEventListener = function (type, ...rest) {
    if (PRESSES.has(type)) state.listens.add(this ?? window);
    return listen.call(this, type, ...rest);
  };
  const PRESSES = new Set([
    'click',
    'touchend',
    'touchstart',
    'pointerup',
    'pointerdown',
    'mousedown',
    'mouseup',
    'tap',
  ]);
  const HANDLERS = [...PRESSES].map((type) => `on${type}`);
  state.presses = PRESSES;
  state.ours = new WeakSet(); // what listens for us is no sign that the page listens
  const listenFor = (type, run, options) => {
    state.ours.add(run);
    listen.call(window, type, run, options);
  };
  listen.call(window, 'invalid', (event) => state.invalid.add(event.target), true);

  // --- work -------------------------------------------------------------------------------------------------------
  const work = {
    since: 0,
    lastDom: now(),
    net: new Map(),
    seenUrls: new Map(),
    timers: new Map(),
    polls: new Map(),
    rafs: new Map(),
  };
  const changes = new WeakMap();
  let depth = 0;
  const { setTimeout: later, clearTimeout: unlater, setInterval: every, clearInterval: unevery } = window;
  const frame = window.requestAnimationFrame.bind(window);
  const unframe = window.cancelAnimationFrame.bind(window);

  window.setTimeout = (run, ms, ...args) => {
    if (typeof run !== 'function') return later(run, ms);
    const id = later(function () {
      work.timers.delete(id);
      return run.apply(this, args);
    }, ms);
    work.timers.set(id, { at: now(), ms: Number(ms) || 0 });
    return id;
  };
  window.clearTimeout = (id) => {
    work.timers.delete(id);
    work.polls.delete(id);
    unlater(id);
  };
  window.setInterval = (run, ms, ...args) => {
    const id = every(run, ms, ...args);
    work.polls.set(id, { at: now(), ms: Number(ms) || 0 });
    return id;
  };
  window.clearInterval = (id) => {
    work.polls.delete(id);
    work.timers.delete(id);
    unevery(id);
  };
  window.requestAnimationFrame = (run) => {
    const mine = depth + 1;
    const id = frame((time) => {
      work.rafs.delete(id);
      const outer = depth;
      depth = mine;
      try {
        run(time);
      } finally {
        depth = outer;
      }
    });
    work.rafs.set(id, mine);
    return id;
  };
  window.cancelAnimationFrame = (id) => {
    work.rafs.delete(id);
    unframe(id);
  };

  let requests = 0;
  const begin = (url) => {
    const key = String(url).split(/[?#]/)[0];
    const times = (work.seenUrls.get(key) || 0) + 1;
    work.seenUrls.set(key, times);
    const id = ++requests;
    if (times <= 4) work.net.set(id, now()); // what repeats is a poll
    return () => later(() => work.net.delete(id), 0);
  };
  const fetching = window.fetch;
  if (fetching) {
    window.fetch = function (...args) {
      const done = begin(args[0]?.url ?? args[0]);
      const promise = fetching.apply(this, args);
      promise.then(done, done);
      return promise;
    };
  }
  const opening = XMLHttpRequest.prototype.open;
  const sending = XMLHttpRequest.prototype.send;
  const addresses = new WeakMap();
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    addresses.set(this, url);
    return opening.call(this, method, url, ...rest);
  };
  XMLHttpRequest.prototype.send = function (...args) {
    listen.call(this, 'loadend', begin(addresses.get(this)), { once: true });
    return sending.apply(this, args);
  };

  // A node that keeps changing (a clock, a spinner) is noise after its sixth change; one that a script moves, frame by
  // frame, after a second of it.
  const isNoise = (node, isMoved) => {
    const t = now();
    const { count = 0, movesSince = t, movedAt = t } = changes.get(node) ?? {};
    const since = t - movedAt > RESTS_MS ? t : movesSince;
    changes.set(node, { count: count + 1, movesSince: since, movedAt: isMoved ? t : movedAt });
    return isMoved ? t - since > MOVES_MS : count >= NOISE;
  };
  const MOVES_MS = 1000;
  const RESTS_MS = 300;
  const notes = [];
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      const node = record.type === 'characterData' ? record.target.parentNode || record.target : record.target;
      if (!isNoise(node, record.attributeName === 'style')) work.lastDom = now();
      for (const added of record.addedNodes) {
        meetWithin(added);
        note(added);
      }
      if (record.type === 'attributes' || record.type === 'characterData') note(node);
    }
  });
  const NOISE = 6;
  const WATCHED = {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: [
      'class',
      'style',
      'hidden',
      'open',
      'disabled',
      'checked',
      'aria-hidden',
      'aria-disabled',
      'src',
      'value',
    ],
  };
  function watch(root) {
    observer.observe(root, WATCHED);
  }
  watch(document);

  /** A shadow root that came with the document, and that no script has attached, is watched from here on. */
  function meetWithin(added) {
    if (added.nodeType !== 1) return;
    for (const host of [added, ...added.querySelectorAll('*')]) if (host.shadowRoot) meet(host.shadowRoot);
  }
  function meet(root) {
    if (met.has(root)) return;
    met.add(root);
    dress(root);
    watch(root);
    for (const animation of root.getAnimations?.() ?? []) endNow(animation);
    for (const el of root.children) meetWithin(el);
  }

  /** Short texts that come up are kept, since a toast may be gone by the next look. */
  function note(node) {
    if (notes.length > 40 || node.nodeType !== 1 || !node.isConnected) return;
    const text = (node.textContent || '').replace(/\s+/g, ' ').trim();
    if (!text || text.length > 120 || notes.at(-1)?.text === text) return;
    const says = /toast|message|msg|tip|notice|snack|alert|error|warn|hint/i.test(
      `${node.className} ${node.id} ${node.getAttribute('role')}`,
    );
    if (says || /fixed|absolute/.test(getComputedStyle(node).position)) notes.push({ text, node });
  }

  state.busy = (quietMs) => {
    const t = now();
    if (document.readyState === 'loading') return 'loading';
    if (t - work.lastDom < quietMs) return 'dom';
    for (const level of work.rafs.values()) if (level <= 4) return 'frame';
    // What the last deed asked a server is waited for as long as the caller lets it; what a page loads, for a while.
    for (const at of work.net.values()) if ((work.since > 0 && at >= work.since) || t - at < 3000) return 'net';
    for (const timer of work.timers.values())
      if (timer.at >= work.since - 1 && timer.ms <= 1000 && t - timer.at < 1500) return 'timer';
    if (arming(t)) return 'countdown';
    if (drawing(t)) return 'picture';
    if (saysBusy(t)) return 'busy';
    for (const animation of document.getAnimations?.() ?? []) {
      endNow(animation); // one that waits to begin
      const end = animation.effect?.getComputedTiming().endTime;
      if (animation.playState === 'running' && typeof end === 'number' && Number.isFinite(end) && end < 3000)
        return 'animation';
    }
    return '';
  };
  /** How long until the last of the timers that are set for so many milliseconds at most has come, 0 for none. */
  state.pending = (mostMs) => {
    const t = now();
    const left = [...work.timers.values()].filter(({ ms }) => ms <= mostMs).map(({ at, ms }) => at + ms - t);
    return Math.max(0, ...left);
  };
  /**
   * A control that says it can be pressed in a moment ("Agree (3)") is waited for; a splash that counts down to its own
   * end is not, since it would be gone unseen.
   */
  function arming(t) {
    for (const { at, ms } of work.polls.values()) {
      if (ms < 200 || ms > 1000 || t - at > ARMING_MS) continue;
      for (const el of document.querySelectorAll(':disabled,[aria-disabled=true],[class*=disabled]')) {
        const seconds = /\d+/.exec(el.textContent || el.value || '')?.[0];
        if (seconds !== undefined && Number(seconds) <= 5 && el.checkVisibility()) return true;
      }
    }
    return false;
  }
  /** A picture that can be pressed has no size before it is there: the way round may be among those. */
  function drawing(t) {
    for (const picture of document.images) {
      if (picture.complete || picture.loading === 'lazy' || !takesPress(picture)) continue;
      if (!pictures.has(picture)) pictures.set(picture, t);
      if (t - pictures.get(picture) < PICTURE_MS) return true;
    }
    return false;
  }
  /** What says of itself that it is not done yet, for as long as one would wait: some pages leave it so. */
  function saysBusy(t) {
    for (const el of document.querySelectorAll('[aria-busy=true]')) {
      if (!el.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      if (!busies.has(el)) busies.set(el, t);
      if (t - busies.get(el) < BUSY_MS) return true;
    }
    return false;
  }
  const busies = new WeakMap(); // since when each is waited for
  const BUSY_MS = 2000;
  const takesPress = (el) =>
    el.onclick !== null || state.listens.has(el) || el.closest('a,button,[role=button],[role=link],[onclick]') !== null;
  const pictures = new WeakMap(); // since when each is waited for
  const PICTURE_MS = 3000;
  const ARMING_MS = 6000;
  /** @param guard see `guardPress` */
  state.mark = (guard) => {
    guardPress(guard);
    work.seenUrls.clear(); // an app with one address for everything is no poll
    work.since = now();
    work.lastDom = now();
    notes.length = 0;
  };
  // Calm for some frames in a row, not for some milliseconds: on a busy machine frames are late, and so is the page.
  state.settle = (quietMs, capMs) =>
    new Promise((done) => {
      const started = now();
      let calm = 0;
      (function ask() {
        const why = state.busy(quietMs);
        calm = why ? 0 : calm + 1;
        if (calm >= CALM_FRAMES || now() - started > capMs) done(why);
        else if (why || document.hidden) later(ask, 8);
        else frame(() => later(ask, 0));
      })();
    });
  const CALM_FRAMES = 3;
  /** Texts that came up since the last time and are not to be seen any more. */
  state.takeNotes = () => {
    const gone = notes.filter(
      ({ node }) => !node.isConnected || !node.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    );
    notes.length = 0;
    return gone.map(({ text }) => text);
  };

  // --- what a press lands on ---------------------------------------------------------------------------------------
  // Between the aim and the press a page may move: nothing is pressed then. What lies under a thing that goes away as
  // soon as it is touched is not pressed either.
  const ANYWHERE = { takes: () => true, goesOn: () => true };
  const NOWHERE = { takes: () => false, goesOn: () => false, under: () => 'another document' };
  let wanted = ANYWHERE;
  let wantedAt = 0;
  let missed; // what the press would have met
  let begun = false;
  /** @param guard 'aimed': the next press is for what was aimed at last; 'elsewhere': for another document; else for anything */
  function guardPress(guard) {
    wanted = guard === 'aimed' ? (state.aimed ?? ANYWHERE) : guard === 'elsewhere' ? NOWHERE : ANYWHERE;
    wantedAt = now();
    missed = undefined;
    begun = false;
  }
  /** @returns what the press would have met in place of what was aimed at, and was kept from; null where none came here */
  state.missed = () => (begun ? missed : null);
  const stop = (event) => {
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  const onPress = (event) => {
    if (wanted === ANYWHERE || released || !event.isTrusted) return;
    if (now() - wantedAt > PRESS_MS) wanted = ANYWHERE; // whoever presses now is somebody else
    const { clientX: x, clientY: y } = event.changedTouches?.[0] ?? event;
    if (!begun) {
      begun = true;
      if (!wanted.takes(x, y)) missed = wanted.under(x, y);
    }
    if (missed !== undefined || (MOUSE.has(event.type) && !wanted.goesOn(x, y))) stop(event);
    if (event.type === 'click') wanted = ANYWHERE;
  };
  const PRESS_MS = 3000;
  const MOUSE = new Set(['mousedown', 'mouseup', 'click']); // a finger's other events go to what it touched first
  for (const type of ['pointerdown', 'touchstart', 'mousedown', 'pointerup', 'touchend', 'mouseup', 'click'])
    listenFor(type, onPress, { capture: true, passive: false });

  // --- what a page asks of the browser ----------------------------------------------------------------------------
  const tell = async (what) => {
    try {
      return await window.__naysayerTell?.(JSON.stringify(what));
    } catch {
      return undefined; // the page is going away
    }
  };
  const answers = {}; // what was said in this document, for what is asked without waiting
  /** @returns 'granted', 'denied', or 'absent' for a device that is allowed and not there */
  const ask = async (name) => {
    const answer = (await tell({ kind: 'permission', name })) ?? 'denied';
    answers[name] = answer === 'absent' ? 'granted' : answer;
    return answer;
  };
  const define = (object, name, value) => {
    const real = object[name];
    const isDeed = typeof value === 'function' && typeof real === 'function';
    const either = isDeed
      ? function (...args) {
          return (released ? real : value).apply(this, args);
        }
      : value;
    try {
      Object.defineProperty(object, name, { value: either, configurable: true, writable: true });
    } catch {}
  };
  const refused = (what) => new DOMException(what, 'NotAllowedError');

  if (window.Notification) {
    define(Notification, 'requestPermission', async (callback) => {
      const answer = await ask('notifications');
      callback?.(answer);
      return answer;
    });
    // A browser without a window denies them before anybody was asked.
    const permission = Object.getOwnPropertyDescriptor(Notification, 'permission')?.get;
    Object.defineProperty(Notification, 'permission', {
      get: () => (released ? permission?.call(Notification) : (answers.notifications ?? 'default')),
      configurable: true,
    });
  }

  const PLACE = {
    latitude: 39.9042,
    longitude: 116.4074,
    accuracy: 1000,
    altitude: null,
    altitudeAccuracy: null,
    heading: null,
    speed: null,
  };
  if (window.Geolocation) {
    const locate = async (good, bad) => {
      if ((await ask('location')) === 'granted') good?.({ coords: PLACE, timestamp: Date.now() });
      else
        bad?.({
          code: 1,
          message: 'User denied Geolocation',
          PERMISSION_DENIED: 1,
          POSITION_UNAVAILABLE: 2,
          TIMEOUT: 3,
        });
    };
    define(Geolocation.prototype, 'getCurrentPosition', (good, bad) => void locate(good, bad));
    define(Geolocation.prototype, 'watchPosition', (good, bad) => {
      void locate(good, bad);
      return 1;
    });
  }

  if (window.MediaDevices) {
    const real = { getUserMedia: MediaDevices.prototype.getUserMedia };
    define(MediaDevices.prototype, 'getUserMedia', async function (wants) {
      const answer = await ask(wants?.video ? 'camera' : 'microphone');
      if (answer === 'granted') {
        const done = begin('camera'); // starting a device takes a while
        const stream = await real.getUserMedia.call(this, wants).finally(done);
        if (stream.getVideoTracks().length > 0) void tell({ kind: 'picture', name: 'camera' });
        return stream;
      }
      throw answer === 'absent'
        ? new DOMException('Requested device not found', 'NotFoundError')
        : refused('Permission denied');
    });
    define(MediaDevices.prototype, 'getDisplayMedia', async () => {
      await ask('screen-capture');
      throw refused('Permission denied');
    });
  }

  if (window.Clipboard) {
    define(Clipboard.prototype, 'readText', async () => {
      if ((await ask('clipboard')) === 'granted') return '';
      throw refused('Read permission denied.');
    });
    define(Clipboard.prototype, 'read', async () => {
      if ((await ask('clipboard')) === 'granted') return [];
      throw refused('Read permission denied.');
    });
  }

  define(navigator, 'contacts', {
    select: async () => {
      if ((await ask('contacts')) === 'granted') return [];
      throw refused('Permission denied');
    },
    getProperties: async () => ['name', 'tel'],
  });

  const NAMES = {
    geolocation: 'location',
    notifications: 'notifications',
    camera: 'camera',
    microphone: 'microphone',
    'clipboard-read': 'clipboard',
  };
  if (window.Permissions) {
    const query = Permissions.prototype.query;
    define(Permissions.prototype, 'query', async function (what) {
      const status = await query.call(this, what);
      const name = NAMES[what?.name];
      if (!name) return status;
      const now = (await tell({ kind: 'permission-state', name })) ?? 'prompt';
      Object.defineProperty(status, 'state', { get: () => answers[name] ?? now, configurable: true });
      return status;
    });
  }

  // What is read of a file that was given comes later, and the page goes on with it then.
  for (const read of ['readAsDataURL', 'readAsArrayBuffer', 'readAsText']) {
    const reads = FileReader.prototype[read];
    define(FileReader.prototype, read, function (...what) {
      listen.call(this, 'loadend', begin('file'), { once: true });
      return reads.apply(this, what);
    });
  }

  // A file is chosen after the press: whoever gives one knows by this that it will be asked for.
  listenFor(
    'click',
    (event) => {
      const [on] = event.composedPath();
      if (on instanceof HTMLInputElement && on.type === 'file') void tell({ kind: 'file' });
    },
    true,
  );

  // The browser keeps a window that no script opened; a person's would close.
  if (window === window.top) {
    const closing = window.close;
    define(window, 'close', () => {
      void tell({ kind: 'closed' });
      closing.call(window);
    });
  }

  // --- what a page keeps ------------------------------------------------------------------------------------------
  const written = new Map(); // area and key to the value last told
  const stored = [];
  const wrote = (area, key, value) => {
    const id = `${area} ${key}`;
    if (written.get(id) === value || stored.length > 200) return;
    written.set(id, value);
    stored.push({ area, key: String(key).slice(0, 120), origin: location.origin });
  };
  const areas = () => {
    try {
      return [
        ['local', window.localStorage],
        ['session', window.sessionStorage],
      ];
    } catch {
      return []; // a document that may keep nothing
    }
  };
  const openingBase = window.IDBFactory?.prototype.open;
  if (openingBase) {
    IDBFactory.prototype.open = function (name, ...rest) {
      wrote('indexeddb', name, name);
      return openingBase.call(this, name, ...rest);
    };
  }
  for (const [area, storage] of areas())
    for (const key of Object.keys(storage)) written.set(`${area} ${key}`, storage[key]);
  /** What was written since the last time, by whatever means. */
  state.takeStored = () => {
    for (const [area, storage] of areas()) for (const key of Object.keys(storage)) wrote(area, key, storage[key]);
    return stored.splice(0);
  };

  // --- a page that is somebody else's -----------------------------------------------------------------------------
  state.release = () => {
    released = true;
    sheet.replaceSync('');
    observer.disconnect();
  };
  state.resume = () => {
    if (!released) return;
    released = false;
    sheet.replaceSync(css);
    watch(document);
  };
})();
