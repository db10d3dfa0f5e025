// Sends what was filled in together with the name of what was pressed, and makes the page what the server answers, in
// place: an element that is of the same kind stays the element it is, and only says something else.

let isSending = false;

function morph(from, to) {
  if (from.nodeType !== to.nodeType || from.nodeName !== to.nodeName) return from.replaceWith(to.cloneNode(true));
  if (from.nodeType !== Node.ELEMENT_NODE) {
    if (from.nodeValue !== to.nodeValue) from.nodeValue = to.nodeValue;
    return;
  }
  for (const { name } of [...from.attributes]) if (!to.hasAttribute(name)) from.removeAttribute(name);
  for (const { name, value } of to.attributes) if (from.getAttribute(name) !== value) from.setAttribute(name, value);
  if (from.localName === 'input') {
    from.checked = to.hasAttribute('checked');
    if (!/checkbox|radio/.test(from.type)) from.value = to.getAttribute('value') ?? '';
  }
  const [are, shall] = [[...from.childNodes], [...to.childNodes]];
  shall.forEach((node, i) => {
    if (are[i]) morph(are[i], node);
    else from.append(node.cloneNode(true));
  });
  for (const node of are.slice(shall.length)) node.remove();
}

document.addEventListener('click', async (event) => {
  const pressed = event.target.closest('[wire\\:click]');
  if (!pressed) return;
  event.preventDefault();
  if (isSending) return;
  isSending = true;
  const [, act] = /'(\w+)'/.exec(pressed.getAttribute('wire:click'));
  const body = new URLSearchParams({ wire: '1', [act]: '1' });
  for (const field of pressed.closest('[wire\\:id]').querySelectorAll('[name]'))
    if (!/checkbox|radio/.test(field.type) || field.checked) body.append(field.name, field.value);
  const answer = await fetch('/step', { method: 'POST', body });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  morph(document.body, page.body);
  const handles = 'meta[name=handles]';
  document.querySelector(handles).content = page.querySelector(handles).content;
  isSending = false;
});
