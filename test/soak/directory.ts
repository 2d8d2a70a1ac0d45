import { granteeId } from "../../emulators/drive/world.ts";
import type { Change } from "../../src/core/change.ts";
import type { Principal } from "../../src/core/state.ts";
import type { ResolvedRoster } from "../../src/roster/resolved.ts";
import type { Case } from "./cases.ts";
import type { Services } from "./fixture.ts";
import { resolvedRoster } from "./load.ts";
import { slugOf } from "./names.ts";
import { startDay } from "./transport.ts";

/** Finds the ids that a plan's names stand for, from the roster and the services' state alone. */
export interface Directory {
  readonly roster: ResolvedRoster;
  /** The id of the GitHub account. The address, where the person is invited by address. */
  account(principal: Principal): string | undefined;
  team(key: string): string | undefined;
  repo(name: string): string | undefined;
  slackUser(principal: Principal): string | undefined;
  channel(name: string): string | undefined;
  group(handle: string): string | undefined;
  /** The ids on Drive of the account, and of a visitor with the same address. */
  grantees(principal: Principal): readonly string[];
}

/** Reads the state once. Later changes of the services do not change the directory. */
export function directoryOf(
  theCase: Pick<Case, "roster" | "renamedRepos" | "today">,
  { github, slack }: Services,
  roster = resolvedRoster(theCase.roster, theCase.today ?? startDay),
): Directory {
  const logins = new Map(
    [...github.world.accounts.values()].map((each) => [each.login.toLowerCase(), each.id]),
  );
  const teams = new Map([...github.world.teams.values()].map((each) => [each.slug, each.id]));
  const repos = new Map([...github.world.repos.values()].map((each) => [each.name.toLowerCase(), each.id]));
  const addresses = new Map(
    [...slack.world.users.values()].map((each) => [each.email?.toLowerCase(), each.id]),
  );
  const channels = new Map([...slack.world.channels.values()].map((each) => [each.name, each.id]));
  const groups = new Map([...slack.world.usergroups.values()].map((each) => [each.handle, each.id]));
  const invited = new Set([...github.world.invitations.values()].map((each) => each.email?.toLowerCase()));
  const firstKnown = <Value>(names: readonly string[], known: ReadonlyMap<string, Value>) =>
    names.map((name) => known.get(name)).find((each) => each !== undefined);
  return {
    roster,
    account(principal) {
      const name = principal.slice(principal.indexOf(":") + 1);
      if (principal.startsWith("email:")) return name;
      if (principal.startsWith("github:")) return logins.get(name.toLowerCase())?.toString();
      const user = roster.users.get(name);
      if (user?.githubId !== undefined) return String(user.githubId);
      const id = user?.github === undefined ? undefined : logins.get(user.github.toLowerCase());
      if (id !== undefined) return String(id);
      const email = user?.email?.toLowerCase();
      return email !== undefined && invited.has(email) ? email : undefined;
    },
    team(key) {
      if (key.startsWith("github:")) return teams.get(key.slice("github:".length))?.toString();
      const github = roster.teams.get(key)?.github;
      if (!github) return undefined;
      return firstKnown([github.name, ...github.previously].map(slugOf), teams)?.toString();
    },
    repo(name) {
      const moved = theCase.renamedRepos[name];
      return repos.get((moved ?? name).toLowerCase())?.toString();
    },
    slackUser(principal) {
      const name = principal.slice(principal.indexOf(":") + 1);
      if (principal.startsWith("slack:")) return name;
      const user = roster.users.get(name);
      return typeof user?.slack === "string" ? user.slack : addresses.get(user?.email?.toLowerCase() ?? "");
    },
    channel(name) {
      const declared = roster.channels.get(name);
      return declared?.id ?? firstKnown([name, ...(declared?.previously ?? [])], channels);
    },
    group(handle) {
      const declared = roster.usergroups.get(handle);
      return declared?.id ?? firstKnown([handle, ...(declared?.previously ?? [])], groups);
    },
    grantees(principal) {
      const name = principal.slice(principal.indexOf(":") + 1);
      const address = principal.startsWith("user:") ? (roster.users.get(name)?.email ?? name) : name;
      return [granteeId(address), granteeId(`visitor:${address}`)];
    },
  };
}

/**
 * Returns a predicate: true of the facts that a change may alter. `created` returns the id of the resource that the
 * change made, which it may have made because it could not see the existing one.
 */
export function mayAlter(
  change: Change,
  directory: Directory,
  created: (change: Change) => string | undefined,
): (fact: string) => boolean {
  const ids = (known: string | undefined) => [
    known,
    ...(change.action === "archive" ? [] : [created(change)]),
  ];
  switch (change.kind) {
    case "github-org":
      return mayAlterOrg(change, directory);
    case "github-team":
      return mayAlterResource("team", ids(directory.team(change.key)), {
        change,
        holder: (principal) => directory.account(principal),
      });
    case "github-repo": {
      const repo = directory.repo(change.key);
      if (!("principal" in change)) return () => false;
      if (change.principal.startsWith("team:")) {
        const key = change.principal.slice("team:".length);
        const team =
          directory.team(key) ?? created({ provider: "github", kind: "github-team", key, action: "archive" });
        return is(`team|${team}|repo|${repo}`);
      }
      const account = directory.account(change.principal);
      return is(`repo|${repo}|collaborator|${account}`, `repo|${repo}|invited|${account}`);
    }
    case "slack-channel":
      return orAppJoins(
        mayAlterResource("channel", ids(directory.channel(change.key)), {
          change,
          holder: (principal) => directory.slackUser(principal),
        }),
      );
    case "slack-usergroup":
      return mayAlterResource("group", ids(directory.group(change.key)), {
        change,
        holder: (principal) => directory.slackUser(principal),
      });
    case "drive-folder":
      if (!("principal" in change)) return () => false;
      return is(...directory.grantees(change.principal).map((each) => `item|${change.key}|grant|${each}`));
    default:
      return () => false;
  }
}

const is =
  (...facts: readonly string[]) =>
  (fact: string) =>
    facts.includes(fact);

/** Allows the app to join, too: it joins a public channel before it changes it. */
const orAppJoins = (allows: (fact: string) => boolean) => (fact: string) =>
  allows(fact) || /^channel\|.*\|member\|U0ROLLCALL$/.test(fact);

/** A person who leaves the organisation leaves its teams and repositories, and GitHub withdraws the invitations they sent. */
function mayAlterOrg(change: Change, directory: Directory): (fact: string) => boolean {
  if (!("principal" in change)) return () => false;
  const account = directory.account(change.principal);
  const own = is(`org|${account}`, `invited|${account}`);
  if (change.action !== "revoke") return own;
  return (fact) =>
    own(fact) ||
    fact.startsWith("invited|") ||
    (/^(?:team|repo)\|/.test(fact) && fact.endsWith(`|${account}`));
}

interface ChangeTarget {
  readonly change: Change;
  readonly holder: (principal: Principal) => string | undefined;
}

function mayAlterResource(
  kind: string,
  ids: readonly (string | undefined)[],
  { change, holder }: ChangeTarget,
): (fact: string) => boolean {
  const places = ids.map((id) => `${kind}|${id}|`);
  switch (change.action) {
    case "create":
    case "archive":
      return (fact) => places.some((at) => fact.startsWith(at));
    case "configure": {
      const also = change.setting === "parent" ? places.map((at) => `${at}privacy`) : [];
      return is(...places.map((at) => `${at}${change.setting}`), ...also);
    }
    case "grant":
    case "regrade":
    case "revoke":
      return is(...places.map((at) => `${at}member|${holder(change.principal)}`));
    default:
      return change satisfies never;
  }
}
