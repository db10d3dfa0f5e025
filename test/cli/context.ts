import type { Context } from '../../cli/context.ts';

/** A terminal that remembers what a command printed, and nothing else of a process. */
export function fakeContext(others: Partial<Context> = {}): { context: Context; out: string[]; err: string[] } {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    live: () => {},
    isTty: false,
    colour: false,
  };
  const context = {
    terminal,
    env: { NAYSAYER_KEY: process.env.NAYSAYER_KEY },
    cwd: process.cwd(),
    signal: new AbortController().signal,
    ...others,
  };
  return { context, out, err };
}
