import type { ThrottleRule } from '../throttling/throttle.js';

/** Mails that one address gets from one business. */
export const mailsPerAddress: ThrottleRule = {
  name: 'invitation.address',
  allowances: [
    { attempts: 5, seconds: 60 * 60 },
    { attempts: 10, seconds: 24 * 60 * 60 },
  ],
};

/** Mails that one business sends. */
export const mailsPerBusiness: ThrottleRule = {
  name: 'invitation.business',
  allowances: [{ attempts: 200, seconds: 24 * 60 * 60 }],
};
