import type { ProviderApply } from "../core/apply.ts";
import { type Finding, finding } from "../core/finding.ts";
import type { ProviderPlan } from "../core/plan.ts";
import type { Provider, Reader } from "../core/provider.ts";
import { unknownProvider } from "../providers/errors.ts";
import { type Connections, services } from "../providers/index.ts";
import type { ResolvedRoster } from "../roster/resolved.ts";
import { errorsToFindings } from "./errors-to-findings.ts";

/** The services that a run works with. */
export interface OpenServices {
  readonly readers: readonly Reader<ResolvedRoster>[];
  readonly findings: readonly Finding[];
  /** What may be applied to the shares of a plan: nothing, unless opened to apply. */
  writers(shares: readonly ProviderPlan[]): readonly ProviderApply[];
}

/**
 * Opens every service that the roster uses, or those asked for. To plan they are opened as readers, which cannot
 * write; only to apply as providers. Everything that is missing is told at once, and holds back its provider alone.
 */
export async function openServices(
  roster: ResolvedRoster,
  request: { readonly command: string; readonly providers?: readonly string[] },
  connections: Connections,
): Promise<OpenServices> {
  const names = services.map((service) => service.name);
  const unknown = (request.providers ?? []).filter((name) => !names.includes(name));
  const findings: Finding[] = unknown.map((name) => finding(unknownProvider(name, names)));
  const readers: Reader<ResolvedRoster>[] = [];
  const providers: Provider<ResolvedRoster>[] = [];
  for (const service of services) {
    const asked = request.providers?.includes(service.name) ?? true;
    if (!asked || !service.isUsed(roster)) continue;
    const missing = service.lacks(connections);
    findings.push(...missing.map((problem) => finding(problem, { provider: service.name })));
    if (missing.length > 0) continue;
    try {
      if (request.command === "apply") providers.push(await service.provider(connections));
      else readers.push(await service.reader(connections));
    } catch (error) {
      findings.push(...errorsToFindings(error, service.name));
    }
  }
  return {
    readers: [...providers, ...readers],
    findings,
    writers: (shares) =>
      shares.flatMap((share) => {
        const provider = providers.find((each) => each.name === share.provider.name);
        return provider === undefined ? [] : [{ ...share, provider }];
      }),
  };
}
