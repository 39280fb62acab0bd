import { expect } from '@jest/globals';
import type { Client } from '../../../kit/client.js';
import { eventually } from '../../../kit/eventually.js';
import type { Graph } from '../../../kit/start-graph.js';

/** Erases a customer, and waits for what came of it. */
export async function eraseCustomer(graph: Graph, owner: Client, id: string): Promise<any> {
  const { data } = await owner.query(
    'mutation ($id: ID!) { eraseCustomer(input: { id: $id }) { erasure { id } } }',
    { id },
  );
  return eventually(async () => {
    await graph.sql(
      'update graphile_worker._private_jobs set run_at = now() where run_at > now() and attempts < 1',
    );
    const { data: erased } = await owner.query(
      `query ($id: ID!) { customerErasure(id: $id) { status remains { table rows }
         retained { table rows basis until } } }`,
      { id: data.eraseCustomer.erasure.id },
    );
    const { customerErasure } = erased;
    expect(customerErasure.status).not.toBe('RUNNING');
    return customerErasure;
  });
}
