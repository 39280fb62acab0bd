import { describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { services, subgraphs } from '../../main.js';
import { readCommandLine } from '../../shared/config/command-line.js';
import { loadConfig } from '../../shared/config/config.js';
import { environmentSchema } from '../../shared/config/environment.js';
import { demanded, readCompose, type ComposeService } from './compose-file.js';
import { isPresent } from './source-files.js';

const given = {
  PUBLIC_URL: 'https://api.example.com',
  SMTP_URL: 'smtps://mailer:password@mail.example.com:465',
  POSTGRES_PASSWORD: 'superuserpassword',
  DATABASE_OWNER_PASSWORD: 'ownerpassword',
  DATABASE_APP_PASSWORD: 'applicationpassword',
  EVENT_BUS_PASSWORD: 'letters1',
  INTERNAL_SECRET: randomBytes(48).toString('base64'),
  ENCRYPTION_KEY: randomBytes(32).toString('base64'),
};
const composed = readCompose(given);
const named = (name: string) => composed.find((service) => service.name === name)!;
const isOneShot = ({ name, restart, profiles }: ComposeService) =>
  restart === 'no' &&
  (profiles.includes('backup') ||
    composed.some(({ dependsOn }) => dependsOn[name]?.condition === 'service_completed_successfully'));
const ours = composed.filter(({ isOurs }) => isOurs).map((service) => [service.name, service] as const);

test('what is secret or one’s own has no default', () => {
  expect(demanded).toEqual(Object.keys(given).toSorted());
  expect(() => readCompose({ ...given, INTERNAL_SECRET: '' })).toThrow(
    'INTERNAL_SECRET: made by openssl rand -base64 48',
  );
});

test('every service is watched by a health check, or runs once', () => {
  const unwatched = composed.filter((service) => !service.healthcheck.test && !isOneShot(service));

  expect(unwatched.map(({ name }) => name)).toEqual([]);
});

test('there is a service for the gateway, for each subgraph, and one that migrates first', () => {
  const run = ours.map(([name, { command }]) => {
    const { services: named, isMigrationOnly } = readCommandLine(services, command.slice(3));
    return [name, { services: named, isMigrationOnly }];
  });

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

  test('has a port that is published, and another one that is checked', () => {
    const { port, operations } = loadConfig(environment);

    expect(operations!.port).not.toBe(port);
    if (healthcheck.test)
      expect(healthcheck.test.join(' ')).toContain(`http://127.0.0.1:${operations!.port}/health/ready`);
    expect(ports.map((published) => published.split(':').at(-1))).toEqual(
      name === 'gateway' ? [String(port)] : [],
    );
    expect(isReadOnly).toBe(true);
  });
});

/** Settings that the containers do not take from their user, and why. */
const keptFromCompose: Readonly<Record<string, string>> = {
  DATA_DIR: 'the database is a service, and the containers can write nothing',
  DEMO_DATA: 'refused in production',
  WEBHOOK_PRIVATE_ADDRESSES: 'refused in production',
  TRUSTED_DOCUMENTS_FILE: 'needs a file in the container: a compose file of one’s own mounts it',
  TRUSTED_DOCUMENTS_ONLY: 'needs that file',
  GATEWAY_EXECUTOR: 'for comparisons',
};
/** Settings that the file decides itself, by what it starts. */
const decidedByCompose = [
  ...['NODE_ENV', 'HOST', 'PORT', 'OPERATIONS_HOST', 'OPERATIONS_PORT', 'SUBGRAPH_URLS', 'DATABASE_URL'],
  ...['DATABASE_OWNER_URL', 'EVENT_BUS_URL', 'FILES_DIR'],
];

test('every other setting comes from the user to each service that looks at it, and stays unset without one', () => {
  const settings = Object.keys(environmentSchema.shape).filter(
    (name) => !decidedByCompose.includes(name) && !(name in keptFromCompose),
  );
  const chosen = Object.fromEntries(
    settings.map((name) => [name, given[name as keyof typeof given] ?? `my-${name}`]),
  );
  const environmentsOf = (values: Readonly<Record<string, string>>) =>
    readCompose({ ...given, ...values }).flatMap(({ isOurs, environment }) => (isOurs ? [environment] : []));
  const valuesOf = (name: string, environments: readonly Readonly<Record<string, string>>[]) => [
    ...new Set(environments.flatMap((environment) => (name in environment ? [environment[name]] : []))),
  ];

  expect(settings.map((name) => [name, valuesOf(name, environmentsOf(chosen))])).toEqual(
    settings.map((name) => [name, [chosen[name]]]),
  );
  const defaults = ['MAIL_FROM', 'LOG_LEVEL', ...Object.keys(given)];
  expect(
    settings.filter((name) => !defaults.includes(name)).map((name) => valuesOf(name, environmentsOf({}))),
  ).toEqual(Array(settings.filter((name) => !defaults.includes(name)).length).fill(['']));
  expect(Object.keys(keptFromCompose).filter((name) => !(name in environmentSchema.shape))).toEqual([]);
});

test('what only gateways look at is not missing there', () => {
  const { environment } = named('gateway');

  expect(Object.keys(environment)).toEqual(
    expect.arrayContaining(['TRUSTED_PROXIES', 'CORS_ORIGINS', 'REQUESTS_PER_MINUTE', 'INTROSPECTION']),
  );
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

test('no service can fill the disk with its log, or take the whole machine', () => {
  const unbounded = composed.filter(
    ({ logging, limits }) =>
      !logging.options?.['max-size'] || !logging.options['max-file'] || !Object.values(limits).every(Boolean),
  );

  expect(unbounded.map(({ name }) => name)).toEqual([]);
});

test('a release has a tag of its own, so that the one before is still there', () => {
  const images = readCompose({ ...given, BRAIFLOW_VERSION: '7' }).flatMap(({ isOurs, image }) =>
    isOurs ? image : [],
  );

  expect(new Set(images)).toEqual(new Set(['braiflow:7']));
  expect(composed.filter(({ image }) => !/^[a-z]+:\S+$/.test(image))).toEqual([]);
});

test('no command line has a secret, since whoever lists processes reads it', () => {
  const secrets = Object.entries(given).filter(([name]) => name !== 'PUBLIC_URL');
  const telling = composed.filter(({ command, healthcheck }) =>
    secrets.some(([, secret]) => [...command, ...(healthcheck.test ?? [])].join(' ').includes(secret)),
  );

  expect(telling.map(({ name }) => name)).toEqual([]);
});

test('what a service mounts from the project is there', () => {
  const mounted = composed.flatMap(({ volumes }) => volumes).filter((volume) => volume.startsWith('./'));

  expect(mounted.length).toBeGreaterThan(2);
  expect(mounted.map((volume) => volume.split(':')[0]!).filter((path) => !isPresent(path))).toEqual([]);
});
