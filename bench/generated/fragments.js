// Sends what was filled in together with the name of what was pressed, and puts the part of the page that the server
// answers with in place of the one that is there.

let isSending = false;

document.addEventListener('click', async (event) => {
  const pressed = event.target.closest('[data-post]');
  if (!pressed) return;
  event.preventDefault();
  if (isSending) return;
  isSending = true;
  const body = new URLSearchParams({ fragment: '1', [pressed.dataset.post]: '1' });
  for (const field of pressed.closest('.whole').querySelectorAll('[name]'))
    if (!/checkbox|radio/.test(field.type) || field.checked) body.append(field.name, field.value);
  const answer = await fetch('/step', { method: 'POST', body });
  const part = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const handles = 'meta[name=handles]';
  document.querySelector(handles).content = part.querySelector(handles).content;
  document.getElementById('flow').replaceWith(part.getElementById('flow'));
  isSending = false;
});
