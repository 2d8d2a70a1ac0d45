import { driftTitle } from "../../adopt/drift/words.ts";
import { driftProposed, driftUnwritable, proposalFailed, proposalWithdrawn } from "../../adopt/errors.ts";
import type { RosterSource } from "../../app/load-roster.ts";
import { type Finding, finding } from "../../core/finding.ts";
import type { Links, Report } from "../../core/report.ts";
import type { Connections } from "../../providers/index.ts";
import { failureIn } from "../../repository/failure.ts";
import { proposeFiles, withdrawProposal } from "../../repository/file-proposal.ts";
import type { RosterRepository } from "../../repository/repository.ts";
import { adoptDrift } from "./run.ts";

export interface DriftJob {
  readonly roster: RosterSource;
  readonly providers?: readonly string[];
  readonly links?: Links;
  readonly repository: RosterRepository;
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
