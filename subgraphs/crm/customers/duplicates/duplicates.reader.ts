import { Conditions } from '../../../../shared/postgres/conditions.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { badPage } from '../../../../shared/errors/errors.js';
import { isUuid } from '../../../../shared/values/uuid.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { pageOf, type Page } from '../../../../shared/records/connection.js';
import { decodeCursor } from '../../../../shared/records/cursor.js';
import type { PageArguments } from '../../../../shared/records/page-arguments.js';
import { pageLimit } from '../../../../shared/records/page-limit.js';
import type { Loader } from '../../../../shared/kernel/loaders.js';

/** Two customers that may be the same, as reads return them. */
export interface PairRow {
  readonly firstId: string;
  readonly secondId: string;
  readonly scorePercent: number;
  readonly reasons: readonly string[];
}

const order = 'score:desc';

/** Pairs of the business that nobody dismissed, the most alike first; one range of an index. */
export async function findDuplicatePairs(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  { first, after }: PageArguments,
): Promise<Page<PairRow>> {
  const where = new Conditions().add('business_id = ? and dismissed_at is null', businessId);
  if (after) {
    const { score, first: firstId, second } = readCursor(after);
    where.add('score_percent <= ?::int', score);
    where.add(
      '(score_percent < ?::int or (first_id, second_id) > (?::uuid, ?::uuid))',
      score,
      firstId,
      second,
    );
  }
  const text = `select first_id as "firstId", second_id as "secondId", score_percent as "scorePercent", reasons
    from crm.duplicate_pairs where ${where} order by score_percent desc, first_id, second_id ${pageLimit(first, where)}`;
  const rows = await database.rows<PairRow>(businessId, text, where.values);
  return pageOf(rows, { first, after }, order, ({ scorePercent, firstId, secondId }) => ({
    value: `${scorePercent} ${secondId}`,
    id: firstId,
  }));
}

function readCursor(cursor: string) {
  const { value, id } = decodeCursor(cursor, order, 'text');
  const [score = '', second] = value.split(' ');
  if (/^\d{1,3}$/.test(score) && isUuid(second)) return { score, first: id, second };
  throw new DomainError(badPage, 'The cursor is malformed; use one that a page answered.');
}

/** A customer that may be the same as another. */
export interface DuplicateRow {
  readonly ofId: string;
  readonly otherId: string;
  readonly scorePercent: number;
  readonly reasons: readonly string[];
}

const bestOfEach = `select d.* from unnest($2::uuid[]) as c(id)
  cross join lateral (
    select c.id as "ofId", other as "otherId", score_percent as "scorePercent", reasons from (
      select second_id as other, score_percent, reasons from crm.duplicate_pairs
        where business_id = $1 and first_id = c.id and dismissed_at is null
      union all
      select first_id, score_percent, reasons from crm.duplicate_pairs
        where business_id = $1 and second_id = c.id and dismissed_at is null) p
    order by score_percent desc, other limit 10) d`;

/** The ten most alike of each customer, in one statement. */
export const duplicatesOfCustomer: Loader<string, DuplicateRow[]> = {
  async load({ database }, businessId, customerIds) {
    const rows = await database.rows<DuplicateRow>(businessId, bestOfEach, [businessId, customerIds]);
    return Map.groupBy(rows, ({ ofId }) => ofId);
  },
};
