import { forget as forgetEvidence } from '../crawler/evidence/forget.ts';
import { keyFileOf } from '../crawler/evidence/key.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './exit-code.ts';
import { scanFolder } from './seal.ts';
import { differenceInWords } from './words/differences.ts';

export interface ForgetOptions {
  readonly reason: string;
  readonly name?: string;
}

/** `naysayer forget DIR --reason TEXT`: deletes the evidence of a case, and leaves a signed tombstone. */
export async function forget(
  given: string,
  options: ForgetOptions,
  { terminal, cwd, env }: Context,
): Promise<ExitCode> {
  const { reason, name } = options;
  const { files, difference } = await forgetEvidence(scanFolder(given, cwd), {
    reason,
    keyFile: keyFileOf(env),
    ...(name ? { by: name } : {}),
  });
  if (difference) {
    const differs = differenceInWords(difference, 'en').replace('  ', ' ');
    terminal.err(`naysayer: what was deleted did not verify (${differs}), and the tombstone says that it did not`);
  }
  terminal.out(`deleted ${files} files: "naysayer verify ${given}" shows what is left to be said of them`);
  return 0;
}
