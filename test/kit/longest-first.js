import TestSequencer from '@jest/test-sequencer';

/** Seconds, roughly, that the files take which take long; a run that began with none of them would end with one alone. */
const longFiles = {
  '/gateway/pages/browser.test.ts': 45,
  '/journeys/operators.process.test.ts': 40,
  '/gateway/rest-fuzz.test.ts': 40,
  '/journeys/start-checks.process.test.ts': 40,
  '/gateway/security-headers.test.ts': 35,
  '/subgraphs/notifications/deliveries.test.ts': 35,
  '/gateway/tenancy-matrix.test.ts': 30,
  '/journeys/diagnose.process.test.ts': 30,
  '/subgraphs/identity/signing-keys.test.ts': 28,
  '/gateway/lean-reads.test.ts': 26,
  '/shared/embedded-database.unit.test.ts': 26,
  '/journeys/sdk-readme.test.ts': 24,
  '/clients/relay-rules.unit.test.ts': 22,
  '/gateway/four-callers.test.ts': 22,
  '/gateway/statement-count.test.ts': 22,
  '/gateway/limits/exhaustion/exhaustion.test.ts': 21,
  '/gateway/hostile-texts.test.ts': 20,
  '/gateway/equality/equal-paths.test.ts': 20,
  '/journeys/shared-connections.test.ts': 20,
  '/shared/subgraph/prepared-document.unit.test.ts': 18,
  '/clients/urql.test.ts': 18,
  '/subgraphs/identity/sign-in-timing.test.ts': 17,
  '/gateway/absent-database.test.ts': 17,
  '/gateway/rest-checks.test.ts': 17,
  '/subgraphs/crm/customers/list-plan.test.ts': 16,
  '/clients/code-generator.unit.test.ts': 16,
  '/gateway/executor/differential.unit.test.ts': 16,
  '/gateway/rest-parity.test.ts': 16,
  '/subgraphs/crm/customers/persons.property.test.ts': 16,
  '/gateway/money/lost-answers.unit.test.ts': 15,
  '/gateway/subscriptions/stream-limits.test.ts': 15,
  '/subgraphs/crm/files/imports-under-way.test.ts': 15,
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
