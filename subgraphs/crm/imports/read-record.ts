import parsePhoneNumber, { type CountryCode } from 'libphonenumber-js';
import type { FieldFault } from '../../../shared/errors/domain-error.js';
import { isUuid } from '../../../shared/kernel/ids.js';
import type { CustomFields } from '../custom-fields/custom-fields.js';
import { isFault, parseCustomValue } from '../custom-fields/read-custom-value.js';
import type { CustomerInput } from '../customers/read-customer-details.js';
import { unguardFormula } from '../files/guard-formula.js';
import type { ColumnMapping, ImportState } from './import-state.js';
import { guessMapping, ownId } from './map-columns.js';
import type { NamedCompany } from './named-company.js';
import type { FileRecord } from './record-reader.js';

/** What a record says about a customer, or what is wrong with it. */
export type Reading =
  | { readonly row: CustomerInput; readonly customerId?: string; readonly company?: NamedCompany }
  | { readonly faults: readonly FieldFault[] };

/** Objects of one file have few sets of keys, and those are short; others are guessed again. */
const mostGuesses = 100;
const longestKeys = 10_000;

/** Reads records of one import. An empty cell says nothing; in JSON, null clears. */
export class RecordMapper {
  /** Fields by column. */
  readonly #fieldOf: FieldOf;
  /** By the keys of an object, in JSON without a mapping. */
  readonly #guesses = new Map<string, FieldOf>();

  constructor(
    private readonly source: Pick<ImportState, 'format' | 'columns' | 'mapping' | 'phoneCountry'>,
    private readonly fields: CustomFields,
  ) {
    this.#fieldOf = fieldOf(source.mapping ?? []);
  }

  read(record: FileRecord): Reading {
    if (record.fault) return faulty(record.fault, brokenLines[record.fault]);
    return this.source.format === 'csv' ? this.#readCells(record.cells) : this.#readJson(record.original);
  }

  #readCells(cells: readonly string[]): Reading {
    const columns = this.source.columns!;
    if (cells.length < columns.length || cells.slice(columns.length).some((cell) => cell.trim() !== ''))
      return faulty('field_count', `The line has ${cells.length} fields, the header has ${columns.length}.`);
    const draft = this.#draft();
    for (const [index, column] of columns.entries()) {
      const field = this.#fieldOf.get(column);
      const text = unguardFormula(cells[index] ?? '').trim();
      if (field && text !== '') draft.addText(field, text);
    }
    return draft.reading();
  }

  #draft(): Draft {
    return new Draft(this.fields, this.source.phoneCountry as CountryCode | null);
  }

  #readJson(line: string): Reading {
    const object = parseObject(line);
    if (!object) return faulty('json', 'The line is no JSON object.');
    const draft = this.#draft();
    const fields = this.source.mapping ? this.#fieldOf : this.#guess(Object.keys(object));
    for (const [key, value] of Object.entries(object)) {
      if (key === 'custom' && isObject(value)) {
        for (const [inner, each] of Object.entries(value)) draft.addValue(`custom.${inner}`, each);
        continue;
      }
      const field = fields.get(key);
      if (field) draft.addValue(field, value);
    }
    return draft.reading();
  }

  /** What a key is for depends on the others: a company is a name where there is no better one. */
  #guess(keys: readonly string[]): FieldOf {
    const known = JSON.stringify(keys);
    let guess = this.#guesses.get(known);
    if (!guess) {
      guess = fieldOf(guessMapping(keys, this.fields));
      if (this.#guesses.size < mostGuesses && known.length < longestKeys) this.#guesses.set(known, guess);
    }
    return guess;
  }
}

type FieldOf = ReadonlyMap<string, string | null>;

function fieldOf(mapping: readonly ColumnMapping[]): FieldOf {
  return new Map(mapping.map(({ column, field }) => [column, field]));
}

/** A customer as it is put together from columns. */
class Draft {
  readonly #row: Record<string, unknown> = {};
  readonly #custom: Record<string, unknown> = {};
  #customerId: string | undefined;
  #company: NamedCompany | undefined;
  readonly #faults: FieldFault[] = [];

  constructor(
    private readonly fields: CustomFields,
    private readonly phoneCountry: CountryCode | null,
  ) {}

  addText(field: string, text: string): void {
    if (field === 'phone' && this.phoneCountry && !text.startsWith('+')) {
      this.#row.phone = parsePhoneNumber(text, this.phoneCountry)?.number ?? text;
      return;
    }
    if (field === 'tags') return this.#addTags(text.split(/[,;|]/));
    if (field.startsWith('custom.')) {
      const key = field.slice('custom.'.length);
      const definition = this.fields.get(key);
      const value = definition && parseCustomValue(definition, text);
      if (isFault(value)) this.#faults.push(value);
      else this.#custom[key] = value;
      return;
    }
    if (isOfCompany(field)) return this.#addCompany(field, text);
    if (field === ownId) return this.#addId(text);
    const name = field === 'external_reference' ? 'externalReference' : field;
    this.#row[name] = name === 'name' && this.#row.name ? `${String(this.#row.name)} ${text}` : text;
  }

  addValue(field: string, value: unknown): void {
    if (field.startsWith('custom.')) {
      if (typeof value === 'string' && this.fields.has(field.slice('custom.'.length)) && value.trim() !== '')
        return this.addText(field, value);
      this.#custom[field.slice('custom.'.length)] = value;
    } else if (value === null && isOfCompany(field)) this.#addCompany(field, null);
    else if (field === ownId && value === null) return;
    else if (value === null) this.#row[field === 'external_reference' ? 'externalReference' : field] = null;
    else if (field === 'tags' && Array.isArray(value)) this.#addTags(value.map(String));
    else if (typeof value === 'string' || typeof value === 'number') {
      if (String(value).trim() !== '') this.addText(field, String(value).trim());
    } else this.#faults.push({ field, code: 'type', message: `${field} is no text.` });
  }

  reading(): Reading {
    if (this.#faults.length > 0) return { faults: this.#faults };
    const hasCustom = Object.keys(this.#custom).length > 0;
    const row = { ...this.#row, ...(hasCustom && { custom: this.#custom }) };
    const [customerId, company] = [this.#customerId, this.#company];
    return { row, ...(customerId && { customerId }), ...(company && { company }) };
  }

  /** An id that is no UUID is another system's. */
  #addId(text: string): void {
    if (isUuid(text)) this.#customerId = text.toLowerCase();
  }

  /** The same holds for its id. */
  #addCompany(field: CompanyField, text: string | null): void {
    if (field === 'company') this.#company = { ...this.#company, name: text };
    else if (text === null || isUuid(text)) this.#company = { ...this.#company, id: text };
  }

  #addTags(tags: readonly string[]): void {
    const before = (this.#row.tags ?? []) as string[];
    this.#row.tags = [...before, ...tags.map((tag) => tag.trim()).filter(Boolean)];
  }
}

type CompanyField = 'company' | 'company_id';

function isOfCompany(field: string): field is CompanyField {
  return field === 'company' || field === 'company_id';
}

const brokenLines: Readonly<Record<NonNullable<FileRecord['fault']>, string>> = {
  unclosed_quote: 'A quoted field of the line never ends.',
  text_after_quote: 'A quoted field of the line goes on after its closing quote.',
};

function faulty(code: string, message: string): Reading {
  return { faults: [{ field: '', code, message }] };
}

function parseObject(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
