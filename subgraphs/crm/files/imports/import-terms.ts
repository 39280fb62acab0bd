import { registerEnumType } from 'type-graphql';

export enum ImportFormat {
  CSV = 'csv',
  JSON_LINES = 'json_lines',
}
registerEnumType(ImportFormat, {
  name: 'ImportFormat',
  description: 'The form of a file of customers.',
  valuesConfig: {
    CSV: {
      description:
        'Values with a header, divided by `,`, `;`, tab, `|` or what is named; UTF-8, UTF-16 or a named encoding, else Windows-1252.',
    },
    JSON_LINES: { description: 'One JSON object a line, in UTF-8.' },
  },
});

export enum ImportStatus {
  UPLOADING = 'uploading',
  QUEUED = 'queued',
  RUNNING = 'running',
  CHECKED = 'checked',
  DONE = 'done',
  CANCELLED = 'cancelled',
  FAILED = 'failed',
}
registerEnumType(ImportStatus, {
  name: 'ImportStatus',
  description: 'How far an import is.',
  valuesConfig: {
    UPLOADING: { description: 'The file is being sent.' },
    QUEUED: { description: 'It was started, and waits for its turn.' },
    RUNNING: { description: 'Rows are being read.' },
    CHECKED: { description: 'A dry run has read all rows; it can be started again.' },
    DONE: { description: 'All rows were read.' },
    CANCELLED: { description: 'Somebody ended it; customers that it wrote before are kept.' },
    FAILED: {
      description:
        'It could not go on; `failure` says why. It can be started again, with another mapping too, or cancelled.',
    },
  },
});

export enum ImportKey {
  ANY = 'any',
  EMAIL = 'email',
  PHONE = 'phone',
  EXTERNAL_REFERENCE = 'external_reference',
}
registerEnumType(ImportKey, {
  name: 'ImportKey',
  description: 'By what a row finds the customer that it is about.',
  valuesConfig: {
    ANY: {
      description:
        'By the first of these that a customer has: the id of a file that was exported here, external reference, e-mail, phone.',
    },
    EMAIL: { description: 'By e-mail alone; a row without one fails.' },
    PHONE: { description: 'By phone number alone; a row without one fails.' },
    EXTERNAL_REFERENCE: { description: 'By external reference alone; a row without one fails.' },
  },
});

export enum OnExisting {
  UPDATE = 'update',
  SKIP = 'skip',
}
registerEnumType(OnExisting, {
  name: 'OnExisting',
  description: 'What becomes of a row about a customer that is there.',
  valuesConfig: {
    UPDATE: { description: 'The customer is changed; what the row leaves empty stays.' },
    SKIP: { description: 'The customer is left as it is.' },
  },
});
