import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { lockBusinessProfile, readBusinessProfile } from '../../../shared/businesses/business-profile.js';
import { lockCurrency } from '../../../shared/businesses/lock-currency.js';
import { demoActor } from '../../../shared/config/cast.js';
import { mirroredProfiles } from '../../../subgraphs/identity/migrations/061-mirrored-profiles.js';
import { acme, globex } from '../../cast/cast.js';
import { openClone, type Clone } from '../../kit/open-clone.js';

let clone: Clone;
beforeAll(async () => {
  clone = await openClone('profiles');
});
afterAll(() => clone?.close());
beforeEach(() =>
  clone.sql("update kernel.business_profiles set currency_locked_by = '{}', locked_currency = null"),
);

const ofAcme = <Result>(work: Parameters<Clone['database']['write']>[1]) =>
  clone.database.write(demoActor(acme), work) as Promise<Result>;
const profile = {
  name: 'Acme Bakery',
  status: 'active',
  currency: 'EUR',
  timezone: 'Europe/Berlin',
  locale: 'de-DE',
  currencyLockedBy: [],
};
const changeBusiness = 'update identity.businesses set currency = ?, timezone = ? where business_id = ?';

test('a transaction reads its business as it has just changed it, and no other business', async () => {
  const seen = await ofAcme((unit) => {
    unit.send(changeBusiness, ['CHF', 'Europe/Zurich', acme.id]);
    unit.send(changeBusiness, ['CHF', 'Europe/Zurich', globex.id]);
    return readBusinessProfile(unit);
  });
  const [other] = await clone.sql(
    'select currency, timezone from kernel.business_profiles where business_id = $1',
    [globex.id],
  );
  await ofAcme((unit) => Promise.resolve(unit.send(changeBusiness, ['EUR', 'Europe/Berlin', acme.id])));

  expect(seen).toEqual({ ...profile, currency: 'CHF', timezone: 'Europe/Zurich' });
  expect(other).toEqual({ currency: 'USD', timezone: 'America/Chicago' });
  expect(await ofAcme(readBusinessProfile)).toEqual(profile);
});

test('what is undone changes no profile', async () => {
  const undone = ofAcme(async (unit) => {
    await unit.execute(changeBusiness, ['CHF', 'Europe/Zurich', acme.id]);
    throw new Error('undone');
  });

  await expect(undone).rejects.toThrow('undone');
  expect(await ofAcme(readBusinessProfile)).toEqual(profile);
});

test('ten that book at once lock the currency once for each module, and the database keeps it', async () => {
  const modules = Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? 'billing' : 'inventory'));

  const locked = await Promise.all(modules.map((module) => ofAcme((unit) => lockCurrency(unit, module))));
  const change = ofAcme((unit) => unit.execute(changeBusiness, ['CHF', 'Europe/Zurich', acme.id]));

  expect(locked).toEqual(modules.map(() => 'EUR'));
  await expect(change).rejects.toThrow('business_profiles_currency_stays');
  const { currencyLockedBy, ...rest } = await ofAcme<typeof profile>(readBusinessProfile);
  expect(currencyLockedBy.toSorted()).toEqual(['billing', 'inventory']);
  expect({ ...rest, currencyLockedBy: [] }).toEqual(profile);
});

test('a lock waits for a change of the currency that is under way, and answers the new one', async () => {
  const isChanged = Promise.withResolvers<void>();
  const mayEnd = Promise.withResolvers<void>();
  const change = ofAcme(async (unit) => {
    await lockBusinessProfile(unit);
    await unit.execute(changeBusiness, ['CHF', 'Europe/Berlin', acme.id]);
    isChanged.resolve();
    await mayEnd.promise;
  });
  await isChanged.promise;
  const lock = ofAcme<string>((unit) => lockCurrency(unit, 'billing'));
  mayEnd.resolve();

  expect(await lock).toBe('CHF');
  await change;
  await clone.sql("update kernel.business_profiles set currency_locked_by = '{}', locked_currency = null");
  await ofAcme((unit) => unit.execute(changeBusiness, ['EUR', 'Europe/Berlin', acme.id]));
});

test('businesses of an earlier release get their profiles, each its own', async () => {
  const contents = 'select * from kernel.business_profiles order by business_id';
  const before = await clone.sql(contents);
  await clone.sql(`drop trigger businesses_mirror_profile on identity.businesses;
    drop function identity.mirror_profile; alter table identity.businesses drop column version;
    delete from kernel.business_profiles`);

  const step = new mirroredProfiles.class({} as never, {} as never);
  await step.up();
  for (const text of step.getQueries()) await clone.sql(String(text));

  expect(before.length).toBeGreaterThan(2);
  expect(await clone.sql(contents)).toEqual(before);
});
