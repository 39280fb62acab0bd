import { z } from 'zod';
import { defineJob } from '../../../shared/jobs/define-job.js';
import { hashToken } from '../../../shared/values/token.js';
import { invitationToken } from './invitation-token.rules.js';

const open = `
  select i.email, i.token_hash as "tokenHash", i.expires_at as "expiresAt", b.name as "businessName", u.name as "inviterName"
  from identity.invitations i
  join identity.businesses b on b.business_id = i.business_id
  join identity.users u on u.business_id = i.business_id and u.id = i.invited_by
  where i.business_id = $1 and i.id = $2 and i.accepted_at is null and i.revoked_at is null and i.expires_at > $3`;

interface OpenInvitation {
  readonly email: string;
  readonly tokenHash: string;
  readonly expiresAt: string;
  readonly businessName: string;
  readonly inviterName: string;
}

/** Mails an invitation's link, unless it was withdrawn, used or sent anew meanwhile. */
export const sendInvitation = defineJob('identity.send_invitation', {
  payload: z.object({ businessId: z.uuid(), invitationId: z.uuid(), expiresAtMs: z.number() }),
  maxAttempts: 12,
  run: async (kernel, { businessId, invitationId, expiresAtMs }) => {
    const { database, clock, mail, settings } = kernel;
    const values = [businessId, invitationId, clock.now()];
    const [invitation] = await database.rows<OpenInvitation>(businessId, open, values);
    const token = invitationToken(kernel, { businessId, id: invitationId, expiresAt: new Date(expiresAtMs) });
    if (!invitation || invitation.tokenHash !== hashToken(token)) return;
    const link = `${settings.appUrl}/accept-invitation?token=${token}`;
    await mail.send({ to: invitation.email, ...letter(invitation, link) });
  },
});

function letter({ businessName, inviterName, expiresAt }: OpenInvitation, link: string) {
  const [business, inviter] = [businessName, inviterName].map(onOneLine);
  return {
    subject: `Join ${business} on BraiFlow`.slice(0, 200),
    text: `${inviter} invites you to join ${business} on BraiFlow:

${link}

The link works once, until ${expiresAt.slice(0, 16).replace('T', ' ')} UTC.
If you do not know ${inviter}, ignore this message: nothing happens without the link.
`,
  };
}

/** Names are free text: they must not look like further lines of the letter. */
function onOneLine(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}
