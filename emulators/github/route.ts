import type { Call } from "../server.ts";
import { notFound } from "./api-error.ts";
import type { Account, Repo, Team } from "./entities.ts";
import type { Budget } from "./limits.ts";
import type { Behaviour, Permissions } from "./options.ts";
import type { AppHook } from "./webhooks/app-hook.ts";
import type { GithubWorld } from "./world.ts";

/** The caller: a person, or an App. An App's account is its bot. */
export interface Actor {
  readonly kind: "app" | "user";
  readonly account: Account;
  /** Undefined: everything. */
  readonly permissions: Permissions | undefined;
  /** True of an App that asks as itself, with a JSON web token, not as an installation. */
  readonly isJwt?: true;
  /** The ids of the repositories that the token is for. Left out: all. */
  readonly repositories?: ReadonlySet<number>;
}

/** What a route's handler gets. The request is valid against the official description. */
export interface Context {
  readonly world: GithubWorld;
  readonly behaviour: Behaviour;
  readonly now: Date;
  readonly budgets: { readonly core: Budget; readonly graphql: Budget };
  /** The webhook of the App. */
  readonly hook: AppHook;
  readonly actor: Actor;
  readonly call: Call;
  readonly params: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  /** The API's root, without a trailing slash. */
  readonly url: string;
}

/** What a handler answers. The common headers are added later. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** One route of the REST API. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** The path as in the official description: `/orgs/{org}/teams`. */
  readonly path: string;
  /** The needed permission as in `X-Accepted-GitHub-Permissions`: `members=write`, alternatives after `;`. Left out: none. */
  readonly permission?: string;
  readonly handle: (context: Context) => Reply;
}

/** Returns a parameter of the route's path. Throws when the path has none of that name. */
export function param(context: Context, name: string): string {
  const value = context.params[name];
  if (value === undefined) throw new Error(`the route has no parameter ${name}`);
  return value;
}

/** Throws 404 unless the path names the emulated organisation. */
export function requireOrg(context: Context): void {
  if (param(context, "org").toLowerCase() !== context.world.org.login.toLowerCase()) throw notFound();
}

/** Returns the team of the path. Throws 404. */
export function requireTeam(context: Context): Team {
  requireOrg(context);
  const slug = param(context, "team_slug");
  const { world, behaviour } = context;
  const team = world.team(slug) ?? (behaviour.oldSlugsAnswer ? world.renamedTeam(slug) : undefined);
  if (team === undefined || !isVisible(context, team)) throw notFound();
  return team;
}

/** False for a secret team when the caller is an App that cannot see secret teams. */
export function isVisible(context: Pick<Context, "behaviour" | "actor">, team: Team): boolean {
  return team.privacy !== "secret" || context.behaviour.secretTeamsVisible || context.actor.kind === "user";
}

/** Returns the account of the path. Throws 404. */
export function requireUser(context: Context): Account {
  const account = context.world.user(param(context, "username"));
  if (account === undefined) throw notFound();
  return account;
}

/** False for a repository that a token was not made for. */
export function mayUse({ repositories }: Actor, repo: Repo): boolean {
  return repositories?.has(repo.id) ?? true;
}

/** Returns the repository of the path. Throws 404. */
export function requireRepo(context: Context): Repo {
  const repo = context.world.repo(`${param(context, "owner")}/${param(context, "repo")}`);
  if (repo === undefined || !mayUse(context.actor, repo)) throw notFound();
  return repo;
}
