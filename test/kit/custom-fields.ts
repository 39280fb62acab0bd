import type { Client } from './client.js';

/** Fields of every type that is there, by key. */
export const fieldDefinitions = {
  nickname: { key: 'nickname', label: 'Nickname', type: 'TEXT' },
  seats: { key: 'seats', label: 'Seats', type: 'NUMBER' },
  birthday: { key: 'birthday', label: 'Birthday', type: 'DATE' },
  newsletter: { key: 'newsletter', label: 'Newsletter', type: 'BOOLEAN' },
  segment: { key: 'segment', label: 'Segment', type: 'CHOICE', options: ['Retail', 'Wholesale'] },
} as const;

/** Defines fields; answers their ids by key. */
export async function defineFields(
  owner: Client,
  keys: readonly (keyof typeof fieldDefinitions)[],
): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const key of keys) {
    const { body } = await owner.rest('POST', '/v1/crm/custom-fields', fieldDefinitions[key]);
    ids[key] = (body.data as { custom_field_id: string }).custom_field_id;
  }
  return ids;
}
