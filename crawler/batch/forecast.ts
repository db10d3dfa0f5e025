import { appNamed, type Config, targetNamed } from '../config.ts';
import { isPrivateHost } from '../private-hosts.ts';
import type { ListEntry } from './list.ts';

/** What is known before a scan to keep it from being decided. */
export type Lack = 'category' | 'authority' | 'code-hook' | 'device';

/**
 * What a target lacks. Without a category a finding has to hold in all 39; without an authority no form that would use
 * an account is submitted beyond private hosts; without a code hook a login by one-time code is not got past; an app
 * wants a device, whose address is given beside the list.
 */
export function lacksOf(entry: ListEntry, config: Config, has: { readonly device: boolean }): Lack[] {
  const { platform } = entry;
  const isWeb = platform === 'web';
  const listed = isWeb
    ? (targetNamed(config, entry.id) ?? targetNamed(config, entry.target))
    : (appNamed(config, entry.id, platform) ?? appNamed(config, entry.target, platform));
  const mayBeSubmitted =
    entry.authority ??
    listed?.authority ??
    config.authority ??
    (isWeb && isPrivateHost(new URL(entry.target).hostname));
  return [
    ...((entry.categories ?? listed?.categories ?? []).length === 0 ? (['category'] as const) : []),
    ...(mayBeSubmitted || !isWeb ? [] : (['authority'] as const)),
    ...(listed?.otp ? [] : (['code-hook'] as const)),
    ...(isWeb || has.device ? [] : (['device'] as const)),
  ];
}
