import type { Prompt } from '../../crawler/trace.ts';

/** What can name an account and reach its owner. One of them, with its secret, is the least a login can ask. */
export function isIdentifier(type: string): boolean {
  return IDENTIFIERS.has(type);
}

/** The secret that goes with an account, and the names that its owner makes up for it. */
export function isAccountMeans(type: string): boolean {
  return MEANS.has(type);
}

export function givesAccount(prompt: Prompt): boolean {
  return prompt.gave.some((given) => isIdentifier(given.type) || given.type === 'account-id');
}

const IDENTIFIERS: ReadonlySet<string> = new Set(['mobile-number', 'email', 'im-account', 'contact-phone']);
const MEANS: ReadonlySet<string> = new Set(['password', 'sms-code', 'nickname', 'account-id']);
