import { createServer } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { startPlatform, type Platform } from '../../main.js';
import { loadConfig } from '../../shared/config/config.js';
import { moveClock } from './moved-clock.js';
import { watchRoutes } from './watch-routes.js';
import { watchStatements } from './watch-statements.js';

/** What a test asks a host to start. */
export interface HostedStart {
  readonly environment: Record<string, string>;
  readonly services?: readonly string[];
}

/**
 * Runs platforms for tests, in a process that has loaded the product once: `POST /` starts one and
 * answers its id and URLs, `DELETE /<id>` closes it, `GET /` tells how busy the process was. Ends with its parent.
 * `POST /statements` and `DELETE /statements` tell what goes to PostgreSQL between them, those of `routes` which routes are made.
 * `PUT /clock` moves the clock of a host that one test file has for itself.
 * For what outlives a test file, `PUT /<name>` keeps JSON that `GET /<name>` answers, and `POST /<name>` counts.
 */
const platforms = new Map<string, Platform>();
const kept = new Map<string, string>();
const counts = new Map<string, number>();
let started = 0;

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    handle(request.method!, request.url!, Buffer.concat(chunks).toString()).then(
      (answer) => response.end(JSON.stringify(answer ?? null)),
      (error: unknown) => {
        response.statusCode = 500;
        response.end(error instanceof Error ? (error.stack ?? error.message) : String(error));
      },
    );
  });
});

/** What the process did since the last time that it was asked. */
export interface HostActivity {
  /** Of the main thread. */
  readonly cpuMs: number;
  /** For how long at most nothing else could be answered. */
  readonly stillMs: number;
}

const resolutionMs = 1;
const delays = monitorEventLoopDelay({ resolution: resolutionMs });
let threadUsage = process.threadCpuUsage();
/** Watching wakes the process a thousand times a second: only while somebody asks. */
const unwatched = setTimeout(() => delays.disable(), 10_000).unref();

function activity(): HostActivity {
  const { user, system } = process.threadCpuUsage(threadUsage);
  const stillMs = Math.max(0, delays.max / 1e6 - resolutionMs);
  threadUsage = process.threadCpuUsage();
  delays.reset();
  delays.enable();
  unwatched.refresh();
  return { cpuMs: (user + system) / 1_000, stillMs };
}

const begin = { statements: watchStatements, routes: watchRoutes };
const watches = Object.keys(begin) as (keyof typeof begin)[];
const ends = new Map<string, () => unknown>();

/** `POST` begins to watch, `DELETE` ends it and tells what was seen. */
function watch(method: string, name: keyof typeof begin): unknown {
  const seen = ends.get(name)?.();
  ends.delete(name);
  if (method === 'POST') ends.set(name, begin[name]());
  return seen;
}

async function handle(method: string, path: string, body: string): Promise<unknown> {
  const name = path.slice(1);
  const watched = watches.find((each) => each === name);
  if (watched) return watch(method, watched);
  if (method === 'GET') return name ? JSON.parse(kept.get(name) ?? 'null') : activity();
  if (method === 'PUT' && name === 'clock') return moveClock((JSON.parse(body) as { moment: string }).moment);
  if (method === 'PUT') return void kept.set(name, body);
  if (method === 'POST' && name) return counts.set(name, (counts.get(name) ?? 0) + 1).get(name);
  if (method === 'DELETE') {
    await platforms.get(name)?.close();
    return platforms.delete(name);
  }
  const { environment, services } = JSON.parse(body) as HostedStart;
  const platform = await startPlatform(loadConfig(environment), services);
  const id = String((started += 1));
  platforms.set(id, platform);
  return { id, url: platform.url, operationsUrl: platform.operationsUrl };
}

// A test may be still for long, and then asks on the connection that it has.
server.keepAliveTimeout = 0;
process.on('disconnect', () => process.exit(0));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send!({ port: typeof address === 'object' ? address!.port : 0 });
});
