// The site under test: a reading room for members, which asks each of them for an occupation.
import { createServer } from 'node:http';

const PORT = process.env.PORT ?? 8265;

createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://127.0.0.1');
  const isMember = /\bmember=1\b/.test(request.headers.cookie ?? '');
  if (pathname === '/login' && request.method === 'POST') return logIn(request, response);
  if (pathname === '/login') return show(response, LOGIN);
  if (pathname === '/archive') return show(response, question('')); // open to everybody
  if (!isMember) return response.writeHead(302, { location: '/login' }).end();
  show(response, `${SHELF}${question('<button id="skip">Skip</button>')}`);
}).listen(PORT, '127.0.0.1');

async function logIn(request, response) {
  let sent = '';
  for await (const chunk of request) sent += chunk;
  const isRight = new URLSearchParams(sent).get('password') === 'only-a-test';
  const headers = isRight ? { location: '/', 'set-cookie': 'member=1; Path=/; HttpOnly' } : { location: '/login' };
  response.writeHead(302, headers).end();
}

function show(response, body) {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(
    `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Reading room</title>${STYLE}${body}</html>`,
  );
}

const STYLE = `<style>
  body { font: 16px/1.5 sans-serif; margin: 16px }
  dialog { border: 0; border-radius: 12px } dialog::backdrop { background: #0008 }
  label, button { display: block; margin: 12px 0 }
</style>`;

const LOGIN = `<h1>Log in</h1><form method="post">
  <label>Name <input name="name"></label><label>Password <input name="password" type="password"></label>
  <button>Log in</button></form>`;

const SHELF = `<h1>Your shelf</h1><nav><a href="#new">New</a> <a href="#read">Read</a> <a href="#lent">Lent</a></nav>
  <ul><li>The Voyage Out</li><li>Middlemarch</li><li>Dream of the Red Chamber</li></ul>`;

const question = (skip) => `<dialog id="ask"><h2>What is your occupation?</h2>
  <label><input type="radio" name="job" value="student"> Student</label>
  <label><input type="radio" name="job" value="teacher"> Teacher</label>
  <label><input type="radio" name="job" value="engineer"> Engineer</label>
  <button id="next" disabled>Continue</button>${skip}</dialog>
  <script>
    ask.addEventListener('cancel', (event) => event.preventDefault());
    ask.showModal();
    for (const one of document.querySelectorAll('input')) one.onchange = () => { next.disabled = false };
    next.onclick = () => { ask.close(); document.body.insertAdjacentHTML('beforeend', '<h1>Archive</h1><p>1813 to 1922</p>') };
    document.querySelector('#skip')?.addEventListener('click', () => ask.close());
  </script>`;
