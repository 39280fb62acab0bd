/** Imported first: a clear word in place of a syntax error from a dependency on an old runtime. */
const requiredMajor = 24;

const major = Number(process.versions.node.split('.')[0]);
if (major < requiredMajor) {
  console.error(
    `BraiFlow needs Node.js ${requiredMajor} or newer; this is ${process.versions.node}.\n` +
      'Start it with `npm start`: npm finds the pinned runtime in node_modules.',
  );
  process.exit(1);
}
