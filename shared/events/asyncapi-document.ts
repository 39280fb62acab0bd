import type { EventDefinition } from '../changes/define-event.js';
import { deliveryHeaders, eventEnvelope, visibilityOf } from './event-envelope.js';

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
    description: visibilityOf(event),
    headers: { $ref: '#/components/schemas/headers' },
    payload: eventEnvelope(event),
  };
}

const headersSchema = {
  type: 'object',
  required: Object.keys(deliveryHeaders),
  properties: deliveryHeaders,
};
