// Plain JavaScript on purpose: it has to run, and speak, on a Node that is too old for the rest.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 24 || (major === 24 && minor < 18)) {
  process.stderr.write(
    `Actionwire needs Node 24.18 or newer, and this is ${process.versions.node}.\n` +
      "`npm ci` brings the right one as the package `node`; its install script was probably blocked.\n" +
      "Run `npm ci` again with scripts allowed (npm 12: `npm approve-scripts node`), or install Node 24 and retry.\n",
  );
  process.exit(1);
}
