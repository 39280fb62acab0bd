import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { businessClock } from '../../../shared/businesses/business-clock.js';
import { demoActor } from '../../../shared/config/cast.js';
import { acme, globex } from '../../cast/cast.js';
import { openClone, type Clone } from '../../kit/open-clone.js';

const now = new Date('2026-12-31T23:30:00.000Z');
let clone: Clone;
beforeAll(async () => {
  clone = await openClone('business_clock', { now: () => now });
});
afterAll(() => clone?.close());

test('each business has the day of its own zone, by the clock of the kernel', async () => {
  const [ofAcme, ofGlobex] = await Promise.all(
    [acme, globex].map((business) => clone.database.write(demoActor(business), businessClock)),
  );

  expect([ofAcme!.now(), ofAcme!.timezone, ofAcme!.today()]).toEqual([now, 'Europe/Berlin', '2027-01-01']);
  expect([ofGlobex!.timezone, ofGlobex!.today()]).toEqual(['America/Chicago', '2026-12-31']);
  expect(ofAcme!.startOfDay('2027-01-01')).toEqual(new Date('2026-12-31T23:00:00.000Z'));
});

test('a zone that the transaction has just changed counts', async () => {
  const clock = await clone.database.write(demoActor(acme), (unit) => {
    unit.send("update identity.businesses set timezone = 'Pacific/Apia' where business_id = ?", [acme.id]);
    return businessClock(unit);
  });

  expect([clock.timezone, clock.startOfDay('2027-01-01')]).toEqual([
    'Pacific/Apia',
    new Date('2026-12-31T11:00:00.000Z'),
  ]);
});
