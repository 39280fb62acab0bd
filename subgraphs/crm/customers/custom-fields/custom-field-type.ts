import { registerEnumType } from 'type-graphql';

export enum CustomFieldType {
  TEXT = 'text',
  NUMBER = 'number',
  DATE = 'date',
  BOOLEAN = 'boolean',
  CHOICE = 'choice',
}
registerEnumType(CustomFieldType, {
  name: 'CustomFieldType',
  description: 'What the values of a custom field are.',
  valuesConfig: {
    TEXT: { description: 'Text of 1 to 500 characters.' },
    NUMBER: { description: 'A number.' },
    DATE: { description: 'A day, such as `2026-11-21`.' },
    BOOLEAN: { description: 'Yes or no.' },
    CHOICE: { description: 'One of the options.' },
  },
});
