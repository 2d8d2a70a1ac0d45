import { error, notice, type Problem, warning } from "../core/finding.ts";
import { listed } from "../core/lists.ts";
import { stateBranch } from "../repository/state-branch.ts";

const staysUntil = "What is taken out of the file keeps the access that it gave.";

/** The problem of a run that has no memory of earlier applies. */
export function memoryMissing(reason: string, remedy = setUpMemory): Problem {
  return notice(
    "memory_missing",
    `Rollcall doesn't remember what was applied before: ${reason}. ${staysUntil}`,
    remedy,
  );
}

/** The problem of a run on files here that can't learn of other rosters of their repository. */
export function otherRostersUnknown(reason: string): Problem {
  return notice(
    "memory_not_read",
    `Whether this repository has other rosters isn't known: ${reason}. What only another roster declares counts as undeclared here.`,
    "With several rosters in one repository, run it in a clone of that one, with GITHUB_TOKEN or REPOSITORY_TOKEN set.",
  );
}

/** The remedy where the state branch is not set up. */
export const setUpMemory = "Run rollcall doctor: it prints the commands that set the memory up.";

/** The remedy where the memory is set up and still empty. */
export const applyOnce = "An apply that ends well on the default branch begins it. Nothing else is needed.";

/** The problem of a memory that somebody else could have written. */
export function memoryUnprotected(reason: string): Problem {
  return notice(
    "memory_unprotected",
    `The memory on the branch ${stateBranch} is not used: ${reason}. ${staysUntil}`,
    setUpMemory,
  );
}

/** The problem of a memory that was used before, and that somebody else could have written since. */
export function memoryUnprotectedNow(reason: string): Problem {
  return warning(
    "memory_unprotected",
    `The memory on the branch ${stateBranch} is not used any more: ${reason}. ${staysUntil}`,
    `Look who changed the rules of this repository, and whether somebody changed the branch. ${setUpMemory}`,
  );
}

/** The problem of an earlier commit that can't be read any more. */
export function earlierCommitGone(commit: string, reason: string): Problem {
  return warning(
    "earlier_commit_gone",
    `The commit ${commit.slice(0, 7)}, which was applied before, can't be read: ${reason} What only its roster gave is not taken back.`,
    `Push the commit to some branch again, and run again. Or compare by hand, and delete the branch ${stateBranch} to begin anew.`,
  );
}

/** The problem of a branch whose commits since an apply can't be read. */
export function handOversUnread(commit: string, reason: string): Problem {
  return warning(
    "hand_overs_unread",
    `Which commits came after ${commit.slice(0, 7)}, which was applied before, can't be read: ${reason}. A hand-over (hands_off: true) that no run has applied is not known.`,
    "Look through what this takes back. To keep some of it, declare it again with hands_off: true, apply that, and take it out then.",
  );
}

/** The problem of a roster that could continue several rosters of before. */
export function severalContinued(rosters: readonly string[]): Problem {
  return warning(
    "earlier_roster_unclear",
    `Several rosters that were applied before are gone from this repository (${rosters.join("; ")}), and which of them goes on as this one is not known. What they gave is not taken back.`,
    "Move one roster at a time. Or take back from the command line what one of them gave: give rollcall plan --since a commit, and the roster's old paths.",
  );
}

/** The problem of a roster that was applied, and whose files are gone. */
export function rosterGone(patterns: readonly string[]): Problem {
  const roster = listed(patterns);
  return warning(
    "roster_gone",
    `The roster ${roster} was applied and is gone from this repository. What it gave is not taken back, since no run is about it.`,
    `To take it back, put ${roster} back with nothing but \`version\` and its services' sections, apply that, and delete it then. To keep it, declare it here, or put it back, set hands_off: true, apply that, and delete it then.`,
  );
}

/** The problem of an earlier roster of another organisation. */
export function earlierOrganisation(earlier: string, now: string): Problem {
  return warning(
    "earlier_organisation",
    `The roster that was applied before is about the organisation ${earlier}, and this one about ${now}. Nothing that it gave on GitHub is taken back.`,
    `Look through ${earlier} by hand.`,
  );
}

/** The problem of a memory that could not be written. */
export function memoryNotWritten(reason: string): Problem {
  return warning(
    "memory_not_written",
    `What this run applies could not be remembered: ${reason}. What it gives may not be taken back later, when it is taken out of the file.`,
    "Run again. If it stays, run rollcall doctor.",
  );
}

/** The problem of a memory that could not be written ahead of an apply's first write. */
export function memoryNotBegun(reason: string): Problem {
  return error(
    "memory_not_written",
    `What this run would apply can't be remembered: ${reason}. So nothing was changed, but for what people lose who have left: what is given unremembered could not be taken back.`,
    "Run again. If it stays, run rollcall doctor.",
  );
}

/** The problem of what is missing in a scheduled run without a memory. */
export function mayBeTakenAway(lines: readonly string[]): Problem {
  return warning(
    "not_put_back",
    `This isn't there. Rollcall remembers no apply, so that somebody may have taken it away by hand, and a scheduled run doesn't give it: ${listed(lines, 20)}.`,
    `Give it: run the workflow by hand, or rollcall apply. If it was taken away for good, change the lines that give it. ${setUpMemory}`,
  );
}

/** The problem of access that was taken out of the file and is kept, since `guards.taken_out` is `report`. */
export function takenOutKept(lines: readonly string[]): Problem {
  return warning(
    "taken_out_kept",
    `The file gave this before, gives it no more, and it is still there (guards.taken_out is report): ${listed(lines, 20)}.`,
    "Set guards.taken_out to revoke to take it back, or hand the entry over with hands_off: true before you take it out.",
  );
}

/** The problem of access that is taken out of the file and is kept, since another roster of the repository gives it. */
export function stillGivenElsewhere(
  lines: readonly string[],
  { own, others }: { readonly own: readonly string[]; readonly others: readonly string[] },
): Problem {
  return notice(
    "given_elsewhere",
    `${listed(own)} doesn't give this, and ${listed(others)} does, so it stays: ${listed(lines, 20)}.`,
    "To take it away, take it out there, too.",
  );
}

/** The problem of access that is taken out of the file and is kept, since no protected memory tells an apply of it. */
export function takenOutForgotten(lines: readonly string[]): Problem {
  return warning(
    "taken_out_kept",
    `The file gives this no more, and no apply takes it back, since no rule protects the memory of what it gave: ${listed(lines, 20)}.`,
    `${setUpMemory} Or take it away by hand.`,
  );
}

/** The problem of access that somebody took away by hand, and that a scheduled run does not give back. */
export function notPutBack(lines: readonly string[]): Problem {
  return warning(
    "not_put_back",
    `Somebody took this away by hand, and a scheduled run doesn't give it back: ${listed(lines, 20)}.`,
    "Put back: /rollcall sync, rollcall apply, or somebody who may sync runs the workflow by hand. Write it into the file: change the lines that give it. With on-drift: enforce every scheduled run puts back.",
  );
}

/** The problem of access that somebody took away by hand, where something else is applied. */
export function notGivenBack(lines: readonly string[]): Problem {
  return warning(
    "not_put_back",
    `Somebody took this away by hand, as an earlier run has told, and it isn't given back by the way: ${listed(lines, 20)}.`,
    "Put back: /rollcall sync, rollcall apply, or somebody who may sync runs the workflow by hand. If it was taken away for good, take the lines out that give it.",
  );
}

/** The problem of access that somebody took away by hand, and that the apply of a pull request gives back. */
export function putsBack(lines: readonly string[]): Problem {
  return notice(
    "puts_back",
    `Merging this also gives back what somebody took away by hand: ${listed(lines, 20)}.`,
    "If it was taken away for good, write that into the file first.",
  );
}

/** The problem of `--since` in a folder that is no git repository. */
export function noGitRepository(revision: string): Problem {
  return error(
    "no_git_repository",
    `The roster at ${revision} can't be read: this folder is in no git repository, or git is not installed.`,
    "Run it in a clone of the roster's repository.",
  );
}

/** The problem of a git revision that does not exist. */
export function noSuchRevision(revision: string): Problem {
  return error(
    "no_such_revision",
    `This repository has no revision ${revision}.`,
    "Name a branch, a tag or a commit that is here; git fetch brings what is missing.",
  );
}

/** The problem of a git revision without the roster's files. */
export function revisionWithoutRoster(revision: string, patterns: readonly string[]): Problem {
  return error(
    "revision_without_roster",
    `At ${revision} there is no ${listed(patterns)}.`,
    "Give a revision or a day at which the roster is there, under the same path.",
  );
}

/** The problem of a git revision whose roster can't be used. */
export function revisionNotUsable(revision: string, reason: string): Problem {
  return error(
    "revision_not_usable",
    `The roster at ${revision} can't be compared with: ${reason}`,
    "Give --since a revision whose roster was applied.",
  );
}

/** The problem of a roster that was about GitHub before and is so no more: which organisation it left is not declared. */
export function githubLeft(): Problem {
  return warning(
    "github_left",
    "The section github has left the file, so that nothing on GitHub is taken back.",
    "To take back what the file gave there, keep the section, take the users and teams out first, and apply that.",
  );
}

/** There is no commit that old. */
export function noCommitOfDay(day: string): Problem {
  return error(
    "no_commit_of_day",
    `The branch has no commit of ${day} or before.`,
    "Write a later day, as 2026-03-01; in a shallow clone, fetch the whole history: git fetch --unshallow",
  );
}
