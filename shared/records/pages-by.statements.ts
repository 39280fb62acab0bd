import type { SelectList } from './columns.js';
import type { CursorPosition } from './cursor.js';

/** A page of the records of one owner, such as the tasks of a deal. */
export interface PageOfOwner {
  readonly ownerId: string;
  readonly first: number;
  readonly after?: string | null;
  /** Which of the fields are asked for; all of them unless given. */
  readonly fields?: ReadonlySet<string>;
}

export interface PagesByTable {
  readonly table: string;
  readonly owner: string;
  /** The column that says when a record came to be. */
  readonly time: string;
}

/** A statement for pages of many owners' records; `page` counts the pages from 1. */
export interface PagesStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The statements of one select list. */
export class PagesByStatements {
  readonly #beginnings: string;
  readonly #any: string;

  constructor({ table, owner, time }: PagesByTable, { sql }: SelectList) {
    const records = `select ${sql} from ${table} where business_id = $1 and ${owner} = page.of_owner`;
    const newestFirst = `order by ${time} desc, id desc limit`;
    this.#beginnings = `
      select r.*, page.number::int as page from unnest($2::uuid[]) with ordinality as page (of_owner, number)
      cross join lateral (${records} ${newestFirst} $3) r`;
    this.#any = `
      select r.*, page.number::int as page
      from unnest($2::uuid[], $3::int[], $4::timestamptz[], $5::uuid[])
        with ordinality as page (of_owner, take, value, last_id, number)
      cross join lateral (
        ${records} and (page.value is null or (${time}, id) < (page.value, page.last_id))
        ${newestFirst} page.take
      ) r`;
  }

  /** One more record of each page than it shows. `positions` are where pages begin, null for the newest. */
  of(
    businessId: string,
    pages: readonly PageOfOwner[],
    positions: readonly (CursorPosition | null)[],
  ): PagesStatement {
    const owners = pages.map(({ ownerId }) => ownerId);
    const first = pages[0]?.first ?? 0;
    // Most operations ask for the beginnings alone, which need fewer values to be sent and read.
    if (pages.every((page, index) => page.first === first && !positions[index]))
      return { text: this.#beginnings, values: [businessId, owners, first + 1] };
    const takes = pages.map((page) => page.first + 1);
    const times = positions.map((position) => position?.value ?? null);
    const ids = positions.map((position) => position?.id ?? null);
    return { text: this.#any, values: [businessId, owners, takes, times, ids] };
  }
}
