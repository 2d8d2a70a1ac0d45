import { globSync } from "node:fs";
import { parseArgs } from "node:util";
import { killedShare, survivorsOf, table } from "./mutation/figures.ts";
import { fingerprintOfSources } from "./mutation/fingerprint.ts";
import { mutate } from "./mutation/mutate.ts";
import { openMutationState } from "./mutation/state.ts";

/**
 * Tries whether a test fails when the code is wrong: `[FOLDER or FILE…] [--survivors]`. One file after the other is changed in
 * one place at a time, and the tests beside the mutated folders are run. A file that was done with the same sources isn't done
 * again, so a run that was stopped goes on. Ends with the figures of each file, and with 1 where too few mutants are killed.
 */
const { values, positionals } = parseArgs({
  options: { survivors: { type: "boolean", default: false } },
  allowPositionals: true,
});

/** The part of the mutants that must make an assertion fail. A test that never ends doesn't count. */
const wanted = 0.9;

const folders = ["src/core", "src/access", "src/permissions"];
const asked = positionals.length > 0 ? positionals : folders;
const found = asked.flatMap((each) => (each.endsWith(".ts") ? [each] : globSync(`${each}/**/*.ts`).sort()));
const files = [...new Set(found)].filter((file) => !/\.test\.ts$|\/testing\//.test(file));

const state = openMutationState(".mutation");
const fingerprint = fingerprintOfSources();
for (const [index, file] of files.entries()) {
  if (state.isDone(file, fingerprint)) continue;
  await mutate(file, state.folder);
  state.done(file, fingerprint);
  const share = killedShare([{ file, mutants: state.mutantsOf(file) }]);
  console.log(`${index + 1} of ${files.length}: ${file} ${(share * 100).toFixed(1)} %`);
}
const results = files.map((file) => ({ file, mutants: state.mutantsOf(file) }));
if (values.survivors) for (const each of results) for (const line of survivorsOf(each)) console.log(line);
console.log(table(results));
process.exitCode = killedShare(results) >= wanted ? 0 : 1;
