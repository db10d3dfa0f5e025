import type { ScanHooks } from '../crawler/scan-request.ts';

/** What a command may write to. Standard output carries results, standard error everything else. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** A line that the next one replaces; '' takes it away. Nothing at all where there is no terminal. */
  live(text: string): void;
  readonly isTty: boolean; // standard error is a terminal
  readonly colour: boolean; // standard output takes colours
}

export function processTerminal(): Terminal {
  const isTty = process.stderr.isTTY && process.env.TERM !== 'dumb';
  const noColour = Boolean(process.env.NO_COLOR) || process.env.TERM === 'dumb';
  let hasLine = false;
  const live = (text: string) => {
    if (!isTty || (text === '' && !hasLine)) return;
    process.stderr.write(`\r\u001b[2K${shorten(text, (process.stderr.columns || 80) - 1)}`);
    hasLine = text !== '';
  };
  const above = (stream: NodeJS.WriteStream) => (text: string) => {
    live('');
    stream.write(`${text}\n`);
  };
  return {
    out: above(process.stdout),
    err: above(process.stderr),
    live,
    isTty,
    colour: process.stdout.isTTY && !noColour,
  };
}

/** Says on one live line what a scan is doing. */
export function liveProgress(terminal: Terminal, title: string): Pick<ScanHooks, 'onProgress'> {
  return {
    onProgress: ({ walk, step, doing, prompt }) => {
      terminal.live([title, walk, `step ${step}`, doing, prompt ?? ''].map(plain).filter(Boolean).join('  '));
    },
  };
}

/** A stranger's text on one line: no control and no direction characters, which could rewrite a terminal. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

/** The beginning of a text that fits in so many columns; Chinese takes two each. */
export function shorten(text: string, columns: number): string {
  let width = 0;
  let shown = '';
  for (const sign of text) {
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
        sign,
      )
        ? 2
        : 1;
    if (width > columns) return shown;
    shown += sign;
  }
  return shown;
}
