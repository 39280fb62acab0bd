/**
 * The Mann-Whitney U test: how likely two samples differ this much by chance alone (`p`, two-sided,
 * by the normal approximation, which is close from about twenty values each). Ties share their rank.
 */
export function mannWhitney(left: readonly number[], right: readonly number[]): { u: number; p: number } {
  const rankSum = sumOfRanks(left, right);
  const [n, m] = [left.length, right.length];
  const u = rankSum - (n * (n + 1)) / 2;
  const deviation = Math.sqrt((n * m * (n + m + 1)) / 12);
  const z = Math.max(0, Math.abs(u - (n * m) / 2) - 0.5) / deviation;
  return { u, p: 2 * upperTail(z) };
}

function sumOfRanks(left: readonly number[], right: readonly number[]): number {
  const all = [...left, ...right].sort((a, b) => a - b);
  const rankOf = (value: number) => (all.indexOf(value) + all.lastIndexOf(value)) / 2 + 1;
  return left.reduce((sum, value) => sum + rankOf(value), 0);
}

/** The share of the normal distribution above z. Source: Abramowitz and Stegun, 26.2.17. */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return density * series;
}
