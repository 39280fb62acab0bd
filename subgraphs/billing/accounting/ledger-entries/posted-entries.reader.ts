import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { Entry, EntryLine, EntrySource, EntryTaxLine } from '../posting/entry.rules.js';

/** An entry as it was posted. */
export interface PostedEntry {
  readonly id: string;
  readonly entry: Entry;
}

interface StoredEntry {
  readonly id: string;
  readonly entryDate: string;
  readonly sourceId: string;
  readonly purpose: string;
  readonly lines: readonly (Omit<EntryLine, 'account' | 'debitMinor' | 'creditMinor' | 'foreignMinor'> & {
    readonly accountId: string;
    readonly debit: string;
    readonly credit: string;
    readonly foreign: string;
  })[];
  readonly taxLines: readonly (Omit<EntryTaxLine, 'baseMinor' | 'taxMinor'> & {
    readonly base: string;
    readonly tax: string;
  })[];
}

const ofSources = `select e.id, e.entry_date::text as "entryDate", e.source_id as "sourceId", e.purpose,
    (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('accountId', l.account_id, 'debit', l.debit_minor::text,
        'credit', l.credit_minor::text, 'foreign', l.foreign_minor::text, 'currency', l.currency,
        'documentId', l.document_id, 'paymentId', l.payment_id, 'memo', l.memo)) order by l.position)
      from billing.ledger_lines l where l.business_id = e.business_id and l.entry_id = e.id) as lines,
    coalesce((select jsonb_agg(jsonb_build_object('componentId', t.component_id, 'category', t.category,
        'direction', t.direction, 'isCredit', t.is_credit, 'base', t.base_minor::text, 'tax', t.tax_minor::text)
        order by t.position)
      from billing.ledger_tax_lines t where t.business_id = e.business_id and t.entry_id = e.id), '[]') as "taxLines"
  from billing.ledger_entries e
  where e.business_id = ? and e.source_type = ? and e.source_id = any(?::uuid[]) order by e.id`;

/** What was posted for sources of a type, in the order of posting, so that it can be taken back. */
export async function readPostedEntries(
  unit: UnitOfWork,
  type: EntrySource['type'],
  sourceIds: readonly string[],
): Promise<PostedEntry[]> {
  const values = [unit.actor.businessId, type, [...sourceIds]];
  const rows = await unit.execute<StoredEntry>(ofSources, values);
  return rows.map(({ id, entryDate, sourceId, purpose, lines, taxLines }) => ({
    id,
    entry: {
      source: { type, id: sourceId, purpose },
      date: entryDate,
      lines: lines.map(({ accountId, debit, credit, foreign, ...line }) => ({
        ...line,
        account: { accountId },
        ...{ debitMinor: BigInt(debit), creditMinor: BigInt(credit), foreignMinor: BigInt(foreign) },
      })),
      taxLines: taxLines.map(({ base, tax, ...line }) => ({
        ...line,
        ...{ baseMinor: BigInt(base), taxMinor: BigInt(tax) },
      })),
    },
  }));
}
