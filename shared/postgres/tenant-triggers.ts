/**
 * Triggers on tables of tenants, each with what it keeps that no key or check can. Every statement in one names the
 * business of its row, so that it works on the node of a distributed database that has the business.
 */
export const tenantTriggers: Readonly<Record<string, string>> = {
  'billing.allocations: move_settlement':
    'counters of invoice and credit move together, so that nothing is allocated twice',
  'billing.allocations: refuse_unequal_release': 'a release takes back what was allocated, to the minor unit',
  'billing.bank_matches: check_bank_match': 'a payment stands behind one booking, with its amount',
  'billing.bank_matches: move_bank_matches': 'the matches of a booking sum to it, or there are none',
  'billing.bank_transactions: freeze_bank_transaction': 'a booking stays as the bank told it',
  'billing.document_lines: refuse_lines_of_issued':
    'an issued document has the lines that it was issued with',
  'billing.document_taxes: refuse_taxes_of_issued':
    'an issued document has the taxes that it was issued with',
  'billing.documents: freeze_document': 'what is issued stays as it is, but for how it is settled',
  'billing.documents: issue_document':
    'numbers without a gap in the order of days, lines that sum to the document, credit notes within their invoice',
  'billing.documents: refuse_issued_at_once':
    'a document is issued from a draft, whose lines are there by then',
  'billing.documents: refuse_other_settlement': 'counters of documents move with what settles them alone',
  'billing.ledger_accounts: freeze_ledger_accounts': 'an account with lines keeps what they mean',
  'billing.ledger_balances: refuse_other_writers': 'balances move with lines, and in no other way',
  'billing.ledger_entries: refuse_closed_period': 'no entry slips into a month that is being closed',
  'billing.ledger_entries: refuse_unbalanced_entry': 'debits equal credits when the transaction commits',
  'billing.ledger_lines: move_ledger_balances': 'nobody who writes lines can forget the balances',
  'billing.ledger_periods: order_ledger_periods': 'months close from the first on, one at a time',
  'billing.payments: freeze_payment':
    'what is recorded stays, and its counters move with allocations and refunds alone',
  'billing.refunds: freeze_refund': 'what was paid back stays as it is',
  'billing.refunds: move_refunded':
    'counters of payment and credit move together, so that nothing goes back twice',
  'billing.tax_codes: freeze_tax_codes': 'what issued documents say of a tax stays what it says',
  'billing.tax_components: refuse_taxed_exemption': 'only the standard category has a rate above zero',
  'identity.businesses: businesses_mirror_profile':
    'other subgraphs read the business in the transaction that changes it, whoever does',
  'kernel.files: files_freeze': 'a file is what it was stored as, until its bytes are erased',
  'kernel.number_counters: number_counters_step': 'a counter goes up by one, so that no number is left out',
  'kernel.number_series: number_series_freeze': 'what numbers are made of stays once there is a number',
};
