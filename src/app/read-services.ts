import type { Finding } from "../core/finding.ts";
import type { ProviderPlan } from "../core/plan.ts";
import type { Cost } from "../core/provider.ts";
import type { ResolvedRoster } from "../roster/resolved.ts";
import { errorsToFindings } from "./errors-to-findings.ts";
import type { OpenServices } from "./open-services.ts";

/** What was seen of the services. */
export interface ReadResult {
  /** For each roster, in their order, its share of every service that could be read. */
  readonly comparisons: readonly (readonly ProviderPlan[])[];
  readonly findings: readonly Finding[];
  /** False when a service is used and none could be read. */
  readonly couldRead: boolean;
  /** Requests so far, by provider. */
  cost(): Readonly<Record<string, Cost>>;
}

/** Reads every service once for all rosters, side by side. One that can't be read is an error finding of its own. */
export async function readServices(
  opened: OpenServices,
  rosters: readonly ResolvedRoster[],
): Promise<ReadResult> {
  const findings: Finding[] = [];
  const looks = await Promise.all(
    opened.readers.map(async (provider) => {
      try {
        const wanted = rosters.map((roster) => provider.desired(roster));
        const view = await provider.read(wanted);
        return wanted.map((desired): ProviderPlan => ({ provider, desired, comparison: view(desired) }));
      } catch (error) {
        findings.push(...errorsToFindings(error, provider.name));
        return undefined;
      }
    }),
  );
  const readable = looks.filter((each) => each !== undefined);
  const used = opened.readers.length > 0 || opened.findings.length > 0;
  return {
    comparisons: rosters.map((_, index) => readable.flatMap((shares) => shares[index] ?? [])),
    findings,
    couldRead: readable.length > 0 || !used,
    cost: () => Object.fromEntries(opened.readers.map((reader) => [reader.name, reader.cost()])),
  };
}
