import { isStaffRole } from '../authority/is-staff-role.rules.js';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

const memberLifetime = { idleMs: 14 * dayMs, absoluteMs: 60 * dayMs };
const staffLifetime = { idleMs: 30 * minuteMs, absoluteMs: 12 * 60 * minuteMs };

export interface SessionEnds {
  /** Unless its tokens are refreshed before. */
  readonly idleExpiresAt: Date;
  /** In any case. */
  readonly expiresAt: Date;
}

/** When a session ends: 14 days unused, 60 days at the latest; of platform staff 30 minutes and 12 hours. */
export function sessionEnds(role: string, createdAt: Date, usedAt: Date): SessionEnds {
  const { idleMs, absoluteMs } = isStaffRole(role) ? staffLifetime : memberLifetime;
  const endMs = createdAt.getTime() + absoluteMs;
  return {
    idleExpiresAt: new Date(Math.min(usedAt.getTime() + idleMs, endMs)),
    expiresAt: new Date(endMs),
  };
}
