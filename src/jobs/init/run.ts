import { fileExists } from "../../adopt/errors.ts";
import { minimalRoster, nextSteps, type StarterOptions, workflowsFor } from "../../adopt/starter.ts";
import type { NewFile } from "../../adopt/write-roster.ts";
import { stateRuleStep } from "../../app/state-rule.ts";
import { type Finding, finding, hasErrors } from "../../core/finding.ts";
import type { Connections } from "../../providers/index.ts";
import { type ImportRequest, importRoster } from "../import/run.ts";
import type { OutputFolder } from "./output-folder.ts";

/** The answers to init's questions. */
export interface InitRequest {
  readonly org: string;
  /** Services beside GitHub. */
  readonly services: readonly ("slack" | "drive")[];
  /** `import`: the roster describes what exists. `minimal`: it declares nobody yet. */
  readonly start: "import" | "minimal";
  readonly split: boolean;
  readonly branch: string;
  /** `owner/name` of the repository, when it is known. */
  readonly repository?: string;
  /** Which of Slack and Drive to import, beside GitHub. */
  readonly scope: Pick<ImportRequest, "slack" | "drive">;
}

/** The paths that were written, findings on those that existed, and the next steps. */
export interface InitResult {
  readonly written: readonly string[];
  readonly findings: readonly Finding[];
  readonly next: readonly string[];
}

/**
 * Writes the first files of a repository: a roster and the workflows. Nothing is overwritten. When there is a roster,
 * nothing is imported; when the import fails, nothing is written.
 */
export async function initialise(
  request: InitRequest,
  connections: Connections,
  folder: OutputFolder,
): Promise<InitResult> {
  const { org, services, branch } = request;
  const hasRoster = await folder.has("teams.yaml");
  const split = hasRoster ? await folder.has("teams") : request.split && request.start === "import";
  const options: StarterOptions = {
    org,
    slack: services.includes("slack"),
    drive: services.includes("drive"),
    branch,
    config: split ? ["teams.yaml", "teams/*.yaml"] : ["teams.yaml"],
  };
  const roster = hasRoster
    ? { files: [], findings: [finding(fileExists("teams.yaml"))] }
    : await rosterFor(request, options, connections);
  if (hasErrors(roster.findings) && roster.files.length === 0)
    return { written: [], findings: roster.findings, next: [] };
  const written: string[] = [];
  const findings = [...roster.findings];
  for (const file of [...roster.files, ...workflowsFor(options)]) {
    if ((await folder.write(file)) === "written") written.push(file.path);
    else findings.push(finding(fileExists(file.path)));
  }
  return {
    written,
    findings,
    next: nextSteps({ ...options, memory: stateRuleStep(request.repository ?? `${org}/REPOSITORY`) }),
  };
}

async function rosterFor(
  request: InitRequest,
  options: StarterOptions,
  connections: Connections,
): Promise<{ readonly files: readonly NewFile[]; readonly findings: readonly Finding[] }> {
  if (request.start === "minimal")
    return { files: [{ path: "teams.yaml", text: minimalRoster(options) }], findings: [] };
  const { org, split, scope } = request;
  return importRoster({ org, path: "teams.yaml", split, ...scope }, connections);
}
