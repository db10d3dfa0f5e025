// `npm run new-check ID`: a check that compiles and answers nothing yet, and its test, for an entry of checks/law/checks.json.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    for (const file of writeCheck(process.argv[2] ?? '', join(import.meta.dirname, '..'))) console.log(file);
  } catch (error) {
    console.error(`new-check: ${error.message}`);
    process.exitCode = 2;
  }
}

/** Writes both files. Throws, and writes neither, where the id is no id, is taken, or has no words yet. */
export function writeCheck(id, root) {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) throw new Error('give an id in kebab-case, such as consent-not-hidden');
  const entries = JSON.parse(readFileSync(join(root, 'checks/law/checks.json'), 'utf8')).checks;
  const entry = entries.find((one) => one.id === id);
  if (!entry)
    throw new Error(`checks/law/checks.json has no entry "${id}": write its outcomes, citations and traps first`);
  const name = id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  const files = [
    [`checks/${id}.ts`, checkText(id, name, entry)],
    [`test/checks/${id}.test.ts`, testText(id, name, entry)],
  ];
  for (const [file] of files) if (existsSync(join(root, file))) throw new Error(`${file} is there already`);
  for (const [file, text] of files) writeFileSync(join(root, file), text);
  return [
    ...files.map(([file]) => file),
    `now add "${name}" to checks/index.ts, and each new reason to checks/reasons.ts`,
  ];
}

function checkText(id, name, { title_en, outcomes }) {
  return `import type { Prompt } from '../crawler/trace.ts';
import type { Check, Verdict } from './check.ts';
import { cantTell, together } from './facts/verdicts.ts';
import { promptsMet } from './facts/walks.ts';
import { because } from './reasons.ts';

/** ${title_en}. */
export const ${name}: Check = {
  id: '${id}',
  judge(trace) {
    return together(trace, promptsMet(trace).map(judgeOne), because('not-observable'));
  },
};

// failed: ${outcomes.failed}
// passed: ${outcomes.passed}
// inapplicable: ${outcomes.inapplicable}
function judgeOne(prompt: Prompt): Verdict {
  // Every kinder reading is returned first; the accusation stands last.
  return cantTell(because('not-observable'), prompt);
}
`;
}

function testText(id, name, { traps }) {
  const body = traps.length > 0 ? traps : ['what it must not accuse'];
  const titles = traps.length > 0 ? body.map((_, i) => `trap(${name}, ${i})`) : body.map((words) => `'${words}'`);
  const near = titles.map((title) => `  it.todo(${title});`).join('\n');
  return `import { describe, expect, it } from 'vitest';
import { ${name} } from '../../checks/${id}.ts';
import { buildTrace, wall } from '../support/build-trace.ts';
import { answer${traps.length > 0 ? ', trap' : ''} } from './traps.ts';

describe('${id}', () => {
  it('cannot tell yet', () => {
    expect(answer(${name}, buildTrace({ category: 19, prompts: [wall()] }))[0]).toBe('cantTell');
  });

  it.todo('fails an app that does it');
  it.todo('passes an app that does not');
${near}
});
`;
}
