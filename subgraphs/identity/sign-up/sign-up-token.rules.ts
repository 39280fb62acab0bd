import { z } from 'zod';
import { DomainError } from '../../../shared/errors/domain-error.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { SecretBox } from '../../../shared/values/secret-box.js';
import { badToken } from '../errors.js';

const prefix = 'brs_';
const purpose = 'identity.sign-up';
const validityMs = 24 * 60 * 60_000;

const requestSchema = z.object({
  /** Chosen at sign-up, so that the link makes this business or none. */
  businessId: z.uuid(),
  ownerId: z.uuid(),
  businessName: z.string(),
  ownerName: z.string(),
  email: z.string(),
  currency: z.string(),
  timezone: z.string(),
  locale: z.string(),
  industry: z.string().nullable(),
  category: z.string().nullable(),
});

/** What somebody asked for at sign-up. */
export type SignUpRequest = z.output<typeof requestSchema>;

const sealedSchema = requestSchema.extend({ expiresAtMs: z.number() });
type Needed = Pick<Kernel, 'settings' | 'clock'>;

/** The request, sealed into the token of a link; nothing is stored until the link is followed, within a day. */
export function sealSignUp({ settings, clock }: Needed, request: SignUpRequest): string {
  const expiresAtMs = clock.now().getTime() + validityMs;
  const sealed = new SecretBox(settings.encryptionKey).seal(
    JSON.stringify({ ...request, expiresAtMs }),
    purpose,
  );
  return prefix + Buffer.from(sealed, 'base64').toString('base64url');
}

/** The request of a link. Throws AUTH-005 when it is forged or past its end. */
export function openSignUp({ settings, clock }: Needed, token: string): SignUpRequest {
  const opened = token.startsWith(prefix)
    ? open(settings.encryptionKey, token.slice(prefix.length))
    : undefined;
  if (!opened || opened.expiresAtMs <= clock.now().getTime()) throw badLink();
  return opened;
}

/** AUTH-005 for the link of a sign-up. */
export function badLink(): DomainError {
  return new DomainError(badToken, 'The link is wrong, used or past its end; sign in, or sign up again.');
}

function open(key: string, sealed: string) {
  try {
    const box = Buffer.from(sealed, 'base64url').toString('base64');
    return sealedSchema.parse(JSON.parse(new SecretBox(key).open(box, purpose)));
  } catch {
    return undefined;
  }
}
