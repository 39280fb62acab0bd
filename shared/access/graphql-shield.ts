import { createRequire } from 'node:module';
import util from 'node:util';
import type * as GraphqlShield from 'graphql-shield' with { 'resolution-mode': 'require' };

// graphql-shield 7.6 reads util.isUndefined, which Node 23 removed, and its ES module build fails
// to link without it. Can go when graphql-shield stops using it.
const legacyUtil = util as typeof util & { isUndefined?: (value: unknown) => boolean };
legacyUtil.isUndefined ??= (value) => value === undefined;

const shield = createRequire(import.meta.url)('graphql-shield') as typeof GraphqlShield;

/** graphql-shield's rule constructors; the only module that loads the library. */
export const { rule, and, or, not, allow, deny } = shield;

/** A rule or a combination of rules. */
export type ShieldRule = ReturnType<typeof and> | ReturnType<ReturnType<typeof rule>>;
