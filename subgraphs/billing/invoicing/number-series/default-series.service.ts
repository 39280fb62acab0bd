import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { NumberedDocument } from './number-series.record.js';

const defaults: readonly { readonly kind: NumberedDocument; readonly code: string }[] = [
  { kind: 'invoice', code: 'INV' },
  { kind: 'credit_note', code: 'CN' },
];
const pattern = '{series}-{year}-{seq:5}';

const install = `insert into kernel.number_series
    (business_id, id, kind, code, pattern, resets, starts_at, created_at, updated_at)
  select ?::uuid, r.id, r.kind, r.code, ?::text, 'yearly', 1, ?::timestamptz, ?::timestamptz
  from unnest(?::uuid[], ?::text[], ?::text[]) as r (id, kind, code)
  where not exists (select from kernel.number_series s where s.business_id = ?::uuid and s.kind = r.kind)
  on conflict do nothing`;

/** Gives the business a series for each kind of document that it has none for; of two at once one does. */
export function installSeries(unit: UnitOfWork): void {
  const { businessId } = unit.actor;
  unit.send(install, [
    ...[businessId, pattern, unit.now(), unit.now()],
    defaults.map(() => unit.newId()),
    defaults.map(({ kind }) => kind),
    defaults.map(({ code }) => code),
    businessId,
  ]);
}

const oldest = `select id from kernel.number_series where business_id = ? and kind = ?
  order by created_at, id limit 1`;

/** The series of documents that name none: the first that the business had for them. */
export async function defaultSeriesId(unit: UnitOfWork, kind: NumberedDocument): Promise<string> {
  const read = () => unit.execute<{ id: string }>(oldest, [unit.actor.businessId, kind]);
  const [found] = await read();
  if (found) return found.id;
  installSeries(unit);
  return (await read())[0]!.id;
}
