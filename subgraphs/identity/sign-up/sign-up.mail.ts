import type { Mail } from '../../../shared/kernel/mail.js';

/** The link that makes the business. */
export function confirmationMail(to: string, appUrl: string, token: string): Mail {
  return {
    to,
    subject: 'Confirm your sign-up',
    text: [
      'Somebody, probably you, wants to open a business on BraiFlow with this e-mail. Within a day, choose a password here:',
      `${appUrl}/confirm-sign-up?token=${token}`,
      'If it was not you, do nothing: no account is made.',
      '',
    ].join('\n\n'),
  };
}

/** Told to the account's owner alone; whoever signed up learns nothing. */
export function alreadyMemberMail(to: string, appUrl: string): Mail {
  return {
    to,
    subject: 'You already have an account',
    text: [
      'Somebody, probably you, wants to open a business on BraiFlow with this e-mail, which has an account already.',
      `Sign in, or ask for a new password, at ${appUrl}.`,
      'If it was not you, do nothing: nothing has changed.',
      '',
    ].join('\n\n'),
  };
}
