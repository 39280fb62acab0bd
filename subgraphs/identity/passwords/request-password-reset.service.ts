import { enqueueJob } from '../../../shared/changes/enqueue-job.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { RequestScope } from '../../../shared/requests/request-scope.js';
import { networkOf } from '../../../shared/http/network-of.js';
import { soughtEmail } from '../../../shared/values/email.js';
import { throttle, type ThrottleRule } from '../throttling/throttle.service.js';
import { sendPasswordReset } from './send-password-reset.job.js';

const rule: ThrottleRule = { name: 'password.reset.address', allowances: [{ attempts: 20, seconds: 60 }] };

/**
 * Asks for a mail with a link to a new password. Neither the answer nor its time tells whether there
 * is such an account: only the job looks. Throws AUTH-007 after twenty requests of an address within a minute.
 */
export async function requestPasswordReset(
  kernel: Kernel,
  { requestId, address }: RequestScope,
  email: string,
): Promise<void> {
  await throttle(kernel, rule, networkOf(address));
  const payload = { resetId: kernel.ids.next(), email: soughtEmail(email), requestId, address };
  await kernel.database.writePlatform((unit) => enqueueJob(unit, sendPasswordReset, payload));
}
