import type { Prompt, Trace, UiNode } from '../../crawler/trace.ts';
import type { Evidence } from '../check.ts';
import { informationType } from '../law/index.ts';
import { givesAccount } from './account.ts';
import { policyOf, textsRead } from './explore.ts';
import { readPolicy } from './policy/read.ts';
import { promptsMet } from './walks.ts';

/** Whether personal information was asked for, sent, or is said by the policy to be collected. */
export function collects(trace: Trace): boolean {
  if (allPrompts(trace).some(asksInformation) || carriedTypes(trace).size > 0) return true;
  const policy = policyOf(trace);
  return policy !== undefined && readPolicy(policy).information.length > 0;
}

/** The kinds of information that prompts asked for and requests carried. */
export function seenTypes(trace: Trace): Set<string> {
  const asked = allPrompts(trace).flatMap((prompt) => prompt.asks.map((ask) => ask.type));
  return new Set([...asked, ...carriedTypes(trace)].filter((type) => type !== 'unknown'));
}

/** What was asked for or sent, and no text that was read names. Secrets of the login and permissions are not held against it. */
export function typesNotNamed(trace: Trace): string[] {
  const named = new Set(textsRead(trace).flatMap((text) => readPolicy(text).information.map((one) => one.type)));
  return [...seenTypes(trace)].filter((type) => informationType(type) && !named.has(type) && !MEANS.has(type));
}
const MEANS: ReadonlySet<string> = new Set(['password', 'sms-code', 'account-id', 'nickname']);

/** The kinds of information that were given to the app, on any walk. */
export function givenTypes(trace: Trace): Set<string> {
  return new Set(allPrompts(trace).flatMap((prompt) => prompt.gave.map((given) => given.type)));
}

/** An account can be made or used: a login or a registration was met, or a page of the account was found. */
export function hasAccounts(trace: Trace): boolean {
  const pages = trace.walks.flatMap((walk) => walk.searches ?? []);
  return (
    allPrompts(trace).some(({ kind }) => kind === 'login' || kind === 'registration') ||
    pages.some((search) => ACCOUNT_PAGES.has(search.for) && search.outcome === 'found')
  );
}
const ACCOUNT_PAGES: ReadonlySet<string> = new Set(['account', 'cancellation']);

/** Whether the test had an account to look with. */
export function hadAccount(trace: Trace): boolean {
  return allPrompts(trace).some(givesAccount);
}

export function consented(trace: Trace): boolean {
  return allPrompts(trace).some(({ gave }) => gave.some(({ how }) => how === 'agreed' || how === 'granted'));
}

/** To be allowed to notify is no information about the user, nor is a yes to advertising. */
export function asksInformation(prompt: Prompt): boolean {
  return prompt.asks.some(({ type }) => !NO_INFORMATION.has(type));
}
const NO_INFORMATION: ReadonlySet<string> = new Set(['unknown', 'marketing', 'permission:notifications']);

export function allPrompts(trace: Trace): Prompt[] {
  return trace.walks.flatMap((walk) => walk.prompts);
}

/** What a person can read on the screens of the refusing walk and after it. */
export function screenWords(trace: Trace): string {
  const nodes: UiNode[] = trace.walks.flatMap((walk) => walk.steps.flatMap((step) => step.screen.nodes));
  return [...new Set(nodes.map((node) => node.text ?? node.name))].join('\n');
}

export function shownPrompt(trace: Trace, kinds: ReadonlySet<Prompt['kind']>): Evidence | undefined {
  const prompt = promptsMet(trace).find((one) => kinds.has(one.kind));
  return prompt && { prompt: prompt.id, steps: prompt.steps };
}

function carriedTypes(trace: Trace): Set<string> {
  const events = trace.walks.flatMap((walk) => walk.steps.flatMap((step) => step.events));
  return new Set(
    events.flatMap((event) => (event.kind === 'request' ? (event.carries ?? []) : [])).map((carried) => carried.type),
  );
}
