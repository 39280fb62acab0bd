import type { FastifyInstance } from 'fastify';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** Watches the servers that this process starts; the answer ends it and tells each one's routes, such as `GET /v1/me`. */
export function watchRoutes(): () => string[][] {
  const servers: string[][] = [];
  const watch = (message: unknown) => {
    const { fastify } = message as { fastify: FastifyInstance };
    const routes: string[] = [];
    servers.push(routes);
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const each of [method].flat()) routes.push(`${each} ${url}`);
    });
  };
  subscribe('fastify.initialization', watch);
  return () => {
    unsubscribe('fastify.initialization', watch);
    return servers;
  };
}
