import type { RosterLoader } from "../../app/load-roster.ts";
import { finding } from "../../core/finding.ts";
import type { Report } from "../../core/report.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import { allKinds, type Connections } from "../../providers/index.ts";
import { unseenAccess } from "../../report/headline-of-clean.ts";
import { readDefaultBranch } from "../../repository/default-branch.ts";
import { type Freezing, freezeReview } from "../../review/freeze.ts";
import type { FrozenReview } from "../../review/record.ts";
import { isUsable, type ValidRoster } from "../../roster/load.ts";
import { run } from "../../run.ts";
import { knownAccess } from "../access/known-access.ts";
import { reviewIncomplete, reviewOfBrokenRoster } from "./errors.ts";

/** What a review works with. */
export interface ReviewContext {
  readonly rosters: RosterLoader;
  readonly connections: Connections;
  /** The signing secret of the Slack app: without it, messages have no buttons. */
  readonly signingSecret?: string;
}

/** The roster in force. */
export interface RosterInForce {
  readonly branch: string;
  readonly head: string;
  readonly roster: ValidRoster;
}

/** Who holds what now, read to the end. */
export interface EverythingRead extends RosterInForce {
  /** Freezes it as a review. */
  freeze(about: Pick<Freezing, "review" | "startedAt" | "dueOn" | "before">): FrozenReview;
}

/** Reads the roster on the default branch. Throws a `RollcallError` for one with a mistake. */
export async function readRosterInForce({ rosters }: Pick<ReviewContext, "rosters">): Promise<RosterInForce> {
  const { branch, head } = await readDefaultBranch(rosters.repository);
  const roster = await rosters.at(head);
  if (isUsable(roster)) return { branch, head, roster };
  const [first] = roster.findings.filter(({ severity }) => severity === "error");
  throw new RollcallError([finding(reviewOfBrokenRoster(first?.message ?? "it can't be read"))]);
}

/** Codes of findings about what a review is not about: by the roster's own word, or since nobody has accepted it yet. */
const notAbout: ReadonlySet<string> = new Set([
  "ignored_account",
  "direct_access_ignored",
  "repository_invitations_unread",
]);

/**
 * Reads the roster in force and every service of it, with as many requests as a plan. Throws a `RollcallError` when
 * anything was not read to the end: what is missing must not look like nothing.
 */
export async function readEverything(context: ReviewContext): Promise<EverythingRead> {
  const inForce = await readRosterInForce(context);
  const { roster, head } = inForce;
  const report = await run(
    { command: "plan", roster, allowRemovals: false, wholeAccess: true, links: {} },
    context.connections,
  );
  const unseen = unseenIn(report);
  if (unseen.length > 0) throw new RollcallError([finding(reviewIncomplete(unseen))]);
  const notCovered = unseenAccess({ findings: report.findings.filter(({ code }) => notAbout.has(code)) });
  return {
    ...inForce,
    freeze: (about) =>
      freezeReview({
        ...about,
        commit: head,
        files: roster.source.files.map(({ path }) => path),
        services: [...new Set([...report.kinds.values()].map(({ provider }) => provider))].sort(),
        notCovered,
        roster,
        kinds: allKinds,
        holdings: knownAccess(roster, report).all(),
      }),
  };
}

function unseenIn(report: Report): readonly string[] {
  const failed = report.findings.filter(({ severity }) => severity === "error").map(({ message }) => message);
  const unseen = unseenAccess({ findings: report.findings.filter(({ code }) => !notAbout.has(code)) });
  return [...new Set([...failed, ...unseen])].map((each) => each.replace(/\.$/, ""));
}
