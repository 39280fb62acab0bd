import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { eventually } from './eventually.js';
import { freePort } from './free-port.js';

export interface RedisServer {
  readonly url: string;
  /** Ends it without a word, with all that it knew, and starts it again. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** It stays, and answers nobody. */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

/** Starts a redis-server with a password that keeps nothing on disk. */
export async function startRedisServer(): Promise<RedisServer> {
  const port = await freePort();
  const address = ['--bind', '127.0.0.1', '--port', String(port), '--requirepass', 'secret'];
  let server: ChildProcess | undefined;
  const start = async () => {
    server = spawn('redis-server', [...address, '--save', '', '--appendonly', 'no'], { stdio: 'ignore' });
    await eventually(() => reach(port));
  };
  const kill = async () => {
    if (!server) return;
    server.kill('SIGKILL');
    await once(server, 'exit');
    server = undefined;
  };
  await start();
  return {
    url: `redis://:secret@127.0.0.1:${port}/0`,
    kill,
    start,
    freeze: () => void server?.kill('SIGSTOP'),
    thaw: () => void server?.kill('SIGCONT'),
    stop: kill,
  };
}

async function reach(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.destroy();
}
