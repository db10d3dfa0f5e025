/** What a phone says of itself; what it does not say is null. */
export interface DeviceFacts {
  readonly maker: string | null;
  readonly model: string | null;
  readonly os: string | null; // version
  readonly locale: string | null;
  readonly timeZone: string | null;
  readonly clock: string | null; // its own time, as it gives it
  readonly carrier: string | null; // of its SIM; '' when it says that there is none
  readonly rooted: boolean | null;
  readonly real: boolean | null; // false: an emulator or a simulator
}
