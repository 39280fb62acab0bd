import { expect } from '@jest/globals';
import type { Client } from '../../../kit/client.js';

const money = '{ decimal currency }';
const query = `query ($id: ID!) { explainAmount(lineId: $id) {
  rule amount ${money} storedAmount ${money} isConsistent exact formula calculation sourceType sourceId field
  figures { position partOf name value currency sourceType sourceId field rule exact calculation storedValue isConsistent } } }`;

/** Explanations, as somebody asks for them. */
export function explainOf(client: Client) {
  const ask = (id: string) => client.query(query, { id });
  return {
    ask,
    /** Of an id that is answered. */
    async amount(id: string): Promise<any> {
      const { data, errors } = await ask(id);
      expect(errors).toBeUndefined();
      return data.explainAmount;
    },
  };
}

/** What an explanation says: its rule and numbers, its exact value, and whether it is as it is stored. */
export const shown = ({ rule, calculation, exact, isConsistent }: any) => [
  ...[`${rule}: ${calculation}`, exact, isConsistent],
];
