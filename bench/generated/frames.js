// A part of the page that says itself where it comes from: it is asked for when the page is there, and again whenever what
// is in it was sent.

const handles = document.querySelector('meta[name=handles]');
const frame = document.querySelector('turbo-frame');
let isBusy = false;

async function load() {
  const answer = await fetch(frame.getAttribute('src'));
  const part = new DOMParser().parseFromString(await answer.text(), 'text/html');
  frame.replaceChildren(...part.body.childNodes);
  handles.content = part.querySelector('meta[name=handles]').content;
  frame.removeAttribute('busy');
}

async function send(address, options) {
  if (isBusy) return;
  isBusy = true;
  frame.setAttribute('busy', '');
  await fetch(address, { ...options, redirect: 'manual' });
  await load();
  isBusy = false;
}

frame.addEventListener('submit', (event) => {
  event.preventDefault();
  const body = new URLSearchParams(new FormData(event.target, event.submitter));
  void send(event.target.getAttribute('action'), { method: 'POST', body });
});

frame.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-turbo-frame]');
  if (!link) return;
  event.preventDefault();
  void send(link.getAttribute('href'), {});
});

void load();
