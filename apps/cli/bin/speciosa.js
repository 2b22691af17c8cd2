#!/usr/bin/env node
// Committed as it is, so that `npm ci` can link it; what it starts is built by `tsc -b`.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`speciosa needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(2);
}

const start = await import('../dist/main.js').catch((error) => {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.error('speciosa is not built yet: run "npm start" (or "npx tsc -b" after it once ran), then try again.');
  process.exit(2);
});

process.exitCode = await start.main(process.argv.slice(2));
