import { createServer } from 'node:http';
import { startPlatform, type Platform } from '../../main.js';
import { loadConfig } from '../../shared/config/config.js';

/** What a test asks a host to start. */
export interface HostedStart {
  readonly environment: Record<string, string>;
  readonly services?: readonly string[];
}

/**
 * Runs platforms for tests, in a process that has loaded the product once: `POST /` starts one and
 * answers its id and url, `DELETE /<id>` closes it. Ends with its parent.
 */
const platforms = new Map<string, Platform>();

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    handle(request.method!, request.url!, Buffer.concat(chunks).toString()).then(
      (answer) => response.end(JSON.stringify(answer)),
      (error: unknown) => {
        response.statusCode = 500;
        response.end(error instanceof Error ? (error.stack ?? error.message) : String(error));
      },
    );
  });
});

async function handle(method: string, path: string, body: string): Promise<object> {
  if (method === 'DELETE') {
    const id = path.slice(1);
    await platforms.get(id)?.close();
    platforms.delete(id);
    return {};
  }
  const { environment, services } = JSON.parse(body) as HostedStart;
  const platform = await startPlatform(loadConfig(environment), services);
  const id = String(platforms.size + 1) + platform.url.replace(/\D/g, '');
  platforms.set(id, platform);
  return { id, url: platform.url };
}

process.on('disconnect', () => process.exit(0));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send!({ port: typeof address === 'object' ? address!.port : 0 });
});
