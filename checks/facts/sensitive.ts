import type { Ask, Trace } from '../../crawler/trace.ts';
import { informationType } from '../law/index.ts';
import { rulesFor } from './place.ts';

/** Whether a kind of information is sensitive by the rules of the place, or only depending on its use. */
export function sensitivity(ask: Ask, trace: Trace): 'yes' | 'depends' | 'no' {
  const type = PERMISSION_GIVES[ask.type] ?? ask.type;
  if (NOT_MEANT.has(type)) return 'no';
  // Special categories in Europe are a closed list, on which no identity number and no bank account stands.
  if (rulesFor(trace).id === 'eu') return EU_SPECIAL.has(type) ? 'yes' : 'no';
  const flag = informationType(type)?.pipl28_sensitive;
  if (flag === 'yes' || flag === 'likely') return 'yes';
  return flag === 'context' ? 'depends' : 'no';
}

/** What a body itself gives, which cannot be changed once it is out. */
export function isBiometric(type: string): boolean {
  return BIOMETRIC.has(type);
}

const BIOMETRIC: ReadonlySet<string> = new Set(['face', 'fingerprint', 'voiceprint', 'iris-palm', 'gene']);
const EU_SPECIAL: ReadonlySet<string> = new Set(
  'face fingerprint voiceprint iris-palm gene health menstrual disability medical-appointment religion sexual-orientation political ethnicity'.split(
    ' ',
  ),
);
// The secrets of an account, and words about the user's age, are asked for what they are.
const NOT_MEANT: ReadonlySet<string> = new Set(['password', 'sms-code', 'under14', 'guardian-info', 'avatar']);
const PERMISSION_GIVES: Readonly<Record<string, string>> = { 'permission:body-sensors': 'health' };
