/**
 * What a subgraph holds about a record of another, or of its own: where it names the record, and what becomes
 * of its rows when two such records are merged and when one is erased. Whoever merges or erases knows these
 * declarations, never the subgraphs (decision 025).
 */
export interface RecordReference {
  /** The entity of the graph that is referred to, such as `Customer`. */
  readonly typename: string;
  /** What the rows are to people, in the plural: `deals`. */
  readonly label: string;
  /** Qualified; of the declaring subgraph's own schema. */
  readonly table: string;
  /** The column with the record's id. */
  readonly column: string;
  /** The column that tells rows of a business apart; a UUID. */
  readonly key: string;
  /** Whether a merge gives the rows to the survivor; what is kept is history, or goes with the record. */
  readonly onMerge: 'move' | 'keep';
  /**
   * Erasing deletes the rows, or sets these columns to these SQL values: what stays is without the person. Rows that nobody
   * may change, or take away before their time, are kept.
   */
  readonly onErase: 'delete' | 'keep' | Readonly<Record<string, string>>;
  /** Rows that a law keeps after an erasure: they stay as they are, marked. */
  readonly retained?: Retention;
  /** Condition instead of `column`, for rows that refer in a roundabout way; `@ids` stands for the ids, `@business` for the business. */
  readonly rows?: string;
  /** Attributes of the rows that tell of the person, as events and the audit trail name them: blanked there. */
  readonly personal?: readonly string[];
  /** Whether the rows say once more, for the machine, what others say: left out of what a person is told. */
  readonly isDerived?: true;
}

/** Why, and for how long, rows outlive the erasure of the person that they tell of. */
export interface Retention {
  /** The law, as people read it: `Retention of invoices (AO 147)`. */
  readonly basis: string;
  /**
   * SQL of a row for the year at whose end it may go, such as `issue_year + 10`; null for a row that is not retained.
   * Such rows, and those whose year is over, become what `onErase` says.
   */
  readonly until: string;
  /**
   * SQL of a row for whether an erasure has marked it. Absent for a table with a column `erased_at`, which an erasure sets;
   * rows that nobody may change are marked with those that they belong to.
   */
  readonly isMarked?: string;
}

/** A reference, and the subgraph that declares it. */
export interface DeclaredReference extends RecordReference {
  readonly subgraph: string;
}

/** The SQL condition for rows that are retained in the year of a moment, for which `now` stands. */
export function isRetained({ until }: Retention, now: string): string {
  return `coalesce((${until}) >= extract(year from ${now}::timestamptz at time zone 'UTC'), false)`;
}

/** A value that a condition needs. */
export type Given = 'business' | 'ids';

/** The SQL condition for the rows that concern records. `bind` answers the SQL of a value, in the order of the text. */
export function rowsOf({ column, rows }: RecordReference, bind: (given: Given) => string): string {
  const condition = `business_id = @business and ${rows ?? `${column} = any(@ids)`}`;
  return condition.replace(/@(business|ids)/g, (_, given: Given) => bind(given));
}

/** For a read: `$1` is the business, `$2` the ids. */
export function numbered(given: Given): string {
  return given === 'business' ? '$1' : '$2::uuid[]';
}

/** For a write: a `?` for each value, which are collected. */
export class Placeholders {
  readonly values: unknown[] = [];

  constructor(
    private readonly businessId: string,
    private readonly ids: readonly string[],
  ) {}

  readonly bind = (given: Given): string => {
    this.values.push(given === 'business' ? this.businessId : JSON.stringify(this.ids));
    return given === 'business' ? '?' : 'array(select jsonb_array_elements_text(?::jsonb)::uuid)';
  };
}
