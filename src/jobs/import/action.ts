import { noRepositoryToken } from "../../action/errors.ts";
import { defaultBranchOf, eventContext } from "../../action/event.ts";
import { type Inputs, repositoryTokenOf } from "../../action/inputs.ts";
import { log } from "../../action/log.ts";
import { annotate } from "../../action/show-report.ts";
import { actionConnections } from "../../app/action-connections.ts";
import { programAddress } from "../../app/program-address.ts";
import { type Finding, finding, hasErrors } from "../../core/finding.ts";
import { renderFindings } from "../../report/terminal.ts";
import { openRepository } from "../../repository/repository.ts";
import { proposeImport } from "./proposal.ts";

/** Runs `command: import`: opens a pull request with the roster that describes the organisation. Returns the exit code. */
export async function importOrganisation(inputs: Inputs): Promise<number> {
  const context = eventContext();
  const { repo, apiUrl } = context;
  const [path = "teams.yaml"] = inputs.config;
  const token = repositoryTokenOf(inputs);
  if (!token) return showFindings([finding(noRepositoryToken())]);
  const action = await programAddress(process.env);
  const { files, findings } = await proposeImport(
    {
      org: repo.owner,
      path,
      split: false,
      repository: openRepository(token, { ...repo, apiUrl }),
      base: defaultBranchOf(context),
      ...(action ? { action } : {}),
      ...(inputs.slackToken ? { slack: { channels: [], usergroups: ["*"] } } : {}),
    },
    actionConnections(inputs, context),
  );
  for (const file of files) log(`described ${file.path}`);
  return showFindings(findings);
}

/** Writes findings to the log, and annotates those without a place: the files of the others are not in the workspace. */
function showFindings(findings: readonly Finding[]): number {
  log(renderFindings(findings, { columns: 100, colour: false }));
  annotate(findings.filter(({ at }) => at === undefined));
  return hasErrors(findings) ? 1 : 0;
}
