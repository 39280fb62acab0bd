import type { Kernel } from '../../../shared/kernel/kernel.js';
import { giveBack, throttle, type ThrottleRule } from '../throttling/throttle.service.js';

/** Mails that one address gets from one business. */
const mailsPerAddress: ThrottleRule = {
  name: 'invitation.address',
  allowances: [
    { attempts: 5, seconds: 60 * 60 },
    { attempts: 10, seconds: 24 * 60 * 60 },
  ],
};

/** Mails that one business sends. */
const mailsPerBusiness: ThrottleRule = {
  name: 'invitation.business',
  allowances: [{ attempts: 200, seconds: 24 * 60 * 60 }],
};

/**
 * Runs a write that sends a mail, and counts it unless it throws. Counted outside of its transaction,
 * since that needs a connection of its own. Throws AUTH-007 when the address or the business got too many.
 */
export async function withinMailLimits<Result>(
  kernel: Kernel,
  businessId: string,
  email: string,
  write: () => Promise<Result>,
): Promise<Result> {
  const address = `${businessId}:${email}`;
  await throttle(kernel, mailsPerAddress, address);
  await throttle(kernel, mailsPerBusiness, businessId);
  return write().catch(async (refusal: unknown) => {
    await giveBack(kernel, mailsPerAddress, address);
    await giveBack(kernel, mailsPerBusiness, businessId);
    throw refusal;
  });
}
