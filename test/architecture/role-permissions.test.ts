import { expect, test } from '@jest/globals';
import { catalogue } from '../../main.js';
import { covers } from '../../shared/access/permission-set.js';
import { rolePermissions } from '../../subgraphs/identity/authority/role-permissions.rules.js';

const ids = catalogue.permissions.map(({ id }) => id);

test('a permission is declared once', () => {
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('every pattern of a role covers a permission of the catalogue', () => {
  const idle = Object.entries(rolePermissions).flatMap(([role, patterns]) =>
    patterns
      .filter((pattern) => !ids.some((id) => covers([pattern], id)))
      .map((pattern) => `${role}: ${pattern}`),
  );

  expect(idle).toEqual([]);
});

test('every permission is held by some role', () => {
  const patterns = Object.values(rolePermissions).flat();

  expect(ids.filter((id) => !covers(patterns, id))).toEqual([]);
});
