import type { Loader } from '../../../../shared/kernel/loaders.js';

/** What a booking is, as reads return it. */
export interface StandingMatch {
  readonly id: string;
  readonly target: string;
  readonly targetId: string;
  readonly amountMinor: string;
  readonly currency: string;
  readonly isMade: boolean;
  readonly rule: string | null;
  readonly createdBy: string | null;
  readonly createdAt: string;
}

const isStanding = `m.reverses_id is null and not exists (
    select from billing.bank_matches r where r.business_id = m.business_id and r.reverses_id = m.id)`;

const standing = `select m.bank_transaction_id as "transactionId", m.id, m.target, m.target_id as "targetId",
    m.amount_minor as "amountMinor", t.currency, m.is_made as "isMade", m.rule, m.created_by as "createdBy",
    m.created_at as "createdAt"
  from billing.bank_matches m
  join billing.bank_transactions t on t.business_id = m.business_id and t.id = m.bank_transaction_id
  where m.business_id = $1 and m.bank_transaction_id = any($2::uuid[]) and ${isStanding}
  order by m.id`;

/** What bookings are, by their ids; nothing for those that are not matched. */
export const standingMatches: Loader<string, readonly StandingMatch[]> = {
  async load({ database }, businessId, ids) {
    type Row = StandingMatch & { readonly transactionId: string };
    const rows = await database.rows<Row>(businessId, standing, [businessId, ids]);
    return Map.groupBy(rows, ({ transactionId }) => transactionId);
  },
};

const ofTargets = `select m.target_id as "targetId", m.bank_transaction_id as "transactionId"
  from billing.bank_matches m
  where m.business_id = $1 and m.target_id = any($2::uuid[]) and m.target in ('payment', 'refund') and ${isStanding}`;

/** By a payment or refund: the id of the booking that is matched to it. */
export const bookingOfTarget: Loader<string, string> = {
  async load({ database }, businessId, ids) {
    type Row = { readonly targetId: string; readonly transactionId: string };
    const rows = await database.rows<Row>(businessId, ofTargets, [businessId, ids]);
    return new Map(rows.map(({ targetId, transactionId }) => [targetId, transactionId]));
  },
};
