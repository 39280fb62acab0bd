/** How cells begin that spreadsheets compute (OWASP, CSV injection); the wide forms are taken for the plain ones. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;
const guarded = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** The text so that no spreadsheet computes it; `unguardFormula` answers exactly the text again. */
export function guardFormula(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text without the guard, as a round trip through a file needs it for phone numbers. */
export function unguardFormula(text: string): string {
  return guarded.test(text) ? text.slice(1) : text;
}
