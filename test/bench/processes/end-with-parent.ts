/** Loaded first into each process of a bench: whatever ends the bench ends them too, in order where they know how. */
process.once('disconnect', () => {
  // Not by process.kill: a process with nothing left to do would end before the signal reaches it.
  if (!process.emit('SIGTERM', 'SIGTERM')) process.exit(1);
});
