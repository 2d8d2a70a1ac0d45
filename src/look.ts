import type { Finding } from "./core/finding.ts";
import type { Share } from "./core/plan.ts";
import type { Cost } from "./core/provider.ts";
import type { Opened } from "./open-services.ts";
import type { ResolvedRoster } from "./roster/resolved.ts";
import { findingsOf } from "./thrown.ts";

/** What was seen of the services. */
export interface Seen {
  /** For each roster, in their order, its share of every service that could be read. */
  readonly shares: readonly (readonly Share[])[];
  readonly findings: readonly Finding[];
  /** False when a service is used and none could be read. */
  readonly couldRead: boolean;
  /** Requests so far, by provider. */
  cost(): Readonly<Record<string, Cost>>;
}

/** Reads every service once for all rosters, side by side. One that can't be read is an error finding of its own. */
export async function look(opened: Opened, rosters: readonly ResolvedRoster[]): Promise<Seen> {
  const findings: Finding[] = [];
  const looks = await Promise.all(
    opened.readers.map(async (provider) => {
      try {
        const wanted = rosters.map((roster) => provider.desired(roster));
        const view = await provider.read(wanted);
        return wanted.map((desired): Share => ({ provider, desired, snapshot: view(desired) }));
      } catch (error) {
        findings.push(...findingsOf(error, provider.name));
        return undefined;
      }
    }),
  );
  const readable = looks.filter((each) => each !== undefined);
  const used = opened.readers.length > 0 || opened.findings.length > 0;
  return {
    shares: rosters.map((_, index) => readable.flatMap((shares) => shares[index] ?? [])),
    findings,
    couldRead: readable.length > 0 || !used,
    cost: () => Object.fromEntries(opened.readers.map((reader) => [reader.name, reader.cost()])),
  };
}
