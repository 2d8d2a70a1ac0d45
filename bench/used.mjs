// Loaded into the measured process: at its end, writes what it used where the benchmark looks for it.
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const used = { megabytes: maxRSS / 1_024, processor: (userCPUTime + systemCPUTime) / 1_000_000 };
  writeFileSync(process.env.ROLLCALL_BENCH_USED, JSON.stringify(used));
});
