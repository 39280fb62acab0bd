import { hash } from 'node:crypto';
import { DomainError } from '../../shared/errors/domain-error.js';
import { malformedBody, stale } from '../../shared/errors/errors.js';

const digestLength = 16;

/**
 * The entity tag of a record: its version, which a change can name in `If-Match`, and a digest of the answer,
 * so that the tag is strong (RFC 9110 §8.8.1): a record's answer may show names of other records, and be a
 * selection of fields.
 */
export function entityTag(version: number, body: string): string {
  return `"${version}-${hash('sha256', body, 'base64url').slice(0, digestLength)}"`;
}

/** The client's own tag among those of `If-None-Match` that names this answer, in whichever encoding. */
export function matchingTag(ifNoneMatch: string | undefined, tag: string): string | undefined {
  return ifNoneMatch
    ?.split(',')
    .map((each) => each.trim())
    .find((each) => each === '*' || each.replace(/^W\//, '').replace(/-(br|gzip)"$/, '"') === tag);
}

/** A proxy that compresses may have weakened the tag; it is the version that counts. */
const form = /^(?:W\/)?"(\d{1,9})-[\w-]+"$/;

/**
 * The version that `If-Match` demands of a record; undefined without the header or for `*`. Throws
 * VAL-002 for anything but one of our tags, STALE-001 where there are no versions: the demand must
 * not go unnoticed.
 */
export function demandedVersion(ifMatch: string | undefined, hasVersions: boolean): number | undefined {
  const tag = ifMatch?.trim();
  if (tag === undefined || tag === '*') return undefined;
  if (!hasVersions)
    throw new DomainError(stale, 'What this path changes has no versions; leave `If-Match` out.');
  const [, version] = form.exec(tag) ?? [];
  if (!version)
    throw new DomainError(malformedBody, '`If-Match` takes one entity tag, as an `ETag` answered it.');
  return Number(version);
}
