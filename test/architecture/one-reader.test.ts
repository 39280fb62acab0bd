import { expect, test } from '@jest/globals';
import { Kind, parse, type TypeNode } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import '../../main.js';
import { declaredTexts } from '../../shared/records/input-text.js';
import { subgraphNames } from '../kit/subgraph-names.js';
import { readProjectFile, readSources } from './source-files.js';

/** Who else than shared/values may do it, and why. */
const elsewhere: Readonly<Record<string, { pattern: RegExp; but: readonly string[] }>> = {
  'composes texts': {
    pattern: /\.normalize\(/,
    // Words are compared without accents, words of headers and local forms too; passwords have a normal form of their own.
    but: [
      'subgraphs/crm/customers/words/',
      'subgraphs/crm/files/imports/column-words.rules.ts',
      'subgraphs/crm/files/imports/local-forms.rules.ts',
      'subgraphs/identity/passwords/',
      'subgraphs/identity/users/password.rules.ts',
    ],
  },
  'reads e-mails': {
    pattern: /\b(isEmail|IsEmail|z\.email)\(|trim\(\)\s*\.toLowerCase\(\)/,
    but: [
      'subgraphs/identity/api-keys/allowed-addresses.rules.ts',
      'subgraphs/crm/files/csv/encodings.rules.ts',
    ],
  },
  'reads phone numbers': { pattern: /libphonenumber|parsePhoneNumber/, but: [] },
  'reads domains': { pattern: /\b(isFQDN|domainTo\w+)\(/, but: [] },
  'reads UUIDs': {
    pattern: /\b(isUUID|IsUUID|GraphQLUUID\.parse\w+)\(|import \{[^}]*\bvalidate\b[^}]*\} from 'uuid'/,
    but: [],
  },
  'reads moments that clients send': { pattern: /GraphQLDateTimeISO\.parse\w+\(/, but: [] },
};

test.each(Object.entries(elsewhere))('nobody but shared/values %s', async (_what, { pattern, but }) => {
  const sources = (await Promise.all(['gateway', 'shared', 'subgraphs'].map(readSources))).flat();

  const found = sources
    .filter(({ path, text }) => !path.startsWith('shared/values/') && pattern.test(text))
    .map(({ path }) => path);

  expect(found.filter((path) => !but.some((allowed) => path.startsWith(allowed)))).toEqual([]);
});

/** Texts with a form of their own: whoever stores or looks them up reads them, or knows the few that there are. */
const formed = new Set(
  [
    // Readers of shared/values, called by the services.
    ...['email', 'phone', 'domain', 'tags', 'iban', 'qrIban', 'bic'],
    // Codes and names of things that exist, secrets and bytes.
    ...['country', 'currency', 'timezone', 'locale', 'url', 'phoneCountry', 'moduleId', 'role', 'key', 'customKey', 'field'],
    ...['encoding', 'delimiter', 'eventTypes', 'scopes', 'permissions', 'grants', 'denials', 'allowedAddresses', 'column', 'content'],
    ...['tier', 'previewHash'],
    ...['token', 'code', 'mfaChallenge', 'refreshToken', 'password', 'currentPassword', 'newPassword'],
    // Currencies, and a decimal.
    ...['from', 'to', 'rate'].map((field) => `ExchangeRateInput.${field}`),
    // A role's name is a word of a to z.
    ...['DefineRoleInput.name', 'DeleteRoleInput.name'],
    // Each row is read as an UpsertCustomerInput, so that its faults are its own.
    ...['CustomerRowInput.name', 'CustomerRowInput.externalReference'],
    // Compared with what one of these readers made, or with words of the platform.
    ...['StringFilter', 'OptionalStringFilter'].flatMap((filter) => [`${filter}.eq`, `${filter}.in`]),
    ...['eq', 'any', 'all', 'none'].map((field) => `TagFilter.${field}`),
    'CustomerTextFilter.matches',
  ],
); // prettier-ignore

test('every text of an input is declared with its reader, or has a form of its own', async () => {
  const classes = new Map(getMetadataStorage().inputTypes.map(({ name, target }) => [name, target]));
  const schemas = await Promise.all(
    subgraphNames().map((name) => readProjectFile(`subgraphs/${name}/schema.graphql`)),
  );

  const undeclared = schemas.flatMap(textsOf).filter(({ input, field }) => {
    const declared = declaredTexts(classes.get(input) as never);
    return !declared.includes(field) && !formed.has(field) && !formed.has(`${input}.${field}`);
  });

  expect(undeclared.map(({ input, field }) => `${input}.${field}`)).toEqual([]);
});

test('a text without a reader is found', () => {
  expect(textsOf('input A { b: String c: [String!]! d: ID e: Int } type F { g: String }')).toEqual([
    { input: 'A', field: 'b' },
    { input: 'A', field: 'c' },
  ]);
});

function textsOf(sdl: string): { input: string; field: string }[] {
  return parse(sdl).definitions.flatMap((definition) =>
    definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION
      ? (definition.fields ?? [])
          .filter(({ type }) => namedType(type) === 'String')
          .map(({ name }) => ({ input: definition.name.value, field: name.value }))
      : [],
  );
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
