/** A check with one thing turned round. */
export interface Mutant {
  readonly check: string;
  readonly line: number; // of the accusing line
  readonly what: string;
  readonly source: string;
}

/**
 * The mutants of a check's source: for each place that accuses, one that says `passed` there, and one in which the
 * condition that stands before it is turned round.
 */
export function mutantsOf(check: string, source: string): Mutant[] {
  return accusationsIn(source).flatMap((at) => {
    const line = source.slice(0, at.start).split('\n').length;
    const silent = { check, line, what: 'says passed where it accused', source: silenced(source, at) };
    const guard = guardBefore(source, at.start);
    if (!guard) return [silent];
    const { start, end } = guard;
    const turned = `${source.slice(0, start)}!(${source.slice(start, end)})${source.slice(end)}`;
    return [silent, { check, line, what: `takes the opposite of: ${source.slice(start, end)}`, source: turned }];
  });
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Calls of `failed` and `accuse`, and verdicts written out. */
function accusationsIn(source: string): Span[] {
  return [...source.matchAll(/(?<![\w.'"])(?:failed|accuse)\((?!\s*reason:)|outcome: 'failed'/g)]
    .filter(({ index }) => !/function $/.test(source.slice(0, index)))
    .map(({ index, 0: text }) => ({ start: index, end: index + text.length }));
}

function silenced(source: string, { start, end }: Span): string {
  const text = source.slice(start, end);
  if (text.startsWith('outcome')) return `${source.slice(0, start)}outcome: 'passed'${source.slice(end)}`;
  const close = closing(source, end - 1);
  return `${source.slice(0, start)}{ ...${source.slice(start, close + 1)}, outcome: 'passed' }${source.slice(close + 1)}`.replace(
    /=> \{ \.\.\.(failed|accuse)(.*?outcome: 'passed' \})/s,
    '=> ({ ...$1$2)',
  );
}

/** The condition of the nearest `if` above, in the same function. */
function guardBefore(source: string, at: number): Span | undefined {
  const above = source.slice(0, at);
  const inFunction = Math.max(above.lastIndexOf('\nfunction '), above.lastIndexOf('\nexport const '));
  const start = above.lastIndexOf('if (');
  if (start < inFunction) return undefined;
  return { start: start + 4, end: closing(source, start + 3) };
}

/** Where the bracket that opens here is closed. Brackets within strings and patterns count like others, and come in pairs. */
function closing(source: string, open: number): number {
  for (let depth = 0, i = open; i < source.length; i += 1) {
    if (source[i] === '(') depth += 1;
    if (source[i] === ')') depth -= 1;
    if (depth === 0) return i;
  }
  return source.length;
}
