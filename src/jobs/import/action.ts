import { context } from "@actions/github";
import { noRepositoryToken } from "../../action/errors.ts";
import type { Inputs } from "../../action/inputs.ts";
import { log } from "../../action/log.ts";
import { annotate } from "../../action/show-report.ts";
import { type Finding, finding, hasErrors } from "../../core/finding.ts";
import { renderFindings } from "../../report/terminal.ts";
import { openRepository } from "../../repository/repository.ts";
import { connectionsOf, defaultBranch } from "../reconcile/action.ts";
import { proposeImport } from "./proposal.ts";

/** `command: import`: a pull request with the roster that describes the organisation as it is. */
export async function importOrganisation(inputs: Inputs): Promise<number> {
  const { repo, apiUrl } = context;
  const [path = "teams.yaml"] = inputs.config;
  if (!inputs.githubToken) return told([finding(noRepositoryToken())]);
  const { files, findings } = await proposeImport(
    {
      org: repo.owner,
      path,
      split: false,
      repository: openRepository(inputs.githubToken, { ...repo, apiUrl }),
      base: defaultBranch(),
      ...(inputs.slackToken ? { slack: { channels: [], usergroups: ["*"] } } : {}),
    },
    connectionsOf(inputs),
  );
  for (const file of files) log(`described ${file.path}`);
  return told(findings);
}

/** Everything is in the log; beside the code stands nothing of a file that isn't there yet. */
function told(findings: readonly Finding[]): number {
  log(renderFindings(findings, { columns: 100, colour: false }));
  annotate(findings.filter(({ at }) => at === undefined));
  return hasErrors(findings) ? 1 : 0;
}
