import type { Mail } from '../../../shared/kernel/mail.js';

/** The link to a new password. */
export function resetMail(to: string, appUrl: string, token: string): Mail {
  return {
    to,
    subject: 'Reset your password',
    text: [
      'Somebody, probably you, asked to reset your BraiFlow password. Within 30 minutes, choose a new one here:',
      `${appUrl}/reset-password?token=${token}`,
      'If it was not you, do nothing: your password stays as it is.',
      '',
    ].join('\n\n'),
  };
}

/** Tells the account's owner, who may not be the one who did it. */
export function passwordChangedMail(to: string): Mail {
  return {
    to,
    subject: 'Your password was changed',
    text: [
      'The password of your BraiFlow account was changed, and your other sessions have ended.',
      'If it was not you, reset your password at once.',
      '',
    ].join('\n\n'),
  };
}
