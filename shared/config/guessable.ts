/** Below this a secret was typed, counted or repeated, not drawn: 32 random digits have about 100. */
const leastBits = 64;

/** What people write until they have a secret. Words of six letters or more: chance makes shorter ones. */
const placeholders =
  /secret|passwor[dt]|passphrase|change.?me|replace|placeholder|example|default|internal|insecure|braiflow|develop|production|testing|letmein|welcome|lorem.?ipsum|quick.?brown|correct.?horse|qwerty|asdfgh|1qaz.?2wsx/i;

/** Whether a secret of 32 characters or bytes can be guessed: the same over and over, a sequence, a phrase of placeholders. */
export function isGuessable(secret: Buffer): boolean {
  return surpriseBits(secret) < leastBits || placeholders.test(secret.toString('latin1'));
}

/**
 * How much a reader learns from it, in bits. What continues a sequence (aaaa, 1234, 2468) or repeats what stood before
 * tells nothing; anything else tells as much as a choice among the characters that it has.
 */
function surpriseBits(secret: Buffer): number {
  const characters = [...secret];
  const news = characters.filter(
    (_each, index) => !isSequel(characters, index) && !isRepeated(secret, index),
  );
  return news.length * Math.log2(new Set(characters).size);
}

/** Of one sequence, or of two in turns (a1b2c3). */
function isSequel(characters: readonly number[], index: number): boolean {
  return [1, 2].some((stride) => {
    const [first, second, third] = [2, 1, 0].map((steps) => characters[index - steps * stride]);
    return first !== undefined && third! - second! === second! - first;
  });
}

/** Whether the three characters that end here stood before as well. */
function isRepeated(secret: Buffer, index: number): boolean {
  return index >= 3 && secret.subarray(0, index).includes(secret.subarray(index - 2, index + 1));
}
