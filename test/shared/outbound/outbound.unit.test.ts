import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadConfig } from '../../../shared/config/config.js';
import { isAllowedAddress } from '../../../shared/outbound/address-range.js';
import { faultOfUrl } from '../../../shared/outbound/outbound-url.js';
import { postOutbound } from '../../../shared/outbound/post-outbound.js';
import { testEnvironment } from '../../kit/test-server.js';
import { disguises, reachable, unreachable } from './addresses.js';

const strict = { allowsPrivateAddresses: false, allowsHttp: true };
const production = { allowsPrivateAddresses: false, allowsHttp: false };
const development = { allowsPrivateAddresses: true, allowsHttp: true };

describe('an address', () => {
  test.each(unreachable)('%s is out of reach: %s', (address) => {
    expect(isAllowedAddress(address, strict)).toBe(false);
  });

  test.each(reachable)('%s is within reach', (address) => {
    expect(isAllowedAddress(address, strict)).toBe(true);
  });

  test('that is private is within reach of development, link-local is not', () => {
    const allowed = ['127.0.0.1', '::1', '10.0.0.1', '172.17.0.1', 'fd00::1', '8.8.8.8'];
    const refused = ['169.254.169.254', 'fe80::1', '0.0.0.0', '224.0.0.1', '::ffff:169.254.169.254', 'x', ''];

    expect(allowed.filter((address) => !isAllowedAddress(address, development))).toEqual([]);
    expect(refused.filter((address) => isAllowedAddress(address, development))).toEqual([]);
  });
});

describe('a URL', () => {
  test.each([
    ['http://hooks.example/', 'The URL must begin with https://.'],
    ['ftp://hooks.example/', 'This is no https:// URL.'],
    ['file:///etc/passwd', 'This is no https:// URL.'],
    ['hooks.example', 'This is no https:// URL.'],
    ['https://', 'This is no https:// URL.'],
    ['https://[fe80::1%25eth0]/', 'This is no https:// URL.'],
    ['https://me:secret@hooks.example/', 'The URL must not carry credentials; the signature vouches for us.'],
    ['https://hooks.example:25/', 'The port 25 is not for HTTP.'],
    ['https://hooks.example:6379/', 'The port 6379 is not for HTTP.'],
    ['https://hooks.example:0/', 'The port 0 is not for HTTP.'],
    [`https://hooks.example/${'x'.repeat(2_000)}`, 'The URL is longer than 2000 characters.'],
    ['https://10.0.0.1/', 'The address 10.0.0.1 is not public.'],
    ['https://localhost/', 'localhost is no public host.'],
  ])('%s is refused in production', (url, fault) => {
    expect(faultOfUrl(url, production)).toBe(fault);
  });

  test.each(['https://hooks.example/a?b=c', 'https://hooks.example:8443/', 'https://8.8.8.8/'])(
    '%s will do',
    (url) => {
      expect(faultOfUrl(url, production)).toBeUndefined();
    },
  );
});

describe('a call', () => {
  let server: Server;
  let port: number;
  let connections = 0;

  beforeAll(async () => {
    server = createServer((request, response) => response.end(request.headers.host));
    server.on('connection', () => (connections += 1));
    server.listen(0, '::');
    await once(server, 'listening');
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => void server.close());

  const post = (host: string, policy = strict, askDns?: () => Promise<string[]>) =>
    postOutbound({ url: `http://${host}:${port}/`, headers: {}, body: Buffer.from('{}') }, policy, askDns);

  test.each(disguises)('to %s makes no connection', async (host) => {
    const before = connections;

    await expect(post(host)).rejects.toThrow(/no public host|not public|no address/);

    expect(connections).toBe(before);
  });

  test('to a name makes no connection when one of its addresses is private', async () => {
    const before = connections;

    for (const private_ of ['127.0.0.1', '::1', '::ffff:127.0.0.1', 'fe80::1%lo']) {
      await expect(post('hooks.example', strict, async () => ['8.8.8.8', private_])).rejects.toThrow(
        'The address of the host is not public.',
      );
    }
    await expect(post('hooks.example', strict, async () => [])).rejects.toThrow(
      'The host name has no address.',
    );

    expect(connections).toBe(before);
  });

  test('asks for the address once, connects to that, and names the host', async () => {
    let questions = 0;
    const rebinding = async () => ((questions += 1) === 1 ? ['127.0.0.1'] : ['10.0.0.1']);

    const answer = await post('hooks.example', development, rebinding);

    expect(questions).toBe(1);
    expect(answer).toEqual({ status: 200, retryAfter: undefined, body: `hooks.example:${port}` });
  });
});

test('production refuses to let webhooks into the private network', () => {
  const environment = {
    ...testEnvironment,
    NODE_ENV: 'production',
    SMTP_URL: 'smtps://mail.example',
    PUBLIC_URL: 'https://api.example',
  };

  expect(loadConfig(environment).outbound).toEqual(production);
  expect(loadConfig(testEnvironment).outbound).toEqual(development);
  expect(() => loadConfig({ ...environment, WEBHOOK_PRIVATE_ADDRESSES: 'on' })).toThrow(
    'WEBHOOK_PRIVATE_ADDRESSES is on: tenants would reach the private network; not in production.',
  );
});
