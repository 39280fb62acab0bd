import { parsePhone } from '../../../../shared/values/phone.js';
import type { CustomFields } from '../../customers/custom-fields/custom-fields.reader.js';
import { isFault, parseCustomValue } from '../../customers/custom-fields/custom-value.rules.js';
import { unguardStart } from '../../../../shared/values/csv-lines.js';
import { alternativesIn } from './column-mapping.rules.js';
import type { ColumnMapping, ImportState } from './import.rules.js';
import { localFormsOf } from './local-forms.rules.js';
import { firstValueOf } from './row-draft.rules.js';

interface Findings extends Pick<ImportState, 'evidence' | 'phoneCountry' | 'locale'> {
  readonly fields: CustomFields;
  readonly encoding: string;
  readonly isGuessed?: true | undefined;
  /** Of all columns. */
  readonly mapping: readonly ColumnMapping[];
  readonly samples: ReadonlyMap<string, string>;
}

/** Names that a warning lists. */
const mostNames = 20;

/** What somebody should know before rows are written, in sentences. */
export function warningsOf(findings: Findings): string[] {
  return [...warningsOfBytes(findings), ...warningsOfColumns(findings), ...warningsOfValues(findings)];
}

function warningsOfBytes({ encoding, isGuessed, evidence }: Findings): string[] {
  if (isGuessed)
    return [
      `The file is not in UTF-8 and is read as ${encoding}. If letters of the samples are wrong, name its \`encoding\`.`,
    ];
  if (encoding !== 'utf-8' || evidence.stray === 0) return [];
  return ['The file is in UTF-8 but for a few bytes; the rows that have them fail.'];
}

function warningsOfColumns({ mapping, samples }: Findings): string[] {
  const unread = mapping.filter(({ column, field }) => field === null && samples.has(column));
  const alternatives = Array.from(
    alternativesIn(mapping),
    ([field, columns]) =>
      `Several columns are for ${field}; of each row the first that has a value counts: ${listOf(columns)}.`,
  );
  if (unread.length === 0) return alternatives;
  const names = listOf(unread.map(({ column }) => column));
  return [
    `These columns have values and are for no field, so they are left out: ${names}. A \`mapping\` can name their fields.`,
    ...alternatives,
  ];
}

/** Tries the samples: what the first rows fail by, most rows do. */
function warningsOfValues({ mapping, samples, fields, phoneCountry, locale }: Findings): string[] {
  const forms = locale === null ? undefined : localFormsOf(locale);
  const read = mapping.flatMap(({ column, field }) => {
    const sample = samples.get(column);
    return field === null || sample === undefined
      ? []
      : [{ column, field, sample: firstValueOf(unguardStart(sample)) }];
  });
  const phones = read.filter(({ field, sample }) => field === 'phone' && !parsePhone(sample, phoneCountry));
  const values = read.filter(({ field, sample }) => {
    const definition = fields.get(field.replace(/^custom\./, ''));
    return field.startsWith('custom.') && definition && isFault(parseCustomValue(definition, sample, forms));
  });
  return [
    ...(phones.length > 0
      ? [
          `Values of these columns are no phone numbers as they stand: ${listOf(phones.map(({ column }) => column))}. Name the \`phone_country\` of numbers without a country code.`,
        ]
      : []),
    ...(values.length > 0
      ? [
          `Values of these columns are none of their fields as they stand: ${listOf(values.map(({ column }) => column))}. Name the \`locale\` of days, numbers and yes or no.`,
        ]
      : []),
  ];
}

function listOf(names: readonly string[]): string {
  const more = names.length - mostNames;
  return names.slice(0, mostNames).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
