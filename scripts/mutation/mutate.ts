import { spawn } from "node:child_process";
import { once } from "node:events";
import { reportPath } from "./state.ts";

/** Runs the tests against each mutant of a file; what the last run of that file found is used where nothing has changed. */
export async function mutate(file: string, folder: string): Promise<void> {
  const options = ["--mutate", file, "--incremental", "--incrementalFile", reportPath(folder, file)];
  const child = spawn("node_modules/.bin/stryker", ["run", "test/mutation/stryker.config.json", ...options], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`Stryker ended with ${code} at ${file}`);
}
