/** So many columns a file can have; what people keep of customers has fewer. */
export const mostColumns = 500;
/** With its number, as long as a mapping can name a column. */
const longestName = 190;

/** The columns that a header names: without characters that nobody sees, each with a name of its own. */
export function columnsOf(cells: readonly string[]): string[] {
  const names = cells.map(nameOf);
  const isNamed = names.map((name) => name !== '');
  return uniqueNames(names.slice(0, isNamed.lastIndexOf(true) + 1));
}

function nameOf(cell: string): string {
  const name = cell.replace(/[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu, '').trim();
  return name.slice(0, longestName).toWellFormed();
}

/** Columns of the same name, and without one, get a number. */
function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set(names);
  const seen = new Set<string>();
  return names.map((name, index) => {
    let unique = name;
    for (let number = index + 1; unique === '' || seen.has(unique); number += 1) {
      const numbered = `${name || 'column'} (${number})`;
      if (!taken.has(numbered)) unique = numbered;
    }
    seen.add(unique);
    return unique;
  });
}
