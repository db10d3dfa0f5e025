import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** Names the files that have run for long, and the test each of them began last, so that one that hangs is known. */
export default class StillRunning implements Reporter {
  readonly #running = new Map<string, { readonly since: number; last: string }>();
  #asking: NodeJS.Timeout | undefined;

  onTestRunStart(): void {
    this.#asking = setInterval(() => this.#tell(), ASK_MS).unref();
  }

  onTestModuleStart({ relativeModuleId }: TestModule): void {
    this.#running.set(relativeModuleId, { since: Date.now(), last: 'none' });
  }

  onTestCaseReady({ module, fullName }: TestCase): void {
    const running = this.#running.get(module.relativeModuleId);
    if (running) running.last = fullName;
  }

  onTestModuleEnd({ relativeModuleId }: TestModule): void {
    this.#running.delete(relativeModuleId);
  }

  onTestRunEnd(): void {
    clearInterval(this.#asking);
  }

  #tell(): void {
    for (const [file, { since, last }] of this.#running) {
      const minutes = Math.floor((Date.now() - since) / 60_000);
      if (minutes >= LONG_MINUTES) console.log(`still running after ${minutes} min: ${file}, begun last: ${last}`);
    }
  }
}

const ASK_MS = 5 * 60_000;
const LONG_MINUTES = 15;
