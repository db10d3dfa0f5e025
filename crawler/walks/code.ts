import { type ExecFileException, execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { UsageError } from '../errors.ts';
import type { Persona } from '../persona.ts';
import type { Hook, OtpHook } from '../scan-request.ts';

const HOOK_MS = 30_000;

/**
 * A one-time code: the first run of 4 to 8 digits in what the hook answers.
 * @throws {Error} when the hook fails or answers without a code
 */
export async function readCode(hook: OtpHook, persona: Persona): Promise<string> {
  if ('value' in hook) return hook.value;
  const answer = await runHook(hook, persona);
  const code = /(?<!\d)\d{4,8}(?!\d)/.exec(answer)?.[0];
  if (!code) throw new Error('the hook answered without a code');
  return code;
}

/** Runs a target's own command or calls its address, telling it which identity this is for. @throws {UsageError} when it fails */
export async function runHook(hook: Hook, persona: Persona): Promise<string> {
  try {
    return await answerOf(hook, persona);
  } catch (cause) {
    // What stands behind them may be a secret of the target's.
    const name = 'command' in hook ? hook.command[0] : hook.url.split('?')[0];
    const why =
      'command' in hook ? whyNotRun(cause as ExecFileException) : ((cause as Error).message.split('\n')[0] ?? '');
    throw new UsageError(`the hook "${name}" did not do its work: ${why}`, { cause });
  }
}

/** Without its own message, which holds every argument. */
function whyNotRun({ code, killed }: ExecFileException): string {
  if (code === 'ENOENT') return 'there is no such program';
  if (killed) return `it took longer than ${HOOK_MS / 1000} s`;
  return `it ended with ${code ?? 'a signal'}`;
}

async function answerOf(hook: Hook, persona: Persona): Promise<string> {
  const mobile = persona.answer('mobile-number');
  if ('command' in hook) {
    const [file, ...args] = hook.command;
    if (!file) throw new Error('the hook has no command');
    const env = { ...process.env, NAYSAYER_MOBILE: mobile, NAYSAYER_EMAIL: persona.answer('email') };
    const { stdout } = await promisify(execFile)(file, args, { env, timeout: HOOK_MS });
    return stdout;
  }
  const response = await fetch(hook.url.replaceAll('{mobile}', encodeURIComponent(mobile)), {
    signal: AbortSignal.timeout(HOOK_MS),
  });
  if (!response.ok) throw new Error(`the hook answered ${response.status}`);
  return response.text();
}
