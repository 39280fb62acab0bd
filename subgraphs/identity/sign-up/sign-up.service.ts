import { enqueueJob } from '../../../shared/changes/enqueue-job.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { RequestScope } from '../../../shared/requests/request-scope.js';
import { networkOf } from '../../../shared/http/network-of.js';
import { readAccountEmail } from '../../../shared/values/email.js';
import { throttle, type ThrottleRule } from '../throttling/throttle.service.js';
import { completeProfile } from './business-profile.rules.js';
import { sendSignUp } from './send-sign-up.job.js';
import type { SignUpInput } from './sign-up.input.js';
import { sealSignUp } from './sign-up-token.rules.js';

const rule: ThrottleRule = { name: 'sign-up.address', allowances: [{ attempts: 20, seconds: 60 }] };

/**
 * Asks to join: mails a link that makes the business, or to a member the word that they are one.
 * Neither the answer nor its time tells which: only the job looks. Answers the e-mail. Throws VAL-001
 * for a bad profile or e-mail, AUTH-007 after twenty requests of an address within a minute.
 */
export async function signUp(kernel: Kernel, { address }: RequestScope, input: SignUpInput): Promise<string> {
  const profile = completeProfile(input);
  const email = readAccountEmail(input.email);
  const network = networkOf(address);
  await throttle(kernel, rule, network);
  const token = sealSignUp(kernel, {
    businessId: kernel.ids.next(),
    ownerId: kernel.ids.next(),
    businessName: input.businessName,
    ownerName: input.ownerName,
    email,
    ...profile,
    industry: input.industry ?? null,
    category: input.category ?? null,
  });
  await kernel.database.writePlatform((unit) => enqueueJob(unit, sendSignUp, { email, token, network }));
  return email;
}
