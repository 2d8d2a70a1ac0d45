import type { ProviderApply } from "../core/apply.ts";
import { type Finding, finding } from "../core/finding.ts";
import type { ProviderPlan } from "../core/plan.ts";
import type { Reader, Writer } from "../core/provider.ts";
import { servicesLeftOut, unknownProvider } from "../providers/errors.ts";
import { type Connections, services } from "../providers/index.ts";
import type { ResolvedRoster } from "../roster/resolved.ts";
import { errorsToFindings } from "./errors-to-findings.ts";
import { githubLeft } from "./memory-errors.ts";

/** The services that a run uses. */
export interface OpenServices {
  readonly readers: readonly Reader<ResolvedRoster>[];
  readonly findings: readonly Finding[];
  /** Pairs each plan with its writer: none, unless opened to apply. */
  writers(plans: readonly ProviderPlan[]): readonly ProviderApply[];
}

/**
 * Opens every service that one of its rosters uses, or those asked for: to plan as readers, which cannot write, and only to
 * apply as writers. Everything that is missing becomes a finding, and holds back its provider alone.
 */
export async function openServices(
  rostersFor: (service: string) => readonly ResolvedRoster[],
  request: { readonly command: string; readonly providers?: readonly string[] },
  connections: Connections,
): Promise<OpenServices> {
  const names = services.map((service) => service.name);
  const unknown = (request.providers ?? []).filter((name) => !names.includes(name));
  const findings: Finding[] = unknown.map((name) => finding(unknownProvider(name, names)));
  const readers: Reader<ResolvedRoster>[] = [];
  const writers: Writer<ResolvedRoster>[] = [];
  const leftOut: string[] = [];
  for (const service of services) {
    const asked = request.providers?.includes(service.name) ?? true;
    const rosters = rostersFor(service.name);
    if (!asked) {
      if (rosters.some(service.isUsed)) leftOut.push(service.title);
      continue;
    }
    if (hasLeftGithub(service.name, rosters)) findings.push(finding(githubLeft()));
    const isUsed =
      service.name === "github" ? rosters.slice(0, 1).some(service.isUsed) : rosters.some(service.isUsed);
    if (!isUsed) continue;
    const missing = service.lacks(connections);
    findings.push(...missing.map((problem) => finding(problem, { provider: service.name })));
    if (missing.length > 0) continue;
    try {
      if (request.command === "apply") writers.push(await service.writer(connections));
      else readers.push(await service.reader(connections));
    } catch (error) {
      findings.push(...errorsToFindings(error, service.name));
    }
  }
  if (leftOut.length > 0) findings.push(finding(servicesLeftOut(leftOut)));
  return {
    readers: [...writers, ...readers],
    findings,
    writers: (plans) =>
      plans.flatMap(({ provider: { name }, comparison }) => {
        const provider = writers.find((each) => each.name === name);
        return provider === undefined ? [] : [{ provider, comparison }];
      }),
  };
}

/** True when a roster is about no organisation any more, and an earlier one was. */
function hasLeftGithub(service: string, [roster]: readonly ResolvedRoster[]): boolean {
  if (service !== "github" || roster === undefined || roster.github !== undefined) return false;
  return (roster.earlier ?? []).some(({ github, beside }) => github !== undefined && beside === undefined);
}
