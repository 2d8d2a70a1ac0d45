import { type Change, changedPrincipal } from "../../src/core/change.ts";
import type { Place } from "../../src/core/finding.ts";
import { type KindSpec, type Kinds, kindsByName } from "../../src/core/kind.ts";
import type { Plan } from "../../src/core/plan.ts";
import { planOf } from "../../src/core/plan.ts";
import type { Comparison, Label } from "../../src/core/provider.ts";
import type { Report } from "../../src/core/report.ts";
import type { Principal, Resource, ResourceId, Role, Settings, State } from "../../src/core/state.ts";
import { resourceId, stateOf } from "../../src/core/state.ts";
import { driveKinds } from "../../src/providers/drive/kinds.ts";
import { githubKinds } from "../../src/providers/github/kinds.ts";
import { slackKinds } from "../../src/providers/slack/kinds.ts";

/** A team of a made-up organisation, and everything that comes with it. */
export interface TeamSpec {
  readonly name?: string;
  /** Its GitHub name where that is not its key. */
  readonly title?: string;
  readonly parent?: string;
  readonly description?: string;
  readonly leads?: readonly string[];
  readonly members?: readonly string[];
  readonly repos?: Readonly<Record<string, Role>>;
  readonly channels?: readonly string[];
  readonly usergroup?: string;
  readonly folder?: string;
  readonly archived?: boolean;
}

/** A made-up organisation; what a roster of it means follows from it. */
export interface WorldSpec {
  readonly org: string;
  readonly owners: readonly string[];
  /** User key → what reports call them. */
  readonly users: Readonly<Record<string, string>>;
  /** Who is in the organisation's Slack, by id. */
  readonly slack?: Readonly<Record<string, string>>;
  readonly teams: Readonly<Record<string, TeamSpec>>;
  readonly topics?: Readonly<Record<string, string>>;
}

const providers: Readonly<Record<string, readonly KindSpec[]>> = {
  github: githubKinds,
  slack: slackKinds.map((kind) => withNoun(kind, `Slack ${kind.words.noun}`)),
  drive: driveKinds.map((kind) => withNoun(kind, `Drive ${kind.words.noun}`)),
};

const titles: Readonly<Record<string, string>> = { github: "GitHub", slack: "Slack", drive: "Google Drive" };

/** A kind with a noun that names its service, so that a golden file shows which noun is used where. */
function withNoun(kind: KindSpec, noun: string): KindSpec {
  return { ...kind, words: { ...kind.words, noun } };
}

/** Every kind, by name. */
export const kinds: Kinds = kindsByName(Object.values(providers).flat());

function resource(
  kind: string,
  key: string,
  content: { settings?: Settings; grants?: [Principal, Role][] },
): Resource {
  return { kind, key, settings: content.settings ?? {}, grants: new Map(content.grants ?? []) };
}

/** The access lists that a made-up organisation comes to. */
export function stateFrom(spec: WorldSpec): State {
  const resources: Resource[] = [];
  const everyone = Object.keys(spec.users);
  resources.push(
    resource("github-org", spec.org, {
      grants: everyone.map((user) => [`user:${user}`, spec.owners.includes(user) ? "owner" : "member"]),
    }),
  );
  const repos = new Map<string, [Principal, Role][]>();
  for (const [key, team] of Object.entries(spec.teams)) {
    resources.push(...teamResources(key, team, spec));
    for (const [repo, role] of Object.entries(team.repos ?? {})) {
      const own: [Principal, Role][] = team.archived ? [] : [[`team:${key}`, role]];
      repos.set(repo, [...(repos.get(repo) ?? []), ...own]);
    }
  }
  for (const [repo, grants] of repos) resources.push(resource("github-repo", repo, { grants }));
  return stateOf(resources);
}

function teamResources(key: string, team: TeamSpec, spec: WorldSpec): Resource[] {
  const settings = {
    name: team.title ?? key,
    privacy: "closed",
    parent: team.parent ?? null,
    ...(team.description === undefined ? {} : { description: team.description }),
  };
  if (team.archived) {
    return [
      resource("github-team", key, { settings: { archived: true } }),
      ...(team.channels ?? []).map((name) =>
        resource("slack-channel", name, { settings: { archived: true } }),
      ),
      ...(team.usergroup === undefined
        ? []
        : [resource("slack-usergroup", team.usergroup, { settings: { enabled: false } })]),
      ...(team.folder === undefined ? [] : [resource("drive-folder", team.folder, {})]),
    ];
  }
  const leads = (team.leads ?? []).map((user): [Principal, Role] => [`user:${user}`, "maintainer"]);
  const members = (team.members ?? []).map((user): [Principal, Role] => [`user:${user}`, "member"]);
  const people = [...leads, ...members];
  const as = (role: Role) => people.map(([user]): [Principal, Role] => [user, role]);
  const topic = (name: string) => (spec.topics?.[name] === undefined ? {} : { topic: spec.topics[name] });
  return [
    resource("github-team", key, { settings, grants: people }),
    ...(team.channels ?? []).map((name) =>
      resource("slack-channel", name, {
        settings: { name, archived: false, private: false, ...topic(name) },
        grants: as("member"),
      }),
    ),
    ...(team.usergroup === undefined
      ? []
      : [
          resource("slack-usergroup", team.usergroup, {
            settings: { handle: team.usergroup, enabled: true },
            grants: as("member"),
          }),
        ]),
    ...(team.folder === undefined ? [] : [resource("drive-folder", team.folder, { grants: as("writer") })]),
  ];
}

/** The plan from one state to another, made by the core. */
export function planBetween(
  have: State,
  want: State,
  options: { removals?: number; shield?: readonly string[] } = {},
): Plan {
  const shares = Object.entries(providers).map(([name, ofProvider]) => {
    const own = (state: State): State =>
      new Map([...state].filter(([, each]) => ofProvider.some((kind) => kind.kind === each.kind)));
    const resources = own(withRepositoriesOf(have, want));
    const comparison: Comparison = {
      desired: resources,
      actual: own(have),
      unread: new Set(),
      self: new Set(),
      accounts: new Map(),
      places: new Map(),
      parents: parentsIn(resources),
      principalResources: new Map(),
      minimums: [],
      findings: [],
    };
    return { provider: { name, title: titles[name] ?? name, kinds: ofProvider }, comparison };
  });
  return planOf(shares, {
    maxRemovals: options.removals === undefined ? { share: 1 } : { count: options.removals },
    protected: new Set(options.shield ?? []),
    allowRemovals: false,
  });
}

/** The wanted state, with repositories that no team names any more: they stay, without grants. */
function withRepositoriesOf(have: State, want: State): State {
  const kept = [...have].filter(([id, each]) => each.kind === "github-repo" && !want.has(id));
  const emptied = kept.map(([, each]) => ({ ...each, grants: new Map<Principal, Role>() }));
  return stateOf([...want.values(), ...emptied]);
}

function parentsIn(state: State): ReadonlyMap<ResourceId, ResourceId> {
  const parents = new Map<ResourceId, ResourceId>();
  for (const [id, each] of state) {
    const parent = each.settings["parent"];
    if (typeof parent === "string") parents.set(id, resourceId({ kind: each.kind, key: parent }));
  }
  return parents;
}

/** Labels of people and folders: people have their names, folders those of their teams. */
export function labelsFrom(...specs: readonly WorldSpec[]): ReadonlyMap<string, Label> {
  const labels = new Map<string, Label>();
  for (const spec of specs) {
    for (const [user, name] of Object.entries(spec.users)) {
      const slack = spec.slack?.[user];
      labels.set(`user:${user}`, { name, ...(slack === undefined ? {} : { chatId: slack }) });
    }
    for (const [key, team] of Object.entries(spec.teams)) {
      for (const name of team.channels ?? [])
        labels.set(`slack-channel/${name}`, { name, chatId: channelId(name) });
      if (team.folder !== undefined) labels.set(`drive-folder/${team.folder}`, { name: team.name ?? key });
    }
  }
  return labels;
}

/** The pages that the services would name. */
function pageOf(id: string): string | undefined {
  const [, kind = "", key = ""] = /^([^/]*)\/(.*)$/.exec(id) ?? [];
  switch (kind) {
    case "github-org":
      return `https://github.com/${key}`;
    case "github-team":
      return `https://github.com/orgs/acme/teams/${encodeURIComponent(key)}`;
    case "github-repo":
      return `https://github.com/acme/${encodeURIComponent(key)}`;
    case "slack-channel":
      return `https://acme.slack.com/archives/${channelId(key)}`;
    case "drive-folder":
      return `https://drive.google.com/drive/folders/${encodeURIComponent(key)}`;
    default:
      return /^user:[\w-]+$/.test(id) ? `https://github.com/${id.slice(5)}-acme` : undefined;
  }
}

function channelId(name: string): string {
  return `C0${name.replace(/[^a-z0-9]/gi, "").toUpperCase()}`;
}

/** The lines that a roster would have: those of people alone. */
function causeOf(change: Change): Place | undefined {
  const [, user] = /^user:([\w-]+)$/.exec(changedPrincipal(change) ?? "") ?? [];
  return user === undefined ? undefined : { file: "teams.yaml", line: 10 + user.length, column: 3 };
}

/** A plan's report on a pull request of Acme's, to be overridden at will. */
export function reportOf(plan: Plan, over: Partial<Report> & Pick<Report, "before" | "labels">): Report {
  return {
    command: "plan",
    result: plan.changes.length === 0 ? "clean" : "planned",
    plan,
    outcomes: [],
    findings: plan.findings,
    cost: { github: { requests: 11, points: 14 }, slack: { requests: 4 }, drive: { requests: 2 } },
    kinds,
    links: {
      run: "https://github.com/acme/people/actions/runs/1234567890",
      pullRequest: "https://github.com/acme/people/pull/42",
      commit: "https://github.com/acme/people/commit/0123456789abcdef0123456789abcdef01234567",
      edit: (path) => `https://github.com/acme/people/edit/main/${encodeURI(path)}`,
      file: (path) =>
        `https://github.com/acme/people/blob/0123456789abcdef0123456789abcdef01234567/${encodeURI(path)}`,
    },
    pageOf,
    causeOf,
    today: "2026-11-21",
    ...over,
  };
}
