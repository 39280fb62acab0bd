import type { Client, GraphqlAnswer } from '../../kit/client.js';

type Answer = GraphqlAnswer<any>;

/** The first run of a document goes through Apollo Server and graphql-js; the later ones take the fast paths. */
export const runs = [1, 2, 3];

/** The answers of a document, run again and again; its variables may differ from run to run. */
export async function eachTime(
  client: Client,
  query: string,
  variables: (run: number) => object = () => ({}),
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const run of runs) answers.push(await client.query(query, variables(run)));
  return answers;
}

/** What an answer comes to: its data, or the codes and paths of its errors. */
export function outcome({ data, errors }: Pick<Answer, 'data' | 'errors'>): unknown {
  return errors
    ? errors.map(({ extensions, path }) => `${extensions.code} ${path?.join('.') ?? ''}`.trim())
    : data;
}
