import { Int, registerEnumType } from 'type-graphql';
import { EventNode } from './event-node.type.js';
import { connectionOf } from './connection.js';
import type { RecordColumn, RecordDefinition } from './define-record.js';
import { momentFilter } from './fields/moment.js';
import {
  argumentsClass,
  inputClass,
  objectClass,
  type GraphClass,
  type GraphField,
} from './graph-classes.js';
import { PageArguments } from './page-arguments.js';
import type { RecordPage } from './record-reader.js';
import { recordSorts } from './record-sorts.js';
import { indefinite, nounOf } from './record-words.js';
import { DateTime, Uuid } from './scalars.js';
import { SortDirection } from './sort-direction.js';
import { VersionedInput } from './versioned-input.js';

/** The classes of a record in the graph, as type-graphql takes them. */
export interface RecordGraph {
  /** Fields without relations, which resolvers add. */
  readonly type: GraphClass;
  readonly connection: GraphClass;
  readonly filter: GraphClass;
  readonly listArguments: GraphClass<RecordPage>;
  readonly createInput: GraphClass;
  readonly updateInput: GraphClass;
  readonly deleteInput: GraphClass;
  /** The payload of creates and updates. */
  readonly payload: GraphClass;
  readonly deletePayload: GraphClass;
  /** What a stream tells. */
  readonly event: GraphClass;
}

const wholeSentence = (description: string, ...more: readonly (string | false | undefined)[]) =>
  `${[description, ...more].filter(Boolean).join('')}.`;

/** Makes the classes of a record; call it once for each. */
export function recordGraph(record: RecordDefinition): RecordGraph {
  const { name, singular } = record;
  const noun = nounOf(record);
  // type-graphql wants to know of closed lists before it builds a schema.
  for (const { field } of record.columns) field.graphType();
  const type = typeOf(record);
  const id = (description: string): GraphField => ({ name: 'id', type: () => Uuid, description });
  const created = inputClass(`Create${name}Input`, `${indefinite(record)} to add.`, createFields(record));
  return {
    type,
    connection: connectionOf(() => type, name),
    ...listClasses(record),
    createInput: created,
    updateInput: inputClass(
      `Update${name}Input`,
      `Changes to ${indefinite(record).toLowerCase()}. What is absent stays; null clears.`,
      [id(`The ${noun} to change.`), ...changeFields(record)],
      VersionedInput,
    ),
    deleteInput: inputClass(`Delete${name}Input`, `${indefinite(record)} to delete.`, [
      id(`The ${noun} to delete.`),
    ]),
    payload: objectClass(`${name}Payload`, `The ${noun} after the change.`, [
      { name: singular, type: () => type, description: 'The new state.' },
    ]),
    deletePayload: objectClass(`Delete${name}Payload`, `The ${noun} is gone.`, [
      { name: 'deletedId', type: () => Uuid, description: 'The id that was deleted.' },
    ]),
    event: eventClass(record),
  };
}

function typeOf(record: RecordDefinition): GraphClass {
  const noun = nounOf(record);
  const values = record.columns.filter(({ field }) => !field.isRelation);
  const fields = [
    { name: 'id', type: () => Uuid, description: `The ${noun} id.` },
    ...values.map(outputField),
    {
      name: 'version',
      type: () => Int,
      description: 'Counts up with each change; name it in an update to be told of a lost race.',
    },
    { name: 'createdAt', type: () => DateTime, description: `When the ${noun} was added.` },
    { name: 'updatedAt', type: () => DateTime, description: `When the ${noun} was last changed.` },
  ];
  return objectClass(record.name, record.description, fields, { key: 'id' });
}

function outputField({ key, field }: RecordColumn): GraphField {
  const { description, limits, graphType: type, isNullable } = field;
  return { name: key, type, isNullable, description: wholeSentence(description, limits && `, ${limits}`) };
}

function createFields({ columns }: RecordDefinition): GraphField[] {
  const accepted = columns.filter(({ field: { mode } }) => mode === 'required' || mode === 'optional');
  return accepted.map(({ key, field }) => {
    const { description, limits, initialName, inputHint, graphType: type, mode, checks } = field;
    const sentences = [
      wholeSentence(description, limits && `, ${limits}`),
      ...(initialName ? [`Default: ${initialName}.`] : []),
      ...(inputHint ? [inputHint] : []),
    ];
    return { name: key, type, isNullable: mode === 'optional', description: sentences.join(' '), checks };
  });
}

function changeFields({ columns }: RecordDefinition): GraphField[] {
  const changeable = columns.filter(({ field: { mode } }) => mode !== 'never');
  return changeable.map(({ key, field }) => {
    const { description, limits, isNullable, nullLeaves, inputHint, graphType: type, checks } = field;
    const ofNull = nullLeaves ? '; null leaves it' : '; cannot be cleared';
    const sentence = wholeSentence(description, limits && `, ${limits}`, !isNullable && ofNull);
    return {
      name: key,
      type,
      isNullable: true,
      description: [sentence, inputHint].filter(Boolean).join(' '),
      checks,
    };
  });
}

function listClasses(record: RecordDefinition): Pick<RecordGraph, 'filter' | 'listArguments'> {
  const { name, plural } = record;
  const filter = inputClass(
    `${name}Filter`,
    `Which ${plural}; all conditions must hold.`,
    filterFields(record),
  );
  const order = inputClass(`${name}Order`, `The order of a list of ${plural}.`, [
    { name: 'field', type: sortType(record), description: 'What to sort by.' },
    { name: 'direction', type: () => SortDirection, description: 'Upwards or downwards.' },
  ]);
  const input = { isNullable: true, isInput: true } as const;
  const fields: GraphField[] = [
    { ...input, name: 'filter', type: () => filter, description: `Which ${plural}. Default: all.` },
    { ...input, name: 'orderBy', type: () => order, description: 'In which order. Default: newest first.' },
  ];
  return { filter, listArguments: argumentsClass(`${name}ListArguments`, fields, PageArguments) };
}

function filterFields({ columns, filters }: RecordDefinition): GraphField[] {
  const flags = Object.entries(filters).map(([name, { description }]) => ({
    name,
    type: () => Boolean,
    description,
  }));
  const own = columns.flatMap(({ key, field: { filter } }) =>
    filter ? [{ name: key, type: filter.graphType, ...filter }] : [],
  );
  const created = momentFilter('By the time they were added.');
  const all = [...flags, ...own, { name: 'createdAt', type: created.graphType, ...created }];
  return all.map((field): GraphField => ({ ...field, isNullable: true }));
}

function sortType(record: RecordDefinition): () => object {
  const sorts = Object.entries(recordSorts(record)).map(
    ([field, sort]) => [field.toUpperCase(), field, sort] as const,
  );
  const fields = Object.fromEntries(sorts.map(([written, field]) => [written, field]));
  registerEnumType(fields, {
    name: `${record.name}SortField`,
    description: `What ${record.plural} can be sorted by.`,
    valuesConfig: Object.fromEntries(sorts.map(([written, , { description }]) => [written, { description }])),
  });
  return () => fields;
}

function eventClass(record: RecordDefinition): GraphClass {
  const noun = nounOf(record);
  const fields = [
    { name: 'recordId', type: () => Uuid, description: `The ${noun}, whether or not it still exists.` },
  ];
  return objectClass(
    `${record.name}Event`,
    `That ${indefinite(record).toLowerCase()} was created, changed or deleted.`,
    fields,
    { key: 'id', parent: EventNode },
  );
}
