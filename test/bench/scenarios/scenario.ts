import type { BenchRequest, Contender, Speech } from '../contenders/contender.js';

/** A question of which every contender that understands it knows the same answer. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  /** By whom it is understood, and how it is put; without the credentials. */
  readonly questions: Readonly<Partial<Record<Speech, BenchRequest>>>;
  /** Whether its answers leave work behind, such as the relay's, which is counted as well. */
  readonly isWrite?: boolean;
  /** Makes what it asks for, once, on a platform. */
  readonly prepare?: (platformUrl: string, token: string) => Promise<void>;
  /** Takes from an answer's text what differs between equal answers, such as new ids. */
  readonly comparable?: (text: string) => string;
}

/** The question as one contender gets it, on behalf of the bearer of the token. */
export function requestTo(contender: Contender, scenario: Scenario, token: string): BenchRequest {
  const question = scenario.questions[contender.speech]!;
  return { ...question, headers: { ...question.headers, authorization: `Bearer ${token}` } };
}

/** A scenario of one GraphQL document, and the path where the limit answers the same. */
export function graphqlScenario({
  query,
  variables,
  limit,
  ...about
}: Omit<Scenario, 'questions'> & {
  readonly query: string;
  /** Those of each request; none when absent. */
  readonly variables?: () => object;
  readonly limit: Omit<BenchRequest, 'headers'>;
}): Scenario {
  const headers = { 'content-type': 'application/json' };
  const body = variables
    ? () => JSON.stringify({ query, variables: variables() })
    : JSON.stringify({ query });
  const operation = { method: 'POST', path: '/graphql', headers, body } as const;
  return {
    ...about,
    questions: { platform: operation, graphql: operation, limit: { ...limit, headers: {} } },
  };
}
