import { RepresentationIndex } from './representation-index.js';
import type { BuildRepresentation } from './representation.js';
import type { ResponseObject } from './response-object.js';

/** The distinct entities to ask for, and which of them each object of the tree waits for. */
export interface EntityBatch {
  readonly representations: ResponseObject[];
  /** Objects of the tree; `answerOf[i]` is the index of the representation that completes `objects[i]`. */
  readonly objects: ResponseObject[];
  readonly answerOf: number[];
}

/** Gathers one batch; an object whose keys are missing, or whose type needs nothing here, stays out. */
export function gatherBatch(
  candidates: readonly ResponseObject[],
  build: BuildRepresentation,
  rewrite: (representation: ResponseObject) => void,
): EntityBatch {
  const batch: EntityBatch = { representations: [], objects: [], answerOf: [] };
  const numbers = new RepresentationIndex();
  for (const candidate of candidates) {
    const representation = build(candidate);
    if (representation === null || !representation['__typename']) continue;
    // Before the rewrite: it may give two types one name, whose answers are then told apart no more.
    const number = numbers.numberOf(representation, batch.representations.length);
    if (number === batch.representations.length) {
      rewrite(representation);
      batch.representations.push(representation);
    }
    batch.objects.push(candidate);
    batch.answerOf.push(number);
  }
  return batch;
}
