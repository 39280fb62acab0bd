import TestSequencer from '@jest/test-sequencer';

/** Seconds, roughly, that the files take which take long; a run that began with none of them would end with one alone. */
const longFiles = {
  '/gateway/tenancy-matrix.test.ts': 45,
  '/subgraphs/notifications/deliveries.test.ts': 28,
  '/gateway/rest-fuzz.test.ts': 22,
  '/shared/embedded-database.unit.test.ts': 16,
  '/subgraphs/crm/customers/persons.property.test.ts': 13,
  '/gateway/equality/equal-paths.test.ts': 12,
  '/journeys/killed-worker.process.test.ts': 12,
  '/gateway/bad-input.test.ts': 10,
  '/gateway/hostile-texts.test.ts': 10,
  '/gateway/lean-reads.test.ts': 10,
  '/journeys/closed-platform.process.test.ts': 10,
  '/journeys/diagnose.process.test.ts': 10,
  '/journeys/durability.process.test.ts': 10,
  '/shared/embedded-database-files.unit.test.ts': 10,
  '/gateway/security-headers.test.ts': 9,
  '/gateway/subscriptions/socket-floods.test.ts': 9,
  '/subgraphs/crm/files/imports-under-way.test.ts': 9,
};

/** The long files first, wherever the run is the first of its machine: jest knows durations of earlier runs only. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    return super.sort(tests).toSorted((a, b) => secondsOf(b) - secondsOf(a));
  }
}

function secondsOf({ path }) {
  const [, seconds = 0] = Object.entries(longFiles).find(([end]) => path.endsWith(end)) ?? [];
  return seconds;
}
