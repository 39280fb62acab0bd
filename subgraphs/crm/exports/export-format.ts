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
        'Comma-separated values in UTF-8 with a byte order mark and CRLF; texts that a spreadsheet would compute begin with an apostrophe, which an import takes away.',
    },
    JSON_LINES: { description: 'One JSON object a line, in UTF-8.' },
  },
});
