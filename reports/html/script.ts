/** All that runs in the report: plain JavaScript, allowed by its hash. Without it the report can still be read. */
export const SCRIPT = `
const root = document.documentElement;
const choices = [...document.querySelectorAll('input[name="language"]')];
const choose = (input) => {
  root.lang = input.lang;
  document.title = input.dataset.title;
};
for (const input of choices) {
  input.addEventListener('change', () => choose(input));
  if (location.search.slice(1) === input.value) input.checked = true;
  if (input.checked) choose(input);
}
const reveal = () => {
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (!target) return;
  for (let at = target; at; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true;
  if (target.closest('details') !== target) target.scrollIntoView();
};
addEventListener('hashchange', reveal);
reveal();
let folded = [];
addEventListener('beforeprint', () => {
  folded = [...document.querySelectorAll('details:not([open])')];
  for (const one of folded) one.open = true;
});
addEventListener('afterprint', () => {
  for (const one of folded) one.open = false;
});
`;
