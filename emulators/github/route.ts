import type { Call } from "../server.ts";
import { notFound } from "./api-error.ts";
import type { Account, Repo, Team } from "./entities.ts";
import type { Budget } from "./limits.ts";
import type { Behaviour, Permissions } from "./options.ts";
import type { GithubWorld } from "./world.ts";

/** Who calls: a person, or an App, whose account is its bot. */
export interface Actor {
  readonly kind: "app" | "user";
  readonly account: Account;
  /** Undefined: everything. */
  readonly permissions: Permissions | undefined;
}

/** What a route's handler has in hand. The request is valid against the official description. */
export interface Context {
  readonly world: GithubWorld;
  readonly behaviour: Behaviour;
  readonly now: Date;
  readonly budgets: { readonly core: Budget; readonly graphql: Budget };
  readonly actor: Actor;
  readonly call: Call;
  readonly params: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  /** The API's root, without a trailing slash. */
  readonly url: string;
}

/** What a handler answers; the server adds the common headers. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** One route of the REST API. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** As the official description writes it. */
  readonly path: string;
  /** As `X-Accepted-GitHub-Permissions` writes it: `members=write`, alternatives after `;`. Left out: nothing needed. */
  readonly permission?: string;
  readonly handle: (context: Context) => Reply;
}

/** A parameter of the route's path; throws when the path has none of that name. */
export function param(context: Context, name: string): string {
  const value = context.params[name];
  if (value === undefined) throw new Error(`the route has no parameter ${name}`);
  return value;
}

/** The organisation of the path is ours, or 404. */
export function requireOrg(context: Context): void {
  if (param(context, "org").toLowerCase() !== context.world.org.login.toLowerCase()) throw notFound();
}

/** The team of the path, or 404. */
export function requireTeam(context: Context): Team {
  requireOrg(context);
  const slug = param(context, "team_slug");
  const { world, behaviour } = context;
  const team = world.team(slug) ?? (behaviour.oldSlugsAnswer ? world.renamedTeam(slug) : undefined);
  if (team === undefined || !visible(context, team)) throw notFound();
  return team;
}

/** False for a secret team, when an App cannot see those. */
export function visible(context: Pick<Context, "behaviour" | "actor">, team: Team): boolean {
  return team.privacy !== "secret" || context.behaviour.secretTeamsVisible || context.actor.kind === "user";
}

/** The account of the path, or 404. */
export function requireUser(context: Context): Account {
  const account = context.world.user(param(context, "username"));
  if (account === undefined) throw notFound();
  return account;
}

/** The repository of the path, or 404. */
export function requireRepo(context: Context): Repo {
  const repo = context.world.repo(`${param(context, "owner")}/${param(context, "repo")}`);
  if (repo === undefined) throw notFound();
  return repo;
}
