/**
 * How many typing errors lie between two words: letters wrong, missing, added, or two neighbours swapped
 * (optimal string alignment). Stops counting beyond `most`, and answers `most + 1`.
 */
export function countTypos(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = last[j - 1]! + Number(one[i - 1] !== other[j - 1]);
      let typos = Math.min(replaced, last[j]! + 1, row[j - 1]! + 1);
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwap) typos = Math.min(typos, before[j - 2]! + 1);
      row.push(typos);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return Math.min(last.at(-1)!, most + 1);
}
