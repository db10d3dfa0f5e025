import { createSocket } from 'node:dgram';

/** How far this machine's clock is from a time server's. */
export type ClockOffset =
  | { readonly server: string; readonly ms: number; readonly roundTripMs: number } // to be added to this clock to get the server's
  | { readonly server: string; readonly failure: string };

/**
 * Asks a time server once. Never throws: what went wrong is part of the answer.
 * @param server host, or host:port
 * @see RFC 4330, Simple Network Time Protocol: the message format, and how the offset is reckoned
 */
export async function askTime(server: string, limitMs = LIMIT_MS): Promise<ClockOffset> {
  const [, host = server, port = '123'] = /^\[?(.+?)\]?(?::(\d+))?$/.exec(server) ?? [];
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
  try {
    const { answer, sentAt, gotAt } = await ask(socket, host, Number(port), limitMs);
    const [received, sent] = [toEpochMs(answer, RECEIVED_AT), toEpochMs(answer, SENT_AT)];
    const ms = (received - sentAt + (sent - gotAt)) / 2;
    return { server, ms: Math.round(ms), roundTripMs: Math.round(gotAt - sentAt - (sent - received)) };
  } catch (error) {
    return { server, failure: (error as NodeJS.ErrnoException).code ?? (error as Error).message };
  } finally {
    socket.close();
  }
}

const LIMIT_MS = 2000;
const CLIENT_V4 = 0x23; // version 4, a client asks
const SERVER_MODE = 4;
const [ORIGINATED_AT, RECEIVED_AT, SENT_AT] = [24, 32, 40]; // byte places in the message
const SECONDS_1900_TO_1970 = 2_208_988_800;

function ask(socket: ReturnType<typeof createSocket>, host: string, port: number, limitMs: number) {
  return new Promise<{ answer: Buffer; sentAt: number; gotAt: number }>((done, failed) => {
    const question = Buffer.alloc(48);
    question[0] = CLIENT_V4;
    const sentAt = Date.now();
    question.writeDoubleBE(sentAt, SENT_AT); // comes back as it is, so that a stranger's answer is told from ours
    const timer = setTimeout(() => failed(new Error('no answer')), limitMs).unref(); // the socket holds the process
    socket.once('error', failed);
    socket.on('message', (answer) => {
      const isOurs =
        answer.length >= 48 && question.subarray(SENT_AT).equals(answer.subarray(ORIGINATED_AT, RECEIVED_AT));
      if (!isOurs || ((answer[0] ?? 0) & 7) !== SERVER_MODE || answer[1] === 0) return;
      clearTimeout(timer);
      done({ answer, sentAt, gotAt: Date.now() });
    });
    socket.send(question, port, host, (error) => error && failed(error));
  });
}

/** Epoch milliseconds of an NTP time: seconds since 1900 and a fraction of 2^32. */
function toEpochMs(message: Buffer, at: number): number {
  return (message.readUInt32BE(at) - SECONDS_1900_TO_1970) * 1000 + (message.readUInt32BE(at + 4) / 2 ** 32) * 1000;
}
