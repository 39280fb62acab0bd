import type { Database } from '../changes/database.js';
import { toIsoTimestamp } from '../values/iso-timestamp.js';
import type { MailTransport } from '../kernel/mail.js';

/** A message as the mailbox keeps it. */
export interface KeptMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly sentAt: string;
}

const keptMessages = 200;
const keep = 'insert into kernel.mailbox (recipient, subject, body) values (?, ?, ?)';
const purge = 'delete from kernel.mailbox where id <= (select max(id) from kernel.mailbox) - ?';
const newest = `
  select recipient as "to", subject, body as text, sent_at as "sentAt"
  from kernel.mailbox where $1::text is null or recipient = $1 order by id desc limit 100`;

/** Development's mail server: keeps the newest messages for reading, sends none. */
export function mailboxTransport(database: Database): MailTransport {
  return {
    async send({ to, subject, text }) {
      await database.writePlatform(async (unit) => {
        unit.send(keep, [to, subject, text]);
        unit.send(purge, [keptMessages]);
      });
    },
  };
}

/** The newest hundred messages, of one recipient or of all. */
export async function findMail(database: Database, recipient: string | undefined): Promise<KeptMail[]> {
  const rows = await database.platformRows<KeptMail>(newest, [recipient ?? null]);
  return rows.map((mail) => ({ ...mail, sentAt: toIsoTimestamp(mail.sentAt) }));
}
