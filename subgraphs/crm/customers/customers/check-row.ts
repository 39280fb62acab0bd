import { validateSync } from 'class-validator';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { invalidInput } from '../../../../shared/errors/errors.js';
import { readTexts } from '../../../../shared/records/input-text.js';
import type { CustomerInput } from './customer.rules.js';
import { UpsertCustomerInput } from './upsert.type.js';

const options = { forbidUnknownValues: false, skipMissingProperties: true, stopAtFirstError: true };

/** One row of many, its texts read and by the limits of `UpsertCustomerInput`. Throws VAL-001 with every fault. */
export function checkRow(row: CustomerInput): CustomerInput {
  const input: CustomerInput = Object.assign(new UpsertCustomerInput(), row);
  readTexts(input);
  const faults = validateSync(input, options).map(({ property, constraints = {} }) => {
    const [[code, message] = ['invalid', `${property} is invalid.`]] = Object.entries(constraints);
    return { field: property, code, message };
  });
  if (faults.length > 0) throw new DomainError(invalidInput, faults[0]!.message, faults);
  return input;
}
