// `npm run train`: the two models of crawler/recognise/model from the corpus beside this folder. The same corpus gives the
// same files. Lines of the unread authors are left out, so that `npm run accuracy` can say how far the models carry; with
// --all they are in.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ModelFile } from '../../crawler/recognise/model.ts';
import { corpusOf, isUnread, LANGUAGES } from './corpus.ts';
import { kindExample, labelExamples } from './examples.ts';
import { train } from './softmax.ts';

const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } });
const lines = LANGUAGES.flatMap(corpusOf).filter((line) => values.all || !isUnread(line));
const source = `bench/corpus, ${lines.length} lines${values.all ? '' : ', without those of the unread authors'}`;
write('labels', train(lines.flatMap(labelExamples), source, { least: 2, l1: 1.3 }));
write('kinds', train(lines.map(kindExample), source, { least: 3, l1: 2 }));

/** As a module, since recognising reads no file: one line for the head, one for each run of characters. */
function write(name: string, { grams, ...head }: ModelFile): void {
  const file = join(import.meta.dirname, `../../crawler/recognise/model/${name}.ts`);
  const lines = [JSON.stringify(head), ...[...grams].map(([gram, weights]) => `${gram}\t${weights}`)];
  const text = JSON.stringify(lines.join('\n'));
  writeFileSync(file, `// Written by \`npm run train\`.\nconst model: string =\n  ${text};\nexport default model;\n`);
  process.stdout.write(`${file}: ${lines.length - 1} runs of characters\n`);
}
