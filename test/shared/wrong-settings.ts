import type { Environment } from '../../shared/config/environment.js';

/** A value that is refused, and the rest of the sentence that its setting begins. */
export type Wrong = readonly [value: string, fault: string];

const zeros = '0'.repeat(32);

const wholeNumbers = (range: string, outside: readonly string[]): Wrong[] =>
  ['-1', '1.5', '1e2', '0x10', '5s', 'many', 'NaN', ...outside].map((value) => [
    value,
    `needs a whole number from ${range}, in digits alone.`,
  ]);

const choices = (names: string, values: readonly string[]): Wrong[] =>
  values.map((value) => [value, `must be one of ${names}.`]);

/** What operators write by mistake, for every setting of the contract. `DATA_DIR` and the manifest take any path. */
export const wrongSettings: Readonly<Record<keyof Environment, readonly Wrong[]>> = {
  NODE_ENV: choices('development, production, test', ['prod', 'Production', 'staging']),
  PORT: wholeNumbers('0 to 65,535', ['65536', '4000/tcp', ':4000']),
  HOST: ['http://0.0.0.0', '0.0.0.0:4000', '[::]', '*', 'a b'].map((value) => [
    value,
    'is no address or host name; leave out scheme, brackets and port.',
  ]),
  OPERATIONS_PORT: wholeNumbers('0 to 65,535', ['70000']),
  OPERATIONS_HOST: [['127.0.0.1:9000', 'is no address or host name; leave out scheme, brackets and port.']],
  PUBLIC_URL: [
    ['api.example.com', 'is not an http:// or https:// URL.'],
    ['https://', 'is not an http:// or https:// URL.'],
    ['ftp://api.example.com', 'is not an http:// or https:// URL.'],
    ['https://user:pass@api.example.com', 'has a user, a query or a fragment; leave them out.'],
    ['https://api.example.com/?x=1', 'has a user, a query or a fragment; leave them out.'],
    ['https://api.example.com/v1', 'ends with a path of the platform; leave it out.'],
    ['https://api.example.com/graphql/', 'ends with a path of the platform; leave it out.'],
    ['http://0.0.0.0:4000', 'is an address to listen on, not one that clients reach.'],
  ],
  APP_URL: [
    ['app.example.com', 'is not an http:// or https:// URL.'],
    ['https://app.example.com/?next=', 'has a user, a query or a fragment; leave them out.'],
  ],
  DATA_DIR: [[' ./data', 'begins or ends with a blank or a line break.']],
  FILES_DIR: [['${FILES}', 'has a ${…} that nothing replaced.']],
  DATABASE_URL: [
    ['mysql://app@db/braiflow', 'is not a postgres:// URL.'],
    ['db:5432/braiflow', 'is not a postgres:// URL.'],
    ['postgres://db/braiflow', 'names no role before the host.'],
    ['postgres://app@db', 'names no database after the host.'],
  ],
  DATABASE_OWNER_URL: [['postgres://owner@db/', 'names no database after the host.']],
  DATABASE_POOL_SIZE: wholeNumbers('2 to 200', ['1', '201']),
  DATABASE_TENANT_SETTING: choices('session, transaction', ['statement']),
  SUBGRAPH_URLS: [
    ['http://crm:4000/crm', 'has an entry (1) that is no name=http(s)://url.'],
    ['crm=http://crm:4000/crm,identity=identity:4000', 'has an entry (2) that is no name=http(s)://url.'],
    ['crm=http://a/crm,crm=http://b/crm', 'has an entry (2) that names a subgraph again.'],
  ],
  SUBGRAPH_CONNECTIONS: wholeNumbers('1 to 10,000', ['0']),
  SUBGRAPH_TIMEOUT_SECONDS: wholeNumbers('1 to 300 seconds', ['0', '20000']),
  SUBGRAPH_ANSWER_MIB: wholeNumbers('1 to 1,024 MiB', ['16777216']),
  INTERNAL_SECRET: [
    ['short', 'needs at least 32 characters.'],
    [`"${zeros}"`, 'stands in quotes, which are part of the value here.'],
    [`${zeros}\n`, 'begins or ends with a blank or a line break.'],
    ['${INTERNAL_SECRET_FROM_THE_VAULT_OF_OURS}', 'has a ${…} that nothing replaced.'],
  ],
  ENCRYPTION_KEY: [
    ['not base64 at all', 'is not 32 bytes in base64.'],
    [Buffer.alloc(31).toString('base64'), 'is not 32 bytes in base64.'],
    ['a'.repeat(64), 'is not 32 bytes in base64.'],
  ],
  EVENT_BUS_URL: [
    ['nats:4222', 'is not a nats:// URL.'],
    ['tls://nats:4222', 'is not a nats:// URL.'],
    ['nats://', 'is not a nats:// URL.'],
  ],
  SMTP_URL: [
    ['mail.example:465', 'is not an smtp:// or smtps:// URL.'],
    ['https://mail.example', 'is not an smtp:// or smtps:// URL.'],
    ['smtp:mail.example', 'is not an smtp:// or smtps:// URL.'],
    ['smtps://', 'is not an smtp:// or smtps:// URL.'],
  ],
  MAIL_FROM: ['Acme Inc', 'a@b\nBcc: c@d', 'A <a@b>, B <c@d>', '<a@b'].map((value) => [
    value,
    'is no sender such as BraiFlow <no-reply@example.com>.',
  ]),
  WEBHOOK_PRIVATE_ADDRESSES: choices('on, off', ['true', '1', 'yes']),
  TRUSTED_PROXIES: wholeNumbers('0 to 10 proxies', ['true', '11', '10.0.0.0/8', '127.0.0.1', 'loopback']),
  SOCKETS_PER_CALLER: wholeNumbers('1 to 10,000', ['0']),
  SOCKETS_UNACKNOWLEDGED: wholeNumbers('1 to 10,000', ['0']),
  CORS_ORIGINS: [
    ...['*', 'https://*.example.com', 'https://app.example.com,*'].map((value): Wrong => [
      value,
      `has an entry (${value.split(',').length}) that has a \`*\`: each origin is named, since its pages act with the cookies of their visitors.`,
    ]),
    ...['app.example.com', 'null', 'chrome-extension://abc'].map((value): Wrong => [
      value,
      'has an entry (1) that is no origin (scheme://host).',
    ]),
    ...[
      'https://app.example.com/',
      'https://app.example.com/login',
      'https://App.example.com',
      'https://app.example.com:443',
      'https://user@app.example.com',
    ].map((value): Wrong => [
      value,
      'has an entry (1) that is more than an origin: scheme, host in small letters, and a port that is not the usual one.',
    ]),
  ],
  REQUESTS_PER_MINUTE: wholeNumbers('1 to 1,000,000', ['0', '600/min', '1000001']),
  REQUESTS_BURST: wholeNumbers('1 to 1,000,000', ['0']),
  REQUESTS_AT_ONCE: wholeNumbers('1 to 100,000', ['0']),
  REQUEST_TIMEOUT_SECONDS: wholeNumbers('1 to 300 seconds', ['30000', '30s', '0']),
  RATE_LIMIT_STORE_URL: [
    ['http://redis:6379', 'is not a redis:// or rediss:// URL.'],
    ['redis:6379', 'is not a redis:// or rediss:// URL.'],
    ['redis://', 'is not a redis:// or rediss:// URL.'],
    ['redis://:secret@redis/limits', 'names no database number after the host.'],
  ],
  COST_PER_OPERATION: wholeNumbers('1 to 1,000,000,000', ['0', '9'.repeat(12)]),
  COST_BUDGET: wholeNumbers('1 to 1,000,000,000', ['0', '1e400']),
  COST_PER_SECOND: wholeNumbers('1 to 1,000,000,000', ['0']),
  IMPORT_MAX_MEGABYTES: wholeNumbers('1 to 1,024 MiB', ['0', '67108864', '64MB']),
  IMPORT_MAX_WAITING: wholeNumbers('1 to 10,000', ['0']),
  JOB_LEASE_SECONDS: wholeNumbers('2 to 600 seconds', ['1', '30000']),
  TRUSTED_DOCUMENTS_FILE: [["'manifest.json'", 'stands in quotes, which are part of the value here.']],
  TRUSTED_DOCUMENTS_ONLY: choices('on, off', ['true']),
  STOP_DELAY_SECONDS: wholeNumbers('0 to 300 seconds', ['301']),
  OTEL_EXPORTER_OTLP_ENDPOINT: [
    ['otel:4318', 'is not an http:// or https:// URL.'],
    ['grpc://otel:4317', 'is not an http:// or https:// URL.'],
  ],
  LOG_LEVEL: choices('fatal, error, warn, info, debug, silent', ['INFO', 'trace', 'warning']),
  INTROSPECTION: choices('on, off', ['true', 'enabled']),
  DEMO_DATA: choices('on, off', ['false', '0']),
  GATEWAY_EXECUTOR: choices('compiled, apollo', ['jit']),
};
