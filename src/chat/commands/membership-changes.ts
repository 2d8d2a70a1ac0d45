import type { Edit } from "../../roster/edit/edit.ts";
import type { Team, User } from "../../roster/roster.ts";
import type { Context } from "../context.ts";
import { name, names, refusal, type Sentence, say } from "../reply.ts";
import type { Change, Command, Outcome } from "./command.ts";

function refused(reason: Sentence): Outcome {
  return { is: "reply", reply: refusal(reason) };
}

const team = { name: "team", kind: "team", says: "the team" } as const;
const who = { name: "who", kind: "users", says: "who is meant" } as const;

const add: Command = {
  name: ["team", "add"],
  says: "put people into a team",
  does: "writes",
  needs: ["team.members"],
  parameters: [team, who],
  flags: [{ name: "until", kind: "day", says: "the last day of it" }],
  perform(given) {
    const [found, users, until] = [given.team("team"), given.users("who"), given.text("until") || undefined];
    if (found === undefined) return refused(say`Which team do you mean?`);
    const edits = users.flatMap((user) => joining(found, user, until));
    const last = until === undefined ? "" : ` until ${until}`;
    const leads = users.filter((user) => find(found, "leads", user) !== undefined).map(({ key }) => key);
    const keys = users.map(({ key }) => key);
    return change(found, {
      edits,
      title: `Add ${keys.join(", ")} to ${found.key}${last}`,
      done: say`${names(keys)} ${keys.length === 1 ? "is" : "are"} in ${name(found.key)}${last}.`,
      already:
        leads.length === keys.length
          ? say`${names(keys)} ${keys.length === 1 ? "leads" : "lead"} ${name(found.key)} already, and leads are members.`
          : say`${names(keys)} ${keys.length === 1 ? "is" : "are"} in ${name(found.key)} ${last === "" ? "already" : `${last.trim()} already`}.`,
    });
  },
};

function find(team: Team, list: "leads" | "members", { key }: User) {
  return team[list]?.find(({ user }) => user === key);
}

function joining(team: Team, user: User, until: string | undefined): readonly Edit[] {
  const path = ["teams", team.key, "members"] as const;
  const entry = find(team, "members", user);
  if (find(team, "leads", user) !== undefined || (entry !== undefined && entry.until === until)) return [];
  if (entry === undefined) {
    return [{ edit: "add", path, item: until === undefined ? user.key : { user: user.key, until } }];
  }
  const at = [...path, user.key, "until"] as const;
  return [until === undefined ? { edit: "unset", path: at } : { edit: "set", path: at, value: until }];
}

const remove: Command = {
  name: ["team", "remove"],
  says: "take people out of a team, its leads too",
  does: "writes",
  needs: ["team.members", "team.leads"],
  parameters: [team, who],
  flags: [],
  perform(given, context) {
    const [found, users] = [given.team("team"), given.users("who")];
    if (found === undefined) return refused(say`Which team do you mean?`);
    const keys = users.map(({ key }) => key);
    const included = users.filter((user) => isIncluded(found, user, context));
    const notes = included.map(
      ({ key }) =>
        say`${name(key)} would still come in through another team, so ${name("except")} leaves them out.`,
    );
    return change(found, {
      edits: users.flatMap((user) => going(found, user, included.includes(user))),
      title: `Take ${keys.join(", ")} out of ${found.key}`,
      done: say`${names(keys)} ${keys.length === 1 ? "is" : "are"} no longer in ${name(found.key)}.`,
      already: say`${names(keys)} ${keys.length === 1 ? "isn't" : "aren't"} in ${name(found.key)}.`,
      notes,
    });
  },
};

/** True when a team's includes bring somebody whatever its lists say. */
function isIncluded(team: Team, { key }: User, { standing }: Context): boolean {
  const { teams } = standing.resolved;
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

function going(team: Team, user: User, isIncluded: boolean): readonly Edit[] {
  const drops = (["leads", "members"] as const)
    .filter((list) => find(team, list, user) !== undefined)
    .map((list): Edit => ({ edit: "drop", path: ["teams", team.key, list], item: user.key }));
  return isIncluded
    ? [...drops, { edit: "add", path: ["teams", team.key, "except"], item: user.key }]
    : drops;
}

const lead: Command = {
  name: ["team", "lead"],
  says: "make people leads of a team, or members again",
  does: "writes",
  needs: ["team.leads", "team.members"],
  parameters: [team, who],
  flags: [{ name: "remove", kind: "switch", says: "make them members again" }],
  perform(given) {
    const [found, users] = [given.team("team"), given.users("who")];
    if (found === undefined) return refused(say`Which team do you mean?`);
    const keys = users.map(({ key }) => key);
    const verb =
      keys.length === 1 ? ["leads", "doesn't lead", "is a member"] : ["lead", "don't lead", "are members"];
    if (given.has("remove")) {
      return change(found, {
        edits: users.flatMap((user) => steppingDown(found, user)),
        title: `Make ${keys.join(", ")} ${keys.length === 1 ? "a member" : "members"} of ${found.key} again`,
        done: say`${names(keys)} no longer ${keys.length === 1 ? "leads" : "lead"} ${name(found.key)}, and ${verb[2] ?? ""} of it.`,
        already: say`${names(keys)} ${verb[1] ?? ""} ${name(found.key)}.`,
      });
    }
    return change(found, {
      edits: users
        .filter((user) => find(found, "leads", user) === undefined)
        .map((user): Edit => ({ edit: "add", path: ["teams", found.key, "leads"], item: user.key })),
      title: `Make ${keys.join(", ")} lead ${found.key}`,
      done: say`${names(keys)} ${verb[0] ?? ""} ${name(found.key)} now.`,
      already: say`${names(keys)} ${verb[0] ?? ""} ${name(found.key)} already.`,
    });
  },
};

/** Whoever no longer leads a team stays in it. */
function steppingDown(team: Team, user: User): readonly Edit[] {
  if (find(team, "leads", user) === undefined) return [];
  const drop: Edit = { edit: "drop", path: ["teams", team.key, "leads"], item: user.key };
  if (find(team, "members", user) !== undefined) return [drop];
  return [drop, { edit: "add", path: ["teams", team.key, "members"], item: user.key }];
}

function change(team: Team, wanted: Change): Outcome {
  if (team.archived) return refused(say`Team ${name(team.key)} is archived, and has nobody in it.`);
  return { is: "change", change: wanted };
}

/** The commands that change who is in a team. */
export const membershipChanges: readonly Command[] = [add, remove, lead];
