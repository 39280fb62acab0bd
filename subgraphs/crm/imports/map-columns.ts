import type { CustomFields } from '../custom-fields/custom-fields.js';
import { foldText } from '../search/fold-text.js';
import type { ColumnMapping } from './import-state.js';

/** The id that our own files have, by which they find their customers again; an external reference is another system's. */
export const ownId = 'customer_id';

/** Fields of every customer that a column can fill. */
const ownFields = [
  ...[ownId, 'name', 'email', 'phone', 'tags', 'external_reference'],
  ...['company', 'company_id'],
] as const;

const words = (list: string, field: (typeof ownFields)[number]) =>
  Object.fromEntries(list.split(' ').map((word) => [word, field]));

/** How files call them, in a folded form. */
const names: Readonly<Record<string, (typeof ownFields)[number]>> = {
  ...words('email mail emailaddress mailadresse emailadresse emailadress correo courriel', 'email'),
  ...words(
    'phone phone1 phonenumber telephone telefon telefonnummer tel mobile mobilephone mobil handy telefono',
    'phone',
  ),
  ...words('tags tag labels label groups group categories category kategorie schlagworte', 'tags'),
  ...words('externalreference externalid externalkey reference customerid', 'external_reference'),
  ...words('customernumber customerno kundennummer', 'external_reference'),
  ...words('company companyname firma unternehmen empresa societe azienda', 'company'),
  ...words('companyid', 'company_id'),
};

/** Columns that a name is made of, in the order of preference: a whole name, its parts, a company. */
const nameColumns = [
  'name fullname customer customername kunde kundenname nom nombre',
  'firstname givenname vorname prenom middlename lastname familyname surname nachname familienname apellido apellidos cognome',
  'company companyname firma',
].map((list) => new Set(list.split(' ')));

/** Which field each column is for, as far as its name tells: by key or label of custom fields, too. */
export function guessMapping(columns: readonly string[], fields: CustomFields): ColumnMapping[] {
  const custom = new Map<string, string>();
  for (const { key, label } of fields.values())
    for (const name of [label, key, `custom.${key}`]) custom.set(plain(name), `custom.${key}`);
  const nameWords = nameColumns.find((known) => columns.some((column) => known.has(plain(column))));
  const isOwnExport = columns.includes(ownId);
  const taken = new Set<string>();
  return columns.map((column) => {
    const word = plain(column);
    const exact = isOwnExport ? ownFields.find((field) => field === column) : undefined;
    const found = exact ?? custom.get(word) ?? (nameWords?.has(word) ? 'name' : names[word]) ?? null;
    const isFree = found !== null && (!taken.has(found) || isJoined(found));
    if (isFree) taken.add(found);
    return { column, field: isFree ? found : null };
  });
}

/** What is wrong with a mapping; an empty list when nothing is. */
export function faultsOfMapping(
  mapping: readonly ColumnMapping[],
  columns: readonly string[] | null,
  fields: CustomFields,
): string[] {
  const targets = mapping.flatMap(({ field }) => field ?? []);
  const twice = targets.find((field, index) => !isJoined(field) && targets.indexOf(field) < index);
  const unknown = targets.filter((field) => !isField(field, fields));
  const missing = mapping.filter(({ column }) => columns && !columns.includes(column));
  return [
    ...unknown.map((field) => `There is no field ${field}.`),
    ...missing.map(({ column }) => `The file has no column ${column}.`),
    ...(twice ? [`Two columns are for ${twice}.`] : []),
    ...(targets.length === 0 ? ['No column is for a field of customers: name the mapping.'] : []),
  ];
}

/** Fields that several columns can fill together. */
export function isJoined(field: string): boolean {
  return field === 'name' || field === 'tags';
}

function isField(field: string, fields: CustomFields): boolean {
  if ((ownFields as readonly string[]).includes(field)) return true;
  return field.startsWith('custom.') && fields.has(field.slice('custom.'.length));
}

function plain(name: string): string {
  return foldText(name).replace(/[^\p{L}\p{N}]/gu, '');
}
