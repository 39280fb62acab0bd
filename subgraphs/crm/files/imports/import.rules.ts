import { invalidField } from '../../../../shared/errors/errors.js';
import { choices } from '../../../../shared/records/choices.js';
import { isPhoneCountry } from '../../../../shared/values/phone.js';
import { isDelimiter } from '../csv/delimiter.rules.js';
import type { ByteEvidence } from '../csv/detect-encoding.rules.js';
import { encodingCalled } from '../csv/encodings.rules.js';
import { localeCalled } from './local-forms.rules.js';

export const importFormats = choices('ImportFormat', 'The form of a file of customers.', {
  csv: 'Values with a header, divided by `,`, `;`, tab, `|` or what is named; UTF-8, UTF-16 or a named encoding, else Windows-1252.',
  json_lines: 'One JSON object a line, in UTF-8.',
});

export const importStates = choices('ImportStatus', 'How far an import is.', {
  uploading: 'The file is being sent.',
  queued: 'It was started, and waits for its turn.',
  running: 'Rows are being read.',
  checked: 'A dry run has read all rows; it can be started again.',
  done: 'All rows were read.',
  cancelled: 'Somebody ended it; customers that it wrote before are kept.',
  failed:
    'It could not go on; `failure` says why. It can be started again, with another mapping too, or cancelled.',
});

export const importKeys = choices('ImportKey', 'By what a row finds the customer that it is about.', {
  any: 'By the first of these that a customer has: the id of a file that was exported here, external reference, e-mail, phone.',
  email: 'By e-mail alone; a row without one fails.',
  phone: 'By phone number alone; a row without one fails.',
  external_reference: 'By external reference alone; a row without one fails.',
});

export const onExisting = choices('OnExisting', 'What becomes of a row about a customer that is there.', {
  update: 'The customer is changed; what the row leaves empty stays.',
  skip: 'The customer is left as it is.',
});

export type ImportFormat = keyof typeof importFormats.values;
export type ImportStatus = keyof typeof importStates.values;
export type ImportKey = keyof typeof importKeys.values;
export type OnExisting = keyof typeof onExisting.values;

/** Which field of a customer a column of the file fills. */
export interface ColumnMapping {
  readonly column: string;
  /** One of `customerFields` or `custom.<key>`; null for none. */
  readonly field: string | null;
}

/** What became of the rows so far. */
export interface ImportCounts {
  readonly rowCount: number;
  readonly createdCount: number;
  readonly updatedCount: number;
  readonly unchangedCount: number;
  readonly skippedCount: number;
  readonly failedCount: number;
}

/** An import as the database has it. */
export interface ImportState extends ImportCounts {
  readonly id: string;
  readonly fileName: string;
  readonly format: ImportFormat;
  readonly status: ImportStatus;
  readonly matchBy: ImportKey;
  readonly onExisting: OnExisting;
  /** Where phone numbers without a country code are from: ISO 3166, such as `DE`. */
  readonly phoneCountry: string | null;
  readonly isDryRun: boolean;
  /** BCP 47: how days, numbers and yes are written; null for ISO 8601, decimal points and English. */
  readonly locale: string | null;
  /** What the caller says that the file is; null to find out. */
  readonly requestedDelimiter: string | null;
  readonly requestedEncoding: string | null;
  /** Null until it was started. */
  readonly delimiter: string | null;
  /** By the name of the Encoding standard; null until it was started. */
  readonly encoding: string | null;
  /** What the bytes that have arrived tell of the encoding. */
  readonly evidence: ByteEvidence;
  /** The header of the file; null until it was read, and for JSON Lines. */
  readonly columns: readonly string[] | null;
  readonly mapping: readonly ColumnMapping[] | null;
  /** What somebody should know before rows are written. */
  readonly warnings: readonly string[];
  readonly receivedBytes: number;
  readonly processedBytes: number;
  readonly processedLines: number;
  readonly failure: string | null;
  readonly startedBy: string | null;
  readonly apiKeyId: string | null;
  readonly requestId: string | null;
  readonly address: string | null;
  readonly version: number;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
}

/** The name of the table in the audit trail. */
export const importsTable = 'crm.imports';

/** An import as events and the audit trail record it. */
export function importSnapshot(state: ImportState) {
  return {
    import_id: state.id,
    file_name: state.fileName,
    status: state.status,
    is_dry_run: state.isDryRun,
    received_bytes: state.receivedBytes,
    processed_bytes: state.processedBytes,
    row_count: state.rowCount,
    created_count: state.createdCount,
    updated_count: state.updatedCount,
    unchanged_count: state.unchangedCount,
    skipped_count: state.skippedCount,
    failed_count: state.failedCount,
  };
}

export const noCounts: ImportCounts = {
  rowCount: 0,
  createdCount: 0,
  updatedCount: 0,
  unchangedCount: 0,
  skippedCount: 0,
  failedCount: 0,
};

type FileTerms = Pick<ImportState, 'phoneCountry' | 'locale' | 'requestedDelimiter' | 'requestedEncoding'>;

/** How a file is written, as inputs say it. */
interface SaidTerms {
  readonly phoneCountry?: string | null;
  readonly locale?: string | null;
  readonly delimiter?: string | null;
  readonly encoding?: string | null;
}

/** What a caller says of how a file is written; what they leave out is not in it. Throws VAL-001. */
export function readFileTerms(input: SaidTerms): Partial<FileTerms> {
  const { phoneCountry, locale, delimiter, encoding } = input;
  if (phoneCountry && !isPhoneCountry(phoneCountry))
    throw invalidField('phoneCountry', 'format', 'phoneCountry is two letters of a country, such as DE.');
  return {
    ...(phoneCountry != null && { phoneCountry }),
    ...(locale != null && { locale: named('locale', localeCalled(locale), 'such as de-DE') }),
    ...(delimiter != null && {
      requestedDelimiter: named('delimiter', isDelimiter(delimiter) && delimiter, 'such as ; or a tab'),
    }),
    ...(encoding != null && {
      requestedEncoding: named('encoding', encodingCalled(encoding), 'such as windows-1251 or shift_jis'),
    }),
  };
}

function named(field: string, value: string | false | undefined, examples: string): string {
  if (value) return value;
  throw invalidField(field, 'unknown', `${field} is none that files can be read by, ${examples}.`);
}
