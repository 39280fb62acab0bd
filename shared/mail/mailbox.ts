import type { Database } from '../changes/database.js';
import { toIsoTimestamp } from '../values/iso-timestamp.js';
import type { MailTransport } from '../kernel/mail.js';

/** A message as the mailbox keeps it. */
export interface KeptMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly sentAt: string;
  readonly attachments: readonly MailboxAttachment[];
}

/** A file of a message, without what is in it. */
export interface MailboxAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Where it is downloaded. */
  readonly path: string;
}

const keptMessages = 200;
const keep = 'insert into kernel.mailbox (recipient, subject, body) values (?, ?, ?) returning id';
const keepAttachment = `insert into kernel.mailbox_attachments (mail_id, position, name, media_type, content)
  values (?, ?, ?, ?, decode(?, 'base64'))`;
const purge = 'delete from kernel.mailbox where id <= (select max(id) from kernel.mailbox) - ?';
const newest = `
  select recipient as "to", subject, body as text, sent_at as "sentAt", coalesce((
    select jsonb_agg(jsonb_build_object('name', a.name, 'mediaType', a.media_type, 'bytes', octet_length(a.content),
      'path', format('/dev/mailbox/%s/attachments/%s', a.mail_id, a.position)) order by a.position)
    from kernel.mailbox_attachments a where a.mail_id = m.id), '[]') as attachments
  from kernel.mailbox m where $1::text is null or recipient = $1 order by id desc limit 100`;
const attachment = `select name, media_type as "mediaType", content from kernel.mailbox_attachments
  where mail_id = $1 and position = $2`;

/** Development's mail server: keeps the newest messages for reading, sends none. */
export function mailboxTransport(database: Database): MailTransport {
  return {
    async send({ to, subject, text, attachments = [] }) {
      await database.writePlatform(async (unit) => {
        const [row] = await unit.execute<{ id: string }>(keep, [to, subject, text]);
        for (const [position, { name, mediaType, content }] of attachments.entries())
          unit.send(keepAttachment, [row!.id, position, name, mediaType, content]);
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

/** A file of a message, with what is in it. */
export async function findAttachment(database: Database, mailId: string, position: number) {
  const [found] = await database.platformRows<{ name: string; mediaType: string; content: Buffer }>(
    attachment,
    [mailId, position],
  );
  return found;
}
