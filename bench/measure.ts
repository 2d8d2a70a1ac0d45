import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runCli } from "../emulators/runner.ts";

/** What one run of the built command line took, and what it says that it asked of the services. */
export interface Measured {
  /** On the clock. */
  readonly seconds: number;
  /** Of processor time, all threads together. */
  readonly processor: number;
  /** At its peak. */
  readonly megabytes: number;
  readonly report: Report;
}

interface Report {
  readonly result: string;
  readonly changes: readonly unknown[];
  readonly cost: Readonly<Record<string, { readonly requests: number; readonly points?: number }>>;
}

/** Runs the command line in a process of its own, and throws unless it comes to the result that is expected. */
export async function measure(
  args: readonly string[],
  result: string,
  { folder, env = {} }: { readonly folder: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Measured> {
  const used = join(folder, "used.json");
  const preload = `--import ${join(import.meta.dirname, "used.mjs")}`;
  const start = performance.now();
  const { stdout, stderr } = await runCli([...args, "--json"], {
    cwd: folder,
    env: { ...env, ROLLCALL_BENCH_USED: used, NODE_OPTIONS: preload },
  });
  const seconds = (performance.now() - start) / 1_000;
  const report = (stdout.startsWith("{") ? JSON.parse(stdout) : {}) as Report;
  if (report.result !== result)
    throw new Error(`${args[0]} is not ${result}: ${stdout.slice(0, 2_000)}${stderr}`);
  return {
    seconds,
    report,
    ...(JSON.parse(readFileSync(used, "utf8")) as Omit<Measured, "seconds" | "report">),
  };
}
