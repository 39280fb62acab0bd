import type { Rule } from './rule.js';

/** A way to sign in is gone, or nobody had to sign in. A new way beside the others breaks no one. */
export const securityChanged: Rule = (before, after) => {
  const ways = (security: readonly string[]) => (security.length > 0 ? security : ['none']);
  return ways(before.security).filter((way) => !ways(after.security).includes(way));
};
