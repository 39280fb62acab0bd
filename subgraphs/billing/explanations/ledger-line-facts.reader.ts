import type { Kernel } from '../../../shared/kernel/kernel.js';

/** A line of an entry; a debit is above zero. */
export interface PostedLine {
  readonly id: string;
  readonly position: number;
  readonly amountMinor: bigint;
  /** Of its account. */
  readonly role: string | null;
}

/** A line of the books, and what its amount follows from. */
export interface LedgerLineFacts {
  readonly line: PostedLine;
  readonly baseCurrency: string;
  readonly sourceType: string;
  readonly sourceId: string;
  readonly purpose: string;
  /** The same line of the entry that this one takes back; null where it takes none back. */
  readonly original: PostedLine | null;
  readonly lines: readonly PostedLine[];
  /** Whether the entry says something to the VAT return. */
  readonly hasTaxLines: boolean;
  /** Of a payment: what came in, in the currency of the books. */
  readonly paymentBaseMinor: bigint | null;
  /** Of a refund: what its credit was carried at, and what went back, in the currency of the books. */
  readonly refund: { readonly carriedMinor: bigint; readonly paidMinor: bigint } | null;
}

type Stored = Omit<PostedLine, 'amountMinor'> & { readonly amount: string };

interface Found extends Omit<LedgerLineFacts, 'line' | 'original' | 'lines' | 'paymentBaseMinor' | 'refund'> {
  readonly id: string;
  readonly lines: readonly Stored[];
  readonly original: Stored | null;
  readonly paymentBase: string | null;
  readonly refundCarried: string | null;
  readonly refundPaid: string | null;
}

const lineOf = `jsonb_build_object('id', o.id, 'position', o.position,
  'amount', (o.debit_minor - o.credit_minor)::text, 'role', c.role)`;
const from = `billing.ledger_lines o
  join billing.ledger_accounts c on c.business_id = o.business_id and c.id = o.account_id`;

const found = `select l.id, e.source_type as "sourceType", e.source_id as "sourceId", e.purpose, b.currency as "baseCurrency",
    (select jsonb_agg(${lineOf} order by o.position) from ${from}
      where o.business_id = $1 and o.entry_id = e.id) as lines,
    (select ${lineOf} from ${from}
      where o.business_id = $1 and o.entry_id = e.reverses_id and o.position = l.position) as original,
    exists (select from billing.ledger_tax_lines t where t.business_id = $1 and t.entry_id = e.id) as "hasTaxLines",
    p.base_minor::text as "paymentBase", r.base_source_minor::text as "refundCarried",
    r.base_paid_minor::text as "refundPaid"
  from billing.ledger_lines l
  join billing.ledger_entries e on e.business_id = l.business_id and e.id = l.entry_id
  join kernel.business_profiles b on b.business_id = l.business_id
  left join billing.payments p on p.business_id = l.business_id and e.source_type = 'payment' and p.id = e.source_id
  left join billing.refunds r on r.business_id = l.business_id and e.source_type = 'refund' and r.id = e.source_id
  where l.business_id = $1 and l.id = $2`;

/** A line of the books. Undefined for an id of another business. */
export async function findLedgerLine(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  id: string,
): Promise<LedgerLineFacts | undefined> {
  const [row] = await database.rows<Found>(businessId, found, [businessId, id]);
  if (!row) return undefined;
  const { original, paymentBase, refundCarried, refundPaid, ...rest } = row;
  const lines = row.lines.map(postedOf);
  return {
    ...{ ...rest, lines, line: lines.find((line) => line.id === id)! },
    original: original && postedOf(original),
    paymentBaseMinor: paymentBase === null ? null : BigInt(paymentBase),
    refund:
      refundCarried === null || refundPaid === null
        ? null
        : { carriedMinor: BigInt(refundCarried), paidMinor: BigInt(refundPaid) },
  };
}

function postedOf({ amount, ...line }: Stored): PostedLine {
  return { ...line, amountMinor: BigInt(amount) };
}
