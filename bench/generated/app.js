// Draws the app that `window.FLOW` describes (see plan.ts). Nothing in the page says what is true of it but
// `window.__truth`, which holds handles for the test that presses them and is not a part of what a person sees.

const { FLOW: flow } = window;
const store = flow.delivery === 'server-pages' ? cookies() : localStorage;
const home = document.getElementById('home');
const host = document.getElementById('host');
let version = 0;

function at() {
  return Number(store.getItem('at') ?? 0);
}

function draw() {
  host.replaceChildren();
  const prompt = flow.prompts[at()];
  const covered = prompt && (prompt.layout === 'page' || prompt.layout === 'split');
  home.replaceChildren(...(covered ? [] : homeNodes()));
  if (flow.delivery === 'hash-routes') history.replaceState(null, '', prompt ? `#/welcome/${at() + 1}` : '#/home');
  if (!prompt) return tell({ at: 'home', no: [], yes: [] });
  drawPrompt(prompt);
}

function goOn(limited = false) {
  if (limited) store.setItem('limited', '1');
  store.setItem('at', String(at() + 1));
  if (flow.delivery === 'server-pages') location.assign('/');
  else draw();
}

function homeNodes() {
  const { name, tabs, items } = flow.home;
  return [
    el('header', {}, el('h1', {}, name)),
    ...(store.getItem('limited') ? [el('p', { class: 'hint' }, flow.limited)] : []),
    el('nav', {}, ...tabs.map((tab, i) => el('a', { href: `#tab-${i}` }, tab))),
    el('ul', { class: 'feed' }, ...items.map((item, i) => el('li', {}, el('a', { href: `#item-${i}` }, item)))),
  ];
}

function drawPrompt(prompt) {
  const drawn = performance.now();
  const armed = (press) => () => {
    if (performance.now() - drawn >= prompt.armedMs) press();
  };
  const box = el('div', { class: `box ${prompt.layout}` });
  const mask = el('div', { class: 'mask' });
  const isModal = prompt.layout === 'modal' || prompt.layout === 'sheet' || prompt.layout === 'card';
  if (isModal) host.append(mask);
  if (isModal) box.setAttribute('role', 'dialog');
  host.append(box);
  const { doc, root } = mount(box, prompt.technique);
  const make = maker(doc, prompt.technique);
  const view = { prompt, doc, root, make, armed, mask };
  if (prompt.decoy && !isModal) root.append(el.in(doc, 'p', { class: 'brand' }, flow.home.name));
  if (prompt.title) root.append(el.in(doc, 'h2', {}, prompt.title));
  if (prompt.text && prompt.refusal !== 'untick') root.append(el.in(doc, 'p', {}, prompt.text));
  SHAPES[prompt.shape](view);
  if (prompt.decoy && !isModal) root.append(el.in(doc, 'p', { class: 'foot' }, `© 2026 ${flow.home.name}`));
  fitFrame();
}

const SHAPES = {
  ask(view) {
    const { prompt, doc, root, make } = view;
    if (prompt.refusal === 'untick') {
      const tick = el.in(doc, 'input', { type: 'checkbox', checked: '' });
      root.append(el.in(doc, 'label', { class: 'tick' }, tick, prompt.text));
      const next = make(prompt.next, 'main', () => {
        note(tick.checked ? 'accept' : 'untick');
        goOn();
      });
      root.append(next.node);
      return tell({ no: [press(tick), press(next.target)], yes: [press(next.target)] });
    }
    const yes = make(
      prompt.yes,
      'main',
      view.armed(() => {
        note('accept', prompt.subject);
        goOn();
      }),
    );
    place(view, yes, [press(yes.target)]);
  },
  question(view) {
    const { prompt, doc, root, make } = view;
    const { options, complaint } = prompt.question;
    const choice = CHOICES[prompt.choice](doc, options, () => {
      note('choose', prompt.question.type);
      next.enable(true);
    });
    root.append(choice.node);
    const next = make(
      prompt.yes,
      'main',
      view.armed(() => {
        if (choice.chosen()) return pass('submit');
        if (prompt.refusal === 'blank') return pass('blank');
        complain(view, complaint);
      }),
    );
    if (prompt.stopping === 'greyed') next.enable(false);
    place(view, next, [...choice.steps, press(next.target)]);
  },
  form(view) {
    const { prompt, doc, root, make } = view;
    const inputs = prompt.fields.map(({ type, label }) => {
      const input = el.in(doc, 'input', { type: type === 'birthday' ? 'date' : 'text', name: type });
      root.append(el.in(doc, 'label', { class: 'field' }, label, input));
      return input;
    });
    const missing = () => inputs.findIndex((input) => !input.value.trim());
    for (const input of inputs)
      input.addEventListener('input', () => next.enable(prompt.stopping !== 'greyed' || missing() < 0));
    const next = make(
      prompt.yes,
      'main',
      view.armed(() => {
        if (missing() < 0) return pass('fill');
        if (prompt.refusal === 'blank') return pass('blank');
        complain(view, prompt.fields[missing()].complaint);
      }),
    );
    if (prompt.stopping === 'greyed') next.enable(false);
    const filled = inputs.map((input, i) => ({
      target: input,
      value: prompt.fields[i].type === 'birthday' ? '1990-01-01' : 'test',
    }));
    place(view, next, [...filled, press(next.target)]);
  },
  login(view) {
    const { prompt, doc, root, make } = view;
    const phone = el.in(doc, 'input', { type: 'tel', placeholder: prompt.phone });
    const password = el.in(doc, 'input', { type: 'password', placeholder: prompt.password });
    root.append(phone, password);
    const enter = make(
      prompt.yes,
      'main',
      view.armed(() => {
        if (!phone.value.trim()) return complain(view, prompt.phone);
        if (password.value.length < 6) return complain(view, prompt.password);
        pass('register');
      }),
    );
    place(view, enter, [
      { target: phone, value: '17000123456' },
      { target: password, value: 'Sample12x' },
      press(enter.target),
    ]);
  },
};

function pass(what) {
  note(what);
  goOn();
}

/** Puts the yes and, where there is one, the control that refuses; and tells what pressing each comes to. */
function place(view, yes, yesSteps) {
  const { prompt, root, doc } = view;
  const no = refusalOf(view);
  const row = el.in(doc, 'div', { class: 'row' });
  root.append(row);
  row.append(yes.node);
  tell({ no: prompt.refusal === 'blank' ? [press(yes.target)] : [], yes: yesSteps });
  if (!no) return;
  const show = () => {
    if (no.corner) root.prepend(no.node);
    else if (prompt.noFirst) row.prepend(no.node);
    else row.append(no.node);
    tell({ no: no.steps, yes: yesSteps });
  };
  if (prompt.lateMs > 0) setTimeout(show, prompt.lateMs);
  else show();
}

function refusalOf(view) {
  const { prompt, doc, make, mask } = view;
  const refuse = view.armed(() => refused(view));
  if (prompt.refusal === 'outside') {
    mask.addEventListener('click', refuse);
    return { node: doc.createTextNode(''), steps: [{ target: mask, corner: true }] };
  }
  if (prompt.refusal === 'close') {
    const x = cross(doc, prompt, refuse);
    return { node: x, corner: true, steps: [press(x)] };
  }
  if (!prompt.no) return undefined;
  const act =
    prompt.refusal === 'settings'
      ? view.armed(() => secondLayer(view))
      : prompt.refusal === 'elsewhere'
        ? view.armed(() => behind(view))
        : refuse;
  const corner = prompt.corner && (prompt.refusal === 'skip' || prompt.refusal === 'guest');
  const control = make(prompt.no, corner ? 'corner' : prompt.pale ? 'pale' : 'plain', act);
  return { node: control.node, corner, steps: [press(control.target)] };
}

function refused(view) {
  const { prompt } = view;
  if (prompt.refusal === 'none') {
    note('decline', prompt.subject);
    return STOPS[prompt.stopping](view);
  }
  if (prompt.insist.length > 0) return insist(view, 0);
  note(prompt.refusal, prompt.subject);
  const asked = Number(store.getItem(`asked-${at()}`) ?? 0);
  if (asked >= prompt.again) return goOn(prompt.passing === 'limited');
  store.setItem(`asked-${at()}`, String(asked + 1));
  host.replaceChildren();
  setTimeout(draw, 150);
}

const STOPS = {
  exited() {
    document.body.replaceChildren();
  },
  loop() {
    host.replaceChildren();
    setTimeout(draw, 200);
  },
  'turned-away'({ prompt, make, root, doc }) {
    const [text, button] = prompt.turnedAway;
    const back = make(button, 'main', draw);
    root.replaceChildren(el.in(doc, 'p', {}, text), back.node);
    tell({ no: [], yes: [press(back.target)] });
  },
};

function insist(view, depth) {
  const { prompt, root, doc, make } = view;
  const [title, text, still, back] = prompt.insist[depth];
  note('decline', `${prompt.subject} ${depth}`);
  const no = make(still, prompt.pale ? 'pale' : 'plain', () => {
    if (depth + 1 < prompt.insist.length) return insist(view, depth + 1);
    note('decline', prompt.subject);
    goOn();
  });
  const stay = make(back, 'main', () => {
    note('back-out');
    draw();
  });
  const row = el.in(doc, 'div', { class: 'row' }, ...(prompt.noFirst ? [no.node, stay.node] : [stay.node, no.node]));
  root.replaceChildren(el.in(doc, 'h2', {}, title), el.in(doc, 'p', {}, text), row);
  tell({ no: [press(no.target)], yes: [press(stay.target)] });
}

function secondLayer({ prompt, root, doc, make }) {
  const boxes = prompt.purposes.map((purpose) => {
    const box = el.in(doc, 'input', { type: 'checkbox', checked: '' });
    return { box, line: el.in(doc, 'label', { class: 'line' }, purpose, box) };
  });
  const save = make(prompt.save, 'plain', () => {
    note(boxes.some(({ box }) => box.checked) ? 'accept' : 'decline', prompt.subject);
    goOn();
  });
  const all = make(prompt.yes, 'main', () => {
    note('accept', prompt.subject);
    goOn();
  });
  root.replaceChildren(
    el.in(doc, 'h2', {}, prompt.title),
    ...boxes.map(({ line }) => line),
    el.in(doc, 'div', { class: 'row' }, save.node, all.node),
  );
  tell({ no: [...boxes.map(({ box }) => press(box)), press(save.target)], yes: [press(all.target)] });
}

function behind({ prompt, root, doc, make }) {
  const guest = make(prompt.beyond, 'plain', () => {
    note('guest', prompt.subject);
    goOn(true);
  });
  const back = make(prompt.yes, 'main', draw);
  root.replaceChildren(el.in(doc, 'h2', {}, prompt.title), el.in(doc, 'div', { class: 'row' }, back.node, guest.node));
  tell({ no: [press(guest.target)], yes: [press(back.target)] });
}

function complain({ prompt, root, doc }, text) {
  note('submit');
  if (prompt.stopping === 'toast') {
    const toast = el('div', { class: 'toast' }, text);
    document.body.append(toast);
    setTimeout(() => toast.remove(), 1500);
    return;
  }
  const line = root.querySelector('.error') ?? root.appendChild(el.in(doc, 'p', { class: 'error', role: 'alert' }));
  line.textContent = text;
  fitFrame();
}

/** Where the prompt's nodes go: the page itself, a shadow root, a frame. */
function mount(box, technique) {
  if (technique === 'open-shadow' || technique === 'closed-shadow') {
    const root = box.attachShadow({ mode: technique === 'open-shadow' ? 'open' : 'closed' });
    const inner = el('div', { class: 'inner' });
    root.append(el('style', {}, document.getElementById('look').textContent), inner);
    return { doc: document, root: inner };
  }
  if (technique !== 'frame') return { doc: document, root: box };
  const frame = el('iframe', { title: '' });
  box.append(frame);
  const doc = frame.contentDocument;
  doc.head.append(el.in(doc, 'style', {}, document.getElementById('look').textContent));
  doc.body.className = 'framed';
  return { doc, root: doc.body };
}

/** A frame shows the whole of what is in it, however that has grown. */
function fitFrame() {
  const frame = host.querySelector('iframe');
  if (frame) frame.style.height = `${frame.contentDocument.documentElement.scrollHeight + 8}px`;
}

/** Makes things to press, all in one technique. `target` is what a finger meets; `enable` greys it and back. */
function maker(doc, technique) {
  return (text, look, onPress) => {
    let off = false;
    const act = (event) => {
      event.preventDefault();
      event.stopPropagation();
      if (!off) onPress();
    };
    const target = (CONTROLS[technique] ?? CONTROLS.button)(doc, text);
    target.classList.add('btn', look);
    const node =
      technique === 'row' ? el.in(doc, 'ul', { class: `menu ${look === 'corner' ? 'corner' : ''}` }, target) : target;
    node.addEventListener('click', act);
    const enable = (on) => {
      off = !on;
      target.classList.toggle('off', off);
      if ('disabled' in target) target.disabled = off;
      else if (off) target.setAttribute('aria-disabled', 'true');
      else target.removeAttribute('aria-disabled');
    };
    return { node, target, enable };
  };
}

const CONTROLS = {
  button: (doc, text) => el.in(doc, 'button', { type: 'button' }, text),
  input: (doc, text) => el.in(doc, 'input', { type: 'button', value: text }),
  div: (doc, text) => el.in(doc, 'div', {}, text),
  role: (doc, text) => el.in(doc, 'div', { role: 'button', tabindex: '0' }, text),
  link: (doc, text) => el.in(doc, 'a', { href: '#' }, text),
  row: (doc, text) => el.in(doc, 'li', {}, text),
  image: (doc, text) => el.in(doc, 'input', { type: 'image', alt: text, src: drawing(text) }),
};

/** A picture of the words, as pages made of pictures have it. */
function drawing(text) {
  const width = 24 + [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 16 : 9), 0);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="40"><rect width="100%" height="100%" rx="8" fill="#e8eaf0"/><text x="50%" y="26" text-anchor="middle" font-size="16" font-family="sans-serif" fill="#222">${text.replace(/&/g, '&amp;')}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function cross(doc, prompt, onPress) {
  const x = el.in(doc, prompt.technique === 'div' ? 'span' : 'button', { class: 'x' });
  if (prompt.cross === 'letter') x.textContent = '×';
  if (prompt.cross === 'labelled') x.setAttribute('aria-label', prompt.closeLabel);
  if (prompt.cross !== 'letter')
    x.innerHTML =
      '<svg viewBox="0 0 24 24" width="18" height="18"><path d="M5 5l14 14M19 5L5 19" stroke="currentColor" stroke-width="2" fill="none"/></svg>';
  x.addEventListener('click', onPress);
  return x;
}

const CHOICES = {
  radio(doc, options, onChoose) {
    const boxes = options.map((option) => el.in(doc, 'input', { type: 'radio', name: 'choice', value: option }));
    const node = el.in(
      doc,
      'div',
      {},
      ...boxes.map((box, i) => el.in(doc, 'label', { class: 'tick' }, box, options[i])),
    );
    for (const box of boxes) box.addEventListener('change', onChoose);
    return { node, chosen: () => boxes.some((box) => box.checked), steps: [press(boxes[0])] };
  },
  select(doc, options, onChoose) {
    const node = el.in(
      doc,
      'select',
      {},
      el.in(doc, 'option', { value: '' }, '—'),
      ...options.map((option) => el.in(doc, 'option', {}, option)),
    );
    node.addEventListener('change', onChoose);
    return { node, chosen: () => node.value !== '', steps: [{ target: node, option: options[0] }] };
  },
  slider(doc, options, onChoose) {
    const range = el.in(doc, 'input', { type: 'range', min: '0', max: String(options.length), value: '0', step: '1' });
    const shown = el.in(doc, 'output', {}, '—');
    range.addEventListener('input', () => {
      shown.textContent = options[Number(range.value) - 1] ?? '—';
      if (range.value !== '0') onChoose();
    });
    return {
      node: el.in(doc, 'div', { class: 'range' }, range, shown),
      chosen: () => range.value !== '0',
      steps: [{ target: range, value: '1' }],
    };
  },
  chips: (doc, options, onChoose) => marked(doc, 'div', 'chips', 'span', options, onChoose),
  rows: (doc, options, onChoose) => marked(doc, 'ul', 'list', 'li', options, onChoose),
  cards: (doc, options, onChoose) => marked(doc, 'div', 'cards', 'div', options, onChoose),
};

function marked(doc, outer, name, inner, options, onChoose) {
  const items = options.map((option) => el.in(doc, inner, {}, option));
  const node = el.in(doc, outer, { class: name }, ...items);
  node.addEventListener('click', (event) => {
    const item = items.find((one) => one === event.target);
    if (!item) return;
    for (const one of items) one.classList.toggle('on', one === item);
    onChoose();
  });
  return { node, chosen: () => items.some((item) => item.classList.contains('on')), steps: [press(items[0])] };
}

function press(target) {
  return { target };
}

function tell({ at: where = at(), no, yes }) {
  version += 1;
  window.__truth = { version, at: where, no, yes };
  fitFrame();
}

function el(tag, attributes, ...children) {
  return el.in(document, tag, attributes, ...children);
}

el.in = (doc, tag, attributes, ...children) => {
  const node = doc.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
};

/** What a server keeps of a visitor, by cookies of the session. */
function cookies() {
  const all = () =>
    new Map(
      document.cookie
        .split('; ')
        .filter(Boolean)
        .map((pair) => pair.split('=')),
    );
  return {
    getItem: (name) => all().get(name) ?? null,
    setItem: (name, value) => {
      // biome-ignore lint/suspicious/noDocumentCookie: the other way needs a promise, and the page is left at once
      document.cookie = `${name}=${value}; path=/; SameSite=Lax`;
    },
  };
}

draw();
