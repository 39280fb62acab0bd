/** What examples show for a field, by its name in singular; one that is none of these is made from its schema. */
export const valuesByName: Readonly<Record<string, unknown>> = {
  // People and businesses.
  ...{ name: 'Zoë Adler', owner_name: 'Zoë Adler', business_name: 'Adler & Sons', industry: 'bakery' },
  ...{ email: 'zoe@adler.example', phone: '+493012345678', domain: 'adler.example', role: 'staff' },
  ...{ street: 'Am Markt 1', postal_code: '14467', city: 'Potsdam', region: 'Brandenburg', country: 'DE' },
  ...{ timezone: 'Europe/Berlin', locale: 'de-DE', currency: 'EUR', phone_country: 'DE' },
  external_reference: 'shop-4711',
  // Names of what is no person.
  ...{ 'company.name': 'Adler & Sons', 'pipeline.name': 'Sales', 'stage.name': 'Proposal' },
  ...{ 'role.name': 'front_office', 'api_key.name': 'Shop', 'business.name': 'Acme Bakery' },
  // What they do.
  ...{ title: 'Spring offer', description: 'Runs the shop', notes: 'Asked for a quote', type: 'call' },
  ...{ channel: 'phone', amount_minor: '48000', new_tag: 'regular' },
  ...{ reason: 'Asked for by the owner', close_reason: 'Chose another offer', tag: 'vip', text: 'adler' },
  ...{ label: 'Customer number', key: 'customer_number', custom_key: 'customer_number', option: 'Retail' },
  ...{ new_name: 'regular', deleted_name: 'vip', category: 'customers', status: 'active', version: 3 },
  // Books.
  ...{ source_type: 'manual', purpose: 'post', account_code: '6300', memo: 'December' },
  ...{ 'ledger_account.code': '6310', 'ledger_account.name': 'Rent', 'ledger_account.role': 'receivables' },
  // Invoices.
  ...{ 'billing_settings.legal_name': 'Acme Bakery GmbH', 'billing_settings.vat_id': 'DE136695976' },
  ...{ legal_name: 'Adler & Sons SARL', vat_id: 'FR40303265045', registration_id: 'HRB 12345' },
  ...{ electronic_address: 'billing@adler.example', electronic_scheme: 'EM', tax_number: '30/123/45678' },
  ...{ buyer_reference: 'PO-4711', language: 'de', vat_id_evidence: 'WAPIAAAAXk3vQ8mT' },
  ...{ 'tax_code.code': 'S19', 'tax_code.name': 'Standard rate', exemption_code: 'VATEX-EU-AE' },
  ...{ exemption_text: 'Reverse charge', 'component.name': 'VAT 19 %', return_box: '81', rate: '19' },
  ...{ 'rate.name': 'VAT 19 %', pattern: '{series}-{year}-{seq:5}', 'number_series.code': 'INV' },
  ...{ tier: 'growth', tier_name: 'Growth', 'tier.code': 'growth', 'tier.name': 'Growth' },
  ...{ vat_method: 'accrual', tax_rounding: 'document', price_mode: 'net' },
  ...{ from: 'EUR', to: 'USD', source: 'ECB', 'exchange_rate.rate': '1.0842' },
  ...{ number: 'INV-2026-00042', reference: 'PO-4711', payment_reference: 'RF36INV202600042' },
  ...{ rate_from: 'EUR', rate_to: 'USD', quantity: '3', unit: 'HUR' },
  ...{ formula: 'taxable × rate / 100, rounded', calculation: '119.74 × 19 / 100, rounded = 22.75' },
  ...{ 'amount_explanation.field': 'tax', 'document_tax.name': 'VAT 19 %', stored_value: '119.74' },
  ...{
    'explained_figure.name': 'taxable',
    'explained_figure.value': '119.74',
    'explained_figure.field': 'taxable',
  },
  // Payments.
  ...{ 'bank_account.name': 'Current account', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' },
  ...{ qr_iban: 'CH4431999123000889012', failed: 'chain_is_whole' },
  ...{ box: '81', account_name: 'Bank', customer_name: 'Zoë Adler' },
  ...{ statement_reference: '2026-11-20/12', bank_reference: '2611200001234', end_to_end_id: 'ORDER-4711' },
  ...{ counterparty: 'Zoë Adler', remittance: 'INV-2026-00042', creditor_reference: 'RF36INV202600042' },
  ...{ counterparty_iban: 'FR7630006000011234567890189', 'bank_statement_fault.code': 'format' },
  'bank_statement_fault.message': '“1.005” has more decimals than EUR has.',
  'match_suggestion.explanation':
    'The number of INV-2026-00042 is in it, and the amount is what is left of it.',
  // Files.
  ...{
    format: 'csv',
    file_name: 'customers.csv',
    column: 'E-Mail',
    delimiter: ';',
    sample: 'zoe@adler.example',
  },
  ...{
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
  ...{ warning: 'The column Fax is left out.', failure: 'The file has no rows.', table: 'crm.customers' },
  // Signing in.
  ...{ password: 'correct horse battery staple', current_password: 'correct horse battery staple' },
  ...{ new_password: 'a better horse battery staple', token_type: 'Bearer', code: '492039' },
  ...{ access_token: 'eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.e30.c2lnbmF0dXJl', token: 'mfa0pJ9sQx2T' },
  ...{ refresh_token: 'Xk3vQ8mTz1LwPn5R', mfa_challenge: 'b5sSYspob7oDC2FV', recovery_code: 'k7mq-92xd' },
  ...{ otpauth_url: 'otpauth://totp/BraiFlow:zoe%40adler.example?secret=JBSWY3DPEHPK3PXP', method: 'totp' },
  ...{ secret: 'C2FVsBQIhrscChlQIMV+b5sSYspob7oD', user_agent: 'Mozilla/5.0', address: '203.0.113.7' },
  ...{ scope: 'crm.view', permission: 'crm.view', grant: 'crm.edit', denial: 'crm.erase' },
  ...{ missing_permission: 'crm.erase', allowed_addresse: '203.0.113.0/24', module: 'crm', module_id: 'crm' },
  explanation: 'The role staff has the permission.',
  // Events and requests.
  ...{ url: 'https://partner.example/hooks', event_type: 'customer.created', action: 'customer.created' },
  ...{ cursor: '42.Yk9vQ3mTz1LwPn5RXk3vQ8', request_id: 'req_01930000-0000-7000-8000-000000000001' },
  id: 'req_01930000-0000-7000-8000-000000000001',
  ...{
    request_body: '{"type":"customer.created"}',
    response_body: 'ok',
    error: 'The receiver answered 503.',
  },
  ...{
    last_error: 'The receiver answered 503.',
    message: 'email must be an e-mail address.',
    field: 'email',
  },
  ...{ basis: 'AO §147', currency_locked_by: 'invoices' },
  ...{ hash: '9f86d081884c7d65', head_hash: '9f86d081884c7d65' },
  // Operators of filters.
  ...{ eq: 'vip', in: 'vip', any: 'vip', all: 'vip', none: 'former', matches: 'adler' },
};

export const valuesByFormat: Readonly<Record<string, unknown>> = {
  uuid: '01930000-0000-7000-8000-000000000001',
  'date-time': '2026-11-21T06:20:00.000Z',
  date: '2026-11-21',
  uri: 'https://partner.example/hooks',
  email: 'zoe@adler.example',
};
