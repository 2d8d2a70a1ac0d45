import type { Edit } from "../../roster/edit/edit.ts";
import { removeEdits } from "../../roster/edit/reference-edits.ts";
import type { ValidRoster } from "../../roster/load.ts";
import { namedOwners } from "../../roster/owners.ts";
import { type EntryName, type Reference, referencesTo } from "../../roster/references.ts";
import type { User } from "../../roster/roster.ts";
import { firstNames } from "../../text/lists.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";
import { refusal } from "../reply.ts";
import type { ChatCommand, RequestedChange } from "./command.ts";

/** Takes somebody who leaves out in one change: off every list and out of the guards, and then out of every service. */
export const offboard: ChatCommand = {
  name: ["offboard"],
  description: "remove somebody at once: off every list, and past the guards that would hold it up",
  effect: "writes",
  needs: ["user.remove", "settings", "team.members", "team.leads", "project.edit"],
  parameters: [{ name: "who", kind: "user", description: "who goes" }],
  flags: [],
  interpret(given, { roster }) {
    const user = given.user("who");
    const result = user === undefined ? { reason: say`Whom do you mean?` } : offboardingOf(user, roster);
    if ("reason" in result) return { is: "reply", reply: refusal(result.reason) };
    return { is: "change", change: result };
  },
};

/** What applies the roster again: the word in chat, or the command of a terminal. */
export type ApplyAgain = "sync" | "rollcall apply";

/**
 * Returns the change that offboards a user: no list names them, and their entry stays as one who has left. Returns the
 * reason when they are the only owner of the organisation.
 */
export function offboardingOf(
  user: User,
  roster: ValidRoster,
  again: ApplyAgain = "sync",
): RequestedChange | { readonly reason: Sentence } {
  const { key } = user;
  const owners = ownersWithout(key, roster);
  if (owners?.length === 0) {
    return {
      reason: say`${name(key)} is the only owner of the organisation. Name another one under ${name("github.owners")} first, and apply that.`,
    };
  }
  const entry: EntryName = { kind: "user", key };
  const lowered = owners !== undefined && owners.length < roster.declared.guards.minOwners;
  const minimum: readonly Edit[] = lowered
    ? [{ edit: "set", path: ["guards", "min_owners"], value: owners.length }]
    : [];
  const left: readonly Edit[] = user.active
    ? [{ edit: "set", path: ["users", key, "active"], value: false }]
    : [];
  return {
    edits: [...removeEdits(roster.declared, entry), ...minimum, ...left],
    title: `Offboard ${key}`,
    done: say`${name(key)} has left, and no list of the file names them.`,
    already: say`${name(key)} has left already, and no list of the file names them. To take away what they may still hold: ${name(again)}.`,
    notes: [
      ...listNotes(referencesTo(roster.declared, entry)),
      ...(lowered
        ? [
            say`${name("guards.min_owners")} goes down to ${owners.length}, since no more owners are left. Name another owner, and raise it again.`,
          ]
        : []),
      say`The next run takes away everything that ${name(key)} holds on the services that the roster names. ${name("guards.max_removals")} doesn't count it.`,
    ],
    offboards: key,
  };
}

/** Returns the owners who are left without a user; undefined where they are not declared, or the user is none of them. */
function ownersWithout(key: string, { declared, resolved }: ValidRoster): readonly string[] | undefined {
  const named = namedOwners(declared.github)?.users ?? [];
  const owners = resolved.github && [...named, ...(resolved.github.owners ?? [])];
  if (!owners?.includes(key)) return undefined;
  return [...new Set(owners)].filter((each) => each !== key && resolved.users.get(each)?.present === true);
}

function listNotes(references: readonly Reference[]): readonly Sentence[] {
  const rules = references.filter(({ field }) => field.form === "rule who").map(({ path }) => path.at(-1));
  const lists = references
    .filter(({ field }) => field.form === "item" || field.form === "key")
    .filter(({ field }) => field.path !== "teams.*.except")
    .map(({ path }) => path.slice(0, -1).join("."));
  return [
    ...(lists.length === 0 ? [] : [say`Taken off: ${firstNames([...new Set(lists)], 20)}.`]),
    ...(rules.length === 0
      ? []
      : [say`Taken out, so that the default holds: ${firstNames(rules.map(String), 20)}.`]),
  ];
}
