import { isObjectType, type GraphQLSchema } from 'graphql';
import type { EntityBatch } from './entity-batch.js';
import type { FetchTarget, ResponsePath } from './fetch-target.js';
import { mergeAnswer } from './merge-answer.js';
import { isResponseObject, type ResponseObject } from './response-object.js';

/** Merges each entity into every object that waits for it. */
export function scatterEntities(
  batch: EntityBatch,
  entities: readonly unknown[],
  rewrite: (entity: ResponseObject) => void,
  schema: GraphQLSchema,
): void {
  const isAdopted = new Uint8Array(entities.length);
  for (let position = 0; position < batch.objects.length; position++) {
    const object = batch.objects[position] as ResponseObject;
    const index = batch.answerOf[position] as number;
    const entity = entities[index];
    if (!isResponseObject(entity)) continue;
    if (isAdopted[index] === 0) {
      // Rewrites look at the type, which a fetch does not always select.
      entity['__typename'] ??= object['__typename'];
      rewrite(entity);
      keepConcreteType(entity, object, schema);
    }
    mergeAnswer(object, entity, isAdopted[index] === 1);
    isAdopted[index] = 1;
  }
}

/** A subgraph with an `@interfaceObject` knows the interface's name only, where others knew the type. */
function keepConcreteType(entity: ResponseObject, object: ResponseObject, schema: GraphQLSchema): void {
  const typename = entity['__typename'];
  if (typename === object['__typename'] || isObjectType(schema.getType(`${typename}`))) return;
  entity['__typename'] = object['__typename'];
}

/** The paths of each entity `_entities.N`, by N. */
export function pathsByEntity(
  batch: EntityBatch,
  target: FetchTarget,
  root: ResponseObject,
): ReadonlyMap<unknown, readonly ResponsePath[]> {
  const located = target.locate(root);
  const paths = new Map<unknown, ResponsePath[]>();
  batch.objects.forEach((object, position) => {
    const index = batch.answerOf[position];
    const path = located.get(object) ?? [];
    const existing = paths.get(index);
    if (existing === undefined) paths.set(index, [path]);
    else existing.push(path);
  });
  return paths;
}
