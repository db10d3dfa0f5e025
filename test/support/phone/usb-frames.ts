import type { Duplex } from 'node:stream';
import { parsePlist } from '../../../crawler/drivers/plist.ts';

/** How long the next frame is, itself included, once enough of it is there to say. */
export type FrameLength = (head: Buffer) => number | undefined;

/** Cuts what a socket receives into frames. @returns ends the cutting and gives what is left over */
export function onFrames(socket: Duplex, length: FrameLength, take: (frame: Buffer) => void): () => void {
  let held = Buffer.alloc(0);
  let isOn = true;
  const more = (piece: Buffer) => {
    held = Buffer.concat([held, piece]);
    for (let size = length(held); isOn && size !== undefined && held.length >= size; size = length(held)) {
      const frame = held.subarray(0, size);
      held = held.subarray(size);
      take(frame);
    }
  };
  socket.on('data', more);
  return () => {
    isOn = false;
    socket.off('data', more);
  };
}

/** Of a service on an iPhone: a length of four bytes, big-endian, and a property list. */
export const plistLength: FrameLength = (head) => (head.length < 4 ? undefined : 4 + head.readUInt32BE(0));

export function plistIn(frame: Buffer): Record<string, unknown> {
  return parsePlist(frame.subarray(4)) as Record<string, unknown>;
}

export function plistFrame(value: unknown): Buffer {
  const body = Buffer.from(xmlPlist(value));
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  return Buffer.concat([head, body]);
}

/** A property list, written as XML. */
export function xmlPlist(value: unknown): string {
  return `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd"><plist version="1.0">${written(value)}</plist>`;
}

function written(value: unknown): string {
  if (typeof value === 'boolean') return value ? '<true/>' : '<false/>';
  if (typeof value === 'number') return `<integer>${value}</integer>`;
  if (Buffer.isBuffer(value)) return `<data>${value.toString('base64')}</data>`;
  if (Array.isArray(value)) return `<array>${value.map(written).join('')}</array>`;
  if (typeof value !== 'object' || value === null) return `<string>${escaped(String(value))}</string>`;
  return `<dict>${Object.entries(value).map(([key, one]) => `<key>${escaped(key)}</key>${written(one)}`).join('')}</dict>`; // biome-ignore format: one line
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
