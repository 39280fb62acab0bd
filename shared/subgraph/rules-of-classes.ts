import { getMetadataStorage, type MetadataStorage } from 'class-validator';

type RulesOf = MetadataStorage['getTargetValidationMetadatas'];

/**
 * class-validator looks for the rules of a class among those of every class, each time that it checks an object. Rules are
 * written where classes are, so what was found once stays right until another class is written.
 */
export function rememberRulesOfClasses(storage: MetadataStorage = getMetadataStorage()): void {
  const find: RulesOf = storage.getTargetValidationMetadatas.bind(storage);
  const { validationMetadatas } = storage as unknown as {
    readonly validationMetadatas: ReadonlyMap<unknown, unknown>;
  };
  let classes = 0;
  let kept = new WeakMap<object, ReturnType<RulesOf>>();
  storage.getTargetValidationMetadatas = (type, schema, always, strictGroups, groups) => {
    if (schema || always || strictGroups || groups?.length)
      return find(type, schema, always, strictGroups, groups);
    if (validationMetadatas.size !== classes) {
      classes = validationMetadatas.size;
      kept = new WeakMap();
    }
    const known = kept.get(type) ?? find(type, schema, always, strictGroups, groups);
    kept.set(type, known);
    return known;
  };
}
