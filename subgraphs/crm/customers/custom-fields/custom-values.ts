/** A value of a custom field: a text or choice, a number, a date as `2026-11-21`, or yes or no. */
export type CustomValue = string | number | boolean;

/** Values by the key of their field; a field without a value is absent. */
export type CustomValues = Readonly<Record<string, CustomValue>>;
