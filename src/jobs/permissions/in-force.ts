import type { RosterLoader } from "../../app/load-roster.ts";
import { readDefaultBranch } from "../../repository/default-branch.ts";
import { withoutBadAddresses } from "../../roster/bad-addresses.ts";
import type { LoadedRoster } from "../../roster/load.ts";
import { readRosterAt } from "../chat/read-roster.ts";
import { verdictName } from "./verdict-name.ts";

/** The roster in force, which decides, and who judges by it. */
export interface InForce {
  /** The default branch and its head. */
  readonly branch: string;
  readonly head: string;
  readonly roster: LoadedRoster;
  /** The name of the verdict. */
  readonly name: string;
  /** True when the input `name` tells it from the verdicts of other rosters. */
  readonly isNamed: boolean;
  /** The slug of the App whose token this is, or the login of its user. */
  readonly own: string;
  /** The slugs of the Apps whose check runs count. */
  readonly apps: ReadonlySet<string>;
}

/** Whoever can push a workflow makes check runs of this App, under any name. */
const githubActions = "github-actions";

/**
 * Reads the roster in force, without addresses that are none: they must not keep anybody from correcting them. Throws a
 * `RollcallError` when it can't be read.
 */
export async function readInForce(rosters: RosterLoader, name: string | undefined): Promise<InForce> {
  const { repository, config } = rosters;
  const { branch, head, own } = await readDefaultBranch(repository);
  const roster = withoutBadAddresses(await readRosterAt(rosters, head), rosters.now);
  const apps = new Set([own, ...(roster.declared?.permissions.rollcallApps ?? [])]);
  apps.delete(githubActions);
  const exists = roster.source.files.length > 0;
  const org = roster.declared?.github?.org;
  const scope = { name, org, owner: repository.owner, config, exists };
  return { branch, head, roster, own, apps, name: verdictName(scope), isNamed: name !== undefined };
}

/** True when a verdict can be no more than advice. */
export function isAdvice({ own }: Pick<InForce, "own">): boolean {
  return own === githubActions;
}
