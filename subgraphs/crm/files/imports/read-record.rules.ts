import type { CustomFields } from '../../customers/custom-fields/custom-fields.reader.js';
import { unguardFormulas, unguardStart } from '../../../../shared/values/csv-lines.js';
import { guessMapping, mostColumns, ownId } from './column-mapping.rules.js';
import type { FaultCode } from '../../../../shared/errors/fault-codes.js';
import type { FileRecord, RecordFault } from './file-records.reader.js';
import type { ColumnMapping, ImportState } from './import.rules.js';
import { localFormsOf } from './local-forms.rules.js';
import { Draft, type DraftTerms, type Reading } from './row-draft.rules.js';

/** Objects of one file have few sets of keys, and those are short; others are guessed again. */
const mostGuesses = 100;
const longestKeys = 10_000;

/** Reads records of one import. An empty cell says nothing; in JSON, null clears. */
export class RecordMapper {
  /** Fields by column. */
  readonly #fieldOf: FieldOf;
  /** By the keys of an object, in JSON without a mapping. */
  readonly #guesses = new Map<string, FieldOf>();
  readonly #terms: DraftTerms;
  readonly #unguard: (text: string) => string;

  constructor(
    private readonly source: Pick<ImportState, 'format' | 'columns' | 'mapping' | 'phoneCountry' | 'locale'>,
    private readonly fields: CustomFields,
  ) {
    this.#fieldOf = fieldOf(source.mapping ?? []);
    const isOwn = source.format === 'csv' && source.columns!.includes(ownId);
    const forms = source.locale === null ? undefined : localFormsOf(source.locale);
    this.#terms = { fields, phoneCountry: source.phoneCountry, forms, isOwn };
    this.#unguard = isOwn ? unguardFormulas : unguardStart;
  }

  /** Whatever a record says is the record's own fault: nothing that it holds ends the import. */
  read(record: FileRecord): Reading {
    if (record.fault) return faulty(...brokenRecords[record.fault]);
    try {
      return this.source.format === 'csv' ? this.#readCells(record.cells) : this.#readJson(record.original);
    } catch {
      return faulty('format', 'The row cannot be read.');
    }
  }

  #readCells(cells: readonly string[]): Reading {
    const columns = this.source.columns!;
    if (cells.length < columns.length || cells.slice(columns.length).some((cell) => cell.trim() !== ''))
      return faulty('format', `The line has ${cells.length} fields, the header has ${columns.length}.`);
    const draft = new Draft(this.#terms);
    for (const [index, column] of columns.entries()) {
      const field = this.#fieldOf.get(column);
      if (!field) continue;
      const text = this.#unguard(cells[index] ?? '').trim();
      if (text !== '') draft.addText(field, text);
    }
    return draft.reading();
  }

  #readJson(line: string): Reading {
    const object = parseObject(line);
    if (!object) return faulty('format', 'The line is no JSON object.');
    const { custom } = object;
    const keys = Object.keys(object);
    if (keys.length > mostColumns || (isObject(custom) && Object.keys(custom).length > mostColumns))
      return faulty('too_many', `The object has more than ${mostColumns} names.`);
    const draft = new Draft(this.#terms);
    const fields = this.source.mapping ? this.#fieldOf : this.#guess(keys);
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
    const joined = JSON.stringify(keys);
    let guess = this.#guesses.get(joined);
    if (!guess) {
      guess = fieldOf(guessMapping(keys, this.fields));
      if (this.#guesses.size < mostGuesses && joined.length < longestKeys) this.#guesses.set(joined, guess);
    }
    return guess;
  }
}

type FieldOf = ReadonlyMap<string, string | null>;

function fieldOf(mapping: readonly ColumnMapping[]): FieldOf {
  return new Map(mapping.map(({ column, field }) => [column, field]));
}

const brokenRecords: Readonly<Record<RecordFault, readonly [FaultCode, string]>> = {
  unclosed_quote: ['format', 'A quoted field of the line never ends.'],
  text_after_quote: ['format', 'A quoted field of the line goes on after its closing quote.'],
  too_many_fields: ['too_many', 'The line has more than 1000 fields.'],
  too_long: ['too_long', 'The line is longer than 256 KiB, or 1 MiB of JSON.'],
  refused: ['not_allowed', 'A value of the row cannot be stored.'],
  encoding: [
    'characters',
    'The row has bytes that are no characters in the encoding of the file; write it again in that encoding.',
  ],
};

function faulty(code: FaultCode, message: string): Reading {
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
