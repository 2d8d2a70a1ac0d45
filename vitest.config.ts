import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "emulators/**/*.test.ts", "test/**/*.test.ts"],
    // The scenarios wait for processes of their own, so that every core has room for a worker.
    maxWorkers: "100%",
    setupFiles: ["test/steady-properties.ts"],
    testTimeout: 60_000,
    hookTimeout: 30_000,
  },
});
