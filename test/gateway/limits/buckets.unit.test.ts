import { describe, expect, test } from '@jest/globals';
import { credentialKey } from '../../../gateway/limits/credential-key.js';
import { MemoryBucketStore } from '../../../gateway/limits/memory-bucket-store.js';
import { Places } from '../../../gateway/limits/places.js';
import { PermissionSet } from '../../../shared/permissions/permission-set.js';
import type { Principal } from '../../../shared/principal/principal.js';

const rule = { name: 'requests', capacity: 100, refillPerSecond: 10 };

function storeAt(startMs: number) {
  let nowMs = startMs;
  const store = new MemoryBucketStore({ now: () => new Date(nowMs) });
  return { store, pass: (ms: number) => (nowMs += ms) };
}

describe('a bucket', () => {
  test('gives what it holds at once, and then what comes back', async () => {
    const { store, pass } = storeAt(0);
    const first = await store.take(rule, 'a', 1);
    for (let count = 2; count <= 100; count += 1) await store.take(rule, 'a', 1);

    const refused = await store.take(rule, 'a', 1);
    pass(99);
    const tooEarly = await store.take(rule, 'a', 1);
    pass(1);
    const again = await store.take(rule, 'a', 1);

    expect(first).toEqual({ isAllowed: true, left: 99, fullInMs: 100, retryInMs: 0 });
    expect(refused).toEqual({ isAllowed: false, left: 0, fullInMs: 10_000, retryInMs: 100 });
    expect(tooEarly).toEqual({ isAllowed: false, left: 0, fullInMs: 9_901, retryInMs: 1 });
    expect(again).toEqual({ isAllowed: true, left: 0, fullInMs: 10_000, retryInMs: 0 });
  });

  test('gives 700 in the first minute and 600 in every other, however they are spread', async () => {
    const { store, pass } = storeAt(1_000_000);
    const perMinute: number[] = [];
    for (let minute = 0; minute < 3; minute += 1) {
      let allowed = 0;
      for (let tick = 0; tick < 6_000; tick += 1) {
        allowed += Number((await store.take(rule, 'a', 1)).isAllowed);
        pass(10);
      }
      perMinute.push(allowed);
    }

    expect(perMinute).toEqual([699, 600, 600]);
  });

  test('that holds too little gives nothing, and loses nothing', async () => {
    const { store } = storeAt(0);
    await store.take(rule, 'a', 60);

    const tooMuch = await store.take(rule, 'a', 41);
    const rest = await store.take(rule, 'a', 40);

    expect(tooMuch).toMatchObject({ isAllowed: false, left: 40, retryInMs: 100 });
    expect(rest).toMatchObject({ isAllowed: true, left: 0 });
  });

  test('is one for each key and each rule', async () => {
    const { store } = storeAt(0);
    await store.take(rule, 'a', 100);

    const [other, otherRule] = [
      await store.take(rule, 'b', 100),
      await store.take({ ...rule, name: 'cost' }, 'a', 100),
    ];

    expect([other.isAllowed, otherRule.isAllowed]).toEqual([true, true]);
  });
});

test('places are taken and given back by key, and none is left behind', () => {
  const places = new Places(2);

  expect(['a', 'a', 'a', 'b'].map((key) => places.enter(key))).toEqual([true, true, false, true]);
  places.leave('a');
  expect([places.enter('a'), places.enter('a')]).toEqual([true, false]);
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
