import { driftTitle } from "../../adopt/drift/drift-body.ts";
import { driftProposed, driftUnwritable, proposalFailed, proposalWithdrawn } from "../../adopt/errors.ts";
import { type Finding, finding } from "../../core/finding.ts";
import type { Links, Report } from "../../core/report.ts";
import type { Connections } from "../../providers/index.ts";
import { proposeFiles, withdrawProposal } from "../../repository/file-proposal.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { requestErrorOf } from "../../repository/request-error.ts";
import type { LoadedRoster } from "../../roster/load.ts";
import { adoptDrift } from "./run.ts";

/** The roster to compare, and the repository to propose a change to. */
export interface DriftProposalRequest {
  readonly roster: LoadedRoster;
  readonly providers?: readonly string[];
  readonly links?: Links;
  readonly repository: RosterRepository;
  /** The branch that the roster is on. */
  readonly base: string;
}

const branch = "rollcall/adopt-drift";

/**
 * Runs `on-drift: adopt`: opens or updates one pull request that changes the roster to what is live, or closes it when
 * nothing differs. Returns the report of the plan that shows the drift, with a finding about the pull request. The result
 * is `failed` when the pull request could not be opened.
 */
export async function proposeDrift(job: DriftProposalRequest, connections: Connections): Promise<Report> {
  const { repository, base, ...request } = job;
  const { report, files, body } = await adoptDrift(request, connections);
  const withFinding = (each: Finding): Report => ({ ...report, findings: [...report.findings, each] });
  try {
    if (files.length > 0) {
      const pull = await proposeFiles(repository, { branch, base, files, title: driftTitle, body });
      return withFinding(finding(driftProposed(pull.url)));
    }
    if (report.plan.changes.length > 0) return withFinding(finding(driftUnwritable()));
    const closed =
      report.result === "clean" ? await withdrawProposal(repository, { branch, base }) : undefined;
    return closed === undefined ? report : withFinding(finding(proposalWithdrawn(closed.url)));
  } catch (error) {
    return { ...withFinding(finding(proposalFailed(requestErrorOf(error).message))), result: "failed" };
  }
}
