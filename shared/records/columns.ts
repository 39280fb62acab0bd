/** A select list: some columns of a table, named as its rows name them. */
export interface SelectList {
  readonly sql: string;
}

export interface ColumnsDescription {
  /** SQL by the name that a row has the value under. */
  readonly expressions: Readonly<Record<string, string>>;
  /** What is read whatever is asked for. */
  readonly always: readonly string[];
  /** Fields whose values come of columns with other names. */
  readonly needs?: Readonly<Record<string, readonly string[]>>;
}

/** Each is a statement that every connection prepares, so there are not as many as there are selections. */
const mostLists = 64;

/**
 * The columns of a table, and the lists of those that an operation needs: PostgreSQL takes longer to write a value as
 * text than to find its row.
 */
export class Columns {
  readonly all: SelectList;
  readonly #lists = new Map<string, SelectList>();
  readonly #known = new WeakMap<ReadonlySet<string>, SelectList>();

  constructor(private readonly description: ColumnsDescription) {
    this.all = this.#keep(Object.keys(description.expressions));
  }

  /** The columns that these fields come of; all of them when there are no fields, or too many lists already. */
  listFor(fields: ReadonlySet<string> | undefined): SelectList {
    if (!fields) return this.all;
    let list = this.#known.get(fields);
    if (!list) this.#known.set(fields, (list = this.#find(fields)));
    return list;
  }

  /** One list for several operations, which mostly ask for the same. */
  listForAll([fields, ...others]: readonly (ReadonlySet<string> | undefined)[]): SelectList {
    const list = this.listFor(fields);
    return others.every((other) => this.listFor(other) === list) ? list : this.all;
  }

  #find(fields: ReadonlySet<string>): SelectList {
    const { expressions, always, needs = {} } = this.description;
    const needed = new Set([...always, ...[...fields].flatMap((field) => needs[field] ?? field)]);
    return this.#keep(Object.keys(expressions).filter((name) => needed.has(name)));
  }

  #keep(names: readonly string[]): SelectList {
    const known = this.#lists.get(names.join());
    if (known) return known;
    if (this.#lists.size === mostLists) return this.all;
    const { expressions } = this.description;
    const sql = names.map((name) => `${expressions[name]} as "${name}"`).join(', ');
    const list = { sql };
    this.#lists.set(names.join(), list);
    return list;
  }
}
