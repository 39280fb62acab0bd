import { ArrayMaxSize, Length } from 'class-validator';
import { z } from 'zod';
import { readTags } from '../../values/tag.js';
import { fieldBase, type FieldOptions, type RecordField } from '../field.js';
import { NoControlCharacters } from '../no-control-characters.js';

const mostTags = 50;
const longestTag = 50;

/** Words that people mark records with: sorted, each once, in lower case. */
export function tags(
  description: string,
  options: Pick<FieldOptions, 'inEvents'> = {},
): RecordField<readonly string[], 'optional', false> {
  return {
    ...fieldBase(description, { ...options, default: [] }),
    onNull: 'clears',
    isRelation: false,
    sqlType: 'text[]',
    graphType: () => [String],
    outputHint: 'in alphabetical order, each once',
    inputHint: `All of them from now on: up to ${mostTags}, of 1 to ${longestTag} characters.`,
    checks: [
      ArrayMaxSize(mostTags),
      Length(1, longestTag, { each: true }),
      NoControlCharacters({ each: true }),
    ],
    read: readTags,
    payload: z.array(z.string()),
    toPayload: (value) => [...value],
    fromRow: (value) => value as string[],
  };
}
