import { Matches } from 'class-validator';
import { nameForm } from './broken-rule.js';

/** Refuses texts of an input that do not match; `words` say what they must be, such as `40 letters and digits`. */
export function Form(pattern: RegExp, words: string): PropertyDecorator {
  nameForm(pattern, words);
  return Matches(pattern);
}
