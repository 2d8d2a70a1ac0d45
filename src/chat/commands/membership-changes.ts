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
  interpret(given, context) {
    const [found, users, until] = [given.team("team"), given.users("who"), given.text("until") || undefined];
    if (found === undefined) return refusalOutcome(say`Which team do you mean?`);
    const edits = users.flatMap((user) => joinEdits(found, user, until));
    const last = until === undefined ? "" : ` until ${until}`;
    const leads = users.filter((user) => entryOf(found, "leads", user) !== undefined).map(({ key }) => key);
    const keys = users.map(({ key }) => key);
    const { yes, no } = concernedBy(users, (user) => joinEdits(found, user, until).length > 0);
    return changeUnlessArchived(found, {
      edits,
      title: `Add ${yes.join(", ")} to ${found.key}${last}`,
      done: say`${nameList(yes)} ${yes.length === 1 ? "is" : "are"} in ${name(found.key)}${last}.`,
      notes: [
        ...(no.length === 0
          ? []
          : [say`${nameList(no)} ${no.length === 1 ? "is" : "are"} in ${name(found.key)} already.`]),
        ...limitNotes(found, yes, context),
      ],
      already:
        leads.length === keys.length
          ? say`${nameList(keys)} ${keys.length === 1 ? "leads" : "lead"} ${name(found.key)} already, and leads are members.`
          : say`${nameList(keys)} ${keys.length === 1 ? "is" : "are"} in ${name(found.key)} ${last === "" ? "already" : `${last.trim()} already`}.`,
    });
  },
};

/** Returns a note for each team that this one is limited to and in which some of these people aren't. */
function limitNotes(team: Team, keys: readonly string[], { roster }: CommandContext): readonly Sentence[] {
  return team.onlyIfIn.flatMap((limit) => {
    const missing = keys.filter((key) => roster.resolved.teams.get(limit)?.people.has(key) !== true);
    if (missing.length === 0) return [];
    return [
      say`${name(team.key)} takes only who is in ${name(limit)}, too: ${nameList(missing)} ${missing.length === 1 ? "isn't" : "aren't"}, and so not in ${name(team.key)} until then.`,
    ];
  });
}

/** Returns the keys of those whom a change is about, and of those for whom it changes nothing. */
function concernedBy(
  users: readonly User[],
  isConcerned: (user: User) => boolean,
): { readonly yes: readonly string[]; readonly no: readonly string[] } {
  const keysWhere = (wanted: boolean) =>
    users.filter((user) => isConcerned(user) === wanted).map(({ key }) => key);
  return { yes: keysWhere(true), no: keysWhere(false) };
}

/** Returns a note where nobody leads a team any more once some people don't. */
function leaderlessNotes(team: Team, leaving: readonly User[]): readonly Sentence[] {
  const leads = team.leads ?? [];
  const isLeft = leads.some(({ user }) => !leaving.some(({ key }) => key === user));
  return leads.length === 0 || isLeft
    ? []
    : [
        say`Nobody leads ${name(team.key)} then. ${name(`team lead ${team.key} WHO`)} makes somebody its lead.`,
      ];
}

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
    const editsFor = (user: User) => leaveEdits(found, user, included.includes(user));
    const { yes, no } = concernedBy(users, (user) => editsFor(user).length > 0);
    const isNot = (those: readonly string[]) =>
      say`${nameList(those)} ${those.length === 1 ? "isn't" : "aren't"} in ${name(found.key)}.`;
    return changeUnlessArchived(found, {
      edits: users.flatMap(editsFor),
      title: `Take ${yes.join(", ")} out of ${found.key}`,
      done: say`${nameList(yes)} ${yes.length === 1 ? "is" : "are"} no longer in ${name(found.key)}.`,
      already: isNot(keys),
      notes: [...notes, ...(no.length === 0 ? [] : [isNot(no)]), ...leaderlessNotes(found, users)],
    });
  },
};

/** Returns the edits that take people out of a team, also those who come in through another team. */
export function leavingEdits(
  team: Team,
  users: readonly User[],
  context: Pick<CommandContext, "roster">,
): readonly Edit[] {
  return users.flatMap((user) => leaveEdits(team, user, isIncluded(team, user, context)));
}

/** Returns whether a team includes a user through another team. */
function isIncluded(team: Team, { key }: User, { roster }: Pick<CommandContext, "roster">): boolean {
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
    if (given.has("remove")) {
      const { yes, no } = concernedBy(users, (user) => entryOf(found, "leads", user) !== undefined);
      const dont = (those: readonly string[]) =>
        say`${nameList(those)} ${those.length === 1 ? "doesn't" : "don't"} lead ${name(found.key)}.`;
      return changeUnlessArchived(found, {
        edits: users.flatMap((user) => stepDownEdits(found, user)),
        title: `Make ${yes.join(", ")} ${yes.length === 1 ? "a member" : "members"} of ${found.key} again`,
        done: say`${nameList(yes)} no longer ${yes.length === 1 ? "leads" : "lead"} ${name(found.key)}, and ${yes.length === 1 ? "is a member" : "are members"} of it.`,
        already: dont(keys),
        notes: [...(no.length === 0 ? [] : [dont(no)]), ...leaderlessNotes(found, users)],
      });
    }
    const { yes, no } = concernedBy(users, (user) => entryOf(found, "leads", user) === undefined);
    const lead = (those: readonly string[], when: string) =>
      say`${nameList(those)} ${those.length === 1 ? "leads" : "lead"} ${name(found.key)} ${when}.`;
    return changeUnlessArchived(found, {
      edits: yes.map((key): Edit => ({ edit: "add", path: ["teams", found.key, "leads"], item: key })),
      title: `Make ${yes.join(", ")} lead ${found.key}`,
      done: lead(yes, "now"),
      already: lead(keys, "already"),
      notes: no.length === 0 ? [] : [lead(no, "already")],
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
