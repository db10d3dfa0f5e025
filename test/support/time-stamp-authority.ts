import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real RFC 3161 authority on this machine, with a root of its own. */
export interface Authority {
  readonly url: string; // `${url}/refuse` and `${url}/other` answer badly
  readonly root: string; // path of its root certificate, PEM
  close(): void;
}

export function hasOpenssl(): boolean {
  return spawnSync('openssl', ['version']).status === 0;
}

/** @param purpose what its certificate is made for */
export async function startAuthority(purpose = 'critical,timeStamping'): Promise<Authority> {
  const dir = mkdtempSync(join(tmpdir(), 'authority-'));
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: dir, stdio: ['ignore', 'pipe', 'ignore'] });
  writeFileSync(join(dir, 'ts.cnf'), CONFIG);
  writeFileSync(join(dir, 'extensions'), `extendedKeyUsage=${purpose}\n`);
  writeFileSync(join(dir, 'serial'), '01\n');
  const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  openssl('req', '-x509', ...ec, '-keyout', 'root.key', '-out', 'root.pem', '-subj', '/CN=Test Root', '-days', '2');
  openssl('req', ...ec, '-keyout', 'tsa.key', '-out', 'tsa.csr', '-subj', '/O=Test/CN=Test Stamps');
  openssl('x509', '-req', '-in', 'tsa.csr', '-CA', 'root.pem', '-CAkey', 'root.key', '-CAcreateserial', '-days', '2', '-extfile', 'extensions', '-out', 'tsa.pem'); // biome-ignore format: one command

  const earlier = new Map<string, Buffer>(); // what `/other` answers with: the stamp of another request
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    writeFileSync(join(dir, 'query.tsq'), Buffer.concat(pieces));
    if (request.url === '/refuse') return void response.writeHead(503).end();
    const old = earlier.get('last');
    if (request.url === '/other' && old) return void response.end(old);
    openssl('ts', '-reply', '-queryfile', 'query.tsq', '-config', 'ts.cnf', '-section', 'tsa', '-out', 'reply.tsr');
    const reply = readFileSync(join(dir, 'reply.tsr'));
    earlier.set('last', reply);
    response.setHeader('content-type', 'application/timestamp-reply').end(reply);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    root: join(dir, 'root.pem'),
    close: () => {
      server.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

const CONFIG = `[tsa]
dir = .
serial = serial
crypto_device = builtin
signer_cert = tsa.pem
certs = tsa.pem
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ordering = yes
tsa_name = yes
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`;
