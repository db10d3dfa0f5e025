/** What runs in the report over many targets beside the table library: plain JavaScript, allowed by its hash. */
export const TABLE_SCRIPT = `
const { rows, words, orders } = JSON.parse(document.getElementById('rows').textContent);
const choices = [...document.querySelectorAll('input[name="language"]')];
const shown = document.getElementById('shown');
let said;
let table;

const listOf = (value) => (Array.isArray(value) ? value : value === '' ? [] : [value]);
const told = (field, value) => listOf(value).map((code) => (said.codes[field] || {})[code] || code).join(said.list);

const textCell = (field) => (cell) => document.createTextNode(told(field, cell.getValue()));
const toneCell = (field) => (cell) => {
  const mark = document.createElement('span');
  if (cell.getValue() === '') return document.createTextNode('');
  mark.className = 'cell tone-' + cell.getValue();
  mark.textContent = told(field, cell.getValue());
  return mark;
};
const linkCell = (cell) => {
  const { href, name } = cell.getData();
  const box = document.createElement(href ? 'a' : 'span');
  if (href) box.href = href;
  const text = document.createElement('bdi');
  text.textContent = name;
  box.append(text);
  return box;
};

const byOrder = (field) => (a, b) => orders[field].indexOf(a) - orders[field].indexOf(b);
const byWords = (field) => (a, b) => told(field, a).localeCompare(told(field, b));
const holds = (field) => (wanted, value) => told(field, value).toLowerCase().includes(String(wanted).toLowerCase());
const isOne = (wanted, value) => wanted === '' || wanted === null || wanted === undefined || wanted === value;

const choiceFilter = (field) => ({
  headerFilter: 'list',
  headerFilterParams: { values: { '': said.all, ...said.codes[field] }, clearable: false },
  headerFilterFunc: isOne,
});
const wordFilter = (field) => ({ headerFilter: 'input', headerFilterPlaceholder: said.filter, headerFilterFunc: holds(field) });
const columns = () => [
  { field: 'name', formatter: linkCell, minWidth: 170, widthGrow: 2, frozen: innerWidth > 700, ...wordFilter('name') },
  { field: 'standing', formatter: toneCell('standing'), sorter: byOrder('standing'), minWidth: 110, ...choiceFilter('standing') },
  { field: 'change', formatter: textCell('change'), sorter: byWords('change'), minWidth: 120, ...choiceFilter('change') },
  { field: 'severity', formatter: toneCell('severity'), sorter: byOrder('severity'), minWidth: 100, ...choiceFilter('severity') },
  { field: 'failed', formatter: textCell('failed'), sorter: (a, b) => a.length - b.length, minWidth: 220, widthGrow: 3, ...wordFilter('failed') },
  { field: 'cause', formatter: textCell('cause'), sorter: byWords('cause'), minWidth: 200, widthGrow: 2, ...wordFilter('cause') },
  { field: 'gave', formatter: textCell('gave'), sorter: (a, b) => a.length - b.length, minWidth: 180, widthGrow: 2, ...wordFilter('gave') },
  { field: 'category', formatter: textCell('category'), sorter: byWords('category'), minWidth: 130, ...wordFilter('category') },
  { field: 'operator', formatter: textCell('operator'), minWidth: 130, ...wordFilter('operator') },
  { field: 'platform', formatter: textCell('platform'), minWidth: 90, ...wordFilter('platform') },
  { field: 'seconds', sorter: 'number', hozAlign: 'right', minWidth: 90 },
].map((column) => ({ ...column, title: said.columns[column.field] }));

const count = () => {
  const format = (n) => n.toLocaleString(document.documentElement.lang);
  shown.textContent = said.shown.replace('{n}', format(table.getDataCount('active'))).replace('{all}', format(rows.length));
};
const choose = (input) => {
  document.documentElement.lang = input.lang;
  document.title = input.dataset.title;
  said = words[input.value];
  if (table) {
    table.clearHeaderFilter();
    table.setColumns(columns());
    count();
  }
};
for (const input of choices) {
  input.addEventListener('change', () => choose(input));
  if (location.search.slice(1) === input.value) input.checked = true;
}
choose(choices.find((input) => input.checked) || choices[0]);
table = new Tabulator('#table', {
  data: rows,
  columns: columns(),
  layout: 'fitColumns',
  height: Math.min(720, 110 + rows.length * 38) + 'px',
  rowHeight: 36,
  headerFilterLiveFilterDelay: 60,
  initialSort: [],
});
table.on('tableBuilt', () => { count(); document.documentElement.dataset.table = 'built'; });
table.on('dataFiltered', (_filters, left) => {
  shown.textContent = said.shown.replace('{n}', left.length.toLocaleString(document.documentElement.lang)).replace('{all}', rows.length.toLocaleString(document.documentElement.lang));
});
`;
