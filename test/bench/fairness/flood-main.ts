import { once } from 'node:events';
import { Pool } from 'undici';
import type { FloodOptions } from './flood.js';

const tickMs = 5;
/** A server that answers nothing any more is flooded enough. */
const mostOpen = 256;

const [{ url, requests, perSecond }] = (await once(process, 'message')) as [FloodOptions];
const pool = new Pool(url, { connections: mostOpen });
const counts: Record<string, number> = {};
let sent = 0;
let open = 0;
const startMs = performance.now();

const timer = setInterval(() => {
  const due = Math.floor(((performance.now() - startMs) / 1_000) * perSecond);
  while (sent < due) {
    if (open < mostOpen) void ask(sent);
    else count('not sent');
    sent += 1;
  }
}, tickMs);

process.once('message', () => {
  clearInterval(timer);
  void pool.destroy().then(() => process.send!(counts));
});
process.once('disconnect', () => process.exit());
process.send!('begun');

async function ask(index: number): Promise<void> {
  open += 1;
  try {
    const { statusCode, body } = await pool.request(requests[index % requests.length]!);
    await body.dump();
    count(String(statusCode));
  } catch {
    count('broken');
  } finally {
    open -= 1;
  }
}

function count(name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
