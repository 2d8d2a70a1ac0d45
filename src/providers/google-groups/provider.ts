import type { Clock } from "../../core/clock.ts";
import {
  type Comparison,
  comparisonOf,
  type Progress,
  type Reader,
  type Writer,
} from "../../core/provider.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import type { ResolvedRoster } from "../../roster/resolved.ts";
import { credentialErrors } from "../shared/google/credential-errors.ts";
import type { GoogleCredentials } from "../shared/google/credentials.ts";
import { findCredentials, type GoogleEnvironment } from "../shared/google/default-credentials.ts";
import { applyGroups } from "./apply/apply.ts";
import type { GroupsApplyContext, GroupsApplyRun } from "./apply/apply-context.ts";
import { createGroupsBackoff, type GroupsBackoff } from "./backoff.ts";
import type { GroupsReadClient, GroupsWriteClient } from "./client.ts";
import { compareGroups, groupsToRead } from "./compare/compare.ts";
import { matchGroups } from "./compare/match-groups.ts";
import { groupsAccessErrors } from "./errors.ts";
import { googleGroupKinds } from "./kinds.ts";
import { type GroupsDesired, groupsDesired } from "./model/desired.ts";
import type { GroupsRemoteState } from "./model/remote-state.ts";
import { readGroupsState } from "./read/remote-state.ts";

/** How to reach Google Groups. Never printed. */
export interface GroupsOptions {
  /** JSON text. Google's application default credentials when empty or left out. */
  readonly credentials?: string | undefined;
  /** The user to act as, by domain-wide delegation. */
  readonly subject?: string | undefined;
  /** The address that replaces Google's, for tokens too. */
  readonly apiUrl?: string | undefined;
  /** For application default credentials. */
  readonly env: GoogleEnvironment;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly progress: Progress;
}

/** Google Groups compared with one roster, and what an apply of it works with. */
export interface GroupsComparison extends Comparison {
  readonly applyContext: GroupsApplyContext;
}

/** Plans Google Groups, with a token that can't write. Loads Google's client when it reads for the first time. */
export function groupsReader(options: GroupsOptions): Reader<ResolvedRoster, GroupsComparison> {
  return reader(options, false);
}

/** Plans Google Groups and applies what was planned: several groups at once, the requests of each one after the other. */
export function groupsWriter(options: GroupsOptions): Writer<ResolvedRoster, GroupsComparison> {
  return {
    ...reader(options, true),
    concurrency: 4,
    apply: (batch, on) => applyGroups(on.applyContext, batch),
  };
}

function reader(options: GroupsOptions, mayWrite: boolean): Reader<ResolvedRoster, GroupsComparison> {
  const backoff = createGroupsBackoff(options.clock);
  let connected: GroupsReadClient | undefined;
  return {
    name: "google-groups",
    title: "Google Groups",
    kinds: googleGroupKinds,
    cost: () => ({ requests: connected?.requests() ?? 0 }),
    async read(rosters, { wholeAccess = false } = {}) {
      const wanted = rosters.map(groupsDesired);
      const { client, customer, actingAs } = await openGroups(options, { mayWrite, backoff, wanted });
      connected = client;
      const remote = await readGroupsState(
        client,
        {
          customer,
          actingAs,
          wanted: (groups) => wanted.flatMap((each) => groupsToRead(groups, each, wholeAccess)),
          nested: wholeAccess,
        },
        options.progress,
      );
      const run: GroupsApplyRun = { client, backoff, fresh: new Set(), stopped: undefined };
      return wanted.map((desired) => comparisonWith(remote, desired, run));
    },
  };
}

function comparisonWith(
  remote: GroupsRemoteState,
  desired: GroupsDesired,
  run: GroupsApplyRun,
): GroupsComparison {
  const sides = compareGroups(remote, desired);
  const { keys, ids: matched } = matchGroups(desired, remote.groups);
  // What is deleted, or has left the roster, is known by its address.
  const byAddress = [...remote.groups.values()].flatMap(({ id, email }) =>
    keys.has(id)
      ? []
      : ([
          [email.toLowerCase(), id],
          [id, id],
        ] as const),
  );
  const ids = new Map([...byAddress, ...matched]);
  return {
    ...comparisonOf(desired, sides),
    ids: () =>
      new Map(
        [...desired.groups].flatMap(([resource, { key }]) => {
          const id = ids.get(key);
          return id === undefined ? [] : [[resource, id] as const];
        }),
      ),
    applyContext: { desired, ids, keys, run },
  };
}

/** A client, and what it asks for. */
export interface OpenGroups {
  readonly client: GroupsReadClient & GroupsWriteClient;
  readonly customer: string;
  /** The address that it acts as; undefined for a user whose address the credentials don't say. */
  readonly actingAs: string | undefined;
}

/**
 * Opens a client with checked credentials, for the customer that one of the rosters names. Throws a `RollcallError` for
 * credentials that can't be used.
 */
export async function openGroups(
  options: GroupsOptions,
  given: {
    readonly mayWrite: boolean;
    readonly backoff: GroupsBackoff;
    readonly wanted: readonly Pick<GroupsDesired, "customer" | "sectionAt" | "groups">[];
  },
): Promise<OpenGroups> {
  const credentials = await findCredentials(options.credentials, options.env, "google-groups");
  const subject = options.subject === "" ? undefined : options.subject;
  const apiUrl = options.apiUrl === "" ? undefined : options.apiUrl;
  if (subject !== undefined && credentials.type === "authorized-user")
    throw new RollcallError(credentialErrors.subjectForUser(), { provider: "google-groups" });
  const named = given.wanted.find(({ customer }) => customer !== undefined);
  const actsForUser = subject !== undefined || credentials.type === "authorized-user";
  if (named?.customer === undefined && !actsForUser) {
    const at = given.wanted
      .map((each) => each.sectionAt ?? firstPlace(each))
      .find((each) => each !== undefined);
    throw new RollcallError(groupsAccessErrors.customerMissing(), { provider: "google-groups", at });
  }
  const { createGroupsClient } = await import("./client.ts");
  const { fetch, clock } = options;
  const { mayWrite, backoff } = given;
  return {
    client: createGroupsClient({ credentials, subject, apiUrl, mayWrite, fetch, clock, backoff }),
    customer: named?.customer ?? "my_customer",
    actingAs: subject ?? addressOf(credentials),
  };
}

function firstPlace({ groups }: Pick<GroupsDesired, "groups">) {
  return [...groups.values()][0]?.declared?.at;
}

function addressOf(credentials: GoogleCredentials): string | undefined {
  return credentials.type === "authorized-user" ? undefined : credentials.email;
}
