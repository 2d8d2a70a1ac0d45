import type { Problem } from "../../../core/finding.ts";

/** Who the token acts for, as auth.test says. */
export interface Identity {
  readonly user: string;
  readonly name: string;
  readonly bot: boolean;
  /** The workspace's id; the organisation's for a token that is installed on one. */
  readonly team: string;
  readonly teamName: string;
  /** The first part of the workspace's address. */
  readonly domain: string;
  /** Installed on a whole organisation: every listing must name the workspace. */
  readonly organization: boolean;
  /** Undefined when something between us and Slack took the header away. */
  readonly scopes?: readonly string[];
}

/**
 * Somebody in users.list. Only a `member` is ever invited, removed or counted: everybody else's access is decided
 * elsewhere.
 */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly standing: "member" | "guest" | "deactivated" | "bot" | "stranger";
}

/** A channel in conversations.list, archived or not. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly private: boolean;
  readonly archived: boolean;
  readonly general: boolean;
  /** Shared with another organisation, through Slack Connect. */
  readonly connect: boolean;
  /** The acting identity is in it. */
  readonly joined: boolean;
  readonly topic: string;
  readonly purpose: string;
}

/** A user group in usergroups.list, disabled or not. */
export interface Usergroup {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  readonly description: string;
  /** Ids of default channels, public and private. */
  readonly channels: readonly string[];
  /** Undefined when Slack did not say. */
  readonly users?: readonly string[];
  readonly enabled: boolean;
  /** Kept by Slack itself (all admins, all owners). */
  readonly automatic: boolean;
  /** Another workspace's. */
  readonly external: boolean;
}

/** One workspace as it was read. Applying keeps it true to what was changed. */
export interface World {
  readonly self: Identity;
  /** The managed workspace's id; an organisation's token is for several. */
  readonly team: string;
  readonly people: Map<string, Person>;
  readonly channels: Map<string, Channel>;
  readonly usergroups: Map<string, Usergroup>;
  /** Why there are no user groups, when they could not be listed. */
  readonly noUsergroups?: Problem;
  /** By channel id, of the channels that some roster manages; or why they could not be read. */
  readonly members: Map<string, ReadonlySet<string> | Problem>;
}

/** Reads one of Slack's user objects; undefined when it has no id. */
export function personFrom(raw: Fields, team: string): Person | undefined {
  const id = text(raw["id"]);
  if (id === "") return undefined;
  const email = text(record(raw["profile"])["email"]);
  const [name, standing] = [text(raw["name"]), standingOf(raw, team)];
  return email === "" ? { id, name, standing } : { id, name, email, standing };
}

function standingOf(raw: Fields, team: string): Person["standing"] {
  if (raw["deleted"] === true) return "deactivated";
  // Slackbot says that it is no bot.
  if (raw["is_bot"] === true || raw["id"] === "USLACKBOT") return "bot";
  if (raw["is_stranger"] === true) return "stranger";
  if (raw["is_restricted"] === true || raw["is_ultra_restricted"] === true) return "guest";
  // In an organisation, people carry the workspace that they come from, and belong to several.
  const belongs = record(raw["enterprise_user"])["teams"];
  const teams = Array.isArray(belongs) ? belongs : [raw["team_id"] ?? team];
  return teams.includes(team) ? "member" : "stranger";
}

/** Reads one of Slack's channel objects; undefined when it has no id. */
export function channelFrom(raw: Fields): Channel | undefined {
  const id = text(raw["id"]);
  if (id === "") return undefined;
  return {
    id,
    name: text(raw["name"]) || text(raw["name_normalized"]),
    private: raw["is_private"] === true || raw["is_group"] === true,
    archived: raw["is_archived"] === true,
    general: raw["is_general"] === true,
    connect: raw["is_ext_shared"] === true,
    joined: raw["is_member"] === true,
    topic: text(record(raw["topic"])["value"]),
    purpose: text(record(raw["purpose"])["value"]),
  };
}

/** Reads one of Slack's user group objects; undefined when it has no id. */
export function usergroupFrom(raw: Fields): Usergroup | undefined {
  const id = text(raw["id"]);
  if (id === "") return undefined;
  const prefs = record(raw["prefs"]);
  const users = raw["users"];
  return {
    id,
    handle: text(raw["handle"]),
    name: text(raw["name"]),
    description: text(raw["description"]),
    channels: [...texts(prefs["channels"]), ...texts(prefs["groups"])],
    ...(Array.isArray(users) ? { users: texts(users) } : {}),
    enabled: Number(raw["date_delete"] ?? 0) === 0,
    automatic: text(raw["auto_type"]) !== "",
    external: raw["is_external"] === true,
  };
}

/** A JSON object of unknown content. */
export type Fields = Readonly<Record<string, unknown>>;

/** The value as an object; an empty one when it is none. */
export function record(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** The value as text; empty when it is none. */
export function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** The texts in a list; none when it is no list. */
export function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}
