const id = '01930000-0000-7000-8000-0000deadbeef';

/** Requests that the OpenAPI document refuses: field and code of each fault, with the message where it matters. */
export const refusals: readonly (readonly [string, string, object, readonly (readonly string[])[]])[] = [
  ['POST', '/v1/crm/customers', {}, [['name', 'required', 'name is required.']]],
  ['POST', '/v1/crm/customers', { name: null }, [['name', 'required', 'name must not be null.']]],
  ['POST', '/v1/crm/customers', { name: 5 }, [['name', 'type', 'name must be a text.']]],
  ['POST', '/v1/crm/customers', { name: 'A', colour: 'red' }, [['colour', 'unknown']]],
  ['POST', '/v1/crm/customers', { name: 'A', externalReference: 'x' }, [['externalReference', 'unknown']]],
  [
    'POST',
    '/v1/crm/customers',
    { name: '', email: 'x', phone: '1' },
    [
      ['name', 'too_short', 'name must not be empty.'],
      ['email', 'format', 'email must be an e-mail address, such as zoe@adler.example.'],
      ['phone', 'format'],
    ],
  ],
  ['POST', '/v1/crm/customers', { name: 'A', tags: 'vip' }, [['tags', 'type', 'tags must be a list.']]],
  [
    'POST',
    '/v1/crm/customers',
    { name: 'A', tags: ['vip', '', 7, 'x'.repeat(51)] },
    [
      ['tags[1]', 'too_short'],
      ['tags[2]', 'type'],
      ['tags[3]', 'too_long', 'tags[3] must have at most 50 characters.'],
    ],
  ],
  [
    'POST',
    '/v1/crm/companies',
    { name: 'A', address: { country: 'Germany', street: 7, town: 'B' } },
    [
      ['address.town', 'unknown'],
      ['address.street', 'type'],
      ['address.country', 'format'],
    ],
  ],
  [
    'POST',
    '/v1/crm/customers/bulk-upsert',
    { customers: [{}, { name: 5 }] },
    [['customers[1].name', 'type']],
  ],
  ['POST', '/v1/crm/customers/bulk-upsert', { customers: [] }, [['customers', 'too_few']]],
  [
    'POST',
    '/v1/crm/tasks',
    { title: 'T', priority: 'urgent' },
    [['priority', 'one_of', 'priority must be one of LOW, NORMAL, HIGH.']],
  ],
  ['POST', '/v1/crm/tasks', { title: 'T', due_at: 'tomorrow' }, [['due_at', 'format']]],
  [
    'POST',
    '/v1/crm/deals',
    { title: 'T', expected_close_date: '2026-02-30', amount: { amount_minor: '12.5', currency: 'EURO' } },
    [
      ['amount.amount_minor', 'format', 'amount.amount_minor must be a whole number in digits.'],
      ['amount.currency', 'format', 'amount.currency must be an ISO 4217 code in use, such as EUR.'],
      [
        'expected_close_date',
        'format',
        'expected_close_date must be a day of the calendar, such as 2026-11-21.',
      ],
    ],
  ],
  [
    'PATCH',
    '/v1/crm/customers/7',
    { version: 0, tags: null },
    [
      ['id', 'format', 'id must be a UUID.'],
      ['version', 'too_small'],
    ],
  ],
  ['PATCH', `/v1/crm/customers/${id}`, { id, name: 'B' }, [['id', 'unknown']]],
  ['POST', `/v1/crm/imports/${id}/cancel`, { now: true }, [['now', 'unknown', 'now is no field here.']]],
  ['GET', '/v1/crm/customers/search', {}, [['text', 'required', 'text is required.']]],
  ['GET', `/v1/crm/pipelines/${id}/summary?owner_id=me`, {}, [['owner_id', 'format']]],
];
