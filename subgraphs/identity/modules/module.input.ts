import { MaxLength } from 'class-validator';
import { inputClass, type GraphClass } from '../../../shared/records/graph-classes.js';
import { NoControlCharacters } from '../../../shared/records/no-control-characters.js';

/** Which module; its id is a word, such as `crm`. */
export interface ModuleInput {
  readonly moduleId: string;
}

const moduleId = {
  name: 'moduleId',
  type: () => String,
  description: 'Its id, one of `modules`.',
  checks: [MaxLength(100), NoControlCharacters()],
};

export const ActivateModuleInput = inputClass('ActivateModuleInput', 'A module to activate.', [
  moduleId,
]) as GraphClass<ModuleInput>;
export const DeactivateModuleInput = inputClass('DeactivateModuleInput', 'A module to deactivate.', [
  moduleId,
]) as GraphClass<ModuleInput>;
