import type { Problem } from "../../../core/finding.ts";

/** The identity of the token, as auth.test says. */
export interface SlackIdentity {
  readonly user: string;
  readonly name: string;
  readonly bot: boolean;
  /** The workspace's id, or the organisation's for a token that is installed on one. */
  readonly team: string;
  readonly teamName: string;
  /** The first part of the workspace's address. */
  readonly domain: string;
  /** True for a token of a whole organisation, for which every listing must name the workspace. */
  readonly organization: boolean;
  /** Undefined when a proxy removed the header. */
  readonly scopes?: readonly string[];
}

/**
 * An account in users.list. Only a `member` is invited, removed or counted. An `external` one belongs to another workspace,
 * through Slack Connect.
 */
export interface SlackPerson {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly status: "member" | "guest" | "deactivated" | "bot" | "external";
}

/** A channel in conversations.list, archived or not. */
export interface SlackChannel {
  readonly id: string;
  readonly name: string;
  readonly private: boolean;
  readonly archived: boolean;
  readonly general: boolean;
  /** True when it is shared with another organisation, through Slack Connect. */
  readonly connect: boolean;
  /** True when the acting identity is in it. */
  readonly joined: boolean;
  readonly topic: string;
  readonly purpose: string;
}

/** A user group in usergroups.list, disabled or not. */
export interface SlackUsergroup {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  readonly description: string;
  /** Ids of default channels, public and private. */
  readonly channels: readonly string[];
  /** Undefined when Slack did not say. */
  readonly users?: readonly string[];
  readonly enabled: boolean;
  /** True for a group that Slack keeps (all admins, all owners). */
  readonly automatic: boolean;
  /** True for a group of another workspace. */
  readonly external: boolean;
}

/** What a workspace has whole lists of. A token lists only the private channels that its account is in. */
export type SlackListed = "public channels" | "private channels" | "user groups";

/** One workspace as it was read. An apply updates it with every applied write. */
export interface SlackRemoteState {
  readonly self: SlackIdentity;
  /** The managed workspace's id. A token of an organisation is for several. */
  readonly team: string;
  readonly people: Map<string, SlackPerson>;
  readonly channels: Map<string, SlackChannel>;
  readonly usergroups: Map<string, SlackUsergroup>;
  /** Why there are no user groups, when they could not be listed. */
  readonly noUsergroups?: Problem;
  /**
   * What was listed to its end: because a roster declares some of it (`declared`), or only to look for what would be
   * missed otherwise (`further`).
   */
  readonly listed: Map<SlackListed, "declared" | "further">;
  /** Channel id → ids of its members, or why they could not be read. Holds the channels that some roster manages. */
  readonly members: Map<string, ReadonlySet<string> | Problem>;
}

/** Reads a user object of Slack's. Returns undefined when it has no id. */
export function slackPersonOf(raw: JsonFields, team: string): SlackPerson | undefined {
  const id = textIn(raw["id"]);
  if (id === "") return undefined;
  const email = textIn(fieldsIn(raw["profile"])["email"]);
  const [name, status] = [textIn(raw["name"]), statusOf(raw, team)];
  return email === "" ? { id, name, status } : { id, name, email, status };
}

function statusOf(raw: JsonFields, team: string): SlackPerson["status"] {
  if (raw["deleted"] === true) return "deactivated";
  // Slackbot's is_bot is false.
  if (raw["is_bot"] === true || raw["id"] === "USLACKBOT") return "bot";
  if (raw["is_stranger"] === true) return "external";
  if (raw["is_restricted"] === true || raw["is_ultra_restricted"] === true) return "guest";
  return isOfWorkspace(raw, team) ? "member" : "external";
}

/** Whether a user object of Slack's is of somebody of a workspace, or of an organisation by its id; nobody else's through Slack Connect. */
export function isOfWorkspace(raw: JsonFields, team: string): boolean {
  if (raw["is_stranger"] === true) return false;
  const { teams: belongs, enterprise_id: organisation } = fieldsIn(raw["enterprise_user"]);
  if (team.startsWith("E")) return (organisation ?? raw["enterprise_id"]) === team;
  // In an organisation, team_id is the workspace that a person comes from, and they may belong to several.
  const teams = Array.isArray(belongs) ? belongs : [raw["team_id"] ?? team];
  return teams.includes(team);
}

/** Reads a channel object of Slack's. Returns undefined when it has no id. */
export function slackChannelOf(raw: JsonFields): SlackChannel | undefined {
  const id = textIn(raw["id"]);
  if (id === "") return undefined;
  return {
    id,
    name: textIn(raw["name"]) || textIn(raw["name_normalized"]),
    private: raw["is_private"] === true || raw["is_group"] === true,
    archived: raw["is_archived"] === true,
    general: raw["is_general"] === true,
    connect: raw["is_ext_shared"] === true,
    joined: raw["is_member"] === true,
    topic: textIn(fieldsIn(raw["topic"])["value"]),
    purpose: textIn(fieldsIn(raw["purpose"])["value"]),
  };
}

/** Reads a user group object of Slack's. Returns undefined when it has no id. */
export function slackUsergroupOf(raw: JsonFields): SlackUsergroup | undefined {
  const id = textIn(raw["id"]);
  if (id === "") return undefined;
  const prefs = fieldsIn(raw["prefs"]);
  const users = raw["users"];
  return {
    id,
    handle: textIn(raw["handle"]),
    name: textIn(raw["name"]),
    description: textIn(raw["description"]),
    channels: [...textsIn(prefs["channels"]), ...textsIn(prefs["groups"])],
    ...(Array.isArray(users) ? { users: textsIn(users) } : {}),
    enabled: Number(raw["date_delete"] ?? 0) === 0,
    automatic: textIn(raw["auto_type"]) !== "",
    external: raw["is_external"] === true,
  };
}

/** A JSON object of unknown content. */
export type JsonFields = Readonly<Record<string, unknown>>;

/** Returns the value as an object, or an empty object when it is none. */
export function fieldsIn(value: unknown): JsonFields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonFields) : {};
}

/** Returns the value as text, or empty text when it is none. */
export function textIn(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Returns the texts in a list, or an empty list when it is none. */
export function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}
