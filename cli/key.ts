import { keyFileOf, openKey, toPem } from '../crawler/evidence/key.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './exit-code.ts';

/** `naysayer key`: the public key that signs the evidence made here, to be given to whoever verifies it. */
export function key(options: { json?: boolean }, { terminal, env }: Context): ExitCode {
  const file = keyFileOf(env);
  const { publicKey, fingerprint } = openKey(file);
  const pem = toPem(publicKey);
  if (options.json) terminal.out(JSON.stringify({ fingerprint, publicKey: pem, file }, null, 2));
  else terminal.out(`${pem}\nfingerprint  ${fingerprint}\nkept in      ${file}`);
  return 0;
}
