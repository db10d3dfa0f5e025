import PQueue from 'p-queue';
import { UsageError } from '../errors.ts';
import type { AppRequest } from '../scan-request.ts';

type Capabilities = Readonly<Record<string, unknown>>;

/**
 * The phones of this machine, each lent to one scan at a time. A scan that names one waits for that one; the others go to
 * whichever has the fewest waiting.
 */
export class Phones {
  readonly #names: readonly string[];
  readonly #lines = new Map<string, PQueue>();

  /** @param names of phones that nothing else is told of, such as a worker's `--can android:NAME` */
  constructor(names: readonly string[] = []) {
    this.#names = names;
  }

  /** @throws {UsageError} when the capabilities tell of phones and none has the name */
  async on<T>(app: AppRequest, wanted: string | undefined, scan: (app: AppRequest) => Promise<T>): Promise<T> {
    const phones = this.#phonesFor(app);
    const phone = wanted === undefined ? this.#leastBusy(phones) : phones.find(({ names }) => names.includes(wanted));
    if (!phone) throw new UsageError(`no phone is called "${wanted}": name it in the capabilities (appium:udid)`);
    const { phones: _, ...rest } = app;
    const onThis = { ...rest, capabilities: { ...app.capabilities, ...phone.capabilities } };
    return this.#lineOf(phone).add(() => scan(onThis));
  }

  /** A udid in the capabilities settles it; without one the names that were told are taken for udids. */
  #phonesFor({ phones, capabilities = {} }: AppRequest): Phone[] {
    if (phones) return phones.map((one) => ({ names: namesIn(one), capabilities: one }));
    const told = { names: namesIn(capabilities), capabilities };
    if (capabilities['appium:udid'] !== undefined || this.#names.length === 0) return [told];
    return this.#names.map((name) => ({ names: [name], capabilities: { 'appium:udid': name } }));
  }

  #leastBusy(phones: readonly Phone[]): Phone | undefined {
    const busy = (phone: Phone) => this.#lineOf(phone).size + this.#lineOf(phone).pending;
    return [...phones].sort((a, b) => busy(a) - busy(b))[0];
  }

  #lineOf({ names }: Phone): PQueue {
    const key = names[0] ?? '';
    const line = this.#lines.get(key) ?? new PQueue({ concurrency: 1 });
    this.#lines.set(key, line);
    return line;
  }
}

interface Phone {
  readonly names: readonly string[]; // none: the one that Appium takes when it is told of none
  readonly capabilities: Capabilities;
}

function namesIn(capabilities: Capabilities): string[] {
  const given = [capabilities['appium:udid'], capabilities['appium:deviceName'], capabilities['appium:avd']];
  return given.filter((name): name is string => typeof name === 'string');
}
