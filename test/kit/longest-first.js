import TestSequencer from '@jest/test-sequencer';

/** Seconds, roughly, that the files take which take long; a run that began with none of them would end with one alone. */
const longFiles = {
  '/gateway/rest-fuzz.test.ts': 60,
  '/gateway/tenancy-matrix.test.ts': 45,
  '/gateway/executor/differential.unit.test.ts': 30,
  '/gateway/four-callers.test.ts': 25,
  '/journeys/diagnose.process.test.ts': 20,
  '/journeys/durability.process.test.ts': 20,
  '/shared/embedded-database.unit.test.ts': 20,
  '/subgraphs/identity/throttling.test.ts': 20,
  '/subgraphs/notifications/deliveries.test.ts': 20,
  '/gateway/documentation.test.ts': 15,
  '/gateway/permission-matrix.test.ts': 15,
  '/journeys/killed-worker.process.test.ts': 15,
  '/subgraphs/crm/customers/persons.property.test.ts': 15,
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
