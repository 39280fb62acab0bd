import { registerEnumType } from 'type-graphql';
import { graphName, type Choices } from './choices.js';

const registered = new WeakMap<Choices, object>();

/** The enum of the graph for a closed list of values; one for each list. */
export function choiceType(choices: Choices): object {
  const made = registered.get(choices) ?? registerChoices(choices);
  registered.set(choices, made);
  return made;
}

function registerChoices({ name, description, values }: Choices): object {
  const names = Object.keys(values).map((value) => [graphName(value), value] as const);
  const type = Object.fromEntries(names);
  const described = names.map(([written, value]) => [written, { description: values[value] }]);
  registerEnumType(type, { name, description, valuesConfig: Object.fromEntries(described) });
  return type;
}
