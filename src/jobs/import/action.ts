import { noRepositoryToken } from "../../action/errors.ts";
import { defaultBranchOf, eventContext } from "../../action/event.ts";
import { type Inputs, repositoryTokenOf } from "../../action/inputs.ts";
import { log } from "../../action/log.ts";
import { annotate } from "../../action/show-report.ts";
import { peopleFileUnreadable } from "../../adopt/people-errors.ts";
import { readPeopleFile } from "../../adopt/people-file.ts";
import { actionConnections } from "../../app/action-connections.ts";
import { programAddress } from "../../app/program-address.ts";
import { type Finding, finding, hasErrors } from "../../core/finding.ts";
import { renderFindings } from "../../report/terminal.ts";
import { filesAt } from "../../repository/commit-files.ts";
import { openRepository, type RosterRepository } from "../../repository/repository.ts";
import { proposeImport } from "./proposal.ts";

/** Runs `command: import`: opens a pull request with the roster that describes the organisation. Returns the exit code. */
export async function importOrganisation(inputs: Inputs): Promise<number> {
  const context = eventContext();
  const { repo, apiUrl } = context;
  const [path = "teams.yaml"] = inputs.config;
  const token = repositoryTokenOf(inputs);
  if (!token) return showFindings([finding(noRepositoryToken())]);
  const repository = openRepository(token, { ...repo, apiUrl });
  const { people, findings: mistakes } = await peopleIn(inputs.people, repository, context.sha);
  if (hasErrors(mistakes)) return showFindings(mistakes);
  const action = await programAddress(process.env);
  const { files, findings } = await proposeImport(
    {
      org: repo.owner,
      path,
      split: false,
      repository,
      people,
      matchNames: inputs.matchNames,
      base: defaultBranchOf(context),
      ...(action ? { action } : {}),
      ...(inputs.slackToken ? { slack: { channels: [], usergroups: ["*"] } } : {}),
    },
    actionConnections(inputs, context),
  );
  for (const file of files) log(`described ${file.path}`);
  return showFindings(findings);
}

/** Reads a list of who is who at a commit. A list that isn't there is a mistake, like any other in it. */
async function peopleIn(
  path: string | undefined,
  repository: RosterRepository,
  commit: string,
): Promise<ReturnType<typeof readPeopleFile>> {
  if (path === undefined) return { people: [], findings: [] };
  const { files, findings } = await filesAt(repository, commit, [path]);
  const [file] = files;
  if (hasErrors(findings)) return { people: [], findings };
  if (file === undefined)
    return { people: [], findings: [finding(peopleFileUnreadable(`there is no ${path} at ${commit}`))] };
  return readPeopleFile(path, file.bytes);
}

/** Writes findings to the log, and annotates those without a place: the files of the others are not in the workspace. */
function showFindings(findings: readonly Finding[]): number {
  log(renderFindings(findings, { columns: 100, colour: false }));
  annotate(findings.filter(({ at }) => at === undefined));
  return hasErrors(findings) ? 1 : 0;
}
