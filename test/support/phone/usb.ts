import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createSecureContext, TLSSocket } from 'node:tls';
import { parsePlist } from '../../../crawler/drivers/plist.ts';
import { serveAfc } from './usb-afc.ts';
import { onFrames, plistFrame, plistIn, plistLength, xmlPlist } from './usb-frames.ts';
import { newPairing } from './usb-pairing.ts';

/** What an iPhone on the cable can be asked for. */
export interface OnCable {
  readonly udid: string;
  readonly bundleId: string;
  isInstalled(): boolean;
  install(packageBytes: number): void;
  remove(): void;
  /** Lines of its log, from now on. @returns ends it */
  onLog(take: (line: string) => void): () => void;
  unanswered(request: string): void;
}

/**
 * The cables of a machine: a usbmuxd of its own, that Appium's XCUITest driver asks for iPhones, and for each the services
 * that it uses to see which apps are there, to remove and to install them, and to read the log.
 * @see libimobiledevice: usbmuxd-proto.h, lockdown.c, installation_proxy.c
 */
export class Usb {
  readonly #phones = new Map<number, OnCable>();
  readonly #pairing = newPairing();
  readonly #sockets = new Set<Socket>();
  readonly #watchers = new Set<Duplex>(); // connections that are told of what was installed
  readonly #pushed = new Map<OnCable, number>(); // bytes of the package that lies on a phone
  readonly #server: Server = createServer((socket) => this.#serve(socket));

  /** @returns what USBMUXD_SOCKET_ADDRESS has to be for Appium's server */
  async listen(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** @returns unplugs it */
  plug(phone: OnCable): () => void {
    const id = Math.max(0, ...this.#phones.keys()) + 1;
    this.#phones.set(id, phone);
    return () => this.#phones.delete(id);
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    const stop = onFrames(
      socket,
      (head) => (head.length < 4 ? undefined : head.readUInt32LE(0)),
      (frame) => {
        const request = parsePlist(frame.subarray(16)) as Record<string, unknown>;
        const phone = this.#phones.get(Number(request.DeviceID));
        const isConnected = request.MessageType === 'Connect' && phone !== undefined;
        if (isConnected) stop();
        socket.write(muxFrame(this.#muxAnswer(request, phone), frame.readUInt32LE(12)));
        if (isConnected) this.#service(socket, phone, swapped(Number(request.PortNumber)));
      },
    );
  }

  #muxAnswer({ MessageType, PairRecordID }: Record<string, unknown>, phone: OnCable | undefined): unknown {
    if (MessageType === 'ListDevices') {
      return {
        DeviceList: [...this.#phones].map(([id, { udid }]) => ({
          DeviceID: id,
          MessageType: 'Attached',
          Properties: { ConnectionType: 'USB', DeviceID: id, SerialNumber: udid },
        })),
      };
    }
    if (MessageType === 'ReadBUID') return { BUID: 'computer' };
    if (MessageType === 'ReadPairRecord' && PairRecordID) {
      const HostPrivateKey = Buffer.from(this.#pairing.key);
      const HostCertificate = Buffer.from(this.#pairing.certificate);
      const record = { HostID: 'host', SystemBUID: 'computer', HostPrivateKey, HostCertificate };
      return { PairRecordData: Buffer.from(xmlPlist(record)) };
    }
    return { MessageType: 'Result', Number: MessageType === 'Connect' ? (phone ? 0 : 2) : 1 };
  }

  #service(socket: Socket, phone: OnCable, port: number): void {
    const service = port === LOCKDOWN_PORT ? LOCKDOWN : SERVICES[port - FIRST_PORT];
    if (service === LOCKDOWN) this.#lockdown(socket, phone);
    else if (service === INSTALLATION) this.#installation(socket, phone);
    else if (service === AFC) serveAfc(socket, (bytes) => this.#pushed.set(phone, bytes), phone.unanswered);
    else if (service === SYSLOG) {
      const end = phone.onLog((line) => socket.write(`${line}\n\0`));
      socket.on('close', end);
    } else if (service === NOTIFICATIONS) {
      this.#watchers.add(socket);
      socket.on('close', () => this.#watchers.delete(socket));
    } else socket.destroy();
  }

  #lockdown(socket: Socket, phone: OnCable): void {
    const answer = (stream: Duplex) => (frame: Buffer) => {
      const request = plistIn(frame);
      const { Request, Key, Service } = request;
      const send = (rest: Record<string, unknown>) => stream.write(plistFrame({ Request, ...rest }));
      if (Request === 'QueryType') send({ Type: LOCKDOWN });
      else if (Request === 'GetValue' && Key === undefined) send({ Value: VALUES });
      else if (Request === 'GetValue' && String(Key) in VALUES) send({ Key, Value: VALUES[String(Key)] });
      else if (Request === 'StartSession') {
        stop();
        send({ SessionID: 'session', EnableSessionSSL: true });
        const { key, certificate } = this.#pairing;
        const secureContext = createSecureContext({ key, cert: certificate });
        const secure = new TLSSocket(socket, { isServer: true, secureContext });
        secure.on('error', () => socket.destroy());
        onFrames(secure, plistLength, answer(secure));
      } else if (Request === 'StartService' && SERVICES.includes(String(Service))) {
        send({ Service, Port: FIRST_PORT + SERVICES.indexOf(String(Service)) });
      } else if (Request === 'StartService' && Service === WEB_INSPECTOR) {
        send({ Service, Error: 'InvalidService' });
      } else {
        phone.unanswered(`lockdown ${Request} ${Key ?? Service ?? ''}`);
        send({ Error: 'InvalidService' });
      }
    };
    const stop = onFrames(socket, plistLength, answer(socket));
  }

  #installation(socket: Socket, phone: OnCable): void {
    const app = { CFBundleIdentifier: phone.bundleId, CFBundleShortVersionString: '1.0.0', CFBundleVersion: '1' };
    const installed = () => (phone.isInstalled() ? [app] : []);
    onFrames(socket, plistLength, (frame) => {
      const { Command } = plistIn(frame);
      const done = (rest: Record<string, unknown> = {}) => socket.write(plistFrame({ Status: 'Complete', ...rest }));
      if (Command === 'Lookup')
        return done({ LookupResult: Object.fromEntries(installed().map((one) => [phone.bundleId, one])) });
      if (Command === 'Browse') return done({ CurrentList: installed() });
      if (Command === 'Uninstall') {
        phone.remove();
        return done();
      }
      if (Command === 'Install' || Command === 'Upgrade') {
        phone.install(this.#pushed.get(phone) ?? 0);
        const told = { Command: 'RelayNotification', Name: 'com.apple.mobile.application_installed' };
        for (const watcher of this.#watchers) watcher.write(plistFrame(told));
        return done();
      }
      phone.unanswered(`installation proxy ${Command}`);
      return socket.write(plistFrame({ Error: 'UnknownCommand' }));
    });
  }
}

const LOCKDOWN = 'com.apple.mobile.lockdown';
/** Switched off, as it is on a phone fresh from its box: what a web view shows is read through the native tree. */
const WEB_INSPECTOR = 'com.apple.webinspector';
const LOCKDOWN_PORT = 62078;
const FIRST_PORT = 50_000;
const INSTALLATION = 'com.apple.mobile.installation_proxy';
const NOTIFICATIONS = 'com.apple.mobile.notification_proxy';
const AFC = 'com.apple.afc';
const SYSLOG = 'com.apple.syslog_relay';
const SERVICES: readonly string[] = [INSTALLATION, NOTIFICATIONS, AFC, SYSLOG];
const VALUES: Readonly<Record<string, unknown>> = {
  ProductType: 'iPhone14,2',
  ProductVersion: '17.5',
  SIMStatus: 'kCTSIMSupportSIMStatusNotInserted',
  DeviceName: 'Scripted iPhone',
  TimeZone: 'Asia/Shanghai',
  TimeZoneOffsetFromUTC: 28_800,
};

function muxFrame(value: unknown, tag: number): Buffer {
  const body = Buffer.from(xmlPlist(value));
  const head = Buffer.alloc(16);
  [16 + body.length, 1, 8, tag].forEach((one, i) => {
    head.writeUInt32LE(one, i * 4);
  });
  return Buffer.concat([head, body]);
}

/** Ports are written in the order of the network inside a little-endian number. */
function swapped(port: number): number {
  return ((port & 0xff) << 8) | (port >> 8);
}
