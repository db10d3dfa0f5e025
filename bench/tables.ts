import Table from 'cli-table3';

/** One thing measured: what it is in a sentence, and its figures. */
export interface Section {
  readonly title: string;
  readonly explains: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly notes?: readonly string[]; // lines under the table
}

/** The sections as text for a terminal or a file. */
export function show(sections: readonly Section[]): string {
  return `${sections.map(showOne).join('\n')}\n`;
}

/** The sections as Markdown. */
export function markdown(sections: readonly Section[]): string {
  return sections
    .map(({ title, explains, head, rows, notes = [] }) => {
      const line = (cells: readonly (string | number)[]): string =>
        `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
      const table = rows.length > 0 ? [line(head), line(head.map(() => '---')), ...rows.map(line), ''] : [];
      return [`### ${title}`, '', explains, '', ...table, ...notes.map((note) => `- ${note}`), ''].join('\n');
    })
    .join('\n');
}

/** What is said, aloud, in place of figures that cannot be had. */
export function absent(what: string, why: string): Section {
  return { title: `NOT MEASURED: ${what}`, explains: why, head: [], rows: [] };
}

/** A share as `97.3 % (36/37)`; a dash when there is nothing to count. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} % (${part}/${whole})`;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

function showOne({ title, explains, head, rows, notes = [] }: Section): string {
  const table = new Table({ head: [...head], style: { head: [], border: [] } });
  for (const row of rows) table.push(row.map(String));
  return [title, '-'.repeat(title.length), explains, ...(rows.length > 0 ? [table.toString()] : []), ...notes, ''].join(
    '\n',
  );
}
