import { describe, expect, test } from '@jest/globals';
import { loadConfig } from '../../shared/config/config.js';

describe('RATE_LIMIT_STORE_URL', () => {
  test.each(['redis://redis', 'redis://redis:6379/1', 'rediss://user:p%40ss@redis.example:6380/'])(
    'takes %s',
    (url) => expect(loadConfig({ RATE_LIMIT_STORE_URL: url }).limitStoreUrl).toBe(url),
  );

  test.each([
    ['http://redis:6379', 'RATE_LIMIT_STORE_URL is not a redis:// or rediss:// URL.'],
    ['redis:6379', 'RATE_LIMIT_STORE_URL is not a redis:// or rediss:// URL.'],
    ['redis://', 'RATE_LIMIT_STORE_URL is not a redis:// or rediss:// URL.'],
    ['redis://:secret@redis/limits', 'RATE_LIMIT_STORE_URL names no database number after the host.'],
  ])('refuses %s, and does not print it', (url, fault) => {
    const load = () => loadConfig({ RATE_LIMIT_STORE_URL: url });

    expect(load).toThrow(`The environment has a fault:\n  - ${fault}\n`);
    expect(load).not.toThrow('secret');
  });
});
