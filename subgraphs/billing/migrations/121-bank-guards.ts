import { applicationRole } from '../../../shared/postgres/tenant-table.js';
import { migration } from '../../../shared/schema/migration.js';

/** What of a booking may change: what becomes of it. */
const changes = ['state', 'matched_minor', 'version', 'updated_at', 'erased_at'];
/** What the bank tells of persons: blanked when the law retains it no longer. */
const texts = ['counterparty', 'counterparty_iban', 'remittance', 'end_to_end_id', 'creditor_reference'];

const list = (columns: readonly string[]) => `'{${columns.join(',')}}'::text[]`;
const isBlank = (row: string) => texts.map((column) => `${row}.${column} is null`).join(' and ');
const isOver = (day: string) =>
  `extract(year from ${day}) + 10 < extract(year from now() at time zone 'UTC')`;

/**
 * What no key or check can keep: a booking stays as the bank told it, and is matched by rows that sum to it or not at all;
 * a payment or refund stands behind one booking. A reversal takes a payment out of the books that a match had made.
 */
export const bankGuards = migration(
  'billing/121-bank-guards',
  `
  alter table billing.refunds drop constraint refunds_kind_check;
  alter table billing.refunds
    add constraint refunds_kind_check check (kind in ('refund', 'chargeback', 'reversal'));

  create function billing.freeze_bank_transaction() returns trigger language plpgsql
    security invoker set search_path = pg_catalog as $$
  begin
    if tg_op = 'INSERT' then
      if new.state <> 'unmatched' or new.matched_minor <> 0 then
        raise exception 'bookings are matched by matches alone' using errcode = '42501';
      end if;
      return new;
    end if;
    if (new.matched_minor <> old.matched_minor or (new.state = 'matched') <> (old.state = 'matched'))
      and pg_trigger_depth() < 2
    then
      raise exception 'bookings are matched by matches alone' using errcode = '42501';
    end if;
    if to_jsonb(new) - ${list(changes)} <> to_jsonb(old) - ${list(changes)}
      and not (${isOver('old.booked_on')} and ${isBlank('new')}
        and to_jsonb(new) - ${list([...changes, ...texts])} = to_jsonb(old) - ${list([...changes, ...texts])})
    then
      raise exception 'the booking is as the bank told it'
        using errcode = '23514', constraint = 'bank_transactions_frozen';
    end if;
    return new;
  end $$;
  create trigger freeze_bank_transaction before insert or update on billing.bank_transactions
    for each row execute function billing.freeze_bank_transaction();

  -- Whoever matches the same payment or refund waits at its row, and is seen then.
  create function billing.check_bank_match() returns trigger language plpgsql
    security invoker set search_path = pg_catalog as $$
  declare currency_of_booking text;
  begin
    select t.currency into currency_of_booking from billing.bank_transactions t
    where t.business_id = new.business_id and t.id = new.bank_transaction_id;
    if new.reverses_id is not null then
      if not exists (
        select from billing.bank_matches m
        where m.business_id = new.business_id and m.id = new.reverses_id and m.reverses_id is null
          and m.bank_transaction_id = new.bank_transaction_id and m.target = new.target
          and m.target_id = new.target_id and m.amount_minor = -new.amount_minor)
      then
        raise exception 'what takes a match back mirrors it'
          using errcode = '23514', constraint = 'bank_matches_mirror';
      end if;
      return null;
    end if;
    if new.target = 'payment' then
      perform from billing.payments p
      where p.business_id = new.business_id and p.id = new.target_id and p.status = 'succeeded'
        and p.bank_currency = currency_of_booking and p.bank_amount_minor = new.amount_minor for update;
    elsif new.target = 'refund' then
      perform from billing.refunds r
      where r.business_id = new.business_id and r.id = new.target_id and r.status = 'succeeded'
        and r.currency = currency_of_booking and r.amount_minor = -new.amount_minor for update;
    else
      return null;
    end if;
    if not found then
      raise exception 'a match is what the payment is'
        using errcode = '23514', constraint = 'bank_matches_of_target';
    end if;
    if exists (
      select from billing.bank_matches m
      where m.business_id = new.business_id and m.target_id = new.target_id and m.target = new.target
        and m.id <> new.id and m.reverses_id is null and not exists (
          select from billing.bank_matches r where r.business_id = new.business_id and r.reverses_id = m.id))
    then
      raise exception 'a payment stands behind one booking'
        using errcode = '23514', constraint = 'bank_matches_target_once';
    end if;
    return null;
  end $$;
  create trigger check_bank_match after insert on billing.bank_matches
    for each row execute function billing.check_bank_match();

  -- Once for each statement: bookings are matched whole, by all of their rows at once.
  create function billing.move_bank_matches() returns trigger language plpgsql
    security invoker set search_path = pg_catalog as $$
  declare moved integer;
  begin
    update billing.bank_transactions t set matched_minor = t.matched_minor + s.amount,
      state = case t.matched_minor + s.amount when 0 then 'unmatched' else 'matched' end,
      version = t.version + 1, updated_at = s.moment
    from (
      select n.business_id, n.bank_transaction_id, sum(n.amount_minor)::bigint as amount, max(n.created_at) as moment
      from new_rows n group by n.business_id, n.bank_transaction_id) s
    where t.business_id = s.business_id and t.id = s.bank_transaction_id and t.state <> 'ignored';
    get diagnostics moved = row_count;
    if moved <> (select count(distinct n.bank_transaction_id) from new_rows n) then
      raise exception 'the booking is ignored'
        using errcode = '23514', constraint = 'bank_matches_of_transaction';
    end if;
    return null;
  end $$;
  create trigger move_bank_matches after insert on billing.bank_matches
    referencing new table as new_rows for each statement execute function billing.move_bank_matches();

  -- Answers how many bookings of the business of the transaction it blanked: at most so many.
  create function billing.end_bank_retention(most integer) returns integer
    language plpgsql security definer set search_path = pg_catalog as $$
  declare
    business uuid := nullif(current_setting('app.business_id', true), '')::uuid;
    over date := make_date((extract(year from now() at time zone 'UTC') - 10)::integer, 1, 1);
    blanked integer;
  begin
    update billing.bank_transactions set ${texts.map((column) => `${column} = null`).join(', ')}
      where business_id = business and id = any(array(
        select t.id from billing.bank_transactions t
        where t.business_id = business and t.booked_on < over and not (${isBlank('t')})
        order by t.booked_on, t.id limit most for update));
    get diagnostics blanked = row_count;
    return blanked;
  end $$;
  revoke all on function billing.end_bank_retention from public;
  grant execute on function billing.end_bank_retention to ${applicationRole};
  `,
);
