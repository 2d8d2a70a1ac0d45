import { isOfWorkspace } from "../../providers/slack/model/remote-state.ts";
import type { ResolvedRoster } from "../../roster/resolved.ts";
import type { ChannelNames } from "./channel-names.ts";
import { grantsReaching } from "./permits.ts";
import { ApiProblem, forbidden, notThere } from "./problem.ts";
import type { RosterNow } from "./roster-now.ts";
import type { ApiGrant } from "./section.ts";
import type { WorkspaceSlack } from "./workspace-slack.ts";

/** Whom or what a request names: where Slack is told to send, and by which names a grant may allow it. */
export interface Target {
  /** As the request names it. */
  readonly asked: string;
  /** The id of a channel, a conversation or a person. */
  readonly id: string;
  readonly names: readonly string[];
  /** Whether a token of a person may be used for it. */
  readonly mayBeUser: boolean;
}

/** What targets are found with. */
export interface TargetSources {
  readonly slack: WorkspaceSlack;
  readonly channels: ChannelNames;
  readonly roster: RosterNow;
}

type Found = Pick<Target, "id" | "names">;

/**
 * Finds what a request names: `#channel`, an id of Slack's, an address, `user:KEY` or `team:KEY` of the roster. Throws `forbidden`
 * for what no grant reaches, whether there is such a thing or not; `not_found` is only for who may reach what has this name.
 */
export async function findTarget(
  asked: string,
  grants: readonly ApiGrant[],
  sources: TargetSources,
): Promise<Target> {
  const mayBeUser = grants.some((grant) => grant.user_token);
  const found = await lookUp(asked, mayBeUser, sources);
  const isFound = typeof found === "object";
  const reaching = grantsReaching(grants, isFound ? [asked, ...found.names] : [asked]);
  if (reaching.length === 0) throw forbidden();
  if (!isFound) throw found === undefined ? notThere(asked) : new ApiProblem([404, "not_found", found]);
  return { asked, ...found, mayBeUser: reaching.some((grant) => grant.user_token) };
}

/** The most people who are written to by one request. */
const mostPeople = 100;

/** Returns the people of a team, each as a request would name them. Throws as `findTarget`, for `members:KEY` as a whole. */
export async function membersOf(
  key: string,
  grants: readonly ApiGrant[],
  { roster }: TargetSources,
): Promise<readonly string[]> {
  const asked = `members:${key}`;
  if (grantsReaching(grants, [asked]).length === 0) throw forbidden();
  const team = (await roster()).teams.get(key);
  if (team === undefined || team.archived) throw notThere(asked);
  if (team.people.size > mostPeople)
    throw new ApiProblem([
      422,
      "too_many_people",
      `${asked} is more than ${mostPeople} people. Send it to their channel.`,
    ]);
  return [...team.people.keys()].map((person) => `user:${person}`);
}

/** Returns what a name means; undefined where it means nothing, or a sentence that says why. */
async function lookUp(
  asked: string,
  mayBeUser: boolean,
  sources: TargetSources,
): Promise<Found | string | undefined> {
  const { slack, channels, roster } = sources;
  const [kind, key] = [asked.slice(0, asked.indexOf(":") + 1), asked.slice(asked.indexOf(":") + 1)];
  if (kind === "user:") return personOfRoster(key, await roster(), sources);
  if (kind === "team:") return channelOfTeam(key, await roster(), sources);
  if (/^[CG][A-Z0-9]{2,}$/.test(asked)) return channelById(asked, slack, mayBeUser);
  if (/^D[A-Z0-9]{2,}$/.test(asked)) return conversationById(asked, slack, mayBeUser);
  if (/^[UW][A-Z0-9]{2,}$/.test(asked)) return personById(asked, slack, mayBeUser);
  if (asked.includes("@")) return personByAddress(asked, slack, mayBeUser);
  const name = asked.replace(/^#/, "").toLowerCase();
  const channel = /^[^\s#@:]{1,80}$/.test(name) ? await channels.byName(slack, name, mayBeUser) : undefined;
  return channel && { id: channel.id, names: [`#${channel.name}`, channel.id] };
}

interface SlackUser {
  readonly id?: string;
  readonly deleted?: boolean;
  readonly profile?: { readonly email?: string };
}

/** The address of somebody of another workspace, who shares a channel, is what others say it is: no grant means them by it. */
function foundPerson(user: SlackUser | undefined, workspace: string): Found | undefined {
  if (user?.id === undefined || user.deleted === true) return undefined;
  const email = isOfWorkspace({ ...user }, workspace) ? user.profile?.email : undefined;
  return { id: user.id, names: [user.id, ...(email ? [email] : [])] };
}

async function personByAddress(email: string, slack: WorkspaceSlack, mayBeUser: boolean) {
  const answer = await slack.read("users.lookupByEmail", { email }, mayBeUser);
  const found = "body" in answer ? foundPerson(answer.body["user"] as SlackUser, slack.workspace) : undefined;
  return found && { id: found.id, names: [...found.names, email] };
}

async function personById(user: string, slack: WorkspaceSlack, mayBeUser: boolean) {
  const answer = await slack.read("users.info", { user }, mayBeUser);
  return "body" in answer ? foundPerson(answer.body["user"] as SlackUser, slack.workspace) : undefined;
}

async function channelById(channel: string, slack: WorkspaceSlack, mayBeUser: boolean) {
  const answer = await slack.read("conversations.info", { channel }, mayBeUser);
  if ("error" in answer) return undefined;
  const { id, name } = answer.body["channel"] as { readonly id: string; readonly name?: string };
  return { id, names: [id, ...(name ? [`#${name}`] : [])] };
}

/** A conversation with one person is as this person. Opening it again tells whose it is, by the scope that writing to people takes. */
async function conversationById(channel: string, slack: WorkspaceSlack, mayBeUser: boolean) {
  const answer = await slack.read("conversations.open", { channel, return_im: true }, mayBeUser);
  if ("error" in answer) return undefined;
  const { user } = answer.body["channel"] as { readonly user?: string };
  const person = user === undefined ? undefined : await personById(user, slack, mayBeUser);
  return person && { id: channel, names: [channel, ...person.names] };
}

async function personOfRoster(key: string, roster: ResolvedRoster, { slack }: TargetSources) {
  const person = roster.users.get(key);
  if (person === undefined || !person.present || person.slack === false) return undefined;
  const found =
    person.slack !== undefined
      ? await personById(person.slack, slack, false)
      : person.email !== undefined
        ? await personByAddress(person.email, slack, false)
        : undefined;
  return found && { id: found.id, names: [`user:${key}`, ...found.names] };
}

/** A team is written to in the first of its channels. */
async function channelOfTeam(key: string, roster: ResolvedRoster, { slack, channels }: TargetSources) {
  const team = roster.teams.get(key);
  if (team === undefined || team.archived) return undefined;
  const declared = team.channels
    .map(({ name }) => roster.channels.get(name))
    .find((channel) => channel !== undefined && !channel.archived);
  if (declared === undefined)
    return `team:${key} has no channel in the roster. members:${key} are its people.`;
  const { id, name } = declared;
  const found =
    id === undefined ? await channels.byName(slack, name, false) : await channelById(id, slack, false);
  return found && { id: found.id, names: [`team:${key}`, `#${name}`, found.id] };
}
