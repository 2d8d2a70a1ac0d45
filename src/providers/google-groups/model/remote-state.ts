import type { Problem } from "../../../core/finding.ts";
import type { GroupRole } from "../../../roster/roster.ts";

/** A group as it is listed. */
export interface RemoteGroup {
  readonly id: string;
  /** As Google writes it. */
  readonly email: string;
  readonly name: string;
  readonly description: string;
  /** Its other addresses. */
  readonly aliases: readonly string[];
}

/** Somebody or something that is in a group directly. */
export interface RemoteMember {
  readonly id: string;
  /** Undefined for everybody in the organisation. */
  readonly email: string | undefined;
  readonly role: GroupRole;
  readonly type: "user" | "group" | "everybody";
  /** Undefined where Google says nothing: of outsiders, and of addresses without an account. */
  readonly status: string | undefined;
}

/** A group's members, read to the end, or why they are not known. */
export type MembersReading = { readonly members: readonly RemoteMember[] } | { readonly problem: Problem };

/** The organisation's groups, and the members of those that were asked for. */
export interface GroupsRemoteState {
  /** By id. */
  readonly groups: ReadonlyMap<string, RemoteGroup>;
  /** By the group's id. */
  readonly members: ReadonlyMap<string, MembersReading>;
  /** The address that the credentials act as; undefined for a user whose address they don't say. */
  readonly actingAs: string | undefined;
}
