import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../shared/config/config.js';
import { localSecrets } from '../../shared/config/local-secrets.js';
import { faultsOf, inProduction, production, readingOf, type Variables } from './deployment-variables.js';
import { wrongSettings } from './wrong-settings.js';

test('a deployment without fault starts without a warning', () => {
  expect(readingOf(production)).toEqual({ faults: [], warnings: [] });
  expect(readingOf({})).toEqual({ faults: [], warnings: [] });
});

describe.each(Object.entries(wrongSettings))('%s', (setting, wrong) => {
  test.each(wrong)('refuses %j', (value, fault) => {
    expect(faultsOf({ [setting]: value })).toContain(`${setting} ${fault}`);
  });

  test('names its fault once, beside those of others, and prints no value', () => {
    const [[value]] = wrong as [[string, string]];
    const variables = { JOB_LEASE_SECONDS: 'oops', PORT: 'oops', [setting]: value };

    const faults = faultsOf(variables);
    expect(faults.filter((fault) => fault.startsWith(`${setting} `))).toHaveLength(1);
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(
      expect.arrayContaining(['JOB_LEASE_SECONDS', 'PORT', setting]),
    );
    if (value.length > 4) expect(faults.join()).not.toContain(value);
  });
});

test.each(['redis://redis', 'redis://redis:6379/1', 'rediss://user:p%40ss@redis.example:6380/'])(
  'RATE_LIMIT_STORE_URL takes %s',
  (url) => expect(loadConfig({ RATE_LIMIT_STORE_URL: url }).limitStoreUrl).toBe(url),
);

describe('what looks like a setting', () => {
  test.each([
    ['TRUSTED_PROXY', 'TRUSTED_PROXIES'],
    ['CORS_ORIGIN', 'CORS_ORIGINS'],
    ['CORS_ALLOWED_ORIGINS', undefined],
    ['REQUEST_PER_MINUTE', 'REQUESTS_PER_MINUTE'],
    ['SMTP_URI', 'SMTP_URL'],
    ['PUBLC_URL', 'PUBLIC_URL'],
    ['INTORSPECTION', 'INTROSPECTION'],
    ['ENCRYPTION-KEY', 'ENCRYPTION_KEY'],
    ['public_url', 'PUBLIC_URL'],
    ['RATE_LIMIT_STORE_UR', 'RATE_LIMIT_STORE_URL'],
  ])('%s is %s', (name, setting) => {
    expect(faultsOf({ [name]: '1' })).toEqual(
      setting ? [`${name} is no setting; did you mean ${setting}?`] : [],
    );
  });

  test('and stands beside the right one is somebody else’s', () => {
    expect(faultsOf({ CORS_ORIGIN: '1', CORS_ORIGINS: 'https://app.acme.com' })).toEqual([]);
  });

  test.each([
    [
      'HOME',
      'HOSTNAME',
      'PATH',
      'PWD',
      'LOGNAME',
      'HOSTTYPE',
      'POSTGRES_URL',
      'DATABASE_HOST',
      'DATABASE_PORT',
    ],
    [
      'KUBERNETES_PORT',
      'GATEWAY_PORT',
      'IDENTITY_SERVICE_HOST',
      'POSTGRES_PORT',
      'NODE_OPTIONS',
      'NODE_NAME',
    ],
    ['LOG_FORMAT', 'XDG_DATA_DIRS', 'DATABASE_USER', 'DATABASE_NAME', 'MAIL_HOST', 'HTTP_PORT', 'SMTP_PORT'],
  ])('variables of others start no quarrel: %s, %s, %s …', (...names) => {
    expect(faultsOf(Object.fromEntries(names.map((name) => [name, '1'])))).toEqual([]);
  });
});

describe('what settings mean together', () => {
  test('everything that production lacks is said at once', () => {
    const faults = faultsOf({
      NODE_ENV: 'production',
      DEMO_DATA: 'on',
      DATABASE_URL: production.DATABASE_URL!,
    });

    expect(faults).toEqual([
      'PUBLIC_URL is missing: production tokens need their issuer.',
      'SMTP_URL is missing: production sends mail.',
      'ENCRYPTION_KEY is missing: DATABASE_URL needs it.',
      'INTERNAL_SECRET is missing: DATABASE_URL needs it.',
      'DEMO_DATA is on: the demo cast has a public password; not in production.',
    ]);
  });

  test.each([
    [
      { COST_PER_OPERATION: '5000' },
      'COST_PER_OPERATION is above COST_BUDGET (2000): nobody could ever afford such an operation.',
    ],
    [
      { DATABASE_OWNER_URL: production.DATABASE_URL! },
      'DATABASE_OWNER_URL has the role of DATABASE_URL: the owner is another role.',
    ],
    [
      { PORT: '4000', OPERATIONS_PORT: '4000' },
      'OPERATIONS_PORT is PORT: whoever reaches the platform would read its metrics.',
    ],
    [
      { NODE_TLS_REJECT_UNAUTHORIZED: '0' },
      'NODE_TLS_REJECT_UNAUTHORIZED is 0: any server could stand in for those that the platform trusts; not in production.',
    ],
  ])('%j contradicts itself', (variables, fault) => {
    expect(inProduction(variables).faults).toEqual([fault]);
  });

  test.each([
    [{ MAIL_FROM: '' }, 'MAIL_FROM has a host that receives no mail: name a sender of your own.'],
    [
      { DATABASE_URL: '' },
      'DATABASE_URL is unset: the embedded PostgreSQL is for development and small trials, its libraries are of 2018.',
    ],
    [
      { CORS_ORIGINS: 'http://app.acme.com,http://www.acme.com' },
      'CORS_ORIGINS has an origin with http://, whose pages anybody on the way can change.',
    ],
  ])('%j is taken with a warning', (variables, warning) => {
    expect(inProduction(variables)).toEqual({ faults: [], warnings: [warning] });
  });

  test('development for others than this machine is warned of', () => {
    expect(readingOf({ HOST: '0.0.0.0' }).warnings).toEqual([
      'NODE_ENV is development, and HOST not this machine alone: others reach the demo accounts, whose password is public, and every mail at /dev/mailbox.',
    ]);
  });
});

test.each([
  [{}, undefined],
  [{ PORT: '5000' }, undefined],
  [{ OPERATIONS_PORT: '9000' }, { host: '127.0.0.1', port: 9000 }],
  [{ HOST: '0.0.0.0' }, { host: '127.0.0.1', port: 4001 }],
  [{ ...production }, { host: '127.0.0.1', port: 4001 }],
  [
    { ...production, PORT: '65535' },
    { host: '127.0.0.1', port: 65534 },
  ],
  [
    { ...production, PORT: '0' },
    { host: '127.0.0.1', port: 0 },
  ],
  [
    { ...production, OPERATIONS_PORT: '9000', OPERATIONS_HOST: '0.0.0.0' },
    { host: '0.0.0.0', port: 9000 },
  ],
])('metrics and readiness are where strangers are not: %j', (variables: Variables, operations) => {
  expect(loadConfig(variables).operations).toEqual(operations);
});

describe('DATA_DIR', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'data-dir-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('is no file, and does not lie below one', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');

    for (const path of [file, join(file, 'data')])
      expect(() => localSecrets(path)).toThrow(
        `DATA_DIR: ${path} is, or lies below, a file; name a folder that this user may write.`,
      );
  });

  test.each([
    ['', ''],
    ['{"internalSecret": "x', ''],
    ['[]', ''],
    [
      '{"internalSecret": "hush", "encryptionKey": "hush"}',
      ' (internalSecret, encryptionKey, databaseOwnerPassword, databaseApplicationPassword)',
    ],
  ])('with secrets that say %j is not used', async (content, wrong) => {
    const path = join(folder, 'secrets.json');
    await writeFile(path, content);

    expect(() => localSecrets(folder)).toThrow(
      `The secrets in ${path} are broken${wrong}; restore the file from a backup.`,
    );
    expect(() => localSecrets(folder)).not.toThrow('hush');
  });

  test('with a database whose secrets are gone gets no new ones', async () => {
    const data = join(folder, 'restored');
    await mkdir(join(data, 'postgres'), { recursive: true });

    expect(() => localSecrets(data)).toThrow(
      `The secrets of the database in ${data} are missing: restore ${join(data, 'secrets.json')}.`,
    );
  });
});
