import { join, resolve } from 'node:path';
import type { OutboundPolicy } from '../outbound/outbound-policy.js';
import { costBudgetOf } from './cost-budget.js';
import type { Environment } from './environment.js';
import { operationsOf, type OperationsAddress } from './operations-address.js';
import { projectRoot } from './project-root.js';
import { readSettings, type Settings } from './read-settings.js';

/** The configuration of one process, complete and checked. */
export interface Config {
  /** Sentences about settings that are taken, and may not be what was wanted. */
  readonly warnings: readonly string[];
  readonly isProduction: boolean;
  readonly host: string;
  readonly port: number;
  /** Where operators find metrics and readiness; undefined: beside everything else. */
  readonly operations: OperationsAddress | undefined;
  readonly publicUrl: string;
  /** Where links of mails lead; `publicUrl`, unless the operator has a frontend. */
  readonly appUrl: string;
  readonly dataDirectory: string;
  /** Of the file store. */
  readonly filesDirectory: string;
  readonly databaseUrl: string | undefined;
  readonly databaseOwnerUrl: string | undefined;
  readonly databasePoolSize: number;
  readonly tenantSetting: Environment['DATABASE_TENANT_SETTING'];
  readonly subgraphUrls: Readonly<Record<string, string>>;
  /** Of subgraphs behind HTTP. */
  readonly remoteLimits: {
    readonly connections: number;
    readonly timeoutMs: number;
    readonly answerBytes: number;
  };
  readonly internalSecret: string | undefined;
  readonly encryptionKey: string | undefined;
  readonly eventBusUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** For webhooks and whatever else calls addresses of tenants. */
  readonly outbound: OutboundPolicy;
  readonly trustedProxies: number;
  readonly socketsPerCaller: number;
  /** Of one network. */
  readonly unacknowledgedSockets: number;
  readonly corsOrigins: readonly string[];
  /** What one credential, or one address without, may ask for. */
  readonly requestLimits: {
    readonly perMinute: number;
    readonly burst: number;
    readonly atOnce: number;
  };
  /** Redis that counts for all gateways; undefined: each counts for itself. */
  readonly limitStoreUrl: string | undefined;
  readonly requestTimeoutMs: number;
  /** What GraphQL operations of one credential may cost, in points. */
  readonly costLimits: {
    readonly perOperation: number;
    readonly budget: number;
    readonly perSecond: number;
  };
  /** How large a file may be that a business imports. */
  readonly largestImportBytes: number;
  readonly mostWaitingImports: number;
  readonly jobLeaseMs: number;
  /** Between the word that the process stops and its end. */
  readonly stopDelayMs: number;
  /** Of the manifest of trusted documents. */
  readonly trustedDocumentsFile: string | undefined;
  readonly isTrustedOnly: boolean;
  /** A collector of OpenTelemetry. */
  readonly traceEndpoint: string | undefined;
  readonly logLevel: Environment['LOG_LEVEL'];
  readonly hasIntrospection: boolean;
  readonly hasDemoData: boolean;
  /** What of the demonstration is loaded. Default: all. */
  readonly demoParts?: readonly ('records' | 'history' | 'accounts')[];
  readonly executor: Environment['GATEWAY_EXECUTOR'];
}

/** Reads the environment once. Throws one error that names every fault. */
export function loadConfig(environment: Record<string, string | undefined> = process.env): Config {
  return complete(readSettings(environment));
}

function complete({ env, warnings }: Settings): Config {
  const isProduction = env.NODE_ENV === 'production';
  const dataDirectory = resolve(projectRoot, env.DATA_DIR);
  const publicUrl = (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, '');
  return {
    warnings,
    isProduction,
    host: env.HOST,
    port: env.PORT,
    operations: operationsOf(env),
    publicUrl,
    appUrl: env.APP_URL?.replace(/\/+$/, '') ?? publicUrl,
    dataDirectory,
    filesDirectory: env.FILES_DIR ? resolve(projectRoot, env.FILES_DIR) : join(dataDirectory, 'files'),
    databaseUrl: env.DATABASE_URL,
    databaseOwnerUrl: env.DATABASE_OWNER_URL,
    databasePoolSize: env.DATABASE_POOL_SIZE,
    tenantSetting: env.DATABASE_TENANT_SETTING,
    subgraphUrls: env.SUBGRAPH_URLS ?? {},
    remoteLimits: {
      connections: env.SUBGRAPH_CONNECTIONS,
      timeoutMs: env.SUBGRAPH_TIMEOUT_SECONDS * 1_000,
      answerBytes: env.SUBGRAPH_ANSWER_MIB * 1024 * 1024,
    },
    internalSecret: env.INTERNAL_SECRET,
    encryptionKey: env.ENCRYPTION_KEY,
    eventBusUrl: env.EVENT_BUS_URL,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    outbound: {
      allowsPrivateAddresses: env.WEBHOOK_PRIVATE_ADDRESSES ?? !isProduction,
      allowsHttp: !isProduction,
    },
    trustedProxies: env.TRUSTED_PROXIES,
    socketsPerCaller: env.SOCKETS_PER_CALLER,
    unacknowledgedSockets: env.SOCKETS_UNACKNOWLEDGED,
    corsOrigins: env.CORS_ORIGINS ?? [],
    requestLimits: {
      perMinute: env.REQUESTS_PER_MINUTE ?? (isProduction ? 600 : 60_000),
      burst: env.REQUESTS_BURST ?? (isProduction ? 100 : 10_000),
      atOnce: env.REQUESTS_AT_ONCE ?? (isProduction ? 20 : 1_000),
    },
    limitStoreUrl: env.RATE_LIMIT_STORE_URL,
    requestTimeoutMs: env.REQUEST_TIMEOUT_SECONDS * 1_000,
    costLimits: {
      perOperation: env.COST_PER_OPERATION,
      budget: costBudgetOf(env),
      perSecond: env.COST_PER_SECOND ?? (isProduction ? 100 : 10_000),
    },
    largestImportBytes: env.IMPORT_MAX_MEGABYTES * 1024 * 1024,
    mostWaitingImports: env.IMPORT_MAX_WAITING,
    jobLeaseMs: env.JOB_LEASE_SECONDS * 1_000,
    stopDelayMs: (env.STOP_DELAY_SECONDS ?? (isProduction ? 5 : 0)) * 1_000,
    trustedDocumentsFile: env.TRUSTED_DOCUMENTS_FILE && resolve(projectRoot, env.TRUSTED_DOCUMENTS_FILE),
    isTrustedOnly: env.TRUSTED_DOCUMENTS_ONLY === 'on',
    traceEndpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT,
    logLevel: env.LOG_LEVEL,
    hasIntrospection: env.INTROSPECTION ?? !isProduction,
    hasDemoData: env.DEMO_DATA ?? !isProduction,
    executor: env.GATEWAY_EXECUTOR,
  };
}
