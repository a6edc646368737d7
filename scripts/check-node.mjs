/** Says plainly which Node is too old: older ones crash inside the SQLite binding instead of failing. */
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 14)) {
  process.stderr.write(
    `Auscult needs Node 22.14 or newer and this is ${process.versions.node}. Run it through npm ("npm start", "npm test"): npm scripts use the Node ${'24'} that "npm ci" installed beside the project.\n`,
  );
  process.exit(2);
}
