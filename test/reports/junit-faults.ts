import { Parser } from 'htmlparser2';

/** What JUnit's readers agree on (Jenkins' junit-10.xsd): what an element may hold, and its attributes; `!`: it has to have. */
const ELEMENTS: Readonly<Record<string, { readonly holds: string; readonly has: string }>> = {
  testsuites: { holds: 'testsuite', has: 'name time tests failures disabled errors' },
  testsuite: {
    holds: 'testsuite properties testcase system-out system-err',
    has: 'name! tests! failures errors group time disabled skipped timestamp hostname id package file log url version',
  },
  properties: { holds: 'property', has: '' },
  property: { holds: '', has: 'name! value!' },
  testcase: {
    holds: 'skipped error failure system-out system-err properties',
    has: 'name! classname! assertions time status group file line',
  },
  skipped: { holds: '', has: 'type message' },
  failure: { holds: '', has: 'type message' },
  error: { holds: '', has: 'type message' },
};
const NUMBERS = /^(tests|failures|errors|skipped|disabled)$/;
const TEXTS: ReadonlySet<string> = new Set(['skipped', 'failure', 'error', 'system-out', 'system-err']);

/** Where a JUnit report is not as its schema has it; none when it is. */
export function junitFaults(xml: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const within = open.at(-1);
        open.push(name);
        const isAllowed = within ? ELEMENTS[within]?.holds.split(' ').includes(name) : name.startsWith('testsuite');
        if (!isAllowed) faults.push(`${name} in ${within ?? 'the file'}`);
        faults.push(...attributeFaults(name, attributes));
      },
      ontext: (text) => {
        const within = open.at(-1);
        if (text.trim() !== '' && within && !TEXTS.has(within)) faults.push(`text in ${within}`);
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return faults;
}

function attributeFaults(element: string, given: Readonly<Record<string, string>>): string[] {
  const has = ELEMENTS[element]?.has.split(' ') ?? [];
  const known = new Set(has.map((name) => name.replace('!', '')));
  const missing = has.flatMap((name) =>
    name.endsWith('!') && !(name.slice(0, -1) in given) ? [name.slice(0, -1)] : [],
  );
  return [
    ...missing.map((name) => `${element} without ${name}`),
    ...Object.entries(given).flatMap(([name, value]) => {
      if (!known.has(name)) return [`${element} has no ${name}`];
      const form = NUMBERS.test(name) ? /^\d+$/ : (FORMS[name] ?? /^/);
      return form.test(value) ? [] : [`${element}: ${name} cannot be ${value}`];
    }),
  ];
}

const FORMS: Readonly<Record<string, RegExp>> = {
  time: /^\d+(\.\d+)?$/, // seconds
  timestamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/,
};
