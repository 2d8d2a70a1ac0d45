import { error, info, notice, warning } from "@actions/core";
import { context } from "@actions/github";
import { noRepositoryToken } from "../../action/errors.ts";
import type { Inputs } from "../../action/inputs.ts";
import { openRepository } from "../../action/repository.ts";
import { type Finding, finding, hasErrors } from "../../core/finding.ts";
import { connectionsOf, defaultBranch } from "../reconcile/job.ts";
import { proposeImport } from "./import-job.ts";

const say = { error, warning, notice };

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
  for (const file of files) info(`described ${file.path}`);
  return told(findings);
}

function told(findings: readonly Finding[]): number {
  for (const { severity, message, remedy, at } of findings) {
    const place = at && { file: at.file, startLine: at.line, startColumn: at.column };
    say[severity](`${message} ${remedy}`, place);
  }
  return hasErrors(findings) ? 1 : 0;
}
