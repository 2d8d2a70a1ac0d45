import { type Finding, hasErrors } from "../core/finding.ts";
import type { ProviderPlan } from "../core/plan.ts";
import type { Cost, Wanted } from "../core/provider.ts";
import type { ResolvedRoster } from "../roster/resolved.ts";
import { errorsToFindings } from "./errors-to-findings.ts";
import type { OpenServices } from "./open-services.ts";

/** What was read of the services. */
export interface ReadResult {
  /** For each roster, in their order: every service that could be read, compared with it. */
  readonly comparisons: readonly (readonly ProviderPlan[])[];
  readonly findings: readonly Finding[];
  /** False when a service is used and none could be read. */
  readonly couldRead: boolean;
  /** Requests so far, by provider. */
  cost(): Readonly<Record<string, Cost>>;
}

/** Reads every service once for all its rosters, side by side. A service that cannot be read becomes an error finding. */
export async function readServices(
  opened: OpenServices,
  rostersFor: (service: string) => readonly ResolvedRoster[],
  wanted: Wanted = {},
): Promise<ReadResult> {
  const findings: Finding[] = [];
  const plans = await Promise.all(
    opened.readers.map(async (provider) => {
      try {
        const comparisons = await provider.read(rostersFor(provider.name), wanted);
        return comparisons.map((comparison): ProviderPlan => ({ provider, comparison }));
      } catch (error) {
        findings.push(...errorsToFindings(error, provider.name));
        return undefined;
      }
    }),
  );
  const readable = plans.filter((each) => each !== undefined);
  const most = Math.max(0, ...readable.map((each) => each.length));
  const used = opened.readers.length > 0 || hasErrors(opened.findings);
  return {
    comparisons: Array.from({ length: most }, (_, index) => readable.flatMap((each) => each[index] ?? [])),
    findings,
    couldRead: readable.length > 0 || !used,
    cost: () => Object.fromEntries(opened.readers.map((reader) => [reader.name, reader.cost()])),
  };
}
