import type { Database } from '../changes/database.js';
import type { UnitOfWork } from '../changes/unit-of-work.js';
import type { StoredObject } from './put-object.js';
import { removeObject } from './remove-object.job.js';

/** What a file belongs to. Of each kind an owner has one file at the most. */
export interface FileOwner {
  /** `logo`, for one. */
  readonly kind: string;
  /** Qualified, such as `billing.settings`. */
  readonly table: string;
  readonly recordId: string;
}

/** A file that can be read. */
export interface FileRow {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly mediaType: string;
  readonly storedAt: string;
}

/** How the platform made a file, of one that it can make again. */
export interface FileMaking {
  readonly templateVersion: number;
  /** Signs of its texts that no font has. */
  readonly unknownSigns: readonly string[];
}

const insert = `insert into kernel.files
  (business_id, id, kind, owner_table, owner_id, store_id, object_key, bytes, sha256, media_type, state, stored_at,
   template_version, unknown_signs)
  values (?, ?, ?, ?, ?, ?, ?, ?, decode(?, 'hex'), ?, 'stored', ?, ?, ?::text[])`;

const lose = `update kernel.files set state = 'lost', lost_at = ? where business_id = ? and id = ? and state = 'stored'`;

const erase = `update kernel.files set state = 'erased', erased_at = ?
  where business_id = ? and owner_table = ? and owner_id = ? and kind = ? and state = 'stored' returning id`;

const byOwner = `select id, kind, object_key as key, bytes::float8 as bytes, encode(sha256, 'hex') as sha256,
  media_type as "mediaType", stored_at as "storedAt" from kernel.files
  where business_id = $1 and owner_table = $2 and owner_id = $3 and kind = $4 and state = 'stored'`;

/** The row of an object that `putObject` stored: the owner has the file when the transaction commits. */
export function addFile(
  unit: UnitOfWork,
  owner: FileOwner,
  object: StoredObject,
  mediaType: string,
  making?: FileMaking,
): void {
  const { id, storeId, key, bytes, sha256 } = object;
  const { kind, table, recordId } = owner;
  unit.send(insert, [
    ...[unit.actor.businessId, id, kind, table, recordId],
    ...[storeId, key, bytes, sha256, mediaType, unit.now()],
    ...[making?.templateVersion ?? null, making?.unknownSigns ?? []],
  ]);
}

/** Marks a file whose bytes the store has no more, so that another one can take its place. */
export function loseFile(unit: UnitOfWork, fileId: string): void {
  unit.send(lose, [unit.now(), unit.actor.businessId, fileId]);
}

/**
 * Takes the file from its owner: the row stays without its bytes, which a job removes once the transaction has committed.
 * The id of the file; undefined where the owner has none.
 */
export async function eraseFile(
  unit: UnitOfWork,
  { kind, table, recordId }: FileOwner,
): Promise<string | undefined> {
  const { businessId } = unit.actor;
  const [erased] = await unit.execute<{ id: string }>(erase, [unit.now(), businessId, table, recordId, kind]);
  if (erased) unit.enqueue(removeObject, { businessId, fileId: erased.id });
  return erased?.id;
}

/** The file of an owner. */
export async function findFile(
  database: Pick<Database, 'rows'>,
  businessId: string,
  { kind, table, recordId }: FileOwner,
): Promise<FileRow | undefined> {
  const [found] = await database.rows<FileRow>(businessId, byOwner, [businessId, table, recordId, kind]);
  return found;
}
