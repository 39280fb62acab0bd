import type { EventDefinition } from '../changes/define-event.js';
import { payloadSchemaOf } from './payload-schema.js';

type Schema = Readonly<Record<string, unknown>>;

/** JSON Schema of an event as webhooks carry it. */
export function eventEnvelope(event: EventDefinition): Schema {
  // The document as a whole says which dialect its schemas have.
  const object = { ...payloadSchemaOf(event), $schema: undefined };
  const properties = {
    id: { type: 'string', format: 'uuid', description: 'The event; the same as `webhook-id`.' },
    type: { type: 'string', const: event.type },
    api_version: { type: 'string', const: 'v1' },
    timestamp: { type: 'string', format: 'date-time', description: 'When it happened.' },
    business_id: { type: 'string', format: 'uuid' },
    seq: { type: 'integer', minimum: 1, description: 'Its place in the sequence of the business.' },
    data: dataOf(object),
  };
  return { type: 'object', required: Object.keys(properties), additionalProperties: false, properties };
}

function dataOf(object: object): object {
  const before = 'What the changed attributes were before; null when the record is new.';
  return {
    type: 'object',
    required: ['object', 'previous_attributes'],
    additionalProperties: false,
    properties: {
      object,
      previous_attributes: { type: ['object', 'null'], additionalProperties: true, description: before },
    },
  };
}

/** Who may see the event, in a sentence. */
export function visibilityOf({ version, permission: { id, module } }: EventDefinition): string {
  return `Version ${version}. Seen with the permission ${id}${module ? `, while the module ${module} is active` : ''}.`;
}

/** The headers of a delivery, by Standard Webhooks; the body is JSON. */
export const deliveryHeaders = {
  'webhook-id': { type: 'string', description: 'The event id: the same at each try.' },
  'webhook-timestamp': { type: 'string', description: 'The time of the try, in seconds since 1970.' },
  'webhook-signature': {
    type: 'string',
    description: 'One or, after a rotation of the secret, two signatures: `v1,` and HMAC-SHA256 in base64.',
  },
} as const;
