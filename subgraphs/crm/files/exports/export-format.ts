import { registerEnumType } from 'type-graphql';

export enum ExportFormat {
  CSV = 'csv',
  JSON_LINES = 'json_lines',
}
registerEnumType(ExportFormat, {
  name: 'ExportFormat',
  description: 'The form of a file of customers.',
  valuesConfig: {
    CSV: {
      description:
        'Comma-separated values in UTF-8 with a byte order mark and CRLF; texts are quoted, and an apostrophe stands wherever a spreadsheet would compute, which an import takes away.',
    },
    JSON_LINES: { description: 'One JSON object a line, in UTF-8.' },
  },
});
