import type { FieldFault } from '../../../../shared/errors/domain-error.js';
import { parsePhone } from '../../../../shared/values/phone.js';
import { splitList } from '../../../../shared/values/quoted-list.js';
import { isUuid } from '../../../../shared/values/uuid.js';
import type { CustomFields } from '../../customers/custom-fields/custom-fields.reader.js';
import {
  isFault,
  parseCustomValue,
  type ValueForms,
} from '../../customers/custom-fields/custom-value.rules.js';
import { customer } from '../../customers/customers/customer.record.js';
import type { CustomerInput } from '../../customers/customers/customer.rules.js';
import { nameParts, ownId } from './column-mapping.rules.js';

/** The company that a row names; all null when it says that there is none. */
export interface CompanyCell {
  readonly id?: string | null;
  readonly name?: string | null;
}

/** What a record says about a customer, or what is wrong with it. */
export type Reading =
  | { readonly row: CustomerInput; readonly customerId?: string; readonly company?: CompanyCell }
  | { readonly faults: readonly FieldFault[] };

/** What holds for all records of a file. */
export interface DraftTerms {
  readonly fields: CustomFields;
  readonly phoneCountry: string | null;
  readonly forms: ValueForms | undefined;
  /** Whether an export of ours wrote the file. */
  readonly isOwn: boolean;
}

/** More of them are told of no record. */
const mostFaults = 20;

/** A customer as it is put together from columns. */
export class Draft {
  readonly #texts = new Map<string, string | null>();
  readonly #nameParts = new Map<string, string>();
  readonly #custom = new Map<string, unknown>();
  #tags: string[] | null | undefined;
  #customerId: string | undefined;
  #company: CompanyCell | undefined;
  readonly #faults: FieldFault[] = [];

  constructor(private readonly terms: DraftTerms) {}

  addText(field: string, text: string): void {
    if (!text.isWellFormed() || text.includes('\0')) return this.#addUnprintable(field);
    if (field.startsWith('custom.')) return this.#addCustomText(field.slice('custom.'.length), text);
    if (isNamePart(field)) this.#nameParts.set(field, joined(this.#nameParts.get(field), text));
    else if (field === 'name') this.#texts.set(field, joined(this.#texts.get(field), text));
    else if (field === 'tags') this.#addTags(this.#tagsOf(text));
    else if (isOfCompany(field)) this.#addCompany(field, text);
    else if (field === ownId) this.#addId(text);
    else if (field === 'external_reference') this.#texts.set(field, text);
    // Of several columns for the same, the first counts.
    else if (!this.#texts.get(field)) this.#texts.set(field, this.#contactOf(field, text));
  }

  /** A value of JSON. */
  addValue(field: string, value: unknown): void {
    if (typeof value === 'string' || typeof value === 'number') {
      const key = field.startsWith('custom.') ? field.slice('custom.'.length) : undefined;
      const isText = typeof value === 'string' && value.trim() !== '';
      if (key !== undefined && !(isText && this.terms.fields.has(key))) this.#custom.set(key, value);
      else if (String(value).trim() !== '') this.addText(field, String(value).trim());
    } else if (field.startsWith('custom.')) this.#custom.set(field.slice('custom.'.length), value);
    else if (value === null) this.#clear(field);
    else if (field === 'tags' && Array.isArray(value) && value.every((tag) => typeof tag === 'string'))
      this.#addTags(value.map((tag) => tag.trim()).filter(Boolean));
    else this.#addFault({ field, code: 'type', message: `${field} is no text.` });
  }

  reading(): Reading {
    if (this.#faults.length > 0) return { faults: this.#faults };
    const parts = nameParts.flatMap((part) => this.#nameParts.get(part) ?? []);
    if (!this.#texts.get('name') && parts.length > 0) this.#texts.set('name', this.#wholeName(parts));
    const row = {
      ...Object.fromEntries(Array.from(this.#texts, ([field, text]) => [keys.get(field) ?? field, text])),
      ...(this.#tags !== undefined && { tags: this.#tags }),
      ...(this.#custom.size > 0 && { custom: Object.fromEntries(this.#custom) }),
    };
    const [customerId, company] = [this.#customerId, this.#company];
    return { row, ...(customerId && { customerId }), ...(company && { company }) };
  }

  /** Where names are written without blanks, the family comes first. */
  #wholeName(parts: readonly string[]): string {
    const family = this.#nameParts.get('family_name');
    const given = this.#nameParts.get('given_name');
    const isEastAsian = family && given && parts.length === 2 && eastAsian.test(family + given);
    return isEastAsian ? family + given : parts.join(' ');
  }

  #addCustomText(key: string, text: string): void {
    const definition = this.terms.fields.get(key);
    const value = definition && parseCustomValue(definition, text, this.terms.forms);
    if (isFault(value)) this.#addFault(value);
    else this.#custom.set(key, value);
  }

  #contactOf(field: string, text: string): string {
    const first = firstValueOf(text);
    return field === 'phone' ? (parsePhone(first, this.terms.phoneCountry) ?? first) : first;
  }

  #tagsOf(text: string): string[] {
    if (this.terms.isOwn) return splitList(text, tagSeparators);
    const tags = splitList(text.replaceAll(' ::: ', ';'), tagSeparators);
    // An address book marks its own groups with a star.
    return tags.map((tag) => tag.replace(/^\* /, ''));
  }

  #addTags(tags: readonly string[]): void {
    for (const tag of tags)
      if (!tag.isWellFormed() || tag.includes('\0')) return this.#addUnprintable('tags');
    this.#tags = [...(this.#tags ?? []), ...tags];
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

  #clear(field: string): void {
    if (isOfCompany(field)) this.#addCompany(field, null);
    else if (field === 'tags') this.#tags = null;
    else if (field !== ownId && !isNamePart(field)) this.#texts.set(field, null);
  }

  #addUnprintable(field: string): void {
    const message = `${field} has a character that is none: a NUL, or the half of one.`;
    this.#addFault({ field, code: 'characters', message });
  }

  #addFault(fault: FieldFault): void {
    if (this.#faults.length < mostFaults) this.#faults.push(fault);
  }
}

/** An address book puts further values of a kind behind such a mark. */
export function firstValueOf(text: string): string {
  return text.split(' ::: ', 1)[0]!;
}

/** How inputs name the fields that files name as payloads do. */
const keys: ReadonlyMap<string, string> = new Map(customer.columns.map(({ column, key }) => [column, key]));

const tagSeparators = ',;|';

const eastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]+$/u;

function joined(before: string | null | undefined, text: string): string {
  return before ? `${before} ${text}` : text;
}

type NamePart = (typeof nameParts)[number];

function isNamePart(field: string): field is NamePart {
  return (nameParts as readonly string[]).includes(field);
}

type CompanyField = 'company' | 'company_id';

function isOfCompany(field: string): field is CompanyField {
  return field === 'company' || field === 'company_id';
}
