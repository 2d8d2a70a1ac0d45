#!/usr/bin/env node
if (Number.parseInt(process.versions.node, 10) < 24) {
  process.stderr.write(`Rollcall needs Node 24 or newer, and this is ${process.version}.\n`);
  process.exit(2);
}
const { programs } = await import("../shared/index.js");
await programs.cli();
