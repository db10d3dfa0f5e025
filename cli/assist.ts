import { UsageError } from '../crawler/errors.ts';
import type { PersonHook } from '../crawler/scan-request.ts';
import type { Context } from './context.ts';
import { plain } from './terminal.ts';

/**
 * `--assist`: a person sits before the window, or holds the phone, and is asked in one line each time.
 * @param given minutes that each request is waited for; true: the usual 5
 * @param shows whether the target is shown in a window of this machine
 * @throws {UsageError} where this machine can show none
 */
export function personAt({ terminal, env }: Context, given: number | true, shows: 'window' | 'phone'): PersonHook {
  const minutes = given === true ? USUAL_MINUTES : given;
  if (shows === 'window' && process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) {
    throw new UsageError('--assist shows a window, and there is no screen here: set DISPLAY or WAYLAND_DISPLAY');
  }
  return {
    waitMs: minutes * 60_000,
    wanted({ for: what, title, address }) {
      const where = shows === 'window' ? 'in the window' : 'on the phone';
      terminal.err(
        `a person is wanted within ${minutes} min: ${WANTED[what]} ${where}, and nothing else: ${plain(title)} (${plain(address)})`,
      );
    },
  };
}

const USUAL_MINUTES = 5;
const WANTED = { captcha: 'solve the captcha', code: 'type in the code' } as const;
