import { readFileSync } from 'node:fs';
import type { ScanRequest } from '../../../crawler/scan-request.ts';
import { toAppRequest } from '../../../crawler/to-app-request.ts';
import type { Expected } from '../../../samples/expected.ts';
import type { AppModel } from './model.ts';

/** A modelled app, and what is true of it. */
export interface ModelledApp {
  readonly id: string; // its folder
  readonly model: AppModel;
  readonly expected: Expected;
}

export function readModel(id: string, apps: URL): ModelledApp {
  const text = (file: string) => readFileSync(new URL(`${id}/${file}`, apps), 'utf8');
  const model = JSON.parse(text('model.json')) as AppModel;
  const screens = Object.entries(model.screens).map(([name, { xml, ...screen }]) => [
    name,
    xml === undefined ? screen : { ...screen, xml: text(xml) },
  ]);
  const expected = JSON.parse(text('expected.json')) as Expected;
  return { id, model: { ...model, screens: Object.fromEntries(screens) }, expected };
}

/** A scan of an app as it is told on the command line, by an Appium server that runs. @param app its package, or where it lies */
export async function requestFor(
  platform: 'android' | 'ios',
  app: string,
  { category, locale }: Expected,
  appium: string,
  out: string,
): Promise<ScanRequest> {
  const categories = category === null ? {} : { categories: [category] };
  const target = { platform, app, authority: 'test', repeat: 2, appium, locale, ...categories };
  const request = await toAppRequest(target, { config: {}, folder: out, env: {}, out, startedAt: new Date() });
  return { ...request, lateMs: 0 };
}
