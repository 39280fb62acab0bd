import { firstPreviousHash, linkHash } from '../../../../shared/audit/link-hash.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { canonicalEntry } from './canonical-entry.rules.js';
import { moneyInvariants } from './money-invariants.rules.js';

/** One invariant of the books, and the records that break it, up to twenty. */
export interface LedgerCheckRow {
  readonly name: string;
  readonly brokenIds: readonly string[];
}

export interface LedgerIntegrityRow {
  readonly isIntact: boolean;
  readonly entryCount: number;
  readonly checks: readonly LedgerCheckRow[];
}

const mostNamed = 20;

/** By invariant: SQL for the ids of the entries or accounts that break it. */
const statements = {
  entries_balance: `select e.id from billing.ledger_entries e
    left join lateral (
      select count(*) as lines, sum(l.debit_minor) as debits, sum(l.credit_minor) as credits
      from billing.ledger_lines l where l.business_id = e.business_id and l.entry_id = e.id) s on true
    where e.business_id = $1 and (s.lines <> e.line_count or s.debits is distinct from s.credits)
    limit ${mostNamed}`,
  balances_equal_lines: `select coalesce(b.account_id, l.account_id) as id
    from (
      select account_id, month, sum(debit_minor) as debits, sum(credit_minor) as credits
      from billing.ledger_balances where business_id = $1 group by account_id, month) b
    full join (
      select l.account_id, e.month, sum(l.debit_minor) as debits, sum(l.credit_minor) as credits
      from billing.ledger_lines l
      join billing.ledger_entries e on e.business_id = l.business_id and e.id = l.entry_id
      where l.business_id = $1 group by l.account_id, e.month) l
    on l.account_id = b.account_id and l.month = b.month
    where (coalesce(b.debits, 0), coalesce(b.credits, 0)) <> (coalesce(l.debits, 0), coalesce(l.credits, 0))
    limit ${mostNamed}`,
  entries_are_sealed: `select e.id from billing.ledger_entries e
    where e.business_id = $1 and e.created_at < $2::timestamptz and not exists (
      select from billing.ledger_chain c where c.business_id = e.business_id and c.entry_id = e.id)
    limit ${mostNamed}`,
} as const;

/** An entry is sealed about a second after its commit; an unsealed one is a fault from then on. */
const graceMs = 60_000;

/** Computes every invariant of the books and of the money that they tell of anew, and the hash chain from its first link. */
export async function checkLedgerIntegrity(
  { database, clock }: Pick<Kernel, 'database' | 'clock'>,
  businessId: string,
): Promise<LedgerIntegrityRow> {
  const idsOf = async (text: string, values: readonly unknown[]) =>
    (await database.rows<{ id: string }>(businessId, text, [businessId, ...values])).map(({ id }) => id);
  const sealedBefore = new Date(clock.now().getTime() - graceMs);
  const [unbalanced, unequal, unsealed, chain, ofMoney] = await Promise.all([
    idsOf(statements.entries_balance, []),
    idsOf(statements.balances_equal_lines, []),
    idsOf(statements.entries_are_sealed, [sealedBefore]),
    brokenLinks(database, businessId),
    Promise.all(
      Object.entries(moneyInvariants).map(async ([name, text]) => ({
        name,
        brokenIds: await idsOf(`${text} limit ${mostNamed}`, []),
      })),
    ),
  ]);
  const checks = [
    { name: 'entries_balance', brokenIds: unbalanced },
    { name: 'balances_equal_lines', brokenIds: unequal },
    { name: 'entries_are_sealed', brokenIds: unsealed },
    { name: 'chain_is_whole', brokenIds: chain.brokenIds },
    ...ofMoney,
  ];
  return {
    isIntact: checks.every(({ brokenIds }) => brokenIds.length === 0),
    entryCount: chain.count,
    checks,
  };
}

interface Link {
  readonly seq: string;
  readonly entryId: string;
  readonly hash: Buffer;
  readonly text: string | null;
}

const pageSize = 1_000;
const links = `select c.seq, c.entry_id as "entryId", c.hash, ${canonicalEntry} as text
  from billing.ledger_chain c left join billing.ledger_entries e on e.business_id = c.business_id and e.id = c.entry_id
  where c.business_id = $1 and c.seq > $2 order by c.seq limit ${pageSize}`;

/** Where the chain breaks, that entry: those behind it are counted from its stored hash, so that each fault is named. */
async function brokenLinks(database: Kernel['database'], businessId: string) {
  const brokenIds: string[] = [];
  let hash: Buffer = firstPreviousHash;
  let [seq, count] = [0n, 0];
  for (;;) {
    const page = await database.rows<Link>(businessId, links, [businessId, String(seq)]);
    for (const link of page) {
      const isNext = BigInt(link.seq) === seq + 1n;
      const isWhole = isNext && link.text !== null && linkHash(hash, link.text).equals(link.hash);
      if (!isWhole && brokenIds.length < mostNamed) brokenIds.push(link.entryId);
      hash = link.hash;
      [seq, count] = [BigInt(link.seq), count + 1];
    }
    if (page.length < pageSize) return { brokenIds, count };
  }
}
