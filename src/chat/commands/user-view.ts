import { describeWho } from "../../permissions/table.ts";
import type { ResolvedUser } from "../../roster/resolved.ts";
import type { User } from "../../roster/roster.ts";
import { nameList } from "../../text/lists.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";
import type { CommandContext } from "../command-context.ts";
import { maySee } from "../may-see.ts";
import { answer, type ReplyBlock, refusal } from "../reply.ts";
import type { ChatCommand, CommandArguments, CommandOutcome } from "./command.ts";
import { isTold } from "./told.ts";

/** Shows a user of the roster. */
export const userView: ChatCommand = {
  name: ["user", "view"],
  description: "see somebody as the roster knows them",
  effect: "reads",
  needs: [],
  parameters: [{ name: "who", kind: "user", description: "who is meant; you when left out", optional: true }],
  flags: [
    { name: "teams", kind: "switch", description: "with their teams", aliases: ["inspect"] },
    { name: "live", kind: "switch", description: "with what they hold on the services now" },
    { name: "username", kind: "user", description: "the same as WHO" },
    { name: "github", kind: "login", description: "whose GitHub login this is" },
    { name: "email", kind: "email", description: "whose address this is" },
  ],
  interpret(given, context) {
    const found = selectedUsers(given, context);
    const [user, ...others] = found;
    if (user === undefined) {
      const searched = given.has("github") || given.has("email");
      return refusalOutcome(
        searched
          ? say`Nobody in the roster has these.`
          : say`You are not in the roster. Whom would you like to see?`,
      );
    }
    const blocks = [user, ...others].flatMap((each) => cardOf(each, given.has("teams"), context));
    const head: ReplyBlock[] = others.length === 0 ? [] : [say`There are ${found.length} of them:`];
    const isLive = given.has("live") && others.length === 0;
    if (isLive && !maySee({ action: "view.person", subject: user.key }, context))
      return refusalOutcome(
        say`What ${name(user.key)} holds is for ${describeWho(context.rights.rule("view.person", user.key).who, "view.person")}.`,
      );
    return { is: "reply", reply: answer(...head, ...blocks), ...(isLive && { liveOf: user, isLive }) };
  },
};

function refusalOutcome(reason: Sentence): CommandOutcome {
  return { is: "reply", reply: refusal(reason) };
}

function selectedUsers(given: CommandArguments, { roster, actor }: CommandContext): readonly User[] {
  const named = given.user("who") ?? given.user("username");
  if (named !== undefined) return [named];
  const [github, email] = [given.text("github")?.toLowerCase(), given.text("email")?.toLowerCase()];
  if (github === undefined && email === undefined) return actor === undefined ? [] : [actor];
  return [...roster.declared.users.values()].filter(
    (user) =>
      (github === undefined || user.github?.toLowerCase() === github) &&
      (email === undefined || user.email?.toLowerCase() === email),
  );
}

function cardOf(user: User, withTeams: boolean, context: CommandContext): readonly ReplyBlock[] {
  const resolved = context.roster.resolved.users.get(user.key);
  const fields: readonly (readonly [label: string, value: string | undefined])[] = [
    ["Name", user.name],
    ["GitHub", user.github],
    ["GitHub id", user.githubId?.toString()],
    ["Email", maySeeAddress(user, context) ? user.email : undefined],
    ["Slack", user.slack === false ? "not there" : user.slack],
    ["Permission", permission(user, resolved)],
    ...Object.entries(user.directory).map(([field, value]) => [label(field), shown(value)] as const),
    ["Last day", user.until],
    ["Standing", presence(user, resolved)],
  ];
  const filled = fields.flatMap(([key, value]) =>
    value === undefined || value === "" ? [] : [{ label: key, value }],
  );
  return [say`${name(user.key)}`, { fields: filled }, ...(withTeams ? teamsOf(user, context) : [])];
}

/**
 * Addresses are for who may export them, and one's own. A comment is mailed to everybody who watches the repository, and
 * stays.
 */
function maySeeAddress({ key }: User, { via, actor, isProven, roster }: CommandContext): boolean {
  if (via === "comment") return false;
  const tier = actor === undefined ? undefined : roster.resolved.users.get(actor.key)?.tier;
  return actor?.key === key || (isProven && (tier === "admin" || tier === "team_lead"));
}

function permission(user: User, resolved: ResolvedUser | undefined): string {
  const tier = resolved?.tier ?? user.permission;
  return tier === user.permission ? tier : `${tier}, through a team`;
}

function presence(user: User, resolved: ResolvedUser | undefined): string | undefined {
  if (!user.active) return "has left";
  if (resolved?.present === false) return "their last day is over";
  return user.outside ? "outside collaborator" : undefined;
}

function label(field: string): string {
  return field.charAt(0).toUpperCase() + field.slice(1);
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.join(", ");
  if (typeof value === "object" && value !== null)
    return Object.entries(value)
      .map(([key, each]) => `${key}: ${each}`)
      .join(", ");
  return String(value);
}

function teamsOf({ key }: User, context: CommandContext): readonly ReplyBlock[] {
  const { resolved } = context.roster;
  const leads: string[] = [];
  const member: Sentence[] = [];
  for (const team of resolved.teams.values()) {
    const membership = team.people.get(key);
    if (membership === undefined || !isTold(team.key, context)) continue;
    if (membership.lead) leads.push(team.key);
    else {
      const via = !membership.via.some((each) => isTold(each, context))
        ? []
        : say`, through ${nameList(membership.via.filter((each) => isTold(each, context)))}`;
      const until = membership.until === undefined ? [] : say`, until ${membership.until}`;
      member.push([name(team.key), ...via, ...until]);
    }
  }
  if (leads.length + member.length === 0) return [say`In no team.`];
  const listed: ReplyBlock[] = member.length === 0 ? [] : [say`Member of:`, { list: member }];
  return leads.length === 0 ? listed : [say`Leads ${nameList(leads.sort())}.`, ...listed];
}
