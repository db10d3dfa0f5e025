import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** A file that is read by people and holds commands. */
export interface Doc {
  readonly file: string; // from the root, with slashes
  readonly text: string;
}

/** A block of code in a page. */
export interface Snippet {
  readonly file: string;
  readonly language: string; // '' where it is not told
  readonly text: string;
}

/** A command line as it stands in a page or a pipeline. */
export interface Command {
  readonly file: string;
  readonly line: string; // without comment, what comes before the program, and where its output goes
  readonly argv: readonly string[];
}

/** READMEs, docs/ and examples/pipelines/. */
export function readDocs(): Doc[] {
  const inside = (folder: string) => readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`);
  const files = ['README.md', 'README.zh.md', ...inside('docs'), ...inside('examples/pipelines')];
  return files
    .filter((file) => !file.endsWith('.webp'))
    .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));
}

export function snippetsIn({ file, text }: Doc): Snippet[] {
  if (!file.endsWith('.md')) return [];
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```/gm)].map(([, language = '', code = '']) => ({
    file,
    language,
    text: code,
  }));
}

/** Every line that runs `program`, in blocks of shell, in indented lines, between backticks, and in a pipeline's file. */
export function commandsIn(doc: Doc, program: 'naysayer' | 'npm' | 'npx'): Command[] {
  const lines = doc.file.endsWith('.md')
    ? linesOfPage(doc)
    : doc.text.split('\n').filter((line) => !/^\s*#/.test(line));
  const starts = { naysayer: NAYSAYER, npm: /^npm (.*)$/, npx: /^npx (?!naysayer)(.*)$/ }[program];
  const found = lines.flatMap((line) => {
    const [, rest] = starts.exec(withoutAround(line)) ?? [];
    return rest === undefined ? [] : [{ file: doc.file, line: `${program} ${rest}`.trim(), argv: argvOf(rest) }];
  });
  return [...new Map(found.map((one) => [one.line, one])).values()];
}

const NAYSAYER = /^(?:(?:npx (?:--no-install )?)?naysayer(?= |$)|npm run -s naysayer --) ?(.*)$/;

function linesOfPage(doc: Doc): string[] {
  const shell = snippetsIn(doc).filter(({ language }) => ['', 'sh', 'yaml'].includes(language));
  const prose = doc.text.replace(/^```[\s\S]*?^```/gm, '');
  const indented = [...prose.matchAll(/^ {4}(\S.*)$/gm)].map(([, line = '']) => line);
  const inline = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
  return [...shell.flatMap(({ text }) => text.split('\n')), ...indented, ...inline];
}

/** Without a comment, variables set for it, what a pipeline writes before it, and where its output goes. */
function withoutAround(line: string): string {
  return line
    .replace(/\s+#\s.*$/, '')
    .replace(/\s+(>|\|).*$/, '')
    .replace(/^\s*(- )?(run: |command: |exec )?/, '')
    .replace(/^([A-Z_]+=\S* )+/, '')
    .trim();
}

/** As a shell would split it; what stands for something else is a word as well. */
function argvOf(text: string): string[] {
  return [...text.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  );
}
