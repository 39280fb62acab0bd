import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import {
  countsOf,
  customersLike,
  importFile,
  latin1,
  makeImport,
  readImport,
  runImport,
} from '../../../kit/imports.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';

let graph: Graph;
let staff: Client;

const fieldTypes = { birthday: 'DATE', budget: 'NUMBER', opt_in: 'BOOLEAN' };

beforeAll(async () => {
  graph = await leaseGraph();
  const owner = await graph.signIn(acmeOwner);
  staff = await graph.signIn(acmeStaff);
  for (const [key, type] of Object.entries(fieldTypes))
    await owner.rest('POST', '/v1/crm/custom-fields', { key, label: `Label of ${key}`, type });
});
afterAll(() => graph?.stop());

const namesOf = async (domain: string) => (await customersLike(graph, `%@${domain}`)).map(({ name }) => name);

test('which encoding is taken is told before the start, and the caller names another', async () => {
  const cyrillic = latin1('name;email\r\n\xc8\xe2\xe0\xed;ivan@page.example\r\n');
  const id = await makeImport(graph.url, staff, cyrillic);
  const before = await readImport(staff, id);
  const failed = await runImport(staff, id);
  const wrong = await staff.rest('POST', `/v1/crm/imports/${id}/start`, { encoding: 'klingon' });
  const done = await runImport(staff, id, { encoding: 'cp1251' });
  const polish = latin1('name;email\r\n\xa3ukasz \xafak;lukasz@page.example\r\n');
  const guessed = await readImport(staff, await makeImport(graph.url, staff, polish));
  const named = await makeImport(graph.url, staff, polish, { encoding: 'windows-1250' });
  const shown = await readImport(staff, named);
  await runImport(staff, named);

  expect([before.encoding, before.status, before.warnings]).toEqual([
    null,
    'UPLOADING',
    [expect.stringContaining('Name its `encoding`')],
  ]);
  expect([failed.status, failed.row_count, failed.failure]).toEqual([
    'FAILED',
    0,
    (before.warnings as string[])[0],
  ]);
  expect([wrong.status, wrong.body.error!.errors]).toEqual([
    422,
    [expect.objectContaining({ field: 'encoding', code: 'unknown' })],
  ]);
  expect([done.status, done.encoding]).toEqual(['DONE', 'windows-1251']);
  expect([guessed.encoding, (guessed.columns as { sample: string }[])[0]!.sample]).toEqual([
    'windows-1252',
    '£ukasz ¯ak',
  ]);
  expect(guessed.warnings).toEqual([expect.stringContaining('read as windows-1252')]);
  expect([shown.encoding, (shown.columns as { sample: string }[])[0]!.sample]).toEqual([
    'windows-1250',
    'Łukasz Żak',
  ]);
  expect(await namesOf('page.example')).toEqual(['Иван', 'Łukasz Żak']);
});

test('UTF-16 is read with its mark and without, in any order, and on from any row', async () => {
  const text = (mark: string, domain: string) =>
    `${mark}sep=;\r\nname;email;tags\r\nZoë 王伟 😀;zoe@${domain};"a\r\nb"\r\n\r\nИван;ivan@${domain};\r\n`;
  const little = new Uint8Array(Buffer.from(text('', 'le.example'), 'utf16le'));
  const big = new Uint8Array(Buffer.from(text('\uFEFF', 'be.example'), 'utf16le').swap16());
  const [first, second] = [
    await importFile(graph.url, staff, little),
    await importFile(graph.url, staff, big),
  ];

  expect(
    [first, second].map(({ encoding, delimiter, created_count }) => [encoding, delimiter, created_count]),
  ).toEqual([
    ['utf-16le', ';', 2],
    ['utf-16be', ';', 2],
  ]);
  expect(first.processed_bytes).toBe(little.length);
  expect([await namesOf('le.example'), await namesOf('be.example')]).toEqual([
    ['Иван', 'Zoë 王伟 😀'],
    ['Иван', 'Zoë 王伟 😀'],
  ]);
});

test('the parts of a name come together, and a company is no person’s name', async () => {
  await importFile(graph.url, staff, 'Nom;Prénom;Courriel\nDupont;Marie;marie@names.example\n');
  await importFile(graph.url, staff, 'Nombre,Apellidos,Correo\nAna,García López,ana@names.example\n');
  await importFile(graph.url, staff, '姓,名,メール\n山田,太郎,taro@names.example\n');
  const book = await importFile(
    graph.url,
    staff,
    'First Name,Last Name,Organization Name,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Value\n' +
      'Eva,Roth,Roth AG,* myContacts ::: Friends,* Home,eva@names.example,second@names.example,+4915112345678 ::: +493012345\n' +
      'Only,Second,,,,,only@names.example,\n',
  );

  expect(book.created_count).toBe(2);
  expect(book.warnings).toEqual([
    'These columns have values and are for no field, so they are left out: E-mail 1 - Label. A `mapping` can name their fields.',
    'Several columns are for email; of each row the first that has a value counts: E-mail 1 - Value, E-mail 2 - Value.',
  ]);
  const people = await graph.sql(
    `select c.name, c.email, c.phone, c.tags, o.name as company from crm.customers c
     left join crm.companies o on o.business_id = c.business_id and o.id = c.company_id
     where c.business_id = $1 and c.email like '%@names.example' order by c.email`,
    [acme.id],
  );
  const plain = { phone: null, tags: [], company: null };
  expect(people).toEqual([
    { ...plain, name: 'Ana García López', email: 'ana@names.example' },
    {
      name: 'Eva Roth',
      email: 'eva@names.example',
      phone: '+4915112345678',
      tags: ['friends', 'mycontacts'],
      company: 'Roth AG',
    },
    { ...plain, name: 'Marie Dupont', email: 'marie@names.example' },
    { ...plain, name: 'Only Second', email: 'only@names.example' },
    { ...plain, name: '山田太郎', email: 'taro@names.example' },
  ]);
});

test.each([
  ['a line that names the delimiter', 'sep=;\r\nname;email\r\nSepp;sepp@form.example\r\n', {}, 'Sepp'],
  ['the line quoted, behind a mark', '\uFEFF"SEP=|"\nname|email\nSepp;|s2@form.example\n', {}, 'Sepp;'],
  [
    'a header with commas in it',
    'Name (last, first);Email;Notes (calls, mails)\nMeier;m@form.example;n\n',
    {},
    'Meier',
  ],
  [
    'a delimiter that the caller names',
    'name^email\nCaret, Anna;^c@form.example\n',
    { delimiter: '^' },
    'Caret, Anna;',
  ],
  ['blanks around quotes', '"name" , "email"\n"Anna" ,\t"a@form.example"\n', {}, 'Anna'],
  [
    'a column called Constructor',
    'name,email,Constructor,__proto__\nConrad,co@form.example,B,C\n',
    {},
    'Conrad',
  ],
  ['a NUL in its header', 'na\0me,email\nNully,n@form.example\n', {}, 'Nully'],
])('a file with %s is read', async (_what, content, options, name) => {
  const state = await importFile(graph.url, staff, content, options);

  expect(countsOf(state)).toMatchObject({ status: 'DONE', row: 1, created: 1, failed: 0 });
  expect(await namesOf('form.example')).toContain(name);
});

test('days, numbers and yes are read as the locale has them, and never guessed', async () => {
  const content =
    'name;email;birthday;budget;opt_in\nIda;ida@local.example;31.12.1990;1.234,50;ja\nUdo;udo@local.example;1990-02-01;7;no\n';
  const waiting = await makeImport(graph.url, staff, content);
  const told = await readImport(staff, waiting);
  const without = await runImport(staff, waiting);
  const german = await importFile(graph.url, staff, content, { locale: 'de-DE' });
  const ambiguous = await importFile(
    graph.url,
    staff,
    'name,email,birthday\nAmy,amy@local.example,02/01/2026\n',
  );
  const british = await importFile(
    graph.url,
    staff,
    'name,email,birthday\nAmy,amy@local.example,02/01/2026\n',
    {},
    { locale: 'en-GB' },
  );
  const unknown = await staff.rest('POST', '/v1/crm/imports', { file_name: 'x.csv', locale: 'german' });

  expect(told.warnings).toEqual([
    'Values of these columns are none of their fields as they stand: birthday, budget, opt_in. Name the `locale` of days, numbers and yes or no.',
  ]);
  expect(countsOf(without)).toMatchObject({ created: 1, failed: 1 });
  expect(countsOf(german)).toMatchObject({ created: 1, unchanged: 1, failed: 0 });
  expect([ambiguous.failed_count, british.created_count, british.locale]).toEqual([1, 1, 'en-GB']);
  expect([unknown.status, unknown.body.error!.errors]).toEqual([
    422,
    [expect.objectContaining({ field: 'locale' })],
  ]);
  const stored = await graph.sql<{ custom: object }>(
    `select custom from crm.customers where business_id = $1 and email like '%@local.example' order by email`,
    [acme.id],
  );
  expect(stored.map(({ custom }) => custom)).toEqual([
    { birthday: '2026-01-02' },
    { birthday: '1990-12-31', budget: 1234.5, opt_in: true },
    { birthday: '1990-02-01', budget: 7, opt_in: false },
  ]);
});
