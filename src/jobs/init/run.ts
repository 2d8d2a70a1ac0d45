import type { ActionAddress } from "../../adopt/action-address.ts";
import { appPage } from "../../adopt/app-manifest.ts";
import { codeOwnersFile } from "../../adopt/code-owners-file.ts";
import { fileExists } from "../../adopt/errors.ts";
import { appPagePath, appsOf, firstSteps } from "../../adopt/first-steps.ts";
import { withModeline } from "../../adopt/modeline.ts";
import { slackManifest } from "../../adopt/slack-manifest.ts";
import { minimalRoster, type StarterOptions, workflowsFor } from "../../adopt/starter.ts";
import type { NewFile } from "../../adopt/write-roster.ts";
import { environmentCommands, requiredCheckCommand } from "../../app/protection-commands.ts";
import { stateRuleStep } from "../../app/state-rule.ts";
import { type Finding, finding, hasErrors } from "../../core/finding.ts";
import type { Connections } from "../../providers/index.ts";
import { slackLiveEvents, slackTokenEvents } from "../../providers/slack/live/events.ts";
import { codeOwnersPaths } from "../../roster/code-owners.ts";
import { namedOwners } from "../../roster/owners.ts";
import { parseRoster } from "../../roster/parse.ts";
import { type ImportRequest, importRoster, rosterSourceOf } from "../import/run.ts";
import type { OutputFolder } from "./output-folder.ts";

/** The answers to init's questions. */
export interface InitRequest {
  readonly org: string;
  /** Services beside GitHub. */
  readonly services: readonly ("slack" | "drive")[];
  /** True: commands in Slack come over the relay. */
  readonly relay?: boolean;
  /** The relay's own address, where it gives Slack tokens to runs. */
  readonly relayUrl?: string;
  /** `import`: the roster describes what exists. `minimal`: it declares nobody yet. */
  readonly start: "import" | "minimal";
  readonly split: boolean;
  readonly branch: string;
  /** Where the workflows take Rollcall from. */
  readonly action: ActionAddress;
  /** True: two Apps, one that reads and judges, and one that writes. */
  readonly strict: boolean;
  /** True: with a workflow that makes the pages of who has access to what. */
  readonly site?: boolean;
  /** `owner/name` of the repository, when it is known. */
  readonly repository?: string;
  /** Code owners: logins, and teams as `org/team`. Left out: the organisation's owners, where they are imported. */
  readonly owners?: readonly string[];
  /** Which of Slack and Drive to import, beside GitHub, and who is who there. */
  readonly scope: Pick<ImportRequest, "slack" | "drive" | "people" | "matchNames">;
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
  const { org, services, branch, strict, action } = request;
  const hasRoster = await folder.has("teams.yaml");
  const split = hasRoster ? await folder.has("teams") : request.split && request.start === "import";
  const options: StarterOptions = {
    org,
    slack: services.includes("slack"),
    relay: services.includes("slack") && request.relay === true,
    ...(services.includes("slack") && request.relayUrl !== undefined ? { relayUrl: request.relayUrl } : {}),
    drive: services.includes("drive"),
    action,
    branch,
    strict,
    site: request.site === true,
    config: split ? ["teams.yaml", "teams/*.yaml"] : ["teams.yaml"],
  };
  const roster = hasRoster
    ? { files: [], findings: [finding(fileExists("teams.yaml"))] }
    : await rosterFor(request, options, connections);
  if (hasErrors(roster.findings) && roster.files.length === 0)
    return { written: [], findings: roster.findings, next: [] };
  const written: string[] = [];
  const findings = [...roster.findings];
  const repository = request.repository ?? `${org}/REPOSITORY`;
  const apps = appsOf(options);
  const page = appPage({ org, returnTo: `https://github.com/${request.repository ?? org}` }, [
    ...apps.map(({ purpose }) => purpose),
    ...(options.relay ? (["relay"] as const) : []),
  ]);
  const present = await presentAmong(codeOwnersPaths, folder);
  const owners = request.owners ?? ownersIn(roster.files);
  const codeOwners =
    owners.length === 0 || present.length > 0 ? [] : [codeOwnersFile(owners, options.config)];
  findings.push(...present.map((path) => finding(fileExists(path))));
  const files = [
    ...withModeline(roster.files, action),
    ...workflowsFor(options),
    ...codeOwners,
    ...(options.slack
      ? [slackManifest({ ...options, events: [...slackLiveEvents, ...slackTokenEvents] })]
      : []),
    { path: appPagePath, text: page },
  ];
  for (const file of files) {
    if ((await folder.write(file)) === "written") written.push(file.path);
    else findings.push(finding(fileExists(file.path)));
  }
  const next = firstSteps({
    ...options,
    repository,
    environmentCommands: apps.map(({ environment }) =>
      environmentCommands(repository, { environment, branch }),
    ),
    requiredCheckCommand: requiredCheckCommand(repository),
    memory: stateRuleStep(repository),
    hasCodeOwners: codeOwners.length > 0,
  });
  return { written, findings, next };
}

async function presentAmong(paths: readonly string[], folder: OutputFolder): Promise<readonly string[]> {
  const has = await Promise.all(paths.map((path) => folder.has(path)));
  return paths.filter((_, index) => has[index]);
}

/** Returns the logins of the organisation's owners in a new roster. */
function ownersIn(files: readonly NewFile[]): readonly string[] {
  const { roster } = parseRoster(rosterSourceOf(files).files);
  return (namedOwners(roster?.github)?.users ?? []).flatMap((key) => roster?.users.get(key)?.github ?? []);
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
