import type { Trace } from '../../crawler/trace.ts';
import { screenWords } from './collected.ts';
import { languageOf } from './policy/language.ts';

/** Whether the app speaks simplified Chinese to its users: the sign that it is offered in mainland China. */
export function isChineseApp(trace: Trace): boolean {
  return languageOf(screenWords(trace)) === 'zh-Hans';
}
