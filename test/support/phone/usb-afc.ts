import type { Socket } from 'node:net';
import { onFrames } from './usb-frames.ts';

/** Where files are put before they are installed. @see libimobiledevice, afc.h: the header and the operations */
export function serveAfc(socket: Socket, pushed: (bytes: number) => void, unanswered: (request: string) => void): void {
  let written = 0;
  onFrames(
    socket,
    (head) => (head.length < 16 ? undefined : head.readUInt32LE(8)),
    (frame) => {
      const operation = frame.readUInt32LE(32);
      const send = (answer: number, payload: Buffer) => socket.write(packet(frame.readUInt32LE(24), answer, payload));
      const status = (code: number) => send(STATUS, numbered(code));
      if (operation === READ_DIR) return send(DATA, Buffer.alloc(0));
      if (operation === MAKE_DIR) return status(0);
      if (operation === FILE_OPEN) {
        written = 0;
        return send(FILE_OPENED, numbered(1));
      }
      if (operation === FILE_WRITE) {
        written += frame.length - frame.readUInt32LE(16); // what is behind the header is content
        return status(0);
      }
      if (operation === FILE_CLOSE) {
        pushed(written);
        return status(0);
      }
      unanswered(`afc operation ${operation}`);
      return status(UNSUPPORTED);
    },
  );
}

const STATUS = 1;
const DATA = 2;
const READ_DIR = 3;
const MAKE_DIR = 9;
const FILE_OPEN = 13;
const FILE_OPENED = 14;
const FILE_WRITE = 16;
const FILE_CLOSE = 20;
const UNSUPPORTED = 15;
const HEADER = 40;

function packet(number: number, operation: number, payload: Buffer): Buffer {
  const head = Buffer.alloc(HEADER);
  head.write('CFA6LPAA', 'latin1');
  [HEADER + payload.length, HEADER + payload.length, number, operation].forEach((one, i) => {
    head.writeUInt32LE(one, 8 + i * 8);
  });
  return Buffer.concat([head, payload]);
}

function numbered(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32LE(value);
  return bytes;
}
