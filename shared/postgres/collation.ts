/**
 * The collation that people expect in a list: accents and capitals count only among equal letters (the root order of
 * Unicode, the same for every business). Every column that a list is sorted by has it, by its type or in the statement.
 */
export const collation = 'kernel.alphabetical';

/** The text as lists are sorted by it, such as `name`; an index on it has the same expression. */
export const alphabetically = (text: string): string => `${text} collate ${collation}`;
