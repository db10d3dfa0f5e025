// Shows the page's templates one after another. A press on [data-no] goes on; on [data-yes] goes on too, and is told to
// the server, so that a run that pressed one is found out. data-to names a document in place of the next template.
// The last template of a flow is home; it is remembered, as an app would, so that home comes first the next time.
(() => {
  const templates = document.querySelectorAll('template');
  const home = localStorage.getItem('home');
  let at = 0;
  if (home && home !== location.pathname && document.getElementById('home') === null) {
    location.replace(home);
    return;
  }
  if (home) at = templates.length - 1;
  function show() {
    const template = templates[at];
    document.body.replaceChildren(template.content.cloneNode(true));
    document.documentElement.dataset.screen = template.id;
    if (document.body.hasAttribute('data-routes')) history.pushState(null, '', `#${template.id}`);
    if (template.id === 'home') localStorage.setItem('home', location.pathname);
  }
  document.addEventListener('click', (event) => {
    const target = event.target.closest?.('[data-no],[data-yes]');
    if (!target) return;
    event.preventDefault();
    if (target.hasAttribute('data-yes')) void fetch(`/yes?screen=${templates[at].id}`);
    const to = target.getAttribute('data-to');
    void fetch('/step').then(() => {
      if (to) location.href = to;
      else if (at + 1 < templates.length) {
        at += 1;
        show();
      }
    });
  });
  show();
})();
