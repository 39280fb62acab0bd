import type { Principal } from '../../shared/access/principal.js';

const fingerprints = new WeakMap<Principal, string>();

/** Equal for callers of a business who may do the same; who they are does not show in it. */
export function fingerprintOf(principal: Principal): string {
  let fingerprint = fingerprints.get(principal);
  if (fingerprint === undefined) {
    const { kind, mustEnrollMfa, permissions, modules } = principal;
    const { grants, denials } = permissions;
    fingerprint = JSON.stringify([
      kind,
      mustEnrollMfa,
      [...grants].sort(),
      [...denials].sort(),
      [...modules].sort(),
    ]);
    fingerprints.set(principal, fingerprint);
  }
  return fingerprint;
}
