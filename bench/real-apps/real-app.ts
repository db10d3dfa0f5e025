import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const answer = z.enum(['yes', 'no', 'unclear']);

const schema = z.strictObject({
  name: z.string(),
  package: z.string(),
  version: z.string(),
  licence: z.string(),
  from: z.enum(['npm', 'debian']),
  install: z.array(z.string()).describe('shell commands, run once in the folder of the app ($APP)'),
  start: z.string().describe('a shell command that stays in the foreground and serves on 127.0.0.1:$PORT'),
  reset: z.array(z.string()).describe('shell commands that make the state fresh, run while the app is stopped'),
  port: z.int(),
  url: z.url().describe('where a new user begins'),
  device: z.enum(['phone', 'desktop']),
  locale: z.string(),
  category: z.int().min(1).max(39).nullable(),
  walkMs: z.int().positive().optional().describe('milliseconds one walk may take, where the default is short'),
  truth: z.strictObject({
    refusing: z.enum(['reached-home', 'blocked', 'policy-gate', 'unclear']),
    prompts: z.array(
      z.strictObject({
        kind: z.array(z.string()).min(1).describe('any of them is right'),
        says: z.string(),
        asks: z.array(z.string()),
        declinable: answer,
        blocks: answer,
        how: z.array(z.string()).describe('the ways that get on, any of them is right'),
        optional: z.boolean().optional().describe('whether it comes up depends on where the walk goes'),
      }),
    ),
    failed: z.array(z.string()).describe('the checks it must fail; no other'),
    notes: z.array(z.string()),
  }),
});

export type AppFacts = z.infer<typeof schema>;

/** Names of all applications that are described here. */
export function appNames(): string[] {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.json'));
  return files.map((file) => file.replace(/\.json$/, '')).sort();
}

/** @throws {Error} when there is no such file, or it does not hold what it has to */
export function readApp(name: string): AppFacts {
  return schema.parse(JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8')));
}

/** An application that others wrote, installed in a scratch folder and served on loopback. */
export class RealApp {
  readonly facts: AppFacts;
  readonly dir: string;
  #process: ChildProcess | undefined;
  #hook: Server | undefined;

  constructor(facts: AppFacts, scratch: string) {
    this.facts = facts;
    this.dir = join(resolve(scratch), facts.name);
  }

  /** Does nothing when this version is there already. @throws {Error} when a command fails */
  async install(): Promise<void> {
    const mark = join(this.dir, `.installed-${this.facts.version}`);
    if (existsSync(mark)) return;
    mkdirSync(this.dir, { recursive: true });
    for (const command of this.facts.install) await this.#run(command);
    writeFileSync(mark, '');
  }

  /** Stops the app, makes its state fresh and starts it again; done when it answers. @throws {Error} when it does not */
  async startFresh(): Promise<void> {
    await this.#halt();
    for (const command of this.facts.reset) await this.#run(command);
    const log = openSync(join(this.dir, 'app.log'), 'a');
    this.#process = spawn('sh', ['-c', `exec ${this.facts.start}`], {
      cwd: this.dir,
      env: this.#env(),
      detached: true,
      stdio: ['ignore', log, log],
    });
    await this.#answers(Date.now() + START_MS);
  }

  /** An address on loopback that makes the app fresh when it is called: the `reset` hook of a scan. */
  async resetUrl(): Promise<string> {
    const server = createServer((_request, response) => {
      this.startFresh().then(
        () => response.end('fresh'),
        (error: Error) => response.writeHead(500).end(error.message),
      );
    });
    this.#hook = server;
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }

  async stop(): Promise<void> {
    this.#hook?.close();
    await this.#halt();
  }

  async #halt(): Promise<void> {
    const running = this.#process;
    this.#process = undefined;
    if (!running?.pid || running.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise((done) => running.once('exit', done));
    const late = setTimeout(() => signal(running, 'SIGKILL'), STOP_MS);
    signal(running, 'SIGTERM');
    await ended;
    clearTimeout(late);
    signal(running, 'SIGKILL'); // what it started itself
  }

  async #run(command: string): Promise<void> {
    const log = openSync(join(this.dir, 'commands.log'), 'a');
    const child = spawn('sh', ['-ec', command], { cwd: this.dir, env: this.#env(), stdio: ['ignore', log, log] });
    const code = await new Promise((done) => child.once('exit', done));
    if (code !== 0)
      throw new Error(`${this.facts.name}: "${command}" ended with ${code}; see ${join(this.dir, 'commands.log')}`);
  }

  async #answers(until: number): Promise<void> {
    const { url } = this.facts;
    while (Date.now() < until) {
      const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5_000) }).catch(
        () => undefined,
      );
      if (response && response.status < 500) return;
      if (this.#process?.exitCode != null) break;
      await new Promise((done) => setTimeout(done, POLL_MS));
    }
    throw new Error(`${this.facts.name} does not answer on ${url}; see ${join(this.dir, 'app.log')}`);
  }

  #env(): NodeJS.ProcessEnv {
    return { ...process.env, APP: this.dir, PORT: String(this.facts.port) };
  }
}

const START_MS = 120_000;
const STOP_MS = 8_000;
const POLL_MS = 200;

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  try {
    process.kill(-(child.pid as number), name);
  } catch {
    // the group has ended
  }
}
