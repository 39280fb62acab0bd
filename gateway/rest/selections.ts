import { LRUCache } from 'lru-cache';
import { compileSelection, type CompiledDocument } from './compile-document.js';
import { recordNames } from './response-names.js';
import { nameOfWanted, readWantedFields } from './wanted-fields.js';

const keptSelections = 500;

/** Documents of which clients want some fields only; each compiled once and kept while it is in use. */
export class Selections {
  readonly #compiled = new LRUCache<string, CompiledDocument>({ max: keptSelections });

  /** The document with the fields that the query string names. Throws PAGE-001 or VAL-001 for unknown ones. */
  select(whole: CompiledDocument, fields: unknown): CompiledDocument {
    if (fields === undefined) return whole;
    const { names, recordPath } = whole;
    const wanted = readWantedFields(
      String(fields),
      recordNames(names, recordPath),
      recordPath.form !== 'record',
    );
    const key = `${whole.operationName} ${nameOfWanted(wanted)}`;
    let selection = this.#compiled.get(key);
    if (!selection) this.#compiled.set(key, (selection = compileSelection(whole, wanted)));
    return selection;
  }
}
