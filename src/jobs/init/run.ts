import { fileExists } from "../../adopt/errors.ts";
import { type Beginning, minimalRoster, nextSteps, workflowsFor } from "../../adopt/starter.ts";
import type { NewFile } from "../../adopt/write-roster.ts";
import { type Finding, finding, hasErrors } from "../../core/finding.ts";
import type { Connections } from "../../providers/index.ts";
import { type ImportRequest, importRoster } from "../import/run.ts";
import type { Folder } from "./new-files.ts";

/** The answers to init's questions. */
export interface InitRequest {
  readonly org: string;
  /** Services beside GitHub. */
  readonly services: readonly ("slack" | "drive")[];
  /** `import`: the roster describes what exists. `minimal`: it declares nobody yet. */
  readonly start: "import" | "minimal";
  readonly split: boolean;
  readonly branch: string;
  /** Which of Slack and Drive to import, beside GitHub. */
  readonly scope: Pick<ImportRequest, "slack" | "drive">;
}

/** What was written, what was there already, and what to do next. */
export interface Initialised {
  readonly written: readonly string[];
  readonly findings: readonly Finding[];
  readonly next: readonly string[];
}

/**
 * Begins in a repository: a roster and the workflows that keep it. Nothing is overwritten, a roster that is there is
 * kept as it is and nothing is imported beside it; nothing at all is written when the import fails.
 */
export async function initialise(
  request: InitRequest,
  connections: Connections,
  folder: Folder,
): Promise<Initialised> {
  const { org, services, branch } = request;
  const begun = await folder.has("teams.yaml");
  const split = begun ? await folder.has("teams") : request.split && request.start === "import";
  const beginning: Beginning = {
    org,
    slack: services.includes("slack"),
    drive: services.includes("drive"),
    branch,
    config: split ? ["teams.yaml", "teams/*.yaml"] : ["teams.yaml"],
  };
  const roster = begun
    ? { files: [], findings: [finding(fileExists("teams.yaml"))] }
    : await rosterFor(request, beginning, connections);
  if (hasErrors(roster.findings) && roster.files.length === 0)
    return { written: [], findings: roster.findings, next: [] };
  const written: string[] = [];
  const findings = [...roster.findings];
  for (const file of [...roster.files, ...workflowsFor(beginning)]) {
    if ((await folder.place(file)) === "written") written.push(file.path);
    else findings.push(finding(fileExists(file.path)));
  }
  return { written, findings, next: nextSteps(beginning) };
}

async function rosterFor(
  request: InitRequest,
  beginning: Beginning,
  connections: Connections,
): Promise<{ readonly files: readonly NewFile[]; readonly findings: readonly Finding[] }> {
  if (request.start === "minimal")
    return { files: [{ path: "teams.yaml", text: minimalRoster(beginning) }], findings: [] };
  const { org, split, scope } = request;
  return importRoster({ org, path: "teams.yaml", split, ...scope }, connections);
}
