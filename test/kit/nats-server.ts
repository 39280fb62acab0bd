import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './eventually.js';
import { freePort } from './free-port.js';

export interface NatsServer {
  readonly url: string;
  /** Ends it without a word, and starts it again on the same files. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a nats-server with JetStream and a password, as docker-compose.yml does. */
export async function startNatsServer(): Promise<NatsServer> {
  const directory = await mkdtemp(join(tmpdir(), 'braiflow-nats-'));
  const port = await freePort();
  const args = [
    '-js',
    '-sd',
    directory,
    '-a',
    '127.0.0.1',
    '-p',
    String(port),
    '--user',
    'b',
    '--pass',
    'secret',
  ];
  const launch = async () => {
    const launched = spawn('nats-server', args, { stdio: 'ignore' });
    await eventually(() => reach(port));
    return launched;
  };
  const end = async (signal: NodeJS.Signals) => {
    server.kill(signal);
    await once(server, 'exit');
  };
  let server = await launch();
  return {
    url: `nats://b:secret@127.0.0.1:${port}`,
    pause: () => end('SIGKILL'),
    resume: async () => void (server = await launch()),
    async stop() {
      await end('SIGTERM');
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function reach(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.destroy();
}
