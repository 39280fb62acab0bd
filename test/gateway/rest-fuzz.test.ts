import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acme, acmeStaff } from '../cast/cast.js';
import { contractOperations, type ContractOperation } from '../kit/contract.js';
import { fuzzRequests, type FuzzRequest } from '../kit/fuzz-requests.js';
import { startGraph, type Graph } from '../kit/start-graph.js';

let graph: Graph;
let token: string;
let ids: string[];

beforeAll(async () => {
  graph = await startGraph();
  token = (await graph.signIn(acmeStaff)).token!;
  const rows = await graph.sql<{ id: string }>(
    'select id from crm.customers where business_id = $1 order by id limit 2',
    [acme.id],
  );
  ids = rows.map(({ id }) => id);
});
afterAll(() => graph?.stop());

async function send({ method, file }: ContractOperation, { path, headers, body }: FuzzRequest) {
  const response = await fetch(graph.url + path, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body !== undefined && { 'content-type': file?.type ?? 'application/json' }),
      ...headers,
    },
    body,
  });
  const text = await response.text();
  return { status: response.status, answer: text ? JSON.parse(text) : undefined };
}

/** Some operations end the session that asks. */
async function staySignedIn(): Promise<void> {
  const response = await fetch(`${graph.url}/v1/me`, { headers: { authorization: `Bearer ${token}` } });
  await response.text();
  if (response.status === 401) token = (await graph.signIn(acmeStaff)).token!;
}

describe.each(contractOperations().map((operation) => [operation.name, operation] as const))(
  '%s',
  (_name, operation) => {
    test('answers whatever a member sends as the OpenAPI document says', async () => {
      const faults: string[] = [];

      for (const request of fuzzRequests(operation, ids)) {
        const { status, answer } = await send(operation, request);
        if (status === 401) await staySignedIn();
        if (request.what === 'as documented' && String(answer?.error?.code).startsWith('VAL-'))
          faults.push(`the example is refused: ${answer.error.message}`);
        const found = operation.faultsOf(status, answer).filter((fault) => !isOfSelection(request, fault));
        faults.push(
          ...found.map((fault) => `${request.what}: ${status} ${answer?.error?.code ?? ''} ${fault}`),
        );
      }

      expect(faults).toEqual([]);
    }, 60_000);
  },
);

/** With `fields` an answer is a part of what the document shows. */
function isOfSelection({ path }: FuzzRequest, fault: string): boolean {
  return path.includes('fields=') && fault.includes('required');
}
