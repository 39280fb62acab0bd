/** What is wrong with a setting, as the rest of a sentence that its name begins. Never has its value: it may be a secret. */
export interface Finding {
  readonly setting: string;
  readonly text: string;
  /** Whether the platform refuses to start; else it says so and goes on. */
  readonly isFatal: boolean;
}

export function sentenceOf({ setting, text }: Finding): string {
  return `${setting} ${text}${text.endsWith('?') ? '' : '.'}`;
}
