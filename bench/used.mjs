// Loaded into the measured process. At its end, writes its memory and processor time to a file for the benchmark.
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const used = { megabytes: maxRSS / 1_024, processor: (userCPUTime + systemCPUTime) / 1_000_000 };
  writeFileSync(process.env.ROLLCALL_BENCH_USED, JSON.stringify(used));
});
