import { acme, acmeStaff } from '../cast/cast.js';
import type { ContractOperation } from '../kit/contract.js';
import type { FuzzRequest } from '../kit/fuzz-requests.js';
import type { Graph } from '../kit/start-graph.js';

/** Two customers of Acme, whom the paths of fuzzed requests name. */
export async function fuzzedIds(graph: Graph): Promise<string[]> {
  const rows = await graph.sql<{ id: string }>(
    'select id from crm.customers where business_id = $1 order by id limit 2',
    [acme.id],
  );
  return rows.map(({ id }) => id);
}

/** Sends requests as Acme's staff, and tells where an answer is not what the OpenAPI document says. */
export class Fuzzer {
  #token = '';

  constructor(private readonly graph: Graph) {}

  async faultsOf(operation: ContractOperation, requests: readonly FuzzRequest[]): Promise<string[]> {
    const faults: string[] = [];
    await this.#staySignedIn();
    for (const request of requests) {
      const { status, answer } = await this.#send(operation, request);
      if (status === 401) await this.#staySignedIn();
      if (request.what === 'as documented' && String(answer?.error?.code).startsWith('VAL-'))
        faults.push(`the example is refused: ${answer.error.message}`);
      const found = operation.faultsOf(status, answer).filter((fault) => !isOfSelection(request, fault));
      faults.push(
        ...found.map((fault) => `${request.what}: ${status} ${answer?.error?.code ?? ''} ${fault}`),
      );
    }
    return faults;
  }

  async #send({ method, file }: ContractOperation, { path, headers, body }: FuzzRequest) {
    const response = await fetch(this.graph.url + path, {
      method,
      headers: {
        authorization: `Bearer ${this.#token}`,
        ...(body !== undefined && { 'content-type': file?.type ?? 'application/json' }),
        ...headers,
      },
      body,
    });
    const text = await response.text();
    return { status: response.status, answer: text ? JSON.parse(text) : undefined };
  }

  /** Some operations end the session that asks. */
  async #staySignedIn(): Promise<void> {
    const headers = { authorization: `Bearer ${this.#token}` };
    const { status, body } = await fetch(`${this.graph.url}/v1/me`, { headers });
    await body?.cancel();
    if (status === 401) this.#token = (await this.graph.signIn(acmeStaff)).token!;
  }
}

/** With `fields` an answer is a part of what the document shows. */
function isOfSelection({ path }: FuzzRequest, fault: string): boolean {
  return path.includes('fields=') && fault.includes('required');
}
