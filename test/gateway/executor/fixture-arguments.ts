import { getNamedType, isEnumType } from 'graphql';
import type { ArgumentValue, ChooseArguments } from './random-arguments.js';

const modes = ['OK', 'OK', 'NULL', 'THROW'];
const orderIds = ['o1', 'o2', 'o9'];
const otherIds = ['1', '2', '4', '9'];

/** Values that mean something to the fixture: moods of its fields, and ids of which most exist. */
export const fixtureArguments: ChooseArguments = (field, random) =>
  field.args.flatMap(({ name, type }): ArgumentValue[] => {
    const pick = <Item>(items: readonly Item[]) => items[random(items.length)] as Item;
    const named = getNamedType(type);
    if (isEnumType(named)) {
      const mode = pick(modes);
      return random(100) < 80 ? [{ name, type: 'Mode!', literal: mode, value: mode }] : [];
    }
    if (named.name === 'Int') {
      const count = random(5);
      return [{ name, type: 'Int', literal: `${count}`, value: count }];
    }
    const id = pick(field.type.toString() === 'Order' ? orderIds : otherIds);
    return [{ name, type: type.toString(), literal: JSON.stringify(id), value: id }];
  });
