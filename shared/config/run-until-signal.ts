const graceMs = 15_000;

/** Closes in order at SIGINT or SIGTERM, then ends the process; by force when that takes longer than 15 s. */
export function runUntilSignal(close: () => Promise<void>): void {
  const stop = () => {
    const timer = setTimeout(() => process.exit(1), graceMs);
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
    timer.unref();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
