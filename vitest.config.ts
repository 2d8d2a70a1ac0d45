import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { filesByLane, type Lane } from "./test/lanes.ts";

const files = filesByLane();

/** One lane. Its files share a worker's modules, since no test changes them: a worker's start costs more than most files. */
const lane = (name: Lane) => ({
  extends: true as const,
  test: { name, include: [...files[name]], isolate: false },
});

export default defineConfig({
  test: {
    projects: [
      lane("unit"),
      lane("emulated"),
      lane("scenarios"),
      lane("properties"),
      lane("long"),
      lane("soak"),
    ],
    // Tests with emulators and processes of their own wait for them, which leaves room for others.
    maxWorkers: availableParallelism() * 2,
    setupFiles: ["test/set-up.ts"],
    // For a machine that is busy with much else. Longer tests say their own.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
