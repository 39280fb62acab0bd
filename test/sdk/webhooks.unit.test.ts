import { describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { verifyWebhook, WebhookVerificationError } from '../../sdk/src/webhooks.js';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const another = `whsec_${Buffer.alloc(32, 8).toString('base64')}`;
const body = '{"id":"evt_1","type":"customer.created","data":{"object":{"name":"Zoë"}}}';
const sentAt = new Date('2026-11-21T06:20:00Z');
const nowMs = sentAt.getTime();

/** Signed by the reference implementation of Standard Webhooks. */
const headers = {
  'webhook-id': 'evt_1',
  'webhook-timestamp': String(nowMs / 1_000),
  'webhook-signature': new Webhook(secret).sign('evt_1', sentAt, body),
};

describe('a delivery', () => {
  test('that the platform signed is its event, by text or bytes, by either form of headers', () => {
    const deliveries = [
      { body, headers },
      { body: Buffer.from(body), headers: new Headers(headers) },
    ];

    for (const delivery of deliveries)
      expect(verifyWebhook(delivery, { secrets: [secret], nowMs })).toMatchObject({
        type: 'customer.created',
      });
  });

  test('is accepted during a rotation, by either secret and either signature', () => {
    const both = `v1,${Buffer.alloc(32).toString('base64')} ${headers['webhook-signature']} v1a,unknown`;

    const event = verifyWebhook(
      { body, headers: { ...headers, 'webhook-signature': both } },
      { secrets: [another, secret], nowMs },
    );

    expect(event.id).toBe('evt_1');
  });

  test.each([
    ['with another body', { body: body.replace('Zoë', 'Eve') }, {}],
    ['of another id', { headers: { ...headers, 'webhook-id': 'evt_2' } }, {}],
    ['signed by another secret', {}, { secrets: [another] }],
    ['without secrets', {}, { secrets: [] }],
    ['of another moment', { headers: { ...headers, 'webhook-timestamp': String(nowMs / 1_000 + 1) } }, {}],
    ['older than five minutes', {}, { nowMs: nowMs + 301_000 }],
    ['of the future', {}, { nowMs: nowMs - 301_000 }],
    ['whose time is no number', { headers: { ...headers, 'webhook-timestamp': 'now' } }, {}],
    ['without a signature', { headers: { ...headers, 'webhook-signature': undefined } }, {}],
    ['with an empty signature', { headers: { ...headers, 'webhook-signature': 'v1,' } }, {}],
  ])('%s is refused', (_what, delivery, options) => {
    expect(() =>
      verifyWebhook({ body, headers, ...delivery }, { secrets: [secret], nowMs, ...options }),
    ).toThrow(WebhookVerificationError);
  });

  test('is accepted up to five minutes later', () => {
    expect(() =>
      verifyWebhook({ body, headers }, { secrets: [secret], nowMs: nowMs + 299_000 }),
    ).not.toThrow();
  });
});
