const wellFormed = /^[A-Za-z0-9_-]{8,100}$/;

/** Whether a text can be the id of a request: 8 to 100 letters, digits, `_` or `-`. */
export function isRequestId(text: string): boolean {
  return wellFormed.test(text);
}
