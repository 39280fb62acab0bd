import { migration } from '../../../shared/schema/migration.js';

/** What a payment may still change: whose it is, how far it got, and what the law lets go. */
const changesOfPayment = [
  'customer_id',
  'status',
  'version',
  'updated_at',
  'erased_at',
  'external_reference',
];
const countersOfPayment = ['allocated_minor', 'credit_refunded_minor', 'refunded_minor', 'open_minor'];
/** What a refund under way learns when it ends, and what the law lets go. */
const changesOfRefund = [
  'status',
  'paid_on',
  'base_source_minor',
  'base_paid_minor',
  'version',
  'updated_at',
];
const textsOfRefund = ['reason', 'erased_at', 'version', 'updated_at'];
const settled = ['paid_minor', 'credited_minor', 'discounted_minor', 'written_off_minor', 'refunded_minor'];

const list = (columns: readonly string[]) => `'{${columns.join(',')}}'::text[]`;
const row = (name: string, columns: readonly string[]) =>
  `(${columns.map((column) => `${name}.${column}`).join(', ')})`;

/**
 * What no key or check can keep: counters of both sides move with allocations and refunds alone, so that nothing is
 * allocated or paid back twice. Every statement works on rows of the business that it was fired for.
 */
export const paymentGuards = migration(
  'billing/042-payment-guards',
  `
  create function billing.freeze_payment() returns trigger language plpgsql
    security invoker set search_path = pg_catalog as $$
  begin
    if tg_op = 'INSERT' then
      if new.allocated_minor + new.credit_refunded_minor + new.refunded_minor <> 0 then
        raise exception 'counters move with allocations and refunds alone' using errcode = '42501';
      end if;
      return new;
    end if;
    if ${row('new', countersOfPayment.slice(0, 3))} is distinct from ${row('old', countersOfPayment.slice(0, 3))}
      and pg_trigger_depth() < 2
    then
      raise exception 'counters move with allocations and refunds alone' using errcode = '42501';
    end if;
    if to_jsonb(new) - ${list([...changesOfPayment, ...countersOfPayment])}
        <> to_jsonb(old) - ${list([...changesOfPayment, ...countersOfPayment])}
      or (new.status <> old.status and old.status <> 'pending')
      or (new.external_reference is distinct from old.external_reference and new.external_reference is not null)
    then
      raise exception 'the payment is recorded' using errcode = '23514', constraint = 'payments_frozen';
    end if;
    return new;
  end $$;
  create trigger freeze_payment before insert or update on billing.payments
    for each row execute function billing.freeze_payment();

  -- Counters of documents move with allocations, refunds and credit notes, in triggers of theirs.
  create function billing.refuse_other_settlement() returns trigger language plpgsql
    security invoker set search_path = pg_catalog as $$
  begin
    if pg_trigger_depth() < 2 then
      raise exception 'counters move with allocations and refunds alone' using errcode = '42501';
    end if;
    return new;
  end $$;
  create trigger refuse_other_settlement before update on billing.documents for each row
    when (${row('old', settled)} is distinct from ${row('new', settled)})
    execute function billing.refuse_other_settlement();

  -- A release is the allocation that it takes back, with every sign turned.
  create function billing.refuse_unequal_release() returns trigger language plpgsql
    security invoker set search_path = pg_catalog as $$
  begin
    if not exists (
      select from billing.allocations a
      where a.business_id = new.business_id and a.id = new.reverses_id and a.reverses_id is null
        and a.source = new.source and a.invoice_id = new.invoice_id and a.currency = new.currency
        and a.payment_id is not distinct from new.payment_id
        and a.credit_note_id is not distinct from new.credit_note_id
        and (a.amount_minor, a.base_source_minor, a.base_invoice_minor)
          = (-new.amount_minor, -new.base_source_minor, -new.base_invoice_minor))
    then
      raise exception 'a release mirrors its allocation'
        using errcode = '23514', constraint = 'allocations_release_mirrors';
    end if;
    return new;
  end $$;
  create trigger refuse_unequal_release before insert on billing.allocations for each row
    when (new.reverses_id is not null) execute function billing.refuse_unequal_release();

  -- Both sides in one statement each, documents before payments, which is the order of all locks.
  create function billing.move_settlement() returns trigger language plpgsql
    security invoker set search_path = pg_catalog as $$
  begin
    update billing.documents d set
      paid_minor = d.paid_minor + case new.source when 'payment' then new.amount_minor else 0 end,
      credited_minor = d.credited_minor + case new.source when 'credit_note' then new.amount_minor else 0 end,
      discounted_minor = d.discounted_minor + case new.source when 'discount' then new.amount_minor else 0 end,
      written_off_minor = d.written_off_minor + case new.source when 'write_off' then new.amount_minor else 0 end,
      status = case when d.residual_minor = new.amount_minor then 'paid' else 'finalized' end,
      version = d.version + 1, updated_at = new.created_at
    where d.business_id = new.business_id and d.id = new.invoice_id and d.kind = 'invoice'
      and d.status in ('finalized', 'paid') and d.currency = new.currency;
    if not found then
      raise exception 'no issued invoice of that currency'
        using errcode = '23514', constraint = 'allocations_settle_invoice';
    end if;
    if new.source = 'payment' then
      update billing.payments p set allocated_minor = p.allocated_minor + new.amount_minor,
        version = p.version + 1, updated_at = new.created_at
      where p.business_id = new.business_id and p.id = new.payment_id and p.status = 'succeeded'
        and p.currency = new.currency;
    elsif new.source = 'credit_note' then
      update billing.documents d set credited_minor = d.credited_minor + new.amount_minor,
        status = case when d.residual_minor = new.amount_minor then 'paid' else 'finalized' end,
        version = d.version + 1, updated_at = new.created_at
      where d.business_id = new.business_id and d.id = new.credit_note_id and d.kind = 'credit_note'
        and d.status in ('finalized', 'paid') and d.currency = new.currency;
    end if;
    if not found then
      raise exception 'no credit of that currency'
        using errcode = '23514', constraint = 'allocations_use_credit';
    end if;
    return null;
  end $$;
  create trigger move_settlement after insert on billing.allocations
    for each row execute function billing.move_settlement();

  create function billing.freeze_refund() returns trigger language plpgsql
    security invoker set search_path = pg_catalog as $$
  begin
    if old.status = 'pending' and to_jsonb(new) - ${list(changesOfRefund)} = to_jsonb(old) - ${list(changesOfRefund)}
      or to_jsonb(new) - ${list(textsOfRefund)} = to_jsonb(old) - ${list(textsOfRefund)}
        and (new.reason is null or new.reason = old.reason)
    then
      return new;
    end if;
    raise exception 'the refund is final' using errcode = '23514', constraint = 'refunds_frozen';
  end $$;
  create trigger freeze_refund before update on billing.refunds
    for each row execute function billing.freeze_refund();

  -- What is under way counts as paid back; what failed is given back.
  create function billing.move_refunded() returns trigger language plpgsql
    security invoker set search_path = pg_catalog as $$
  declare amount bigint;
  begin
    amount := case when new.status = 'failed' then 0 else new.amount_minor end;
    if tg_op = 'UPDATE' then
      amount := amount - case when old.status = 'failed' then 0 else old.amount_minor end;
    end if;
    if amount = 0 then
      return null;
    end if;
    if new.credit_note_id is not null then
      update billing.documents d set refunded_minor = d.refunded_minor + amount,
        status = case when d.residual_minor = amount then 'paid' else 'finalized' end,
        version = d.version + 1, updated_at = new.updated_at
      where d.business_id = new.business_id and d.id = new.credit_note_id and d.kind = 'credit_note'
        and d.status in ('finalized', 'paid') and d.currency = new.currency;
      if not found then
        raise exception 'no credit note of that currency'
          using errcode = '23514', constraint = 'refunds_use_credit';
      end if;
    end if;
    update billing.payments p set refunded_minor = p.refunded_minor + amount,
      credit_refunded_minor = p.credit_refunded_minor + case when new.credit_note_id is null then amount else 0 end,
      version = p.version + 1, updated_at = new.updated_at
    where p.business_id = new.business_id and p.id = new.payment_id and p.status = 'succeeded'
      and p.currency = new.currency;
    if not found then
      raise exception 'no payment of that currency' using errcode = '23514', constraint = 'refunds_of_payment';
    end if;
    return null;
  end $$;
  create trigger move_refunded after insert or update on billing.refunds
    for each row execute function billing.move_refunded();
  `,
);
