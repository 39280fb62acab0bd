import type { FastifyInstance } from 'fastify';
import { PreparedContent } from '../http/prepared-content.js';

const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b57d0"/><path d="M8 21c5 0 4-10 9-10s3 10 8 10" fill="none" stroke="#fff" stroke-width="3.5" stroke-linecap="round"/></svg>`;

const icon = new PreparedContent(picture, { type: 'image/svg+xml; charset=utf-8' });

/** The picture of tabs, where browsers look for one that no page names. */
export function registerFavicon(app: FastifyInstance): void {
  app.get('/favicon.ico', (request, reply) => icon.send(request, reply));
}
