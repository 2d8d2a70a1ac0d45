import type { Command } from "commander";
import { errorsToFindings } from "../app/errors-to-findings.ts";
import { filesIn } from "../app/roster-files.ts";
import { systemClock } from "../app/system-clock.ts";
import { currentMoment } from "../core/clock.ts";
import { finding, type Problem } from "../core/finding.ts";
import { RollcallError } from "../core/rollcall-error.ts";
import { ambiguousSubject, unknownEntry } from "../jobs/access/errors.ts";
import { memberAnswer, permissionAnswer, teamsAnswer, type YesOrNo } from "../jobs/access/membership.ts";
import { usersNamed } from "../jobs/access/subject.ts";
import { isUsable, loadRoster, type ValidRoster } from "../roster/load.ts";
import { nearestName } from "../roster/suggestion.ts";
import { printFindings } from "./findings.ts";
import { configOption } from "./options.ts";

interface MembershipFlags {
  readonly config: readonly string[];
  readonly json?: true;
}

/** Adds the commands that other tools ask: each answers by its exit code, 0 for yes, 1 for no, 2 where it can't be known. */
export function addMembershipCommands(program: Command): void {
  asking(program.command("is-member"), "say whether somebody is in a team; exit 0 yes, 1 no, 2 unknown")
    .argument("<who>", "a person: a key, a GitHub login or an address")
    .argument("<team>", "a team's key")
    .action((who: string, team: string, flags: MembershipFlags) =>
      answer(flags, (roster) => {
        const user = userIn(who, roster);
        const found = memberAnswer(user, team, roster.resolved);
        return found ?? fail(unknownEntry("team", team, nearestName(team, roster.resolved.teams.keys())));
      }),
    );
  asking(program.command("teams-of"), "list the teams that somebody is in; exit 0, 1 for none, 2 unknown")
    .argument("<who>", "a person: a key, a GitHub login or an address")
    .action((who: string, flags: MembershipFlags) =>
      answer(flags, (roster) => teamsAnswer(userIn(who, roster), roster.resolved)),
    );
  asking(
    program.command("may"),
    "say whether somebody has a permission of permissions.grants; exit 0 yes, 1 no, 2 unknown",
  )
    .argument("<who>", "a person: a key, a GitHub login or an address")
    .argument("<permission>", "its name")
    .action((who: string, permission: string, flags: MembershipFlags) =>
      answer(flags, (roster) => {
        const user = userIn(who, roster);
        const { grants } = roster.resolved.permissions;
        const found = permissionAnswer(user, permission, roster.resolved);
        return found ?? fail(unknownEntry("permission", permission, nearestName(permission, grants.keys())));
      }),
    );
}

function asking(command: Command, description: string): Command {
  return (
    command
      .description(description)
      // 1 says no.
      .exitOverride(({ exitCode }) => process.exit(exitCode === 1 ? 2 : exitCode))
      .option("--json", "as JSON, for other tools")
      .addOption(configOption())
  );
}

async function answer(
  { config, json }: MembershipFlags,
  ask: (roster: ValidRoster) => YesOrNo,
): Promise<void> {
  try {
    const roster = loadRoster(await filesIn(process.cwd(), config), currentMoment(systemClock));
    if (!isUsable(roster)) throw new RollcallError(roster.findings);
    const { yes, text, data } = ask(roster);
    if (json) process.stdout.write(`${JSON.stringify({ version: 1, ...data }, null, 2)}\n`);
    else if (text !== "") process.stdout.write(`${text}\n`);
    process.exitCode = yes ? 0 : 1;
  } catch (failure) {
    printFindings(errorsToFindings(failure));
    process.exitCode = 2;
  }
}

function userIn(who: string, { declared }: ValidRoster): string {
  const [first, ...others] = usersNamed(who, declared);
  if (first === undefined) return fail(unknownEntry("person", who, nearestName(who, declared.users.keys())));
  if (others.length > 0)
    return fail(
      ambiguousSubject(
        who,
        [first, ...others].map(({ key }) => key),
      ),
    );
  return first.key;
}

function fail(problem: Problem): never {
  throw new RollcallError([finding(problem)]);
}
