import { z } from 'zod';
import { DomainError } from '../../../shared/errors/domain-error.js';
import { defineJob } from '../../../shared/jobs/define-job.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { deriveToken, hashToken } from '../../../shared/values/token.js';
import { spenderOf } from '../throttling/spender.reader.js';
import { throttle, type ThrottleRule } from '../throttling/throttle.service.js';
import { addressedToken } from '../tokens/addressed-token.rules.js';
import { UserEntity } from '../users/user.entity.js';
import { resetMail } from './password.mail.js';
import { PasswordResetEntity } from './password-reset.entity.js';

export const resetTokenKind = 'brp';
const validityMs = 30 * 60_000;
/** As long as a link is good: whoever gets no further mail has one with a good link. */
const rule: ThrottleRule = {
  name: 'password.reset.account',
  allowances: [{ attempts: 3, seconds: validityMs / 1_000 }],
};

const payloadSchema = z.object({
  resetId: z.uuid(),
  email: z.string(),
  requestId: z.string(),
  address: z.string().nullable(),
});

type Payload = z.output<typeof payloadSchema>;

interface Account {
  readonly businessId: string;
  readonly userId: string;
}

const byEmail =
  'select business_id as "businessId", user_id as "userId" from identity.credentials where email = $1';

/** Mails a link to a new password, if the e-mail belongs to an account; at most three in half an hour, for strangers together. */
export const sendPasswordReset = defineJob('identity.send_password_reset', {
  payload: payloadSchema,
  maxAttempts: 6,
  async run(kernel, payload) {
    const [account] = await kernel.database.platformRows<Account>(byEmail, [payload.email]);
    if (!account) return;
    const token = tokenOf(kernel, account, payload.resetId);
    if (!(await keepReset(kernel, account, payload, token))) return;
    // Sent from here, since a job of its own would hold the link in its payload.
    await kernel.mail.send(resetMail(payload.email, kernel.settings.appUrl, token));
  },
});

/** Derived from the id, so that a second run of the job sends the same link. */
function tokenOf({ settings }: Kernel, { businessId }: Account, resetId: string): string {
  const secret = deriveToken(resetId, settings.encryptionKey, 'identity.password_reset');
  return addressedToken(resetTokenKind, businessId, resetId, secret);
}

/** Answers whether the link may be sent. */
async function keepReset(
  kernel: Kernel,
  { businessId, userId }: Account,
  { resetId, requestId, address }: Payload,
  token: string,
): Promise<boolean> {
  return kernel.database.write(
    { businessId, userId: null, apiKeyId: null, requestId, address },
    async (unit) => {
      const user = await unit.entities.findOne(UserEntity, { businessId, id: userId });
      if (user?.status !== 'active') return false;
      if (await unit.entities.count(PasswordResetEntity, { businessId, id: resetId })) return true;
      if (await isThrottled(kernel, userId, address)) return false;
      const now = kernel.clock.now();
      unit.entities.create(PasswordResetEntity, {
        businessId,
        id: resetId,
        userId,
        tokenHash: hashToken(token),
        createdAt: now,
        expiresAt: new Date(now.getTime() + validityMs),
      });
      unit.audit('password.reset_requested', {
        table: 'identity.users',
        recordId: userId,
        before: null,
        after: { resetId },
      });
      return true;
    },
  );
}

async function isThrottled(kernel: Kernel, userId: string, address: string | null): Promise<boolean> {
  const { key } = await spenderOf(kernel, userId, address);
  return throttle(kernel, rule, key).then(
    () => false,
    (error: unknown) => {
      if (error instanceof DomainError) return true;
      throw error;
    },
  );
}
