import type { AppFacts, DeviceFacts, Freshness, Settings } from '../trace.ts';
import type { Driver } from './driver.ts';

/** Where a scan gets a driver for each of its walks, and what is to be known of them. */
export interface DriverSource {
  /**
   * A driver that no other walk uses.
   * @param camera what an allowed camera shows it; nothing unless given
   * @throws {DriverLost} when there is none to be had
   */
  newDriver(camera?: 'test-picture'): Promise<Driver>;
  readonly showsPictures?: boolean; // whether a camera can be given something to show
  readonly browser?: string; // name and version
  readonly freshness?: Freshness['state']; // what a walk without a session starts from; 'cleared' unless given
  readonly video?: Settings['video']; // absent unless videos were asked for
  readonly pageChanges: readonly string[]; // all that is changed in a page to see it
  readonly app?: AppFacts; // of an app that was given as a package file
  /** What the phone says of itself; absent on the web. @throws {TargetUnreachable} when there is none */
  device?(): Promise<DeviceFacts>;
  /** What the phone tells of an app whose package was not given. */
  installed?(): Promise<AppFacts | undefined>;
  close(): Promise<void>;
}
