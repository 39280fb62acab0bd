/**
 * The end of a process, as those outside see it: it says at /health/ready that it goes, so that nobody new is sent here,
 * and answers as before until it closes.
 */
export class Stopping {
  #hasBegun = false;

  get hasBegun(): boolean {
    return this.#hasBegun;
  }

  begin(): void {
    this.#hasBegun = true;
  }
}
