/** `2026-11-21 06:20:00.1+00` (connections run in UTC) as `2026-11-21T06:20:00.100Z`; ISO 8601 stays. */
export function toIsoTimestamp(text: string): string {
  if (text[10] !== ' ') return text;
  const end = text.indexOf('+', 19);
  const milliseconds = text.slice(20, Math.min(end, 23)).padEnd(3, '0');
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${milliseconds}Z`;
}
