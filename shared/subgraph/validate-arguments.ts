import { validateSync, type ValidationError } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { ArgumentValidationError, type ValidatorFn } from 'type-graphql';
import type { RequestContext } from '../principal/request-context.js';

const options = { forbidUnknownValues: false, skipMissingProperties: true, stopAtFirstError: true };

/** Per running operation: fields whose arguments were found good. Siblings in a list share theirs. */
const foundGood = new WeakMap<object, Map<unknown, Set<unknown>>>();

/** Checks arguments against the class-validator rules of their classes, nested inputs included. Throws for the first faulty one. */
export const validateArguments: ValidatorFn<RequestContext> = (value, type, { info }) => {
  if (typeof value !== 'object' || value === null) return;
  const good = goodTypesOf(info);
  if (good.has(type)) return;
  const faults = faultsOf(value);
  if (faults.length > 0) throw new ArgumentValidationError(faults);
  good.add(type);
};

function goodTypesOf({ variableValues, fieldNodes: [field] }: GraphQLResolveInfo): Set<unknown> {
  let fields = foundGood.get(variableValues);
  if (!fields) foundGood.set(variableValues, (fields = new Map()));
  let types = fields.get(field);
  if (!types) fields.set(field, (types = new Set()));
  return types;
}

function faultsOf(value: object): ValidationError[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => (isInput(item) ? faultsOf(item) : []));
  const nested = Object.values(value).flatMap((item: unknown) => (isInput(item) ? faultsOf(item) : []));
  return [...validateSync(value, options), ...nested];
}

function isInput(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}
