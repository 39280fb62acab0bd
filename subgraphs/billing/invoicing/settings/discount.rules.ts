import { invalidField } from '../../../../shared/errors/errors.js';

/** VAL-001 unless an early payment discount says both its percentage and its days, or neither. */
export function refuseHalfDiscount(values: {
  readonly discountPercent: unknown;
  readonly discountDays: unknown;
}): void {
  const [has, lacks] =
    values.discountPercent === null
      ? ['discountDays', 'discountPercent']
      : ['discountPercent', 'discountDays'];
  if ((values.discountPercent === null) === (values.discountDays === null)) return;
  throw invalidField(
    lacks,
    'required',
    `${lacks} is required, since there is ${has}; clear both or neither.`,
  );
}
