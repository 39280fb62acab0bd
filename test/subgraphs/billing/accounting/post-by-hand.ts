import type pg from 'pg';

/** An entry as a test writes it: what moves on each account by code, in minor units; a debit is above zero. */
export interface WrittenEntry {
  readonly date: string;
  readonly moves: Readonly<Record<string, number>>;
  /** What it says of taxes on sales: the code of the account, the base and the tax. */
  readonly taxes?: readonly (readonly [account: string, baseMinor: number, taxMinor: number])[];
  readonly isCredit?: true;
}

const accountsOf = `select code, id from billing.ledger_accounts where business_id = $1`;
const insertPeriods = `insert into billing.ledger_periods (business_id, month, status, changed_at)
  select $1, month, 'open', now() from unnest($2::date[]) as month on conflict do nothing`;
const insertEntries = `insert into billing.ledger_entries (business_id, id, entry_date, month, description, source_type,
    source_id, purpose, line_count, created_at)
  select $1, r.id, r.day, date_trunc('month', r.day)::date, 'Told', 'invoice', r.id, 'issue', r.lines, now()
  from jsonb_to_recordset($2::jsonb) as r (id uuid, day date, lines int)`;
const insertLines = `insert into billing.ledger_lines (business_id, id, entry_id, position, account_id, debit_minor,
    credit_minor, currency, foreign_minor)
  select $1, uuidv7(), r.entry, r.position, r.account, greatest(r.amount, 0), greatest(-r.amount, 0), 'EUR', r.amount
  from jsonb_to_recordset($2::jsonb) as r (entry uuid, position int, account uuid, amount bigint)`;
const insertTaxLines = `insert into billing.ledger_tax_lines (business_id, id, entry_id, position, component_id, category,
    direction, is_credit, base_minor, tax_minor)
  select $1, uuidv7(), r.entry, r.position,
    (select c.id from billing.tax_components c where c.business_id = $1 and c.tax_account_id = r.account limit 1),
    's', 'output', r.credit, r.base, r.tax
  from jsonb_to_recordset($2::jsonb) as r (entry uuid, position int, account uuid, credit boolean, base bigint, tax bigint)`;

/** Posts entries past the services, as the application may: the database keeps them true. */
export async function postByHand(
  client: pg.Client,
  businessId: string,
  entries: readonly WrittenEntry[],
): Promise<void> {
  const { rows } = await client.query<{ code: string; id: string }>(accountsOf, [businessId]);
  const accounts = Object.fromEntries(rows.map(({ code, id }) => [code, id]));
  const posted = entries.map((entry) => ({ ...entry, id: crypto.randomUUID() }));
  const months = [...new Set(entries.map(({ date }) => `${date.slice(0, 7)}-01`))];
  const send = (text: string, sent: object) => client.query(text, [businessId, JSON.stringify(sent)]);
  await client.query(insertPeriods, [businessId, months]);
  await send(
    insertEntries,
    posted.map(({ id, date, moves }) => ({ id, day: date, lines: Object.keys(moves).length })),
  );
  await send(
    insertLines,
    posted.flatMap(({ id, moves }) =>
      Object.entries(moves).map(([code, amount], index) => ({
        ...{ entry: id, position: index + 1, account: accounts[code], amount },
      })),
    ),
  );
  await send(
    insertTaxLines,
    posted.flatMap(({ id, taxes = [], isCredit = false }) =>
      taxes.map(([code, base, tax], index) => ({
        ...{ entry: id, position: index + 1, account: accounts[code], credit: isCredit, base, tax },
      })),
    ),
  );
}
