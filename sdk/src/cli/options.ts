import { parseArgs } from 'node:util';

/** Who listens: a key of a business, or a person who signs in. */
export type Caller = { readonly apiKey: string } | { readonly email: string; readonly password: string };

/** What `braiflow listen` was asked for. */
export interface ListenOptions {
  /** Where events are posted to. */
  readonly forward: string;
  /** Where the platform is. */
  readonly url: string;
  readonly caller: Caller;
  /** `whsec_…`; a new one when absent. */
  readonly secret: string | undefined;
}

export const usage = `braiflow listen --forward http://localhost:3000/hook [--url http://localhost:4000] [--secret whsec_…]
Posts each new event of a business to a local receiver, signed like a webhook.
Who listens is told by the environment: BRAIFLOW_API_KEY (brk_…, of an owner: POST /v1/business/api-keys),
or BRAIFLOW_EMAIL and BRAIFLOW_PASSWORD of a member of the business.`;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the command line. Throws what is missing, in words. */
export function readOptions(commandLine: readonly string[], environment: Environment): ListenOptions {
  const { values, positionals } = parseArgs({
    args: [...commandLine],
    allowPositionals: true,
    options: {
      forward: { type: 'string' },
      url: { type: 'string', default: environment.BRAIFLOW_URL ?? 'http://localhost:4000' },
      secret: { type: 'string' },
    },
  });
  if (positionals.length !== 1 || positionals[0] !== 'listen') throw new Error('The command is `listen`.');
  const { forward, url, secret } = values;
  if (!forward || !URL.canParse(forward))
    throw new Error('--forward is missing: the URL that events are posted to.');
  if (secret && !/^whsec_[A-Za-z0-9+/]+=*$/.test(secret)) throw new Error('--secret is whsec_ and base64.');
  return { forward, url: url.replace(/\/$/, ''), caller: readCaller(environment), secret };
}

function readCaller({
  BRAIFLOW_API_KEY: apiKey,
  BRAIFLOW_EMAIL: email,
  BRAIFLOW_PASSWORD: password,
}: Environment): Caller {
  if (apiKey) return { apiKey };
  if (email && password) return { email, password };
  throw new Error('Who listens? Set BRAIFLOW_API_KEY, or BRAIFLOW_EMAIL and BRAIFLOW_PASSWORD.');
}
