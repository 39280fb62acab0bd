import { expect, test } from '@jest/globals';
import { connectSubgraphs } from '../../../gateway/supergraph/connect-subgraphs.js';
import { RemoteConnections } from '../../../gateway/supergraph/remote/remote-connections.js';
import { PermissionSet } from '../../../shared/access/permission-set.js';
import type { Principal } from '../../../shared/access/principal.js';
import { scopeHeader, verifyScope } from '../../../shared/requests/scope-token.js';
import { MisbehavingServer } from './misbehaving-server.js';
import { systemClock } from '../../../shared/values/clock.js';

const secret = 'a secret of tests that is long enough';

test('a caller is vouched for once for all that a request asks of the subgraphs', async () => {
  await using open = new AsyncDisposableStack();
  const server = await MisbehavingServer.start();
  open.defer(() => server.stop());
  const connections = new RemoteConnections();
  open.defer(() => connections.close());
  const logger = { warn: () => undefined } as never;
  const entries = ['identity', 'crm'].map((name) => ({ name, url: server.url, sdl: '' }));
  const subgraphs = connectSubgraphs(entries, [], { secret, connections, clock: systemClock, logger });
  const permissions = new PermissionSet(['crm.view'], ['crm.delete']);
  const ids = {
    businessId: crypto.randomUUID(),
    userId: crypto.randomUUID(),
    sessionId: crypto.randomUUID(),
  };
  const person = {
    kind: 'user',
    role: 'staff',
    apiKeyId: null,
    mfaAtMs: null,
    mustEnrollMfa: false,
  } as const;
  const principal: Principal = { ...person, ...ids, modules: new Set(['crm']), permissions };
  const context = { requestId: 'req_test', address: '192.0.2.1', userAgent: null, principal };

  for (const name of ['identity', 'crm'])
    await subgraphs.get(name)!.execute({ query: '{ ok }', variables: {}, context });

  const [first, second] = server.received.map(({ headers }) => headers[scopeHeader] as string);
  expect(second).toBe(first);
  expect(verifyScope(first, secret, Date.now())).toMatchObject({ requestId: 'req_test', principal });
});
