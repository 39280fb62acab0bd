import { isIP } from 'node:net';
import { z } from 'zod';

/** `on` or `off`, as a boolean. */
export const toggle = oneOf('on', 'off').transform((value) => value === 'on');

export function oneOf<const Values extends readonly [string, ...string[]]>(...values: Values) {
  return z.enum(values, { error: `must be one of ${values.join(', ')}` });
}

/** A whole number in digits alone: with a unit, a sign or a fraction it would be read as something else. */
export function wholeNumber(least: number, most: number, unit = '') {
  const range = `${least.toLocaleString('en')} to ${most.toLocaleString('en')}`;
  const error = `needs a whole number from ${range}${unit && ` ${unit}`}, in digits alone`;
  return z
    .string()
    .regex(/^\d{1,15}$/, error)
    .transform(Number)
    .refine((value) => value >= least && value <= most, error);
}

/** An address or a name to listen on, without scheme and port. */
export const listenHost = z
  .string()
  .refine(
    (text) => isIP(text) > 0 || /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(text),
    'is no address or host name; leave out scheme, brackets and port',
  );

/** Where clients reach the platform. What follows the host would be lost in some of the links that are made of it. */
export const publicUrl = z
  .url({ protocol: /^https?$/, hostname: /./, error: 'is not an http:// or https:// URL', abort: true })
  .refine((text) => hasNoExtras(new URL(text)), 'has a user, a query or a fragment; leave them out')
  .refine(
    (text) => !['0.0.0.0', '[::]'].includes(new URL(text).hostname),
    'is an address to listen on, not one that clients reach',
  )
  .refine(
    (text) => !/\/(v1|graphql)\/*$/.test(new URL(text).pathname),
    'ends with a path of the platform; leave it out',
  );

export const httpUrl = z.url({
  protocol: /^https?$/,
  hostname: /./,
  error: 'is not an http:// or https:// URL',
});

export const postgresUrl = z
  .url({ protocol: /^postgres(ql)?$/, error: 'is not a postgres:// URL', abort: true })
  .refine((text) => new URL(text).username !== '', 'names no role before the host')
  .refine((text) => new URL(text).pathname.length > 1, 'names no database after the host');

/** The path names a database by its number. */
export const redisUrl = z
  .url({ protocol: /^rediss?$/, hostname: /./, error: 'is not a redis:// or rediss:// URL', abort: true })
  .refine((text) => /^\/?\d*$/.test(new URL(text).pathname), 'names no database number after the host');

export const natsUrl = z.url({ protocol: /^nats$/, hostname: /./, error: 'is not a nats:// URL' });

export const smtpUrl = z.url({
  protocol: /^smtps?$/,
  hostname: /./,
  error: 'is not an smtp:// or smtps:// URL',
});

/** `name@host` or `Name <name@host>`, on one line. */
export const mailSender = z
  .string()
  .regex(
    /^([^<>\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/,
    'is no sender such as BraiFlow <no-reply@example.com>',
  );

/** `identity=http://identity:4000/identity,crm=http://crm:4000/crm` as a record. */
export const namedUrls = z.string().transform((text, context) => {
  const urls: Record<string, string> = {};
  for (const [entry, position] of entriesOf(text)) {
    const [, name, url] = /^([a-z]+)=(https?:\/\/.+)$/.exec(entry) ?? [];
    const fault = !name || !url || !URL.canParse(url) ? 'is no name=http(s)://url' : refusal(name, urls);
    if (fault) context.addIssue({ code: 'custom', message: `has an entry (${position}) that ${fault}` });
    else urls[name!] = url!;
  }
  return urls;
});

function refusal(name: string, urls: Readonly<Record<string, string>>): string | undefined {
  return name in urls ? 'names a subgraph again' : undefined;
}

/** `https://app.example.com,https://admin.example.com` as a list. */
export const origins = z.string().transform((text, context) =>
  entriesOf(text).flatMap(([entry, position]) => {
    const fault = faultOfOrigin(entry);
    if (!fault) return entry;
    context.addIssue({ code: 'custom', message: `has an entry (${position}) that ${fault}` });
    return [];
  }),
);

function faultOfOrigin(text: string): string | undefined {
  if (text.includes('*'))
    return 'has a `*`: each origin is named, since its pages act with the cookies of their visitors';
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return 'is no origin (scheme://host)';
  const { origin } = new URL(text);
  return origin === text
    ? undefined
    : 'is more than an origin: scheme, host in small letters, and a port that is not the usual one';
}

/** Entries between commas with their positions from 1, for messages that do not print what may be a secret. */
function entriesOf(text: string): [entry: string, position: number][] {
  return text
    .split(',')
    .map((entry): string => entry.trim())
    .filter(Boolean)
    .map((entry, index) => [entry, index + 1]);
}

function hasNoExtras({ username, password, search, hash }: URL): boolean {
  return username + password + search + hash === '';
}
