import { z } from 'zod';
import {
  httpUrl,
  listenHost,
  mailSender,
  namedUrls,
  natsUrl,
  oneOf,
  origins,
  postgresUrl,
  publicUrl,
  redisUrl,
  smtpUrl,
  toggle,
  wholeNumber,
} from './setting-kinds.js';

/** The environment contract: every variable the platform reads, its form and its default. */
export const environmentSchema = z.object({
  NODE_ENV: oneOf('development', 'production', 'test').default('development'),
  /** Port of the gateway, or of the first subgraph when only subgraphs run here. */
  PORT: wholeNumber(0, 65_535).default(4000),
  HOST: listenHost.default('127.0.0.1'),
  /**
   * Where operators find metrics and readiness. Default: PORT while this machine alone reaches that (outside
   * production, on loopback), else PORT + 1.
   */
  OPERATIONS_PORT: wholeNumber(0, 65_535).optional(),
  /** The address of that port, when it is one of its own. */
  OPERATIONS_HOST: listenHost.default('127.0.0.1'),
  /** Where clients reach the gateway; issuer of the tokens. Default: http://localhost:PORT. */
  PUBLIC_URL: publicUrl.optional(),
  /**
   * A frontend of the operator's, to which the links of mails lead: /confirm-sign-up, /accept-invitation and
   * /reset-password, each with ?token=. Default: the pages of the gateway at PUBLIC_URL.
   */
  APP_URL: publicUrl.optional(),
  /** Files of the embedded database and generated secrets. */
  DATA_DIR: z.string().min(1).default('./.data'),
  /**
   * Where the files of businesses are, for processes of subgraphs that have some: one folder, which all of them mount.
   * Default: `files` in DATA_DIR.
   */
  FILES_DIR: z.string().min(1).optional(),
  /** A PostgreSQL server, as the application role. Unset: an embedded one in DATA_DIR. */
  DATABASE_URL: postgresUrl.optional(),
  /** The same server as the owner role; set where migrations run. */
  DATABASE_OWNER_URL: postgresUrl.optional(),
  DATABASE_POOL_SIZE: wholeNumber(2, 200).default(10),
  /** How reads name their tenant: `session` on plain PostgreSQL, `transaction` behind a pooler or on Citus. */
  DATABASE_TENANT_SETTING: oneOf('session', 'transaction').default('session'),
  /** Where subgraphs run that are not in this process. */
  SUBGRAPH_URLS: namedUrls.optional(),
  /** Connections that the gateway keeps to each origin of them. */
  SUBGRAPH_CONNECTIONS: wholeNumber(1, 10_000).default(64),
  /** How long one of them may take for an answer. */
  SUBGRAPH_TIMEOUT_SECONDS: wholeNumber(1, 300, 'seconds').default(20),
  /** The largest answer of one that the gateway takes. */
  SUBGRAPH_ANSWER_MIB: wholeNumber(1, 1_024, 'MiB').default(16),
  /** Signs what the gateway tells subgraphs about the caller. Needed when they run apart. */
  INTERNAL_SECRET: z.string().min(32, 'needs at least 32 characters').optional(),
  /** Encrypts signing keys and other secrets at rest: 32 bytes in base64. Needed with DATABASE_URL. */
  ENCRYPTION_KEY: z
    .base64({ error: 'is not 32 bytes in base64', abort: true })
    .refine((text) => Buffer.from(text, 'base64').length === 32, 'is not 32 bytes in base64')
    .optional(),
  /** NATS with JetStream, such as nats://user:password@nats:4222; carries events. Unset: PostgreSQL does. */
  EVENT_BUS_URL: natsUrl.optional(),
  /** Mail server, such as smtps://user:password@mail.example:465. Unset in development: a mailbox at /dev/mailbox. */
  SMTP_URL: smtpUrl.optional(),
  /** Sender of every message. */
  MAIL_FROM: mailSender.default('BraiFlow <no-reply@braiflow.example>'),
  /** Whether webhooks reach loopback and private networks. Default: on, but off in production, where it is refused. */
  WEBHOOK_PRIVATE_ADDRESSES: toggle.optional(),
  /** How many proxies stand in front; the client's address is then taken from X-Forwarded-For. */
  TRUSTED_PROXIES: wholeNumber(0, 10, 'proxies').default(0),
  /** Sockets that one user or API key may have open: on all gateways with RATE_LIMIT_STORE_URL, else on each. */
  SOCKETS_PER_CALLER: wholeNumber(1, 10_000).default(5),
  /** Sockets of one network, on each gateway, whose callers are not admitted yet. */
  SOCKETS_UNACKNOWLEDGED: wholeNumber(1, 10_000).default(200),
  /** Origins whose pages may call the platform, such as https://app.example.com. */
  CORS_ORIGINS: origins.optional(),
  /** Requests of a credential, or of an address without one. Default: 600, but 60000 outside production. */
  REQUESTS_PER_MINUTE: wholeNumber(1, 1_000_000).optional(),
  /** How many of them may come at once. Default: 100, but 10000 outside production. */
  REQUESTS_BURST: wholeNumber(1, 1_000_000).optional(),
  /** How many may be in progress at the same time. Default: 20, but 1000 outside production. */
  REQUESTS_AT_ONCE: wholeNumber(1, 100_000).optional(),
  /** How long one may take; what it still needs of subgraphs then is not asked any more. */
  REQUEST_TIMEOUT_SECONDS: wholeNumber(1, 300, 'seconds').default(30),
  /** Redis that all gateways count limits in, such as rediss://user:password@redis:6379/0. Unset: each for itself. */
  RATE_LIMIT_STORE_URL: redisUrl.optional(),
  /** Points that one GraphQL operation may cost. */
  COST_PER_OPERATION: wholeNumber(1, 1_000_000_000).default(1_000),
  /** Points that a credential can spend at once. Default: 2000, but 200000 outside production. */
  COST_BUDGET: wholeNumber(1, 1_000_000_000).optional(),
  /** How many of them come back each second. Default: 100, but 10000 outside production. */
  COST_PER_SECOND: wholeNumber(1, 1_000_000_000).optional(),
  /** How large a file may be that a business imports, in MiB. */
  IMPORT_MAX_MEGABYTES: wholeNumber(1, 1_024, 'MiB').default(64),
  /** How many imports of a business may wait for their file or their start; their files may have four times the largest. */
  IMPORT_MAX_WAITING: wholeNumber(1, 10_000).default(10),
  /** After this time without a sign of life a worker's jobs are given to others. */
  JOB_LEASE_SECONDS: wholeNumber(2, 600, 'seconds').default(30),
  /** A manifest of documents that clients may name by their ids or hashes. */
  TRUSTED_DOCUMENTS_FILE: z.string().min(1).optional(),
  /** Refuses every other document. Needs TRUSTED_DOCUMENTS_FILE. */
  TRUSTED_DOCUMENTS_ONLY: oneOf('on', 'off').default('off'),
  /**
   * How long a process that is to stop answers as before, unready, so that balancers notice. Default: 0, but 5 in
   * production.
   */
  STOP_DELAY_SECONDS: wholeNumber(0, 300, 'seconds').optional(),
  /** An OpenTelemetry collector that takes OTLP over HTTP, such as http://otel:4318. Unset: nothing is recorded. */
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl.optional(),
  LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'silent').default('info'),
  /** GraphQL introspection and the explorers of GraphQL and REST. Default: on, but off in production. */
  INTROSPECTION: toggle.optional(),
  /** Loads the demo cast into an empty database. Default: on, but off in production, where it is refused. */
  DEMO_DATA: toggle.optional(),
  /** `apollo` runs query plans with the stock executor, for comparison. */
  GATEWAY_EXECUTOR: oneOf('compiled', 'apollo').default('compiled'),
});

export type Environment = z.output<typeof environmentSchema>;
