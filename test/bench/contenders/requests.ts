import { overviewPath, overviewQuery } from '../overview.js';
import type { BenchRequest } from './contender.js';

const graphqlBody = JSON.stringify({ query: overviewQuery });

/** The question as a GraphQL operation. */
export function graphqlRequest(token: string): BenchRequest {
  return {
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: graphqlBody,
  };
}

/** The question to a server made for it. */
export function overviewRequest(token: string): BenchRequest {
  return { method: 'GET', path: overviewPath, headers: { authorization: `Bearer ${token}` } };
}
