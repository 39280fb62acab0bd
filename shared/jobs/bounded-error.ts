const longest = 300;
/** Shorter values, such as a language, say nothing and would tear words apart. */
const shortestSecret = 4;

/** What a job failed of, for operators: at most 300 characters, and without any text of the job's payload. */
export function boundedError(message: string | null, payload: unknown): string {
  const mostLetters = message?.length ?? 0;
  const texts = textsOf(payload)
    // A longer one, such as a file, does not stand in it.
    .filter(({ length }) => length >= shortestSecret && length <= mostLetters)
    .flatMap((text) => [text, JSON.stringify(text).slice(1, -1), encodeURIComponent(text.toWellFormed())])
    .sort((a, b) => b.length - a.length);
  const scrubbed = texts.reduce((rest, text) => rest.replaceAll(text, '[…]'), message ?? 'Not known.');
  return scrubbed.length > longest ? `${scrubbed.slice(0, longest - 1)}…` : scrubbed;
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
