import { describe, expect, test } from '@jest/globals';
import { credentialKey } from '../../../gateway/limits/credential-key.js';
import { MemoryBucketStore } from '../../../gateway/limits/memory-bucket-store.js';
import { MemoryConcurrencyLimiter } from '../../../gateway/limits/memory-concurrency-limiter.js';
import { PermissionSet } from '../../../shared/access/permission-set.js';
import type { Principal } from '../../../shared/access/principal.js';
import { describeStores } from './store-conformance.js';

describe('in one process', () => {
  describeStores((clock) => ({
    buckets: new MemoryBucketStore(clock),
    concurrency: new MemoryConcurrencyLimiter(),
  }));
});

describe('the allowance', () => {
  const principal: Principal = {
    kind: 'user',
    businessId: 'acme',
    userId: 'ada',
    sessionId: 'first',
    apiKeyId: null,
    role: 'staff',
    permissions: new PermissionSet([]),
    modules: new Set(),
    mfaAtMs: null,
    mustEnrollMfa: false,
  };

  test('is a user’s in whichever session, an API key’s, or a network’s', () => {
    const scopes = [
      { principal, address: '203.0.113.1' },
      { principal: { ...principal, sessionId: 'second' }, address: '203.0.113.2' },
      { principal: { ...principal, sessionId: null, apiKeyId: 'till' }, address: null },
      { principal: null, address: '2001:db8:0:1::1' },
      { principal: null, address: '2001:db8:0:1:ffff::2' },
    ];

    expect(scopes.map(credentialKey)).toEqual([
      'acme user ada',
      'acme user ada',
      'acme key till',
      'network 2001:db8:0:1::/64',
      'network 2001:db8:0:1::/64',
    ]);
  });
});
