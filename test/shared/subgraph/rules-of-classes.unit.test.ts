import { expect, test } from '@jest/globals';
import { getMetadataStorage, IsInt, MaxLength, validateSync } from 'class-validator';
import '../../../main.js';
import { rememberRulesOfClasses } from '../../../shared/subgraph/rules-of-classes.js';

class Written {
  @MaxLength(3)
  text = '';
}

class Inherited extends Written {
  @IsInt()
  number = 1;
}

const storage = getMetadataStorage();
const { validationMetadatas } = storage as unknown as { validationMetadatas: Map<() => void, unknown> };
const search = Object.getPrototypeOf(storage)
  .getTargetValidationMetadatas as typeof storage.getTargetValidationMetadatas;

test('finds for every class of the platform what class-validator finds, the first time and later', () => {
  rememberRulesOfClasses();
  const classes = [...validationMetadatas.keys(), Inherited];

  for (let run = 0; run < 2; run += 1) {
    for (const type of classes) {
      const asked = [type, undefined, undefined, undefined, undefined] as never as Parameters<typeof search>;
      expect(storage.getTargetValidationMetadatas(...asked)).toEqual(search.apply(storage, asked));
    }
  }
  expect(classes.length).toBeGreaterThan(80);
});

test('a class that is written later has its rules, and those of the class that it extends', () => {
  const before = validateSync(Object.assign(new Inherited(), { text: 'long', number: 1.5 }));
  class Later extends Inherited {
    @IsInt()
    other = 0.5;
  }

  const after = validateSync(Object.assign(new Later(), { text: 'long', number: 1.5 }));

  expect(before.map(({ property }) => property).sort()).toEqual(['number', 'text']);
  expect(after.map(({ property }) => property).sort()).toEqual(['number', 'other', 'text']);
});
