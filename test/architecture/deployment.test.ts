import { describe, expect, test } from '@jest/globals';
import { services, subgraphs } from '../../main.js';
import { readCommandLine } from '../../shared/config/command-line.js';
import { loadConfig } from '../../shared/config/config.js';
import { environmentSchema } from '../../shared/config/environment.js';
import { demanded, readCompose, type ComposeService } from './compose-file.js';

const given = {
  PUBLIC_URL: 'https://api.example.com',
  SMTP_URL: 'smtps://mailer:password@mail.example.com:465',
  POSTGRES_PASSWORD: 'superuserpassword',
  DATABASE_OWNER_PASSWORD: 'ownerpassword',
  DATABASE_APP_PASSWORD: 'applicationpassword',
  EVENT_BUS_PASSWORD: 'letters1',
  INTERNAL_SECRET: 'an internal secret of 32 characters or more',
  ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
};
const composed = readCompose(given);
const named = (name: string) => composed.find((service) => service.name === name)!;
const isOneShot = ({ name, restart }: ComposeService) =>
  restart === 'no' &&
  composed.some(({ dependsOn }) => dependsOn[name]?.condition === 'service_completed_successfully');
const ours = composed.filter(({ isOurs }) => isOurs).map((service) => [service.name, service] as const);

test('what is secret or one’s own has no default', () => {
  expect(demanded).toEqual(Object.keys(given).toSorted());
  expect(() => readCompose({ ...given, INTERNAL_SECRET: '' })).toThrow(
    'INTERNAL_SECRET: 32 characters or more',
  );
});

test('every service is watched by a health check, or runs once', () => {
  const unwatched = composed.filter((service) => !service.healthcheck.test && !isOneShot(service));

  expect(unwatched.map(({ name }) => name)).toEqual([]);
});

test('there is a service for the gateway, for each subgraph, and one that migrates first', () => {
  const run = ours.map(([name, { command }]) => [name, readCommandLine(services, command.slice(3))]);

  expect(Object.fromEntries(run)).toEqual({
    migrate: { services, isMigrationOnly: true },
    ...Object.fromEntries(services.map((name) => [name, { services: [name], isMigrationOnly: false }])),
  });
});

describe.each(ours)('the environment of %s', (name, { environment, healthcheck, ports, isReadOnly }) => {
  test('keeps the contract', () => {
    expect(Object.keys(environment).filter((variable) => !(variable in environmentSchema.shape))).toEqual([]);
    expect(loadConfig(environment)).toMatchObject({
      isProduction: true,
      hasDemoData: false,
      host: '0.0.0.0',
    });
  });

  test('has the owner’s password only where migrations run', () => {
    expect('DATABASE_OWNER_URL' in environment).toBe(name === 'migrate');
  });

  test('has the port that is checked and published', () => {
    const { port } = loadConfig(environment);

    if (healthcheck.test)
      expect(healthcheck.test.join(' ')).toContain(`http://127.0.0.1:${port}/health/ready`);
    expect(ports.map((published) => published.split(':').at(-1))).toEqual(
      name === 'gateway' ? [String(port)] : [],
    );
    expect(isReadOnly).toBe(true);
  });
});

test('the gateway reaches every subgraph at its service', () => {
  const { subgraphUrls } = loadConfig(named('gateway').environment);
  const expected = subgraphs.map(({ name }) => [
    name,
    `http://${name}:${loadConfig(named(name).environment).port}/${name}`,
  ]);

  expect(subgraphUrls).toEqual(Object.fromEntries(expected));
});

test('nothing starts before what it needs', () => {
  const needs = (name: string) =>
    Object.entries(named(name).dependsOn).map(([on, { condition }]) => `${on} ${condition}`);

  expect(needs('migrate')).toEqual(['postgres service_healthy']);
  expect(needs('gateway')).toEqual([
    ...subgraphs.map(({ name }) => `${name} service_healthy`),
    'nats service_healthy',
  ]);
  for (const { name } of subgraphs) expect(needs(name)).toContain('migrate service_completed_successfully');
});
