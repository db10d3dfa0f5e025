// Job board in the manner of HTMX: the page asks for fragments, and the server takes its time.
const wait = (ms) => new Promise((done) => setTimeout(done, ms));
const shell = (body) => ({
  html: `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Gangway – jobs by the water</title><style>body{margin:0;font:16px/1.55 "Source Sans 3",Arial,sans-serif;color:#14213d;background:#fff}header{display:flex;gap:18px;padding:14px 22px;border-bottom:2px solid #fca311}header b{flex:1}header a{color:#14213d}main{max-width:640px;margin:auto;padding:22px}label{display:block;margin-top:14px}input,select{width:100%;box-sizing:border-box;padding:10px;font:inherit;border:1px solid #9aa5b8;border-radius:4px;background:#fff}.b{padding:11px 22px;border:0;border-radius:4px;background:#14213d;color:#fff;font:inherit;margin-top:18px}.b.w{background:#fff;color:#14213d;border:1px solid #14213d}.htmx-request{opacity:.45;pointer-events:none}.job{display:block;padding:14px 0;border-bottom:1px solid #dde2ea;color:inherit}.muted{color:#5c677d}footer{padding:26px 22px;font-size:14px}footer a{margin-right:14px}.chat{position:fixed;right:18px;bottom:18px;width:54px;height:54px;border-radius:50%;border:0;background:#fca311;font-size:22px}</style></head><body><header><b>Gangway</b><a href="/#jobs">Jobs</a><a href="/companies">Companies</a><a href="/advice">Advice</a></header><main id="main">${body}</main><footer><a href="/privacy.html">Privacy</a><a href="/terms.html">Terms</a><a href="/help.html">Help</a></footer><button class="chat" aria-label="Chat with us" onclick="this.title='We are back on Monday'">💬</button><script>
// a little of what htmx does
const main=document.getElementById('main');
document.addEventListener('submit',async(e)=>{const f=e.target;if(!f.hasAttribute('hx-post'))return;e.preventDefault();main.classList.add('htmx-request');const data=new URLSearchParams(new FormData(f,e.submitter));main.innerHTML=await(await fetch(f.getAttribute('hx-post'),{method:'POST',body:data,headers:{'HX-Request':'true'}})).text();main.classList.remove('htmx-request')});
</script></body></html>`,
});
const profile = `<h1>Help us find jobs for you</h1><p class="muted">All fields are optional. We use what you tell us to sort the list of jobs, see our <a href="/privacy.html">privacy policy</a>.</p><form hx-post="/profile"><label>Role (optional)<input name="role" placeholder="e.g. Deckhand"></label><label>Town (optional)<input name="town" placeholder="e.g. Hull"></label><label>Experience (optional)<select name="years"><option value="">Select</option><option>Under 1 year</option><option>1–5 years</option><option>Over 5 years</option></select></label><button class="b">Continue</button></form>`;
const alerts = (again) => `<h1>${again ? 'Sure? Most jobs go within a week' : 'Be first to know'}</h1><p class="muted">Turn on job alerts and we notify you when a new job is posted. You can turn them off at any time.</p><form hx-post="/alerts"><button class="b" name="act" value="on">Turn on alerts</button> <button class="b w" name="act" value="later">Maybe later</button></form>`;
const JOBS = { deckhand: ['Deckhand, harbour tug', 'Hull · full time · £27,400', 'Four weeks on, four weeks off.'], chef: ['Ship’s cook', 'Bristol · seasonal · £2,300 a month', 'Breakfast for eighteen, every day.'], rigger: ['Apprentice rigger', 'Falmouth · apprenticeship', 'Learn splicing from people who have done it for forty years.'], clerk: ['Port office clerk', 'Dover · part time · £14.10 an hour', 'Papers, kettles and a view of the sea.'] };
const home = `<h1>Jobs by the water</h1><form role="search" onsubmit="return false"><input type="search" placeholder="Job title or company" aria-label="Search jobs"></form>${Object.entries(JOBS).map(([id, [t, d]]) => `<a class="job" href="/jobs/${id}"><b>${t}</b><br><span class="muted">${d}</span></a>`).join('')}`;

export default () => async (request) => {
  const { path, method, body, cookies } = request;
  if (path.endsWith('.html')) return undefined;
  const session = request.session();
  const year = '=1; Path=/; Max-Age=31536000';
  if (method === 'POST' && path === '/profile') {
    await wait(1600);
    request.note(body.role || body.town || body.years ? 'fill' : 'blank', 'profile');
    return { html: alerts(false), headers: { 'set-cookie': `gw_profile${year}` } };
  }
  if (method === 'POST' && path === '/alerts') {
    await wait(1200);
    request.note(body.act === 'on' ? 'accept' : 'later', 'alerts');
    if (body.act !== 'on' && !session.get('again')) {
      session.set('again', true);
      return { html: alerts(true) };
    }
    return { html: home, headers: { 'set-cookie': `gw_alerts${year}` } };
  }
  if (path.startsWith('/jobs/') && JOBS[path.slice(6)]) {
    const [t, d, more] = JOBS[path.slice(6)];
    return shell(`<h1>${t}</h1><p class="muted">${d}</p><p>${more}</p><a href="/">All jobs</a>`);
  }
  if (path === '/companies') return shell('<h1>Companies</h1><p>Humber Tugs, Cornish Rigging, Port of Dover and 212 more.</p>');
  if (path === '/advice') return shell('<h1>Advice</h1><p>Write a letter of one page. Say what you can do on Monday.</p>');
  if (path !== '/') return { status: 404, ...shell('<h1>Not found</h1>') };
  await wait(500);
  return shell(!cookies.gw_profile ? profile : !cookies.gw_alerts ? alerts(false) : home);
};
