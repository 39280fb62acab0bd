import type { ThrottleRule } from './throttle.service.js';

/** Failed sign-ins of one spender at an account, whether it exists or not: five a minute, twenty an hour. */
export const accountRule: ThrottleRule = {
  name: 'login.account',
  allowances: [
    { attempts: 5, seconds: 60 },
    { attempts: 20, seconds: 3_600 },
  ],
};

/** Failed sign-ins from one address, at accounts that were never signed in to from there. */
export const addressRule: ThrottleRule = {
  name: 'login.address',
  allowances: [{ attempts: 20, seconds: 60 }],
};
