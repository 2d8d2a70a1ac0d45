// Loaded into the measured process: writes its peak memory in kilobytes where the benchmark looks for it.
import { writeFileSync } from "node:fs";

process.on("exit", () =>
  writeFileSync(process.env.ROLLCALL_BENCH_PEAK, String(process.resourceUsage().maxRSS)),
);
