import type { RecordColumn } from '../../../../shared/records/define-record.js';
import type { CustomFields } from '../../customers/custom-fields/custom-fields.reader.js';
import { customer } from '../../customers/customers/customer.record.js';
import { conceptOf } from './column-concept.rules.js';
import { type Concept, foldColumn } from './column-words.rules.js';
import type { ColumnMapping } from './import.rules.js';

/** The id that our own files have, by which they find their customers again; an external reference is another system's. */
export const ownId = 'customer_id';

/** Parts of a name, in the order in which they are put together. */
export const nameParts = ['name_prefix', 'given_name', 'middle_name', 'family_name', 'name_suffix'] as const;

/** Fields of every customer that a column can fill. */
const customerFields: ReadonlySet<string> = new Set([
  ...[ownId, ...nameParts, 'company', 'company_id'],
  ...customer.columns.filter(isFilled).map(({ column }) => column),
]);

/** Custom values have columns of their own. */
function isFilled({ key, field }: RecordColumn): boolean {
  return field.mode !== 'never' && key !== 'custom';
}

/** Fields that several columns fill together. */
const joinedFields: ReadonlySet<string> = new Set(['name', 'tags', ...nameParts]);
/** Fields that take the first value of several columns. */
const alternativeFields: ReadonlySet<string> = new Set(['email', 'phone']);

/** Which field each column is for, as far as its name tells: by key or label of custom fields, too. */
export function guessMapping(columns: readonly string[], fields: CustomFields): ColumnMapping[] {
  const custom = new Map<string, string>();
  for (const { key, label } of fields.values())
    for (const name of [label, key, `custom.${key}`]) custom.set(foldColumn(name), `custom.${key}`);
  const isOwnExport = columns.includes(ownId);
  const fixed = columns.map((column) => {
    if (isOwnExport && customerFields.has(column)) return column;
    return custom.size > 0 ? custom.get(foldColumn(column)) : undefined;
  });
  const concepts = columns.map((column, index) => (fixed[index] ? undefined : conceptOf(column)));
  const fieldOf = namesAmong(new Set([...concepts, ...fixed]));
  const taken = new Set<string>();
  return columns.map((column, index) => {
    const concept = concepts[index];
    const field = fixed[index] ?? (concept && fieldOf(concept)) ?? null;
    const isFree = field !== null && (!taken.has(field) || takesSeveral(field));
    // A second whole name says the same again.
    const isAgain = field === 'name' && taken.has('name');
    if (isFree) taken.add(field);
    return { column, field: isFree && !isAgain ? field : null };
  });
}

/**
 * Which field a concept is for depends on the others: `Nom` beside `Prénom` is the family name, `Nombre` beside
 * `Apellidos` the given one, and a company is somebody's name only when there are no people.
 */
function namesAmong(concepts: ReadonlySet<string | undefined>): (concept: Concept) => string {
  const has = (concept: string) => concepts.has(concept);
  const hasPerson = ['name', 'whole_name', 'given_name', 'family_name'].some(has);
  const isPart = has('given_name') !== has('family_name') && !has('whole_name');
  return (concept) => {
    if (concept === 'whole_name') return 'name';
    if (concept === 'name' && isPart) return has('given_name') ? 'family_name' : 'given_name';
    return concept === 'company' && !hasPerson ? 'name' : concept;
  };
}

/** What is wrong with a mapping; an empty list when nothing is. */
export function faultsOfMapping(
  mapping: readonly ColumnMapping[],
  columns: readonly string[] | null,
  fields: CustomFields,
): string[] {
  const known = columns && new Set(columns);
  const taken = new Set<string>();
  const unknown = new Set<string>();
  const twice = new Set<string>();
  for (const { field } of mapping) {
    if (field === null) continue;
    if (!isField(field, fields)) unknown.add(field);
    if (taken.has(field) && !takesSeveral(field)) twice.add(field);
    taken.add(field);
  }
  const missing = mapping.filter(({ column }) => known && !known.has(column));
  return [
    ...Array.from(unknown, (field) => `There is no field ${field}.`),
    ...missing.map(({ column }) => `The file has no column ${column}.`),
    ...Array.from(twice, (field) => `Two columns are for ${field}.`).slice(0, 1),
    ...(taken.size === 0 ? ['No column is for a field of customers: name the mapping.'] : []),
  ].slice(0, 20);
}

/** Fields of which a row gives only the first of several columns, each with its columns. */
export function alternativesIn(mapping: readonly ColumnMapping[]): Map<string, readonly string[]> {
  const columnsOf = Map.groupBy(
    mapping.filter(({ field }) => field !== null && alternativeFields.has(field)),
    ({ field }) => field!,
  );
  const several = [...columnsOf].filter(([, columns]) => columns.length > 1);
  return new Map(several.map(([field, columns]) => [field, columns.map(({ column }) => column)]));
}

function takesSeveral(field: string): boolean {
  return joinedFields.has(field) || alternativeFields.has(field);
}

function isField(field: string, fields: CustomFields): boolean {
  if (customerFields.has(field)) return true;
  return field.startsWith('custom.') && fields.has(field.slice('custom.'.length));
}

/** So many columns a file can have; what people keep of customers has fewer. */
export const mostColumns = 500;
/** With its number, as long as a mapping can name a column. */
const longestName = 190;

/** The columns that a header names: without characters that nobody sees, each with a name of its own. */
export function columnsOf(cells: readonly string[]): string[] {
  const names = cells.map(nameOf);
  const isNamed = names.map((name) => name !== '');
  return uniqueNames(names.slice(0, isNamed.lastIndexOf(true) + 1));
}

function nameOf(cell: string): string {
  const name = cell.replace(/[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu, '').trim();
  return name.slice(0, longestName).toWellFormed();
}

/** Columns of the same name, and without one, get a number. */
function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set(names);
  const seen = new Set<string>();
  return names.map((name, index) => {
    let unique = name;
    for (let number = index + 1; unique === '' || seen.has(unique); number += 1) {
      const numbered = `${name || 'column'} (${number})`;
      if (!taken.has(numbered)) unique = numbered;
    }
    seen.add(unique);
    return unique;
  });
}
