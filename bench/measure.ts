import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runCli } from "../emulators/runner.ts";

/** The time and memory of one run of the built command line, and its report. */
export interface Measurement {
  /** Elapsed time. */
  readonly seconds: number;
  /** Processor time of all threads, in seconds. */
  readonly processor: number;
  /** Peak memory. */
  readonly megabytes: number;
  readonly report: Report;
}

interface Report {
  readonly result: string;
  readonly changes: readonly unknown[];
  readonly cost: Readonly<Record<string, { readonly requests: number; readonly points?: number }>>;
}

/** Runs the command line in a process of its own. Throws unless the report has the expected result. */
export async function measure(
  args: readonly string[],
  result: string,
  { folder, env = {} }: { readonly folder: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Measurement> {
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
    ...(JSON.parse(readFileSync(used, "utf8")) as Omit<Measurement, "seconds" | "report">),
  };
}
