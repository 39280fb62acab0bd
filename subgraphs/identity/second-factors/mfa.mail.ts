import type { UnitOfWork } from '../../../shared/changes/unit-of-work.js';
import { sendMail } from '../../../shared/mail/send-mail.job.js';

const notYou = 'If this was not you, change your password at once and end all sessions.';

const notices = {
  enrolled: {
    subject: 'Two-step sign-in is on',
    text: 'From now on, signing in to BraiFlow needs a code of your authenticator app. Other sessions were ended.',
  },
  disabled: {
    subject: 'Two-step sign-in is off',
    text: 'Signing in to BraiFlow needs your password only from now on.',
  },
  recoveryCodeUsed: {
    subject: 'A recovery code was used',
    text: 'One of your recovery codes was used to sign in to BraiFlow or to confirm an action. It will not work again.',
  },
  recoveryCodesReplaced: {
    subject: 'New recovery codes',
    text: 'You have new recovery codes for BraiFlow. The ones before no longer work.',
  },
} as const;

/** Tells the person what happened to their second factor, once the change is committed. */
export async function notifyOfMfa(
  unit: UnitOfWork,
  email: string,
  what: keyof typeof notices,
): Promise<void> {
  const { subject, text } = notices[what];
  unit.enqueue(sendMail, { to: email, subject, text: `${text}\n\n${notYou}\n` });
}
