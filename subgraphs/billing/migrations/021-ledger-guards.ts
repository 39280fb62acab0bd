import { migration } from '../../../shared/schema/migration.js';

/**
 * What no key or check can keep: entries balance, balances move with lines alone, closed months take nothing. Every
 * statement works on rows of the business that it was fired for.
 */
export const ledgerGuards = migration(
  'billing/021-ledger-guards',
  `
  -- A month that nobody used has the status of the next one that is not open. Months close from the first on, and open
  -- again from the last; a locked one stays. One at a time for each business.
  create function billing.order_ledger_periods() returns trigger language plpgsql
    security invoker set search_path = pg_catalog as $$
  begin
    perform pg_advisory_xact_lock(hashtextextended('ledger periods of ' || new.business_id, 0));
    if tg_op = 'INSERT' then
      new.status := coalesce((
        select p.status from billing.ledger_periods p
        where p.business_id = new.business_id and p.month > new.month and p.status <> 'open'
        order by p.month limit 1), 'open');
      return new;
    end if;
    if old.status = 'locked' and new.status <> 'locked' then
      raise exception 'the month is locked' using errcode = '23514', constraint = 'ledger_periods_locked';
    end if;
    if new.status <> 'open' and exists (
      select from billing.ledger_periods p
      where p.business_id = new.business_id and p.month < new.month and p.status = 'open')
    then
      raise exception 'an earlier month is open' using errcode = '23514', constraint = 'ledger_periods_in_order';
    end if;
    if new.status = 'open' and exists (
      select from billing.ledger_periods p
      where p.business_id = new.business_id and p.month > new.month and p.status <> 'open')
    then
      raise exception 'a later month is closed' using errcode = '23514', constraint = 'ledger_periods_in_order';
    end if;
    return new;
  end $$;
  create trigger order_ledger_periods before insert or update on billing.ledger_periods
    for each row execute function billing.order_ledger_periods();

  -- Whoever closes the month waits for this transaction, and this one for whoever closes it.
  create function billing.refuse_closed_period() returns trigger language plpgsql
    security invoker set search_path = pg_catalog as $$
  declare found text;
  begin
    select p.status into found from billing.ledger_periods p
    where p.business_id = new.business_id and p.month = new.month for share;
    if found <> 'open' then
      raise exception 'the month is closed' using errcode = '23514', constraint = 'ledger_entries_in_open_period';
    end if;
    return new;
  end $$;
  create trigger refuse_closed_period before insert on billing.ledger_entries
    for each row execute function billing.refuse_closed_period();

  create function billing.refuse_unbalanced_entry() returns trigger language plpgsql
    security invoker set search_path = pg_catalog as $$
  declare lines integer; debits numeric; credits numeric;
  begin
    select count(*), sum(l.debit_minor), sum(l.credit_minor) into lines, debits, credits
    from billing.ledger_lines l where l.business_id = new.business_id and l.entry_id = new.id;
    if lines <> new.line_count or debits is distinct from credits then
      raise exception 'the entry does not balance' using errcode = '23514', constraint = 'ledger_entries_balance';
    end if;
    return null;
  end $$;
  create constraint trigger refuse_unbalanced_entry after insert on billing.ledger_entries
    deferrable initially deferred for each row execute function billing.refuse_unbalanced_entry();

  create function billing.move_ledger_balances() returns trigger language plpgsql
    security invoker set search_path = pg_catalog as $$
  begin
    if exists (
      select from (select distinct n.business_id, n.entry_id from new_rows n) n
      join billing.ledger_entries e on e.business_id = n.business_id and e.id = n.entry_id
      where (select count(*) from billing.ledger_lines l
        where l.business_id = n.business_id and l.entry_id = n.entry_id) > e.line_count)
    then
      raise exception 'the entry has all its lines' using errcode = '23514', constraint = 'ledger_lines_complete';
    end if;
    insert into billing.ledger_balances as b (business_id, account_id, month, shard, debit_minor, credit_minor)
    select n.business_id, n.account_id, e.month, pg_backend_pid() % 8, sum(n.debit_minor), sum(n.credit_minor)
    from new_rows n join billing.ledger_entries e on e.business_id = n.business_id and e.id = n.entry_id
    group by n.business_id, n.account_id, e.month
    order by n.account_id, e.month
    on conflict (business_id, account_id, month, shard) do update
    set debit_minor = b.debit_minor + excluded.debit_minor, credit_minor = b.credit_minor + excluded.credit_minor;
    return null;
  end $$;
  create trigger move_ledger_balances after insert on billing.ledger_lines
    referencing new table as new_rows for each statement execute function billing.move_ledger_balances();

  -- Balances move with lines, and in no other way.
  create function billing.refuse_other_writers() returns trigger language plpgsql
    security invoker set search_path = pg_catalog as $$
  begin
    if pg_trigger_depth() < 2 then
      raise exception 'balances move with lines alone' using errcode = '42501';
    end if;
    return new;
  end $$;
  create trigger refuse_other_writers before insert or update on billing.ledger_balances
    for each row execute function billing.refuse_other_writers();

  -- What an account means is the meaning of all that is posted on it.
  create function billing.freeze_ledger_accounts() returns trigger language plpgsql
    security invoker set search_path = pg_catalog as $$
  begin
    if (new.code, new.type, new.kind) is distinct from (old.code, old.type, old.kind) and exists (
      select from billing.ledger_lines l where l.business_id = old.business_id and l.account_id = old.id)
    then
      raise exception 'the account has lines' using errcode = '23514', constraint = 'ledger_accounts_in_use';
    end if;
    return new;
  end $$;
  create trigger freeze_ledger_accounts before update on billing.ledger_accounts
    for each row execute function billing.freeze_ledger_accounts();
  `,
);
