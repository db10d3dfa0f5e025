// The fixed texts of the report over many targets.

const many = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

// biome-ignore format: a list
export const batchEn = {
  title: (when: string) => `Refusal tests of ${when}`,
  kicker: 'Report over many targets',
  heading: (targets: number) => `${many(targets, 'target', 'targets')}, each opened as a new user who says no`,
  run: (when: string, run: string) => `Run of ${when} (UTC), ${run}`,
  missing: (n: number) => `${many(n, 'target has', 'targets have')} no result yet: the run was cut off. It goes on with “naysayer batch --resume”.`,
  voided: (n: number) => `${many(n, 'result does', 'results do')} not count: the machine that made ${n === 1 ? 'it' : 'them'} answered wrongly where the answer is known.`,
  unconfirmed: (n: number) => `${many(n, 'result comes', 'results come')} from a worker that was ended before it could be checked once more where the answer is known.`,
  standings: { failed: 'a check failed', passed: 'nothing failed', unclear: 'unclear', 'not-opened': 'not opened' },
  standingsShort: { failed: 'Failed', passed: 'Passed', unclear: 'Unclear', 'not-opened': 'Not opened' },
  note: 'Reports say what was observed in the tested flow, version and account state. A finding is for a person to weigh, and no finding is no certificate.',

  changes: 'Since the run before',
  changesNone: 'There is no earlier run in this folder to compare with.',
  changesSame: 'Nothing that was decided both times stands otherwise.',
  change: { 'newly-failing': 'Newly failing', fixed: 'No longer failing', new: 'New in the list', gone: 'No longer in the list', same: 'As before', undecided: 'Not comparable' },
  more: (n: number) => `and ${n} more: see the table`,

  checks: 'By check',
  checksNote: 'Targets that failed, that stayed open and that passed, of those the check applies to.',
  severity: 'By severity of the worst that failed',
  causes: 'Unclear or not opened, by cause',
  causesNone: 'Every target was decided.',
  categories: 'By category',
  categoriesNone: 'No target has a category.',
  operators: 'By operator',
  operatorsNone: 'The list names no operators.',
  first: (n: number, all: number) => `The first ${n} of ${all}.`,
  outcomes: { failed: 'failed', cantTell: 'open', passed: 'passed' },

  price: 'The price of entry',
  priceNote: (n: number) => `What had to be given to get home, over the ${many(n, 'target', 'targets')} where home was reached.`,
  priceNone: 'Home was reached nowhere.',
  priceOf: 'kinds had to be given on average',
  nothingGiven: 'Nothing had to be given.',

  nights: 'Over time',
  nightsNote: 'Each run of this folder.',
  nightsOne: 'This is the first run of this folder. Further runs into the same folder are drawn here.',
  nightsPrice: 'Kinds of information given on average to get home',

  table: 'All targets',
  tableNote: 'Sort by a heading, filter below it. Each name leads to the report of its target.',
  noScript: 'This table needs scripts. The same rows are in results.csv beside this file.',
  shown: (n: string, all: string) => `${n} of ${all} shown`,
  columns: { name: 'Target', standing: 'Result', change: 'Change', severity: 'Severity', failed: 'Failed checks', cause: 'Reason', gave: 'Had to be given', category: 'Category', operator: 'Operator', platform: 'Platform', seconds: 'Seconds' },
  all: 'all',
  filter: 'filter',

  data: 'The same as data',
  dataNote: 'Beside this file, and never with a network:',
  files: { 'results.csv': 'a row a target', 'results.json': 'all of it, with the counts', 'results.jsonl': 'a line a target', 'price-of-entry.csv': 'what had to be given, by run, operator and category' },
  causesOwn: {
    'out-of-time': 'It took longer than a target is given.',
    'driver-lost': 'The browser or device was lost; other attempts did not help.',
    'bad-target': 'What the list or the config says of it cannot be used.',
    'no-browser': 'There was no browser.',
    'accepted-by-accident': 'The tool was about to break its own rule and stopped.',
    fault: 'A fault of this tool.',
    voided: 'The machine answered wrongly where the answer is known.',
  },
};
