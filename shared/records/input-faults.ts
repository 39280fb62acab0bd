import { getMetadataStorage, validateSync, ValidationTypes, type ValidationError } from 'class-validator';
import type { FieldFault } from '../errors/domain-error.js';
import { faultOf, isBroken, pathWithin, type Rule } from './broken-rule.js';

const options = { forbidUnknownValues: false, skipMissingProperties: true, stopAtFirstError: true };

type Keywords = Readonly<Record<string, unknown>>;

/** Rules of class-validator that JSON Schema can say as well: the one place where its names are known. */
const rules: Readonly<Record<string, (constraints: readonly unknown[]) => Keywords>> = {
  isLength: ([min, max]) => ({ minLength: min, ...(max !== undefined && { maxLength: max }) }),
  minLength: ([min]) => ({ minLength: min }),
  maxLength: ([max]) => ({ maxLength: max }),
  min: ([min]) => ({ minimum: min }),
  max: ([max]) => ({ maximum: max }),
  arrayMinSize: ([min]) => ({ minItems: min }),
  arrayMaxSize: ([max]) => ({ maxItems: max }),
  matches: ([pattern]) => ({ pattern: (pattern as RegExp).source }),
  isIn: ([values]) => ({ enum: values }),
  isInt: () => ({ type: 'integer', format: 'int64', maximum: Number.MAX_SAFE_INTEGER }),
  arrayUnique: () => ({ uniqueItems: true }),
  hasFormat: ([format]) => ({ format }),
};

/** A rule that a class states of one of its properties. */
export interface StatedRule {
  readonly property: string;
  /** Its name in class-validator. */
  readonly name: string;
  /** Whether it is about each item of a list. */
  readonly isOfItems: boolean;
  readonly keywords: Keywords;
}

/** What a class demands of its properties, as far as JSON Schema can say it. */
export function statedRules(type: object): StatedRule[] {
  return getMetadataStorage()
    .getTargetValidationMetadatas(type as never, '', false, false)
    .flatMap(({ propertyName: property, name = '', type: kind, each: isOfItems, constraints }) => {
      const read = kind === ValidationTypes.CUSTOM_VALIDATION ? rules[name] : undefined;
      return read ? [{ property, name, isOfItems, keywords: read((constraints ?? []) as unknown[]) }] : [];
    });
}

/** What is wrong with the properties of an input by the rules of its class; inputs within it are not looked at. */
export function inputFaults(input: object, path = ''): FieldFault[] {
  return validateSync(input, options)
    .filter(({ constraints }) => constraints)
    .map((error) => faultOfError(input, error, path));
}

function faultOfError(
  input: object,
  { property, constraints = {} }: ValidationError,
  path: string,
): FieldFault {
  const field = pathWithin(path, property);
  const [[name, message] = ['', '']] = Object.entries(constraints);
  if (name === 'isDefined') return { field, code: 'required', message: message.replace(property, field) };
  const value = (input as Readonly<Record<string, unknown>>)[property];
  const stated = statedRules(input.constructor).find(
    (rule) => rule.property === property && rule.name === name,
  );
  if (!stated) return { field, code: 'format', message: message.replace(property, field) };
  const broken = Object.entries(stated.keywords).map(([keyword, limit]): Rule => ({ keyword, limit }));
  if (!stated.isOfItems) return faultOf(field, ruleBrokenBy(value, broken) ?? broken[0]!);
  const items = Array.isArray(value) ? (value as readonly unknown[]) : [];
  const index = items.findIndex((item) => ruleBrokenBy(item, broken) !== undefined);
  return index === -1
    ? faultOf(field, broken[0]!)
    : faultOf(pathWithin(field, index), ruleBrokenBy(items[index], broken)!);
}

function ruleBrokenBy(value: unknown, rules: readonly Rule[]): Rule | undefined {
  return rules.find((rule) => isBroken(value, rule));
}
