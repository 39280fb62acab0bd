import type { GraphqlAnswer, RestAnswer } from './client.js';

/** The data of an answer. Throws what the platform said when it refused. */
export async function accepted<Data = any>(asked: Promise<GraphqlAnswer<Data> | RestAnswer>): Promise<Data> {
  const answer = await asked;
  const refusal = 'body' in answer ? answer.body.error : answer.errors?.[0];
  if (refusal) throw new Error(JSON.stringify(refusal));
  return ('body' in answer ? answer.body.data : answer.data) as Data;
}
