/** Which rule a part of an input broke: every code that `errors` of an answer can name, and what it means. */
export const faultCodes = {
  required: 'It is missing, or null where there must be a value.',
  unknown: 'There is no such field, parameter, name or record.',
  type: 'It is another kind of JSON value than this field takes.',
  one_of: 'It is none of the values that this field takes.',
  format: 'It is not written as such a value is, such as an e-mail address or a moment.',
  characters: 'It has characters that cannot be stored or shown, such as NUL.',
  too_short: 'It has fewer characters than it must have.',
  too_long: 'It has more characters than it may have.',
  too_few: 'The list has fewer items than it must have.',
  too_many: 'The list has more items than it may have, or there are as many records as there may be.',
  too_small: 'The number is smaller than it may be, or the moment is past.',
  too_large: 'The number is larger than it may be, or the moment is too far ahead.',
  repeated: 'It is there twice, where each may be there once.',
  not_allowed: 'The value is well formed, but may not be used here; the message says why.',
  conflicting: 'It does not go with another field, or with the state of the record.',
  taken: 'Another record has the value already.',
  in_use: 'Records still have what would be taken away.',
  ambiguous: 'It fits more than one record.',
} as const;

export type FaultCode = keyof typeof faultCodes;
