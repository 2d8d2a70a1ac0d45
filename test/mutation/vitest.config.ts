import { join, relative } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { filesByLane } from "../lanes.ts";

const folders = /^src\/(?:core|access|permissions)\//;
const lanes = filesByLane();
const beside = [...lanes.unit, ...lanes.emulated, ...lanes.properties].filter((file) => folders.test(file));
const root = join(import.meta.dirname, "../..");

/** Runs what needs nothing but the code first: most mutants fail there, and no later test is run. */
class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => beside.indexOf(relative(root, moduleId));
    return files.toSorted((left, right) => place(left) - place(right));
  }
}

/** What is run against each mutant: the tests beside what is mutated. */
export default defineConfig({
  test: {
    root,
    include: beside,
    setupFiles: ["test/set-up.ts"],
    isolate: false,
    testTimeout: 120_000,
    sequence: { sequencer: QuickestFirst },
  },
});
