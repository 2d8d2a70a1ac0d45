import type { Edit } from "../../roster/edit/edit.ts";
import type { Team, User } from "../../roster/roster.ts";
import { nameList } from "../../text/lists.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";
import type { CommandContext } from "../command-context.ts";
import { refusal } from "../reply.ts";
import type { ChatCommand, CommandOutcome, RequestedChange } from "./command.ts";

function refusalOutcome(reason: Sentence): CommandOutcome {
  return { is: "reply", reply: refusal(reason) };
}

const team = { name: "team", kind: "team", description: "the team" } as const;
const who = { name: "who", kind: "users", description: "who is meant" } as const;

const add: ChatCommand = {
  name: ["team", "add"],
  description: "put people into a team",
  effect: "writes",
  needs: ["team.members"],
  parameters: [team, who],
  flags: [{ name: "until", kind: "day", description: "the last day of it" }],
  interpret(given) {
    const [found, users, until] = [given.team("team"), given.users("who"), given.text("until") || undefined];
    if (found === undefined) return refusalOutcome(say`Which team do you mean?`);
    const edits = users.flatMap((user) => joinEdits(found, user, until));
    const last = until === undefined ? "" : ` until ${until}`;
    const leads = users.filter((user) => entryOf(found, "leads", user) !== undefined).map(({ key }) => key);
    const keys = users.map(({ key }) => key);
    return changeUnlessArchived(found, {
      edits,
      title: `Add ${keys.join(", ")} to ${found.key}${last}`,
      done: say`${nameList(keys)} ${keys.length === 1 ? "is" : "are"} in ${name(found.key)}${last}.`,
      already:
        leads.length === keys.length
          ? say`${nameList(keys)} ${keys.length === 1 ? "leads" : "lead"} ${name(found.key)} already, and leads are members.`
          : say`${nameList(keys)} ${keys.length === 1 ? "is" : "are"} in ${name(found.key)} ${last === "" ? "already" : `${last.trim()} already`}.`,
    });
  },
};

function entryOf(team: Team, list: "leads" | "members", { key }: User) {
  return team[list]?.find(({ user }) => user === key);
}

function joinEdits(team: Team, user: User, until: string | undefined): readonly Edit[] {
  const path = ["teams", team.key, "members"] as const;
  const entry = entryOf(team, "members", user);
  if (entryOf(team, "leads", user) !== undefined || (entry !== undefined && entry.until === until)) return [];
  if (entry === undefined) {
    return [{ edit: "add", path, item: until === undefined ? user.key : { user: user.key, until } }];
  }
  const at = [...path, user.key, "until"] as const;
  return [until === undefined ? { edit: "unset", path: at } : { edit: "set", path: at, value: until }];
}

const remove: ChatCommand = {
  name: ["team", "remove"],
  description: "take people out of a team, its leads too",
  effect: "writes",
  needs: ["team.members", "team.leads"],
  parameters: [team, who],
  flags: [],
  interpret(given, context) {
    const [found, users] = [given.team("team"), given.users("who")];
    if (found === undefined) return refusalOutcome(say`Which team do you mean?`);
    const keys = users.map(({ key }) => key);
    const included = users.filter((user) => isIncluded(found, user, context));
    const notes = included.map(
      ({ key }) =>
        say`${name(key)} would still come in through another team, so ${name("except")} leaves them out.`,
    );
    return changeUnlessArchived(found, {
      edits: users.flatMap((user) => leaveEdits(found, user, included.includes(user))),
      title: `Take ${keys.join(", ")} out of ${found.key}`,
      done: say`${nameList(keys)} ${keys.length === 1 ? "is" : "are"} no longer in ${name(found.key)}.`,
      already: say`${nameList(keys)} ${keys.length === 1 ? "isn't" : "aren't"} in ${name(found.key)}.`,
      notes,
    });
  },
};

/** Returns whether a team includes a user through another team. */
function isIncluded(team: Team, { key }: User, { roster }: CommandContext): boolean {
  const { teams } = roster.resolved;
  if (team.except.includes(key)) return false;
  return (team.include ?? []).some(({ team: included, leadsOnly }) => {
    const sources =
      included === "*" ? [...teams.values()].filter((each) => each.key !== team.key) : [teams.get(included)];
    return sources.some((each) => {
      const membership = each?.people.get(key);
      if (membership === undefined || (included === "*" && membership.via.length > 0)) return false;
      return !leadsOnly || membership.lead;
    });
  });
}

function leaveEdits(team: Team, user: User, isIncluded: boolean): readonly Edit[] {
  const drops = (["leads", "members"] as const)
    .filter((list) => entryOf(team, list, user) !== undefined)
    .map((list): Edit => ({ edit: "drop", path: ["teams", team.key, list], item: user.key }));
  return isIncluded
    ? [...drops, { edit: "add", path: ["teams", team.key, "except"], item: user.key }]
    : drops;
}

const lead: ChatCommand = {
  name: ["team", "lead"],
  description: "make people leads of a team, or members again",
  effect: "writes",
  needs: ["team.leads", "team.members"],
  parameters: [team, who],
  flags: [{ name: "remove", kind: "switch", description: "make them members again" }],
  interpret(given) {
    const [found, users] = [given.team("team"), given.users("who")];
    if (found === undefined) return refusalOutcome(say`Which team do you mean?`);
    const keys = users.map(({ key }) => key);
    const verb =
      keys.length === 1 ? ["leads", "doesn't lead", "is a member"] : ["lead", "don't lead", "are members"];
    if (given.has("remove")) {
      return changeUnlessArchived(found, {
        edits: users.flatMap((user) => stepDownEdits(found, user)),
        title: `Make ${keys.join(", ")} ${keys.length === 1 ? "a member" : "members"} of ${found.key} again`,
        done: say`${nameList(keys)} no longer ${keys.length === 1 ? "leads" : "lead"} ${name(found.key)}, and ${verb[2] ?? ""} of it.`,
        already: say`${nameList(keys)} ${verb[1] ?? ""} ${name(found.key)}.`,
      });
    }
    return changeUnlessArchived(found, {
      edits: users
        .filter((user) => entryOf(found, "leads", user) === undefined)
        .map((user): Edit => ({ edit: "add", path: ["teams", found.key, "leads"], item: user.key })),
      title: `Make ${keys.join(", ")} lead ${found.key}`,
      done: say`${nameList(keys)} ${verb[0] ?? ""} ${name(found.key)} now.`,
      already: say`${nameList(keys)} ${verb[0] ?? ""} ${name(found.key)} already.`,
    });
  },
};

/** Returns the edits that make a lead a member. */
function stepDownEdits(team: Team, user: User): readonly Edit[] {
  if (entryOf(team, "leads", user) === undefined) return [];
  const drop: Edit = { edit: "drop", path: ["teams", team.key, "leads"], item: user.key };
  if (entryOf(team, "members", user) !== undefined) return [drop];
  return [drop, { edit: "add", path: ["teams", team.key, "members"], item: user.key }];
}

function changeUnlessArchived(team: Team, wanted: RequestedChange): CommandOutcome {
  if (team.archived) return refusalOutcome(say`Team ${name(team.key)} is archived, and has nobody in it.`);
  return { is: "change", change: wanted };
}

/** The commands that change who is in a team. */
export const membershipChanges: readonly ChatCommand[] = [add, remove, lead];
