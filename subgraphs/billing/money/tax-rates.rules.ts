/** A rate of a tax code, from a day on: 19 % is 190,000 ten-thousandths of a percent. */
export interface TaxComponent {
  readonly id: string;
  readonly position: number;
  readonly rateE4: bigint;
  /** The first day on which it holds. */
  readonly validFrom: string;
}

/** Ten-thousandths of a percent in the whole. */
export const hundredPercent = 1_000_000n;

/**
 * The components of a tax code in force on a day, by position: of each position the one with the latest first day on or
 * before it. Empty when the code has no rate on that day.
 */
export function ratesOn<Component extends TaxComponent>(
  components: readonly Component[],
  day: string,
): Component[] {
  const inForce = new Map<number, Component>();
  for (const component of components) {
    if (component.validFrom > day) continue;
    const latest = inForce.get(component.position);
    if (!latest || latest.validFrom < component.validFrom) inForce.set(component.position, component);
  }
  return [...inForce.values()].sort((one, other) => one.position - other.position);
}
