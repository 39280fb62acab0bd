import type { Database } from '../changes/database.js';
import type { Config } from '../config/config.js';
import type { MailTransport } from '../kernel/mail.js';
import { mailboxTransport } from './mailbox.js';
import { smtpTransport } from './smtp-transport.js';

/** The mail server of the configuration; without one a mailbox to look into, which production refuses. */
export function openMail({ smtpUrl, mailFrom }: Config, database: Database): MailTransport {
  return smtpUrl ? smtpTransport(smtpUrl, mailFrom) : mailboxTransport(database);
}
