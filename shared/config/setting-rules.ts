import { clearTextFindings } from './clear-text-rules.js';
import { costBudgetOf } from './cost-budget.js';
import type { Environment } from './environment.js';
import type { Finding } from './findings.js';
import { isGuessable } from './guessable.js';
import { reachOfHost } from './reach-of-host.js';

/** Settings that were read, without those whose form was wrong. */
type Read = Partial<Environment>;
/** Whether a variable is set, whatever is in it. */
type IsSet = (name: keyof Environment) => boolean;

/** Rules about what settings mean, alone and together. */
export function findByRules(env: Read, isSet: IsSet): Finding[] {
  const isProduction = env.NODE_ENV === 'production';
  return [
    ...missing(isSet, isProduction),
    ...contradictions(env, isSet),
    ...(isProduction ? ofProduction(env, isSet) : outsideProduction(env)),
    ...clearTextFindings(env),
  ];
}

function missing(isSet: IsSet, isProduction: boolean): Finding[] {
  const isGatewayAlone = isSet('SUBGRAPH_URLS') && !isSet('DATABASE_URL');
  const needed: readonly [keyof Environment, boolean, string][] = [
    ['PUBLIC_URL', isProduction, 'production tokens need their issuer'],
    ['SMTP_URL', isProduction && !isGatewayAlone, 'production sends mail'],
    ['EVENT_BUS_URL', isGatewayAlone, 'a gateway without DATABASE_URL hears of events over it'],
    ['ENCRYPTION_KEY', isSet('DATABASE_URL'), 'DATABASE_URL needs it'],
    ['INTERNAL_SECRET', isSet('DATABASE_URL'), 'DATABASE_URL needs it'],
    ['DATABASE_URL', isSet('DATABASE_OWNER_URL'), 'DATABASE_OWNER_URL is of the same server'],
  ];
  return needed
    .filter(([setting, isNeeded]) => isNeeded && !isSet(setting))
    .map(([setting, , reason]) => fault(setting, `is missing: ${reason}`));
}

function contradictions(env: Read, isSet: IsSet): Finding[] {
  const budget = costBudgetOf(env);
  const findings = [
    env.TRUSTED_DOCUMENTS_ONLY === 'on' &&
      !isSet('TRUSTED_DOCUMENTS_FILE') &&
      fault('TRUSTED_DOCUMENTS_FILE', 'is missing: TRUSTED_DOCUMENTS_ONLY refuses every document but those'),
    env.DATABASE_URL &&
      env.DATABASE_OWNER_URL &&
      new URL(env.DATABASE_URL).username === new URL(env.DATABASE_OWNER_URL).username &&
      fault('DATABASE_OWNER_URL', 'has the role of DATABASE_URL: the owner is another role'),
    (env.COST_PER_OPERATION ?? 0) > budget &&
      fault(
        'COST_PER_OPERATION',
        `is above COST_BUDGET (${budget}): nobody could ever afford such an operation`,
      ),
    env.INTERNAL_SECRET &&
      env.INTERNAL_SECRET === env.ENCRYPTION_KEY &&
      fault('INTERNAL_SECRET', 'is ENCRYPTION_KEY: who learns the one must not have the other'),
  ];
  return findings.flatMap((finding) => finding || []);
}

function ofProduction(env: Read, isSet: IsSet): Finding[] {
  const { INTERNAL_SECRET: secret, ENCRYPTION_KEY: key, OPERATIONS_PORT: operationsPort, PORT: port } = env;
  const findings = [
    env.DEMO_DATA && fault('DEMO_DATA', 'is on: the demo cast has a public password; not in production'),
    env.WEBHOOK_PRIVATE_ADDRESSES &&
      fault('WEBHOOK_PRIVATE_ADDRESSES', 'is on: tenants would reach the private network; not in production'),
    secret &&
      isGuessable(Buffer.from(secret)) &&
      fault('INTERNAL_SECRET', 'can be guessed: make one with `openssl rand -base64 48`'),
    key &&
      isGuessable(Buffer.from(key, 'base64')) &&
      fault('ENCRYPTION_KEY', 'can be guessed: make one with `openssl rand -base64 32`'),
    !isSet('DATABASE_URL') &&
      !isSet('SUBGRAPH_URLS') &&
      warning(
        'DATABASE_URL',
        'is unset: the embedded PostgreSQL is for development and small trials, its libraries are of 2018',
      ),
    operationsPort &&
      operationsPort === port &&
      fault('OPERATIONS_PORT', 'is PORT: whoever reaches the platform would read its metrics'),
    /\.(example|invalid|test|localhost)>?$/i.test(env.MAIL_FROM ?? '') &&
      warning('MAIL_FROM', 'has a host that receives no mail: name a sender of your own'),
    ...(env.CORS_ORIGINS ?? []).map(
      (origin) =>
        origin.startsWith('http:') &&
        warning('CORS_ORIGINS', 'has an origin with http://, whose pages anybody on the way can change'),
    ),
  ];
  return findings.flatMap((finding) => finding || []);
}

/** What development makes easy is for this machine alone. */
function outsideProduction(env: Read): Finding[] {
  const isOpen = env.NODE_ENV === 'development' && reachOfHost(env.HOST ?? '') !== 'loopback';
  const open = 'others reach the demo accounts, whose password is public, and every mail at /dev/mailbox';
  return isOpen ? [warning('NODE_ENV', `is development, and HOST not this machine alone: ${open}`)] : [];
}

function fault(setting: string, text: string): Finding {
  return { setting, text, isFatal: true };
}

function warning(setting: string, text: string): Finding {
  return { setting, text, isFatal: false };
}
