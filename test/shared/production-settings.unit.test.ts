import { describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { inProduction, production, readingOf } from './deployment-variables.js';

describe('secrets of production', () => {
  const phrases = [
    '0'.repeat(32),
    'ab'.repeat(20),
    '12345678901234567890123456789012',
    'abcdefghijklmnopqrstuvwxyz123456',
    'ZYXWVUTSRQPONMLKJIHGFEDCBA9876543210',
    'a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6',
    'deadbeef'.repeat(4),
    'hunter2-hunter2-hunter2-hunter2-hunter2',
    'change-me-to-something-of-32-characters',
    'my very own internal secret of Acme Inc',
    '00000000000000000000000000000001',
    'aaaaaaaabbbbbbbbccccccccdddddddd',
  ];
  const keys = [
    Buffer.alloc(32),
    Buffer.alloc(32, 7),
    Buffer.alloc(32, 'ab'),
    Buffer.from(Array.from({ length: 32 }, (_each, index) => index)),
    Buffer.from('0123456789abcdef0123456789abcdef'),
    Buffer.from('this-is-the-secret-key-of-acme!!'),
    Buffer.concat([randomBytes(8), Buffer.alloc(24)]),
  ].map((key) => key.toString('base64'));

  test.each(phrases)('INTERNAL_SECRET is not %s', (secret) => {
    expect(inProduction({ INTERNAL_SECRET: secret }).faults).toEqual([
      'INTERNAL_SECRET can be guessed: make one with `openssl rand -base64 48`.',
    ]);
  });

  test.each(keys)('ENCRYPTION_KEY is not %s', (key) => {
    expect(inProduction({ ENCRYPTION_KEY: key }).faults).toEqual([
      'ENCRYPTION_KEY can be guessed: make one with `openssl rand -base64 32`.',
    ]);
  });

  test('one is not the other', () => {
    expect(inProduction({ INTERNAL_SECRET: production.ENCRYPTION_KEY! }).faults).toEqual([
      'INTERNAL_SECRET is ENCRYPTION_KEY: who learns the one must not have the other.',
    ]);
  });

  test('those of the usual generators are taken', () => {
    const drawn = (['hex', 'base64', 'base64url'] as const).flatMap((encoding) =>
      Array.from({ length: 300 }, () => randomBytes(32).toString(encoding)),
    );
    const refused = drawn.filter((secret) => inProduction({ INTERNAL_SECRET: secret }).faults.length > 0);

    expect(refused.length).toBeLessThan(2);
  });
});

describe('connections in clear', () => {
  const plain = {
    PUBLIC_URL:
      'PUBLIC_URL is http://: passwords and tokens would cross the network in clear, and browsers would keep no cookie; end TLS in front, and name it https://.',
    SMTP_URL:
      'SMTP_URL demands no TLS: links that set passwords could be read on the way; use smtps://, or smtp://…?requireTLS=true.',
    DATABASE_URL:
      'DATABASE_URL demands no TLS: all data of all businesses would cross the network in clear; add ?sslmode=verify-full.',
  };

  test.each([
    ['PUBLIC_URL', 'http://api.acme.com'],
    ['PUBLIC_URL', 'http://8.8.8.8:4000'],
    ['PUBLIC_URL', 'http://localhost.acme.com'],
    ['SMTP_URL', 'smtp://mailer:password@mail.acme.com:587'],
    ['SMTP_URL', 'smtp://mail.acme.com?requireTLS=false'],
    ['DATABASE_URL', 'postgres://app@db.acme.com/braiflow'],
    ['DATABASE_URL', 'postgres://app@db.acme.com/braiflow?sslmode=prefer'],
    ['DATABASE_URL', 'postgres://app@[2001:4860:4860::8888]/braiflow'],
  ] as const)('%s refuses %s in production, not elsewhere', (setting, url) => {
    expect(inProduction({ [setting]: url }).faults).toEqual([plain[setting]]);
    expect(readingOf({ ...production, NODE_ENV: 'test', [setting]: url }).faults).toEqual([]);
  });

  test.each([
    ['PUBLIC_URL', 'http://10.0.0.5:4000'],
    ['PUBLIC_URL', 'http://gateway:4000'],
    ['PUBLIC_URL', 'http://braiflow.internal'],
    ['SMTP_URL', 'smtp://relay:25'],
    ['SMTP_URL', 'smtp://192.168.1.2'],
    ['SMTP_URL', 'smtp://mail.acme.com?ignoreTLS=true'],
    ['DATABASE_URL', 'postgres://app@10.1.2.3/braiflow'],
    ['DATABASE_URL', 'postgres://app@db.acme.com/braiflow?sslmode=disable'],
  ] as const)('%s warns of %s', (setting, url) => {
    expect(inProduction({ [setting]: url })).toEqual({ faults: [], warnings: [plain[setting]] });
  });

  test.each([
    ['PUBLIC_URL', 'http://localhost:4000'],
    ['PUBLIC_URL', 'http://127.0.0.1:4000'],
    ['SMTP_URL', 'smtp://127.0.0.1:25'],
    ['SMTP_URL', 'smtp://mail.acme.com:587?requireTLS=true'],
    ['DATABASE_URL', 'postgres://app@localhost/braiflow'],
    ['DATABASE_URL', 'postgres://app@db.acme.com/braiflow?sslmode=require'],
    ['RATE_LIMIT_STORE_URL', 'redis://redis:6379'],
    ['RATE_LIMIT_STORE_URL', 'rediss://redis.acme.com'],
    ['EVENT_BUS_URL', 'nats://nats:4222'],
  ] as const)('%s takes %s', (setting, url) => {
    expect(inProduction({ [setting]: url })).toEqual({ faults: [], warnings: [] });
  });

  test.each([
    [
      'RATE_LIMIT_STORE_URL',
      'redis://redis.acme.com',
      'is redis:// over a network: use rediss:// where the server has TLS.',
    ],
    [
      'EVENT_BUS_URL',
      'nats://nats.acme.com',
      'leads over a network: let the server demand TLS, else events cross it in clear.',
    ],
    [
      'SUBGRAPH_URLS',
      'crm=http://10.0.0.7:4000/crm',
      'has http:// over a network for crm: records and callers cross it in clear.',
    ],
    ['SMTP_URL', 'smtps://mail.acme.com:587', 'has smtps:// with port 587, which begins without TLS.'],
  ])('%s warns of %s', (setting, url, warning) => {
    expect(inProduction({ [setting]: url })).toEqual({ faults: [], warnings: [`${setting} ${warning}`] });
  });
});
