import { admin, auth } from "@googleapis/admin";
import type { Clock } from "../../core/clock.ts";
import type { GroupRole } from "../../roster/roster.ts";
import type { GoogleCredentials } from "../shared/google/credentials.ts";
import { googleRequests } from "../shared/google/requests.ts";
import { signIn } from "../shared/google/sign-in.ts";
import { GroupsRequestError, groupsApiErrorOf } from "./api-errors.ts";
import type { GroupsBackoff } from "./backoff.ts";
import type { RemoteGroup, RemoteMember } from "./model/remote-state.ts";
import {
  GROUP_FIELDS,
  GROUPS_FIELDS,
  MEMBER_FIELDS,
  MEMBERS_FIELDS,
  parseGroup,
  parseGroupPage,
  parseMember,
  parseMemberPage,
} from "./read/wire.ts";

/** The reads of Google Groups. Repeats a lost or rate-limited request after a wait. Throws a `GroupsRequestError`. */
export interface GroupsReadClient {
  /** Returns all groups of a customer, never a part. */
  groups(customer: string): Promise<readonly RemoteGroup[]>;
  /** Returns the group with an id or an address; an alias leads to its group. Undefined where there is none, or not yet. */
  group(key: string): Promise<RemoteGroup | undefined>;
  /** Returns all who are in a group directly, never a part. */
  members(group: string): Promise<readonly RemoteMember[]>;
  /** Returns who is in a group by an address. Undefined when nobody is found. */
  member(group: string, address: string): Promise<RemoteMember | undefined>;
  /** Returns the number of requests so far. */
  requests(): number;
}

/** A group's fields that can be written. */
export interface GroupFields {
  readonly email?: string;
  readonly name?: string;
  readonly description?: string;
}

/** The writes of Google Groups. Sends each once. Throws a `GroupsRequestError`. */
export interface GroupsWriteClient {
  create(fields: GroupFields & { readonly email: string }): Promise<RemoteGroup>;
  /** Never replaces a group as a whole: what is left out stays. */
  change(group: string, fields: GroupFields): Promise<void>;
  remove(group: string): Promise<void>;
  insert(
    group: string,
    member: { readonly address: string; readonly role: GroupRole },
  ): Promise<RemoteMember>;
  /** Changes a role alone: how somebody gets mail from a group is theirs. */
  regrade(group: string, member: string, role: GroupRole): Promise<void>;
  drop(group: string, member: string): Promise<void>;
}

/** Checked credentials, and how to reach Google. */
export interface GroupsClientOptions {
  readonly credentials: GoogleCredentials;
  readonly subject: string | undefined;
  readonly apiUrl: string | undefined;
  /** True: the token may write. A plan's can't. */
  readonly mayWrite: boolean;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly backoff: GroupsBackoff;
}

/** The time in milliseconds after which an unanswered request counts as lost. */
const timeout = 60_000;
/** The most that a page can hold. */
const maxResults = 200;
const readScope = "https://www.googleapis.com/auth/admin.directory.group.readonly";
const writeScope = "https://www.googleapis.com/auth/admin.directory.group";

/** Creates a client on Google's own one. Its retries are off, since they repeat writes. */
export function createGroupsClient(options: GroupsClientOptions): GroupsReadClient & GroupsWriteClient {
  const signedIn = signIn(auth, { ...options, scope: options.mayWrite ? writeScope : readScope });
  const api = admin({ version: "directory_v1", auth: signedIn, retry: false, timeout });
  const { send, read, list, count } = googleRequests({
    signedIn,
    errorOf: groupsApiErrorOf,
    failure: (apiError) => new GroupsRequestError(apiError),
    wait: options.backoff.wait,
  });

  async function ifThere<Answer>(
    request: () => Promise<{ readonly data: unknown }>,
    parse: (data: unknown) => Answer,
  ): Promise<Answer | undefined> {
    try {
      return await read(request, parse);
    } catch (error) {
      const { kind } = groupsApiErrorOf(error);
      if (kind === "no-group" || kind === "no-member") return undefined;
      throw error;
    }
  }

  const withToken = (pageToken: string | undefined) => (pageToken === undefined ? {} : { pageToken });

  return {
    groups: (customer) =>
      list("list", (token) =>
        read(
          () => api.groups.list({ customer, maxResults, fields: GROUPS_FIELDS, ...withToken(token) }),
          parseGroupPage,
        ),
      ),
    group: (groupKey) => ifThere(() => api.groups.get({ groupKey, fields: GROUP_FIELDS }), parseGroup),
    members: (groupKey) =>
      list("list", (token) =>
        read(
          () => api.members.list({ groupKey, maxResults, fields: MEMBERS_FIELDS, ...withToken(token) }),
          parseMemberPage,
        ),
      ),
    member: (groupKey, memberKey) =>
      ifThere(() => api.members.get({ groupKey, memberKey, fields: MEMBER_FIELDS }), parseMember),
    async create(requestBody) {
      return parseGroup(await send(() => api.groups.insert({ fields: GROUP_FIELDS, requestBody })));
    },
    async change(groupKey, requestBody) {
      await send(() => api.groups.patch({ groupKey, fields: "id", requestBody }));
    },
    async remove(groupKey) {
      await send(() => api.groups.delete({ groupKey }));
    },
    async insert(groupKey, { address: email, role }) {
      const requestBody = { email, role: role.toUpperCase() };
      return parseMember(
        await send(() => api.members.insert({ groupKey, fields: MEMBER_FIELDS, requestBody })),
      );
    },
    async regrade(groupKey, memberKey, role) {
      const requestBody = { role: role.toUpperCase() };
      await send(() => api.members.patch({ groupKey, memberKey, fields: "id", requestBody }));
    },
    async drop(groupKey, memberKey) {
      await send(() => api.members.delete({ groupKey, memberKey }));
    },
    requests: count,
  };
}
