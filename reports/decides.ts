import type { Finding } from '../checks/check.ts';
import { checkEntries } from '../checks/law/index.ts';
import type { Result } from './result.ts';

/** Whether a scan decides anything: where refusing led to is known, and a core check passed or failed. */
export function decides(
  refusing: Result['outcome']['refusing'],
  findings: readonly { readonly check: string; readonly outcome: Finding['outcome'] | null }[],
): boolean {
  return refusing !== 'unclear' && findings.some(isDecidedCore);
}

function isDecidedCore({ check, outcome }: Parameters<typeof decides>[1][number]): boolean {
  return (
    (outcome === 'passed' || outcome === 'failed') &&
    checkEntries.some(({ id, tier }) => id === check && tier === 'core')
  );
}
