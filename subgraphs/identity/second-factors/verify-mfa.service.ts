import { freshMfaMs } from '../../../shared/access/fresh-mfa.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { markSession, type SessionActor } from './mark-session.service.js';
import { useCode } from './use-code.service.js';

/** Step-up: the session has proved its second factor anew. Answers until when that counts as fresh. Throws AUTH-001. */
export function verifyMfa(kernel: Kernel, actor: SessionActor, code: string): Promise<Date> {
  return useCode(kernel, actor, code, async (unit, provedBy) => {
    const provedAt = await markSession(kernel, unit, actor, provedBy);
    unit.audit('mfa.verified', {
      table: 'identity.sessions',
      recordId: actor.sessionId,
      before: null,
      after: { method: provedBy },
    });
    return new Date(provedAt.getTime() + freshMfaMs);
  });
}
