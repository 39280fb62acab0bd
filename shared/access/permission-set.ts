/** Grants and denials as patterns: `crm.view`, `crm.*` or `*`. A denial wins over every grant. */
export class PermissionSet {
  readonly #verdicts = new Map<string, boolean>();

  constructor(
    readonly grants: readonly string[],
    readonly denials: readonly string[] = [],
  ) {}

  /** Whether the permission is granted and not denied. */
  allows(permission: string): boolean {
    const known = this.#verdicts.get(permission);
    if (known !== undefined) return known;
    const verdict = covers(this.grants, permission) && !covers(this.denials, permission);
    this.#verdicts.set(permission, verdict);
    return verdict;
  }
}

/** Whether any pattern names the permission, itself or by a wildcard. */
export function covers(patterns: readonly string[], permission: string): boolean {
  return patterns.some(
    (pattern) =>
      pattern === permission ||
      pattern === '*' ||
      (pattern.endsWith('.*') && permission.startsWith(pattern.slice(0, -1))),
  );
}
