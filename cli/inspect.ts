import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { parsePageSource } from '../crawler/drivers/page-source.ts';
import { MalformedSource, UsageError } from '../crawler/errors.ts';
import { classify } from '../crawler/recognise/control.ts';
import { controlsOf, type Looked, recognise } from '../crawler/recognise/prompt.ts';
import type { Recognised } from '../crawler/recognise/recognised.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './exit-code.ts';
import type { InspectOptions } from './program.ts';
import { plain } from './terminal.ts';

/** `naysayer inspect`: what the recogniser makes of one screen, or of the text of a control, and why. */
export async function inspect(given: string | undefined, options: InspectOptions, context: Context): Promise<ExitCode> {
  const { terminal, cwd } = context;
  if (options.labels !== undefined) {
    for (const line of inspectLabels(readText(resolve(cwd, options.labels), options.labels))) terminal.out(line);
    return 0;
  }
  if (given === undefined)
    throw new UsageError('nothing to inspect: give a FILE.xml, a FILE.html, an address or --labels FILE');
  const screen = await lookAt(given, options, cwd);
  const prompt = recognise(screen);
  const controls = prompt?.controls ?? controlsOf(screen);
  terminal.out(options.json ? JSON.stringify(asJson(prompt, controls), null, 2) : asText(prompt, controls));
  return 0;
}

/** The class of each control text, a JSON line for each line of the file. */
export function inspectLabels(text: string): string[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop(); // the end of the last line is no line
  return lines.map((line) => {
    const { class: is, reasons } = classify(line);
    return JSON.stringify({ text: line, class: is, reasons });
  });
}

async function lookAt(given: string, options: InspectOptions, cwd: string): Promise<Looked> {
  const file = resolve(cwd, given);
  const kind = statSync(file, { throwIfNoEntry: false });
  if (kind?.isFile() && /\.xml$/i.test(given)) return readPageSource(file, given);
  if (kind?.isFile() && /\.html?$/i.test(given)) return lookAtFile(file, options);
  if (kind) throw new UsageError(`${given} is neither a FILE.xml nor a FILE.html`);
  const { webAddress } = await import('../crawler/to-request.ts');
  const isFileName = /\.(xml|html?)$/i.test(given) && !/^https?:/i.test(given);
  if (isFileName) throw new UsageError(`no file ${given}`);
  return lookAtPage(webAddress(given).href, options);
}

function readPageSource(file: string, given: string): Looked {
  try {
    return { nodes: parsePageSource(readText(file, given)).nodes, title: '', address: file, state: 'shown' };
  } catch (error) {
    if (error instanceof MalformedSource) throw new MalformedSource(`${given}: ${error.message}`, { cause: error });
    throw error;
  }
}

/** A page sees its neighbours as on a site, and nothing else of this disk. */
async function lookAtFile(file: string, options: InspectOptions): Promise<Looked> {
  const { serveFolder } = await import('./serve-folder.ts');
  const { url, close } = await serveFolder(dirname(file));
  try {
    return await lookAtPage(new URL(encodeURIComponent(basename(file)), url).href, options);
  } finally {
    await close();
  }
}

/** The browser is loaded for pages alone: files of phones need none. */
async function lookAtPage(address: string, { browser: path, device, locale }: InspectOptions): Promise<Looked> {
  const { launchBrowser } = await import('../crawler/drivers/browser.ts');
  const { PlaywrightDriver } = await import('../crawler/drivers/playwright.ts');
  const { DEFAULTS } = await import('../crawler/config.ts');
  const browser = await launchBrowser(path ? { path } : {});
  const driver = new PlaywrightDriver(browser, {
    address,
    device,
    locale,
    viewport: DEFAULTS.viewport[device],
    timeZone: DEFAULTS.timeZone,
  });
  try {
    await driver.open({});
    return await driver.look({ image: false, source: false });
  } finally {
    await driver.close();
    await browser.close();
  }
}

function asJson(prompt: Recognised | undefined, controls: Recognised['controls']) {
  return {
    prompt: prompt
      ? { kind: prompt.kind, title: prompt.title, asks: prompt.asks.map(({ type, label }) => ({ type, label })) }
      : null,
    controls: controls.map(({ class: is, text, bounds, reasons }) => ({ class: is, text, bounds, reasons })),
  };
}

function asText(prompt: Recognised | undefined, controls: Recognised['controls']): string {
  const head = prompt
    ? [
        `${prompt.kind}: ${plain(prompt.title)}`,
        ...prompt.reasons.map((reason) => `  because ${plain(reason)}`),
        ...prompt.asks.map((ask) => `  asks for ${ask.type}: ${plain(ask.label)}`),
      ]
    : ['no prompt: this screen asks for nothing'];
  const rows = controls.map(
    ({ class: is, text, reasons }) =>
      `  ${is.padEnd(12)} ${plain(text) || '(no text)'}  (${reasons.map(plain).join('; ')})`,
  );
  return [...head, rows.length > 0 ? 'controls:' : 'no controls', ...rows].join('\n');
}

function readText(file: string, given: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UsageError(`${given} cannot be read: give a file that is there`, { cause });
  }
}
