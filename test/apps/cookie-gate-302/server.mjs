const page = (title, body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>body{margin:0;font:18px/1.6 Georgia,serif;color:#222;background:#f4f4ef}main{padding:28px 20px}button{display:block;width:100%;padding:13px;margin-top:12px;font:16px system-ui;border:1px solid #333;background:#fff}.yes{background:#333;color:#fff}</style></head><body><main>${body}</main><script src="/__log.js"></script></body></html>`;

const gate = page(
  'Before you continue',
  '<h1>Before you continue to Tidewater</h1><p>We use cookies and data to keep the service running and, if you accept all, to deliver and measure ads and show you personalised content.</p><form method="post" action="/consent"><button name="choice" value="reject">Reject all</button><button class="yes" name="choice" value="accept">Accept all</button></form><p><a href="/privacy">Privacy policy</a></p>',
);
const privacy = page('Privacy policy', `<h1>Privacy policy</h1>${'<p>What is kept, for how long and why is set out in this policy. You may ask for a copy or have it erased.</p>'.repeat(8)}<a href="/">Back</a>`);
const front = page(
  'Tidewater',
  '<h1>Tidewater</h1><nav><a href="/tides">Tides</a> <a href="/wind">Wind</a> <a href="/log">Harbour log</a></nav><ul><li>High water 06:12 and 18:37</li><li>Wind south-west 4, rising</li><li>Two trawlers in, one out</li></ul>',
);

/** A choice is kept in a cookie; without one every page is answered with a redirect to the question. */
export default function makeHandler() {
  return (request) => {
    if (request.path === '/consent' && request.method === 'POST') {
      const accepted = request.body.choice === 'accept';
      request.note(accepted ? 'accept' : 'decline', 'cookies');
      return { redirect: '/', headers: { 'set-cookie': `choice=${accepted ? 'all' : 'none'}; Path=/` } };
    }
    if (request.path === '/consent') return { html: gate };
    if (request.path === '/privacy') return { html: privacy };
    return request.cookies.choice ? { html: front } : { redirect: '/consent' };
  };
}
