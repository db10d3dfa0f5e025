// `npm run train`: the three models of crawler/recognise/model from the corpus beside this folder. The same corpus gives the
// same files. Lines of the unread authors are left out, so that `npm run accuracy` can say how far the models carry; with
// --all they are in.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type ModelFile, writeModel } from '../../crawler/recognise/model.ts';
import { bankAsks, bankLines } from './banks.ts';
import { ASK_LANGUAGES, asksOf, corpusOf, isUnread, LANGUAGES } from './corpus.ts';
import { askExample, kindExample, labelExamples } from './examples.ts';
import { train } from './softmax.ts';

const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } });
const isTaken = (line: { readonly by: number }): boolean => values.all || !isUnread(line);
const corpus = LANGUAGES.flatMap(corpusOf).filter(isTaken);
const lines = [...corpus, ...bankLines()];
const corpusAsks = ASK_LANGUAGES.flatMap(asksOf).filter(isTaken);
const asks = [...corpusAsks, ...bankAsks()];
write('labels', train(lines.flatMap(labelExamples), sourceOf('', corpus.length, lines.length), { least: 2, l1: 1.75 }));
write('kinds', train(lines.map(kindExample), sourceOf('', corpus.length, lines.length), { least: 3, l1: 2.5 }));
write('asks', train(asks.map(askExample), sourceOf('/asks', corpusAsks.length, asks.length), { least: 3, l1: 1.1 }));

function sourceOf(folder: string, written: number, all: number): string {
  const without = values.all ? '' : ' without those of the unread authors';
  return `bench/corpus${folder}, ${written} lines${without}; the tuning authors of bench/generated, ${all - written} lines`;
}

/** As a module, since recognising reads no file. */
function write(name: string, model: ModelFile): void {
  const file = join(import.meta.dirname, `../../crawler/recognise/model/${name}.ts`);
  const text = JSON.stringify(writeModel(model));
  writeFileSync(file, `// Written by \`npm run train\`.\nconst model: string =\n  ${text};\nexport default model;\n`);
  process.stdout.write(`${file}: ${model.grams.size} runs of characters\n`);
}
