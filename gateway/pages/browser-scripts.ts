import type { FastifyInstance } from 'fastify';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../shared/config/project-root.js';
import { PreparedContent } from '../http/prepared-content.js';

/** What `browser/` is built to: modules that import each other by their names. */
const folder = join(projectRoot, 'dist/gateway/pages/browser');

/** Where a script of `browser/` is served. */
export function scriptPath(name: string): string {
  return `/pages/${name}.js`;
}

/** The scripts of our pages, which browsers run; the product is built before it starts, so they are there. */
export function registerBrowserScripts(app: FastifyInstance): void {
  for (const file of readdirSync(folder).filter((each) => each.endsWith('.js'))) {
    const text = readFileSync(join(folder, file), 'utf8').replace(/\n\/\/# sourceMappingURL=.*\n?$/, '\n');
    const script = new PreparedContent(text, { type: 'text/javascript; charset=utf-8' });
    app.get(`/pages/${file}`, (request, reply) => script.send(request, reply));
  }
}
