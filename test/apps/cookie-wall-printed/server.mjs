// A paper that serves nothing until its cookies are taken: the server keeps the gate.
const shell = (title, body) => ({
  html: `<!doctype html>
<html lang="en-US"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>body{margin:0;font:17px/1.55 Georgia,"Times New Roman",serif;color:#1a1a1a}.masthead{border-bottom:4px double #000;text-align:center;padding:16px}.masthead h1{margin:0;font-size:30px}.cmp{max-width:560px;margin:24px auto;padding:0 20px;font:15px/1.55 Arial,sans-serif}.cmp button{width:100%;padding:14px;border:0;background:#0a3161;color:#fff;font:inherit;font-weight:bold}.cmp details{margin:14px 0}article{padding:14px 20px;border-bottom:1px solid #ddd}article h2{margin:0 0 4px;font-size:20px}.nl{position:fixed;inset:0;background:#0009;display:grid;place-items:center;font:15px/1.5 Arial,sans-serif}.nl form{position:relative;background:#fff;padding:26px 22px;margin:20px;max-width:360px}.nl input{width:100%;box-sizing:border-box;padding:11px;margin:10px 0;font:inherit;border:1px solid #999}.nl button{font:inherit;padding:11px;border:0;background:#0a3161;color:#fff}.nl .x{position:absolute;top:6px;right:6px;background:none;color:#555;font-size:20px;padding:4px 10px}</style></head>
<body><header class="masthead"><h1>The Daily Ledger</h1><small>Independent since 1911</small></header>${body}</body></html>`,
});
const gate = () => shell('Before you read on', `<main class="cmp" role="dialog" aria-labelledby="h"><h2 id="h">Your cookies pay for our journalism</h2><p>We and our 214 partners store and access information on your device, such as cookies, to show personalised ads, measure them and learn about our audience. You must accept these cookies to read The Daily Ledger.</p><details><summary>What our partners do</summary><p>Create profiles for personalised advertising. Measure advertising performance. Develop and improve services. Match data from other sources. Link different devices.</p></details><form method="post" action="/cookies"><button>Accept cookies and continue</button></form><p>See our <a href="/privacy.html">privacy policy</a> and <a href="/terms.html">terms</a> for details.</p></main>`);
const front = (letter) => shell('The Daily Ledger', `<nav style="padding:8px 20px;font:14px Arial"><a href="/#news">News</a> · <a href="/#opinion">Opinion</a> · <a href="/#sport">Sport</a> · <a href="/#arts">Arts</a></nav><article><h2>Harbor bridge to close for nine weekends</h2><p>Inspectors found cracks in two of the forty-one hangers.</p></article><article><h2>Library card numbers reach a record</h2><p>One in three residents now holds one, the council said.</p></article><article><h2>The orchard that survived the fire</h2><p>How a dry stone wall and a neighbor with a hose saved 300 trees.</p></article><article><h2>Rail strike called off after late talks</h2><p>Trains will run to the winter timetable from Monday.</p></article>${letter ? '<div class="nl" role="dialog" aria-label="Newsletter"><form method="post" action="/letter" novalidate><button class="x" name="act" value="close" aria-label="Close">×</button><b>The Morning Ledger, in your inbox</b><p>Six stories before breakfast, free. We use your email only to send this newsletter; see our <a href="/privacy.html">privacy policy</a>.</p><input type="email" name="email" placeholder="Email address" aria-label="Email address"><button name="act" value="join">Sign up</button></form></div>' : ''}`);

export default () => (request) => {
  const { path, method, body, cookies } = request;
  if (method === 'POST' && path === '/cookies') {
    request.note('accept', 'cookies');
    return { redirect: '/', headers: { 'set-cookie': 'ledger_ads=1; Path=/; Max-Age=31536000' } };
  }
  if (path === '/privacy.html' || path === '/terms.html') return undefined;
  if (!cookies.ledger_ads) return path === '/' ? gate() : { redirect: '/' };
  if (method === 'POST' && path === '/letter') {
    const joins = body.act === 'join' && /@/.test(String(body.email ?? ''));
    request.note(joins ? 'accept' : 'close', 'newsletter');
    return { redirect: '/', headers: { 'set-cookie': 'ledger_nl=1; Path=/; Max-Age=31536000' } };
  }
  return path === '/' ? front(!cookies.ledger_nl) : { redirect: '/' };
};
