import { parseArgs } from 'node:util';

/** What `webhooks:listen` was asked for. */
export interface ListenOptions {
  /** Where events are posted to. */
  readonly forward: string;
  /** Where the platform is. */
  readonly url: string;
  /** An access token or an API key. */
  readonly token: string;
  /** `whsec_…`; a new one when absent. */
  readonly secret?: string;
}

export const usage = `npm run webhooks:listen -- --forward http://localhost:3000/hook [--url http://localhost:4000]
    [--token <access token or API key>] [--secret whsec_…]
Without --token the environment variable BRAIFLOW_TOKEN is taken.`;

/** Reads the command line. Throws what is missing, in words. */
export function readOptions(
  commandLine: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): ListenOptions {
  const { values } = parseArgs({
    args: [...commandLine],
    options: {
      forward: { type: 'string' },
      url: { type: 'string', default: 'http://localhost:4000' },
      token: { type: 'string', default: environment.BRAIFLOW_TOKEN },
      secret: { type: 'string' },
    },
  });
  const { forward, url, token, secret } = values;
  if (!forward || !URL.canParse(forward))
    throw new Error('--forward is missing: the URL that events are posted to.');
  if (!token) throw new Error('There is no token: set BRAIFLOW_TOKEN or give --token.');
  if (secret && !/^whsec_[A-Za-z0-9+/]+=*$/.test(secret)) throw new Error('--secret is whsec_ and base64.');
  return { forward, url: url.replace(/\/$/, ''), token, secret };
}
