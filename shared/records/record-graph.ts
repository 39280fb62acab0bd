import { Int, registerEnumType } from 'type-graphql';
import { EventNode } from './event-node.type.js';
import { connectionOf } from './connection.js';
import type { RecordColumn, RecordDefinition, UniqueRule } from './define-record.js';
import type { NullMeaning } from './field.js';
import { createdFilter } from './record-filters.js';
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
import { DateTime, Id } from './scalars.js';
import { SortDirection } from './sort-direction.js';
import { VersionedInput } from './versioned-input.js';

const sentences = (...told: readonly (string | undefined)[]) => told.filter(Boolean).join(' ');

/** The classes of a record in the graph, as type-graphql takes them. */
export interface RecordGraph {
  /** Fields, relations by their ids; resolvers add what these lead to. */
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

interface GraphOptions {
  /** What the type has in common with others. */
  readonly interfaces?: readonly GraphClass[];
}

/** Makes the classes of a record; call it once for each. */
export function recordGraph(record: RecordDefinition, { interfaces = [] }: GraphOptions = {}): RecordGraph {
  const { name, singular } = record;
  const noun = nounOf(record);
  // type-graphql wants to know of closed lists before it builds a schema.
  for (const { field } of record.columns) field.graphType();
  const type = typeOf(record, interfaces);
  const id = (description: string): GraphField => ({ name: 'id', type: () => Id, description });
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
      id(sentences(`The ${noun} to delete.`, record.onDelete)),
    ]),
    payload: objectClass(`${name}Payload`, `The ${noun} after the change.`, [
      { name: singular, type: () => type, description: 'The new state.' },
    ]),
    deletePayload: objectClass(`Delete${name}Payload`, `The ${noun} is gone.`, [
      { name: 'deletedId', type: () => Id, description: 'The id that was deleted.' },
    ]),
    event: eventClass(record),
  };
}

function typeOf(record: RecordDefinition, interfaces: readonly GraphClass[]): GraphClass {
  const values = record.columns.filter(({ field }) => !field.present);
  const fields = graphFields(
    nounOf(record),
    values.map((column) => outputField(record, column)),
  );
  return objectClass(record.name, record.description, fields, { key: 'id', isNode: true, interfaces });
}

/** Values, and what every record has beside them. */
export function graphFields(noun: string, values: readonly GraphField[]): GraphField[] {
  return [
    { name: 'id', type: () => Id, description: `The ${noun} id.` },
    ...values,
    {
      name: 'version',
      type: () => Int,
      description: 'Counts up with each change; name it in an update to be told of a lost race.',
    },
    { name: 'createdAt', type: () => DateTime, description: `When the ${noun} was added.` },
    { name: 'updatedAt', type: () => DateTime, description: `When the ${noun} was last changed.` },
  ];
}

/** The field of the graph that answers a value. */
export function outputField(record: RecordDefinition, { key, field }: RecordColumn): GraphField {
  const { description, outputHint, graphType: type, isNullable, isRelation } = field;
  const limits = isRelation ? 'by its id' : field.limits;
  const rule = uniqueRuleOf(record, key);
  const isUnique = rule && `; unique within the business${rule.condition ? `, when ${rule.condition}` : ''}`;
  const clauses = [limits, outputHint].map((clause) => clause && `, ${clause}`);
  return { name: key, type, isNullable, description: wholeSentence(description, ...clauses, isUnique) };
}

/** The fields of an input that adds a record. */
export function createFields(record: RecordDefinition): GraphField[] {
  const accepted = record.columns.filter(({ field: { mode } }) => mode !== 'on-change' && mode !== 'never');
  return accepted.map((column) => {
    const { description, limits, initialName, mode } = column.field;
    const sentence = wholeSentence(description, limits && `, ${limits}`);
    const ofDefault = initialName && `Default: ${initialName}.`;
    return inputField(record, column, mode.startsWith('optional'), [sentence, ofDefault]);
  });
}

/** The fields of an input that changes one. */
export function changeFields(record: RecordDefinition): GraphField[] {
  const changeable = record.columns.filter(
    ({ field: { mode } }) => mode !== 'never' && !mode.endsWith('-once'),
  );
  return changeable.map((column) => {
    const { description, limits, onNull } = column.field;
    return inputField(record, withChangeHint(column), true, [
      wholeSentence(description, limits && `, ${limits}`, ofNull[onNull]),
    ]);
  });
}

function withChangeHint(column: RecordColumn): RecordColumn {
  const { inputHint, changeHint = inputHint } = column.field;
  return { ...column, field: { ...column.field, inputHint: changeHint } };
}

const ofNull: Readonly<Record<NullMeaning, string>> = {
  clears: '',
  leaves: '; null leaves it',
  'is-refused': '; cannot be cleared',
};

function inputField(
  record: RecordDefinition,
  { key, field }: RecordColumn,
  isNullable: boolean,
  told: readonly (string | undefined)[],
): GraphField {
  const { inputHint, graphType, inputType: type = graphType, checks, isInput = false } = field;
  const rule = uniqueRuleOf(record, key);
  const condition = rule?.condition ? ` and ${rule.condition}` : '';
  const ofUnique = rule && `CONFLICT-001 when another ${nounOf(record)} has it${condition}.`;
  return {
    ...{ name: key, type, isNullable, checks, isInput },
    description: sentences(...told, inputHint, ofUnique),
  };
}

function uniqueRuleOf({ unique }: RecordDefinition, key: string): UniqueRule | undefined {
  return (unique as Readonly<Record<string, UniqueRule | undefined>>)[key];
}

function listClasses(record: RecordDefinition): Pick<RecordGraph, 'filter' | 'listArguments'> {
  const { name, plural } = record;
  const filter = inputClass(
    `${name}Filter`,
    `Which ${plural}; all conditions must hold.`,
    filterFields(record),
  );
  const input = { isNullable: true, isInput: true } as const;
  const fields: GraphField[] = [
    { ...input, name: 'filter', type: () => filter, description: `Which ${plural}. Default: all.` },
    ...(record.hasOrder ? [{ ...input, ...orderArgument(record) }] : []),
  ];
  return { filter, listArguments: argumentsClass(`${name}ListArguments`, fields, PageArguments) };
}

function orderArgument(record: RecordDefinition): GraphField {
  const order = inputClass(`${record.name}Order`, `The order of a list of ${record.plural}.`, [
    { name: 'field', type: sortType(record), description: 'What to sort by.' },
    { name: 'direction', type: () => SortDirection, description: 'Upwards or downwards.' },
  ]);
  return { name: 'orderBy', type: () => order, description: 'In which order. Default: newest first.' };
}

function filterFields({ columns, filters }: RecordDefinition): GraphField[] {
  const own = columns.flatMap(({ key, field: { filter } }) =>
    filter ? [{ name: key, type: filter.graphType, ...filter }] : [],
  );
  const others = Object.entries(filters).map(([name, filter]) => ({
    name,
    type: filter.graphType,
    ...filter,
  }));
  const all = [...others, ...own, { name: 'createdAt', type: createdFilter.graphType, ...createdFilter }];
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
    { name: 'recordId', type: () => Id, description: `The ${noun}, whether or not it still exists.` },
  ];
  return objectClass(`${record.name}Event`, `What happened to ${indefinite(record).toLowerCase()}.`, fields, {
    key: 'id',
    parent: EventNode,
  });
}
