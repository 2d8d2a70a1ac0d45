import { failureIn } from "../../action/failure.ts";
import type { Repository } from "../../action/repository.ts";
import { driftTitle } from "../../adopt/drift/words.ts";
import { driftProposed, driftUnwritable, proposalFailed, proposalWithdrawn } from "../../adopt/errors.ts";
import { type Finding, finding } from "../../core/finding.ts";
import type { Links, Report } from "../../core/report.ts";
import type { Connections } from "../../providers/index.ts";
import type { RosterText } from "../../rosters.ts";
import { adoptDrift } from "./adopt-drift.ts";
import { proposeFiles, withdrawProposal } from "./file-proposal.ts";

export interface DriftJob {
  readonly roster: RosterText;
  readonly providers?: readonly string[];
  readonly links?: Links;
  readonly repository: Repository;
  /** The branch that the roster is on. */
  readonly base: string;
}

const branch = "rollcall/adopt-drift";

/**
 * `on-drift: adopt`: opens one pull request that changes the roster to what is live, brings the open one up to date, or
 * closes it once nothing differs any more. Answers the plan that shows the drift, with a finding that says what became
 * of it; the result is `failed` where the pull request couldn't be made.
 */
export async function proposeDrift(job: DriftJob, connections: Connections): Promise<Report> {
  const { repository, base, ...request } = job;
  const { report, files, body } = await adoptDrift(request, connections);
  const said = (each: Finding): Report => ({ ...report, findings: [...report.findings, each] });
  try {
    if (files.length > 0) {
      const pull = await proposeFiles(repository, { branch, base, files, title: driftTitle, body });
      return said(finding(driftProposed(pull.url)));
    }
    if (report.plan.changes.length > 0) return said(finding(driftUnwritable()));
    const closed =
      report.result === "clean" ? await withdrawProposal(repository, { branch, base }) : undefined;
    return closed === undefined ? report : said(finding(proposalWithdrawn(closed.url)));
  } catch (error) {
    return { ...said(finding(proposalFailed(failureIn(error).message))), result: "failed" };
  }
}
