// Sends a form in the background and puts what the server answers in place of what is there.

let isSending = false;

document.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (isSending) return;
  isSending = true;
  const form = event.target;
  const body = new URLSearchParams(new FormData(form, event.submitter));
  const answer = await fetch(form.getAttribute('action'), { method: 'POST', body });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const handles = 'meta[name=handles]';
  document.querySelector(handles).content = page.querySelector(handles).content;
  document.body.innerHTML = page.body.innerHTML;
  history.pushState(null, '', answer.url);
  isSending = false;
});
