import { inputClass, type GraphClass } from './graph-classes.js';
import { Id } from './scalars.js';

/** Names a record, and says nothing besides. */
export interface IdInput {
  readonly id: string;
}

/** The input of one mutation that needs no more than an id. */
export function idInput(name: string, description: string, ofId: string): GraphClass<IdInput> {
  return inputClass(name, description, [
    { name: 'id', type: () => Id, description: ofId },
  ]) as GraphClass<IdInput>;
}
