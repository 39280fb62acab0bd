import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { signWebhook, verifyWebhook, WebhookVerificationError } from '../../sdk/src/webhooks.js';

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

const renamed = (change: (name: string) => string) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [change(name), value]));
const capitals = (name: string) => name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());

const clockAt = (ms: number) => jest.spyOn(Date, 'now').mockReturnValue(ms);
beforeEach(() => void clockAt(nowMs));
afterEach(() => void jest.restoreAllMocks());

describe('a delivery', () => {
  test.each([
    ['as text', body, headers],
    ['as bytes, with the headers of fetch', new TextEncoder().encode(body), new Headers(headers)],
    ['as Node’s bytes, with lists of headers', Buffer.from(body), renamed((name) => name)],
    ['with names in capitals, as API gateways have them', body, renamed(capitals)],
    [
      'with other headers',
      body,
      { ...renamed((name) => name.toUpperCase()), cookie: undefined, via: ['a', 'b'] },
    ],
  ])('that the platform signed is its event: %s', (_how, given, by) => {
    expect(verifyWebhook({ body: given, headers: by }, { secrets: [secret] })).toEqual(JSON.parse(body));
  });

  test('is signed for tests as the platform signs it', () => {
    expect(signWebhook({ id: 'evt_1', body, at: sentAt }, secret)).toEqual(headers);
  });

  test('is accepted during a rotation, by either secret and either signature', () => {
    const both = `v1,${Buffer.alloc(32).toString('base64')} ${headers['webhook-signature']} v1a,unknown`;

    const event = verifyWebhook(
      { body, headers: { ...headers, 'webhook-signature': both } },
      { secrets: [another, secret] },
    );

    expect(event.id).toBe('evt_1');
  });

  test.each([
    ['with another body', { body: body.replace('Zoë', 'Eve') }, {}],
    ['of another id', { headers: { ...headers, 'webhook-id': 'evt_2' } }, {}],
    ['signed by another secret', {}, { secrets: [another] }],
    ['without secrets', {}, { secrets: [] }],
    ['of another moment', { headers: { ...headers, 'webhook-timestamp': String(nowMs / 1_000 + 1) } }, {}],
    ['whose time is no number', { headers: { ...headers, 'webhook-timestamp': 'now' } }, {}],
    ['without a signature', { headers: { ...headers, 'webhook-signature': undefined } }, {}],
    ['with an empty signature', { headers: { ...headers, 'webhook-signature': 'v1,' } }, {}],
  ])('%s is refused', (_what, delivery, options) => {
    expect(() => verifyWebhook({ body, headers, ...delivery }, { secrets: [secret], ...options })).toThrow(
      WebhookVerificationError,
    );
  });

  test.each([
    [-301, false],
    [-300, true],
    [300, true],
    [301, false],
  ])('that comes %s s after it was signed: accepted %s', (seconds, isAccepted) => {
    clockAt(nowMs + seconds * 1_000);
    const verify = () => verifyWebhook({ body, headers }, { secrets: [secret] });

    if (isAccepted) expect(verify()).toEqual(JSON.parse(body));
    else expect(verify).toThrow(WebhookVerificationError);
  });
});
