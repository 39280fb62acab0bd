import { expect, test } from '@jest/globals';
import { fastify } from 'fastify';
import { watchProxies } from '../../gateway/http/undeclared-proxy.js';
import type { Logger } from '../../shared/config/logger.js';

/** What the log says of requests with these values of X-Forwarded-For; undefined is one without. */
async function warningsOf(
  declared: { trustedProxies: number; publicUrl?: string; isProduction?: boolean },
  forwarded: readonly (string | undefined)[],
  url = '/',
): Promise<string[]> {
  const warnings: string[] = [];
  const warn = (...parts: unknown[]) => warnings.push(String(parts.at(-1)).split(/[:,]/)[0]!);
  const app = fastify();
  const logger = { warn } as unknown as Logger;
  watchProxies(app, { publicUrl: 'http://localhost:4000', isProduction: false, ...declared, logger });
  app.get(url, async () => 'answer');
  for (const each of forwarded) await app.inject({ url, headers: each ? { 'x-forwarded-for': each } : {} });
  await app.close();
  return warnings;
}

test('a proxy that is not declared is named once', async () => {
  const warnings = await warningsOf({ trustedProxies: 0 }, [undefined, '203.0.113.1', '203.0.113.2']);

  expect(warnings).toEqual(['X-Forwarded-For arrived while TRUSTED_PROXIES is 0']);
});

test('fewer proxies than declared are named once, and checks of an orchestrator count for nothing', async () => {
  const declared = { trustedProxies: 2 };

  expect(await warningsOf(declared, ['1.1.1.1, 2.2.2.2', '1.1.1.1', '1.1.1.1'])).toEqual([
    'TRUSTED_PROXIES is 2',
  ]);
  expect(await warningsOf(declared, [undefined], '/health/live')).toEqual([]);
});

test('production behind TLS without a declared proxy says so at start', async () => {
  const declared = { publicUrl: 'https://api.acme.com', isProduction: true };

  expect(await warningsOf({ ...declared, trustedProxies: 0 }, [])).toEqual(['PUBLIC_URL is https']);
  expect(await warningsOf({ ...declared, trustedProxies: 1 }, ['203.0.113.1'])).toEqual([]);
});
