import { z } from 'zod';
import type { FieldFault } from '../../../../shared/errors/domain-error.js';
import { invalidFields } from '../../../../shared/errors/errors.js';

const column = z.string().trim().min(1).max(200);
const words = z.array(z.string().trim().min(1).max(40)).min(1).max(20);

const columns = z.strictObject({
  booked_on: column,
  value_on: column.optional(),
  amount: column.optional(),
  debit: column.optional(),
  credit: column.optional(),
  sign: column.optional(),
  currency: column.optional(),
  counterparty: column.optional(),
  counterparty_iban: column.optional(),
  remittance: z.union([column, z.array(column).min(1).max(20)]).optional(),
  bank_reference: column.optional(),
  end_to_end_id: column.optional(),
  creditor_reference: column.optional(),
});

const profile = z.strictObject({
  columns,
  date_order: z.enum(['DMY', 'MDY', 'YMD']),
  decimal_sign: z.enum(['.', ',']),
  thousands_sign: z.enum(['', '.', ',', ' ', "'"]).default(''),
  delimiter: z.enum([',', ';', '\t', '|']).default(';'),
  encoding: z.string().max(40).optional(),
  skipped_lines: z.int().min(0).max(100).default(0),
  has_header: z.boolean().default(true),
  debit_words: words.default(['D', 'DBIT', 'DEBIT', 'S', 'SOLL', '-']),
  credit_words: words.default(['C', 'CRDT', 'CREDIT', 'H', 'HABEN', '+']),
});

/** How a bank writes statements as CSV. Columns are names of the header, or numbers from 1 on where there is none. */
export type CsvProfile = z.infer<typeof profile>;

/** A profile as it is stored: empty for none. */
export type StoredProfile = CsvProfile | Readonly<Record<string, never>>;

/** What the input means; VAL-001 with each fault. An empty object is no profile. */
export function readCsvProfile(value: Readonly<Record<string, unknown>>): StoredProfile {
  if (Object.keys(value).length === 0) return {};
  const read = profile.safeParse(value);
  const faults = read.success ? faultsOf(read.data) : read.error.issues.map(faultOf);
  if (faults.length > 0) throw invalidFields(faults);
  return read.data!;
}

/** The profile that is stored; null for none. */
export function storedProfile(value: unknown): CsvProfile | null {
  const read = profile.safeParse(value);
  return read.success ? read.data : null;
}

type Issue = z.core.$ZodIssue;

function faultOf(issue: Issue): FieldFault {
  const field = ['csvProfile', ...issue.path].join('.');
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
  if (unknown.length > 0)
    return { field, code: 'unknown', message: `${field} has unknown names: ${unknown.join(', ')}.` };
  return { field, code: 'format', message: `${field}: ${issue.message}.` };
}

function faultsOf({ columns, decimal_sign, thousands_sign, encoding, has_header }: CsvProfile): FieldFault[] {
  const { amount, debit, credit, sign } = columns;
  const hasBoth = debit !== undefined && credit !== undefined;
  const hasSome = debit !== undefined || credit !== undefined;
  const named = Object.entries(columns).flatMap(([name, value]) =>
    [value].flat().map((each) => [name, each] as const),
  );
  return [
    ...((amount === undefined) !== hasBoth || (amount !== undefined && hasSome)
      ? conflict('columns', 'name either amount, or both debit and credit')
      : []),
    ...(sign !== undefined && amount === undefined ? conflict('columns.sign', 'goes with amount alone') : []),
    ...(decimal_sign === thousands_sign ? conflict('thousands_sign', 'must not be the decimal sign') : []),
    ...(encoding !== undefined && !isEncoding(encoding)
      ? conflict('encoding', 'must be a name of the Encoding standard, such as windows-1252')
      : []),
    ...(has_header
      ? []
      : named.flatMap(([name, each]) =>
          /^[1-9]\d{0,2}$/.test(each)
            ? []
            : conflict(`columns.${name}`, 'must be a number from 1 on, since there is no header'),
        )),
  ];
}

function conflict(name: string, words: string): FieldFault[] {
  const field = `csvProfile.${name}`;
  return [{ field, code: 'conflicting', message: `${field}: ${words}.` }];
}

function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== 'x-user-defined';
  } catch {
    return false;
  }
}
