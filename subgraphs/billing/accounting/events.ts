import { z } from 'zod';
import { defineEvent } from '../../../shared/changes/define-event.js';
import { accountingView } from '../permissions.js';

const posted = z.object({
  entry_id: z.uuid(),
  entry_date: z.iso.date(),
  source_type: z.string(),
  source_id: z.uuid(),
  purpose: z.string(),
  reverses_id: z.uuid().nullable(),
  total: z.object({ amount_minor: z.string(), currency: z.string() }),
});

export const ledgerEntryPosted = defineEvent('ledger_entry.posted', {
  version: 1,
  permission: accountingView,
  payload: posted,
  description:
    'An entry was posted in the ledger, by a person or for a document or payment. `total` is the sum of its debits.',
});

const period = z.object({ month: z.iso.date(), status: z.enum(['open', 'closed', 'locked']) });
const seen = { version: 1, permission: accountingView, payload: period } as const;

/** What becomes of a month, by the status that it has then. `month` is its first day. */
export const periodEvents = {
  open: defineEvent('ledger_period.opened', {
    ...seen,
    description: 'A month was opened again for entries.',
  }),
  closed: defineEvent('ledger_period.closed', { ...seen, description: 'A month was closed for entries.' }),
  locked: defineEvent('ledger_period.locked', { ...seen, description: 'A month was locked for good.' }),
};

export const exchangeRateSet = defineEvent('exchange_rate.set', {
  version: 1,
  permission: accountingView,
  payload: z.object({
    exchange_rate_id: z.uuid(),
    from: z.string(),
    to: z.string(),
    on: z.iso.date(),
    rate: z.string(),
  }),
  description: 'An exchange rate of a day was set: one unit of `from` is `rate` of `to`.',
});

export const invariantsChecked = defineEvent('invariants.checked', {
  version: 1,
  permission: accountingView,
  payload: z.object({ failed: z.array(z.string()), checks: z.int() }),
  description:
    'Every invariant of the books was computed anew, in the night after something was posted. `failed` names those that do not hold: none is as it should be.',
});

/** What happens in the books, beside the events of their records. */
export const accountingEvents = [
  invariantsChecked,
  ledgerEntryPosted,
  ...Object.values(periodEvents),
  exchangeRateSet,
];
