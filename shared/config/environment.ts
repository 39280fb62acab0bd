import { z } from 'zod';

const toggle = z.enum(['on', 'off']).transform((value) => value === 'on');
const secret = z.string().min(32, 'needs at least 32 characters');
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'is not a postgres:// URL' });

/** The path names a database by its number. */
const redisUrl = z
  .url({ protocol: /^rediss?$/, hostname: /./, error: 'is not a redis:// or rediss:// URL' })
  .refine((text) => /^\/?\d*$/.test(new URL(text).pathname), {
    error: 'names no database number after the host',
    abort: true,
  });

/** `identity=http://identity:4000/identity,crm=http://crm:4000/crm` as a record. */
const namedUrls = z.string().transform((text, context) => {
  const urls: Record<string, string> = {};
  for (const entry of text.split(',').filter(Boolean)) {
    const [, name, url] = /^([a-z]+)=(https?:\/\/.+)$/.exec(entry.trim()) ?? [];
    if (name && url && URL.canParse(url)) urls[name] = url;
    else context.addIssue({ code: 'custom', message: `has no name=http(s)://url in "${entry}"` });
  }
  return urls;
});

/** `https://app.example.com,https://admin.example.com` as a list. */
const origins = z.string().transform((text, context) =>
  text.split(',').flatMap((entry) => {
    const origin = entry.trim();
    if (/^https?:\/\//.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin)
      return origin;
    context.addIssue({ code: 'custom', message: `has no origin (scheme://host) in "${entry}"` });
    return [];
  }),
);

/** The environment contract: every variable the platform reads, its form and its default. */
export const environmentSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  /** Port of the gateway, or of the first subgraph when only subgraphs run here. */
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  /** Where clients reach the gateway; issuer of the tokens. Default: http://localhost:PORT. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Files of the embedded database and generated secrets. */
  DATA_DIR: z.string().min(1).default('./.data'),
  /** A PostgreSQL server, as the application role. Unset: an embedded one in DATA_DIR. */
  DATABASE_URL: postgresUrl.optional(),
  /** The same server as the owner role; set where migrations run. */
  DATABASE_OWNER_URL: postgresUrl.optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(10),
  /** How reads name their tenant: `session` on plain PostgreSQL, `transaction` behind a pooler or on Citus. */
  DATABASE_TENANT_SETTING: z.enum(['session', 'transaction']).default('session'),
  /** Where subgraphs run that are not in this process. */
  SUBGRAPH_URLS: namedUrls.optional(),
  /** Connections that the gateway keeps to each origin of them. */
  SUBGRAPH_CONNECTIONS: z.coerce.number().int().min(1).max(10_000).default(64),
  /** How long one of them may take for an answer. */
  SUBGRAPH_TIMEOUT_SECONDS: z.coerce.number().int().min(1).max(300).default(20),
  /** The largest answer of one that the gateway takes. */
  SUBGRAPH_ANSWER_MIB: z.coerce.number().int().min(1).max(1_024).default(16),
  /** Signs what the gateway tells subgraphs about the caller. Needed when they run apart. */
  INTERNAL_SECRET: secret.optional(),
  /** Encrypts signing keys and other secrets at rest: 32 bytes in base64. Needed with DATABASE_URL. */
  ENCRYPTION_KEY: z
    .base64()
    .refine((text) => Buffer.from(text, 'base64').length === 32, 'is not 32 bytes in base64')
    .optional(),
  /** NATS with JetStream, such as nats://user:password@nats:4222; carries events. Unset: PostgreSQL does. */
  EVENT_BUS_URL: z.url({ protocol: /^nats$/, error: 'is not a nats:// URL' }).optional(),
  /** Mail server, such as smtps://user:password@mail.example:465. Unset in development: a mailbox at /dev/mailbox. */
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'is not an smtp:// or smtps:// URL' }).optional(),
  /** Sender of every message. */
  MAIL_FROM: z.string().default('BraiFlow <no-reply@braiflow.example>'),
  /** Whether webhooks reach loopback and private networks. Default: on, but off in production, where it is refused. */
  WEBHOOK_PRIVATE_ADDRESSES: toggle.optional(),
  /** How many proxies stand in front; the client's address is then taken from X-Forwarded-For. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** Sockets that one user or API key may have open: on all gateways with RATE_LIMIT_STORE_URL, else on each. */
  SOCKETS_PER_CALLER: z.coerce.number().int().min(1).max(10_000).default(5),
  /** Sockets of one network, on each gateway, whose callers are not admitted yet. */
  SOCKETS_UNACKNOWLEDGED: z.coerce.number().int().min(1).max(10_000).default(200),
  /** Origins whose pages may call the platform, such as https://app.example.com. */
  CORS_ORIGINS: origins.optional(),
  /** Requests of a credential, or of an address without one. Default: 600, but 60000 outside production. */
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).max(1_000_000).optional(),
  /** How many of them may come at once. Default: 100, but 10000 outside production. */
  REQUESTS_BURST: z.coerce.number().int().min(1).max(1_000_000).optional(),
  /** How many may be in progress at the same time. Default: 20, but 1000 outside production. */
  REQUESTS_AT_ONCE: z.coerce.number().int().min(1).max(100_000).optional(),
  /** How long one may take; what it still needs of subgraphs then is not asked any more. */
  REQUEST_TIMEOUT_SECONDS: z.coerce.number().int().min(1).max(300).default(30),
  /** Redis that all gateways count limits in, such as rediss://user:password@redis:6379/0. Unset: each for itself. */
  RATE_LIMIT_STORE_URL: redisUrl.optional(),
  /** Points that one GraphQL operation may cost. */
  COST_PER_OPERATION: z.coerce.number().int().min(1).default(1_000),
  /** Points that a credential can spend at once. Default: 2000, but 200000 outside production. */
  COST_BUDGET: z.coerce.number().int().min(1).optional(),
  /** How many of them come back each second. Default: 100, but 10000 outside production. */
  COST_PER_SECOND: z.coerce.number().int().min(1).optional(),
  /** How large a file may be that a business imports, in MiB. */
  IMPORT_MAX_MEGABYTES: z.coerce.number().int().min(1).max(1_024).default(64),
  /** How many imports of a business may wait for their file or their start; their files may have four times the largest. */
  IMPORT_MAX_WAITING: z.coerce.number().int().min(1).max(10_000).default(10),
  /** After this time without a sign of life a worker's jobs are given to others. */
  JOB_LEASE_SECONDS: z.coerce.number().int().min(2).max(600).default(30),
  /** A manifest of documents that clients may name by their ids or hashes. */
  TRUSTED_DOCUMENTS_FILE: z.string().min(1).optional(),
  /** Refuses every other document. Needs TRUSTED_DOCUMENTS_FILE. */
  TRUSTED_DOCUMENTS_ONLY: z.enum(['on', 'off']).default('off'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** GraphQL introspection and the explorers of GraphQL and REST. Default: on, but off in production. */
  INTROSPECTION: toggle.optional(),
  /** Loads the demo cast into an empty database. Default: on, but off in production, where it is refused. */
  DEMO_DATA: toggle.optional(),
  /** `apollo` runs query plans with the stock executor, for comparison. */
  GATEWAY_EXECUTOR: z.enum(['compiled', 'apollo']).default('compiled'),
});

export type Environment = z.output<typeof environmentSchema>;
