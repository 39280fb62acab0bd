/** Loaded first into a process with --expose-gc: when asked, it collects and answers what its heap still holds. */
process.on('message', (question) => {
  if (question !== 'heap') return;
  // What the first finds to have been held weakly, the second frees.
  for (let collections = 0; collections < 2; collections += 1) void globalThis.gc!();
  process.send!(process.memoryUsage().heapUsed);
});
// The channel alone must not keep the process alive.
process.channel?.unref();
