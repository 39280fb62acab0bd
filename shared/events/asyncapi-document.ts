import type { EventDefinition } from '../changes/define-event.js';
import { payloadSchemaOf } from './payload-schema.js';

/**
 * AsyncAPI 3 of everything that the platform publishes, as webhooks carry it: one channel, the
 * receiver's own URL, and one message for each type of event. `publicUrl` is where the platform is.
 */
export function asyncApiDocument(events: readonly EventDefinition[], publicUrl: string): object {
  const names = events.map(({ type }) => type).toSorted();
  const messagesIn = (place: string) => names.map((name) => ({ $ref: `#/${place}/messages/${name}` }));
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'BraiFlow events',
      version: '1.0.0',
      description: `What happens in a business, as webhooks deliver it by Standard Webhooks. ${publicUrl}/v1/events has the same events for reading.`,
    },
    defaultContentType: 'application/json',
    channels: {
      webhook: {
        description:
          'A webhook endpoint of the business. Delivered at least once; `webhook-id` tells repetitions.',
        messages: Object.fromEntries(names.map((name) => [name, { $ref: `#/components/messages/${name}` }])),
      },
    },
    operations: {
      receiveEvent: {
        action: 'send',
        summary: 'The platform posts an event to the endpoint.',
        channel: { $ref: '#/channels/webhook' },
        messages: messagesIn('channels/webhook'),
      },
    },
    components: {
      messages: Object.fromEntries(
        events.toSorted((a, b) => (a.type < b.type ? -1 : 1)).map((event) => [event.type, messageOf(event)]),
      ),
      schemas: { headers: headersSchema },
    },
  };
}

function messageOf(event: EventDefinition): object {
  return {
    name: event.type,
    title: event.description,
    description: `Version ${event.version}. Seen with the permission ${event.permission.id}${event.permission.module ? `, while the module ${event.permission.module} is active` : ''}.`,
    headers: { $ref: '#/components/schemas/headers' },
    payload: envelopeOf(event),
  };
}

function envelopeOf(event: EventDefinition): object {
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

const headersSchema = {
  type: 'object',
  required: ['webhook-id', 'webhook-timestamp', 'webhook-signature'],
  properties: {
    'webhook-id': { type: 'string', description: 'The event id: the same at each try.' },
    'webhook-timestamp': { type: 'string', description: 'The time of the try, in seconds since 1970.' },
    'webhook-signature': {
      type: 'string',
      description: 'One or, after a rotation of the secret, two signatures: `v1,` and HMAC-SHA256 in base64.',
    },
  },
};
