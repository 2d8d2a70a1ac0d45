/** What the organisation's webhooks tell that is held against a roster, as plain JSON. */
export type GithubEvent = {
  readonly org: string;
  readonly by?: GithubAccountName;
} & GithubFact;

/** An account, by its name and its number. */
export interface GithubAccountName {
  readonly login: string;
  readonly id: number;
}

/** A team, by its name or its slug, and its number. */
export interface GithubTeamName {
  readonly slug: string;
  readonly id: number;
}

/** One fact. `holds`: whether somebody has something from now on. */
export type GithubFact =
  | { readonly is: "member"; readonly who: GithubAccountName; readonly holds: boolean }
  | {
      readonly is: "team member";
      readonly team: GithubTeamName;
      readonly who: GithubAccountName;
      readonly holds: boolean;
    }
  | { readonly is: "team"; readonly team: GithubTeamName; readonly exists: boolean }
  | {
      readonly is: "team setting";
      readonly team: GithubTeamName;
      readonly setting: "name" | "description" | "privacy" | "notifications";
      readonly to: string | boolean;
    }
  | {
      readonly is: "access";
      readonly repo: string;
      readonly who: { readonly team: GithubTeamName } | { readonly person: GithubAccountName };
      /** Undefined for none; `?` where GitHub doesn't say which. */
      readonly role: string | undefined;
    }
  | { readonly is: "repository"; readonly repo: string; readonly now: string | undefined };

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads what a webhook tells. GitHub tells nothing of changed roles in the organisation and in teams, nor of a team's parent;
 * some acts it tells twice. Anything else is nothing. Pure.
 */
export function githubEventsIn(name: string, payload: Fields): readonly GithubEvent[] {
  const org = textOf(fieldsOf(payload["organization"])["login"]);
  if (org === undefined) return [];
  const by = accountIn(payload["sender"]);
  const read = readers[name];
  return (read?.(payload, textOf(payload["action"]) ?? "") ?? []).map((fact) => ({
    org,
    ...(by && { by }),
    ...fact,
  }));
}

type Reader = (payload: Fields, action: string) => readonly GithubFact[];

const readers: Readonly<Record<string, Reader>> = {
  organization(payload, action) {
    const invited = action === "member_invited" ? accountIn(payload["user"]) : undefined;
    const who = invited ?? accountIn(fieldsOf(payload["membership"])["user"]);
    const holds = { member_added: true, member_invited: true, member_removed: false }[action];
    return who === undefined || holds === undefined ? [] : [{ is: "member", who, holds }];
  },
  membership(payload, action) {
    const who = accountIn(payload["member"]);
    const team = teamIn(payload["team"]);
    const holds = { added: true, removed: false }[action];
    // Who leaves the organisation leaves its teams, and a team that is deleted has nobody: other events tell both.
    const isTold = payload["scope"] === "organization" || fieldsOf(payload["team"])["deleted"] === true;
    if (who === undefined || team === undefined || holds === undefined || isTold) return [];
    return [{ is: "team member", team, who, holds }];
  },
  team(payload, action) {
    const team = teamIn(payload["team"]);
    if (team === undefined) return [];
    switch (action) {
      case "created":
      case "deleted":
        return [{ is: "team", team, exists: action === "created" }];
      case "edited":
        return "repository" in payload ? accessOf(payload, team) : settingsOf(payload, team);
      case "added_to_repository":
      case "removed_from_repository":
        return accessOf(payload, team, action === "added_to_repository");
      default:
        return [];
    }
  },
  team_add(payload) {
    const team = teamIn(payload["team"]);
    return team === undefined ? [] : accessOf(payload, team);
  },
  member(payload, action) {
    const person = accountIn(payload["member"]);
    const repo = textOf(fieldsOf(payload["repository"])["name"]);
    if (person === undefined || repo === undefined) return [];
    if (action === "removed") return [{ is: "access", repo, who: { person }, role: undefined }];
    if (action !== "added" && action !== "edited") return [];
    const changes = fieldsOf(payload["changes"]);
    const role =
      textOf(fieldsOf(changes["role_name"])["to"]) ?? textOf(fieldsOf(changes["permission"])["to"]) ?? "?";
    return [{ is: "access", repo, who: { person }, role }];
  },
  repository(payload, action) {
    const now = textOf(fieldsOf(payload["repository"])["name"]);
    if (now === undefined) return [];
    if (action === "deleted") return [{ is: "repository", repo: now, now: undefined }];
    const change = fieldsOf(fieldsOf(payload["changes"])["repository"]);
    const former = textOf(fieldsOf(change["name"])["from"]);
    return action === "renamed" && former !== undefined ? [{ is: "repository", repo: former, now }] : [];
  },
};

function settingsOf(payload: Fields, named: GithubTeamName): readonly GithubFact[] {
  const now = fieldsOf(payload["team"]);
  const changes = fieldsOf(payload["changes"]);
  // The roster knows a team that was renamed just now by its former name.
  const former = textOf(fieldsOf(changes["name"])["from"]);
  const team = former === undefined ? named : { ...named, slug: former };
  const told = (
    setting: Extract<GithubFact, { is: "team setting" }>["setting"],
    to: string | boolean | undefined,
  ): readonly GithubFact[] => (to === undefined ? [] : [{ is: "team setting", team, setting, to }]);
  return [
    ...("name" in changes ? told("name", textOf(now["name"])) : []),
    ...("description" in changes ? told("description", textOf(now["description"]) ?? "") : []),
    ...("privacy" in changes ? told("privacy", textOf(now["privacy"])) : []),
    ...("notification_setting" in changes
      ? told("notifications", now["notification_setting"] !== "notifications_disabled")
      : []),
  ];
}

/** GitHub tells a role by what it allows, and an own role of the organisation's by its base. */
function accessOf(payload: Fields, team: GithubTeamName, holds = true): readonly GithubFact[] {
  const repository = fieldsOf(payload["repository"]);
  const repo = textOf(repository["name"]);
  if (repo === undefined) return [];
  const allows = fieldsOf(repository["permissions"]);
  const known = flags.find(([flag]) => allows[flag] === true)?.[1];
  return [{ is: "access", repo, who: { team }, role: holds ? (known ?? "?") : undefined }];
}

const flags = [
  ["admin", "admin"],
  ["maintain", "maintain"],
  ["push", "write"],
  ["triage", "triage"],
  ["pull", "read"],
] as const;

function accountIn(value: unknown): GithubAccountName | undefined {
  const { login, id } = fieldsOf(value);
  return typeof login === "string" && typeof id === "number" ? { login, id } : undefined;
}

function teamIn(value: unknown): GithubTeamName | undefined {
  const { slug, id, name } = fieldsOf(value);
  if (typeof id !== "number") return undefined;
  const known = textOf(slug) ?? textOf(name);
  return known === undefined ? undefined : { slug: known, id };
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
