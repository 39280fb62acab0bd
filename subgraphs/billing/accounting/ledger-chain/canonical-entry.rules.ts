/**
 * SQL for the text of the entry `e` that the hash of its link covers: its figures with all lines and tax lines. Columns are
 * named one by one, since a column that a later migration adds must not change the text of entries that are sealed
 * already. Free text (description, memo) is left out, so that a person can be taken from it.
 */
export const canonicalEntry = `jsonb_build_object(
  'business_id', e.business_id, 'entry_id', e.id, 'entry_date', e.entry_date, 'document_date', e.document_date,
  'source_type', e.source_type, 'source_id', e.source_id, 'purpose', e.purpose, 'reverses_id', e.reverses_id,
  'line_count', e.line_count, 'created_by', e.created_by,
  'lines', (
    select jsonb_agg(jsonb_build_array(l.position, l.id, l.account_id, l.debit_minor, l.credit_minor, l.currency,
      l.foreign_minor, l.document_id, l.payment_id) order by l.position)
    from billing.ledger_lines l where l.business_id = e.business_id and l.entry_id = e.id),
  'tax_lines', (
    select jsonb_agg(jsonb_build_array(t.position, t.id, t.component_id, t.category, t.direction, t.is_credit,
      t.base_minor, t.tax_minor) order by t.position)
    from billing.ledger_tax_lines t where t.business_id = e.business_id and t.entry_id = e.id))::text`;
