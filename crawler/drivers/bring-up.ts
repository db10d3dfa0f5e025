import { UsageError } from '../errors.ts';
import type { Freshness } from '../trace.ts';

/** How a screen that somebody else's test has opened is brought up again. Shared by the walks of a scan. */
export class BringUp {
  freshness: Freshness['state'] = 'handed-over';
  readonly #restart: (() => Promise<void>) | undefined;
  #isUp = true; // for the first time, by the test itself

  /** @param restart brings it up for a person the target has not met; absent where nobody can */
  constructor(restart?: () => Promise<void>) {
    this.#restart = restart;
  }

  /**
   * @param openAgain what is left where there is no `restart`: what was refused may be remembered then
   * @throws {UsageError} when `restart` throws
   */
  async again(openAgain: () => Promise<unknown>): Promise<void> {
    const isUp = this.#isUp;
    this.#isUp = false;
    if (isUp) return;
    if (!this.#restart) {
      this.freshness = 'kept';
      await openAgain();
      return;
    }
    try {
      await this.#restart();
    } catch (cause) {
      throw new UsageError(`"restart" did not bring the screen up again: ${(cause as Error).message}`, { cause });
    }
  }
}
