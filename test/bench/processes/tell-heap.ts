/** Loaded first into a process with --expose-gc: when asked, it collects and answers what its heap still holds. */
process.on('message', (question) => {
  if (question !== 'heap') return;
  // Of several collections, which also let go of what is held weakly and of code that has not run for long.
  void globalThis.gc!({ type: 'major', flavor: 'last-resort', execution: 'sync' } as never);
  process.send!(process.memoryUsage().heapUsed);
});
// The channel alone must not keep the process alive.
process.channel?.unref();
