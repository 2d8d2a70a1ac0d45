import { hash, randomUUID } from "node:crypto";
import type { Answer, Call } from "../server.ts";
import { userRole } from "./access.ts";
import { actorOf, expiryOf, permits } from "./actors.ts";
import { ApiError, forbidden, notFound } from "./api-error.ts";
import { isDescriptionsOwn, isUndocumented } from "./deviations.ts";
import { type Budget, rateHeaders, resetSeconds, spend } from "./limits.ts";
import { checker } from "./openapi.ts";
import type { Behaviour } from "./options.ts";
import { rank } from "./roles.ts";
import type { Actor, Context, Reply } from "./route.ts";
import { type Match, router } from "./router.ts";
import { routes } from "./routes.ts";
import type { AppHook } from "./webhooks/app-hook.ts";
import type { GithubWorld } from "./world.ts";

/** The state that both APIs share. */
export interface GithubService {
  readonly world: GithubWorld;
  readonly behaviour: Behaviour;
  readonly budgets: { readonly core: Budget; readonly graphql: Budget };
  /** The webhook of the App. */
  readonly hook: AppHook;
}

/** A call, and the emulator's root URL. */
export interface IncomingCall {
  readonly call: Call;
  readonly url: string;
}

/** Finds the route of a call, for all emulators of this process. */
const find = router(routes);

/** Creates the REST API. It authenticates a call, checks it against the official description, and counts it. */
export function createRest(
  service: GithubService & { readonly violations: string[] },
): (incoming: IncomingCall) => Answer {
  const { world, behaviour, budgets, violations } = service;

  function respond({ call, url }: IncomingCall, match: Match | undefined, now: Date): Reply {
    const actor = actorOf(world, behaviour, call);
    if (match === undefined) {
      violations.push(`${call.method} ${call.path}: the emulator does not serve this route`);
      throw notFound();
    }
    const { route } = match;
    const moved = renamedRepoId(world, match.params);
    if (moved !== undefined) {
      const location = `${url}${call.path.replace(/^\/repos\/[^/]+\/[^/]+/, `/repositories/${moved}`)}`;
      const status = call.method === "GET" ? 301 : 307;
      return { status, headers: { location }, body: { message: "Moved Permanently", url: location } };
    }
    if (actor.isJwt && !forApps.test(route.path)) {
      throw new ApiError(401, "An App asks as its installation here, not with a JSON web token");
    }
    const params = withNames(world, match.params);
    requirePermission(world, { actor, params }, route.permission);
    const body = parseBody(call.body);
    const operation = `${route.method} ${route.path}`;
    const problems = checker()
      .request(operation, { params: match.params, query: call.query, body })
      .filter((each) => !isDescriptionsOwn(operation, each));
    if (problems.length > 0) {
      violations.push(...problems.map((each) => `${operation}: ${each}`));
      throw new ApiError(422, `Invalid request.\n\n${problems.join("\n")}`);
    }
    const context: Context = { ...service, now, actor, call, params, body: asObject(body), url };
    return route.handle(context);
  }

  return (incoming) => {
    const { call } = incoming;
    const now = behaviour.now();
    const match = find(call.method, call.path);
    let reply: Reply;
    try {
      const cost = call.path === "/rate_limit" ? 0 : 1;
      if (!spend(budgets.core, cost, now)) throw rateLimitError(budgets.core);
      reply = respond(incoming, match, now);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      reply = { status: error.status, headers: error.headers, body: error.body() };
    }
    if (match !== undefined) violations.push(...responseProblems(match, reply));
    return withCommonHeaders(call, reply, {
      budget: budgets.core,
      permission: match?.route.permission,
      expiry: expiryOf(behaviour, call),
    });
  };
}

/** The routes that an App asks as itself. */
const forApps = /^\/app(?:\/|s\/|$)|\/installation$|^\/rate_limit$/;

function responseProblems({ route }: Match, reply: Reply): string[] {
  const operation = `${route.method} ${route.path}`;
  if (isUndocumented(operation, reply.status) || typeof reply.body === "string") return [];
  const plain: unknown = reply.body === undefined ? undefined : JSON.parse(JSON.stringify(reply.body));
  return checker()
    .response(operation, { status: reply.status, body: plain })
    .filter((each) => !isDescriptionsOwn(operation, each))
    .map((each) => `${operation}: answered wrongly: ${each}`);
}

function withCommonHeaders(
  call: Call,
  reply: Reply,
  {
    budget,
    permission,
    expiry,
  }: {
    readonly budget: Budget;
    readonly permission: string | undefined;
    readonly expiry: string | undefined;
  },
): Answer {
  const headers: Record<string, string> = {
    "x-github-request-id": randomUUID(),
    "x-github-media-type": "github.v3; format=json",
    "x-github-api-version-selected": String(call.headers["x-github-api-version"] ?? "2022-11-28"),
    ...(permission === undefined ? {} : { "x-accepted-github-permissions": permission }),
    ...(expiry === undefined ? {} : { "github-authentication-token-expiration": expiry }),
    ...reply.headers,
  };
  if (call.method === "GET" && reply.status === 200) {
    const etag = `W/"${hash("sha256", JSON.stringify(reply.body) ?? "")}"`;
    headers["etag"] = etag;
    if (call.headers["if-none-match"] === etag) {
      budget.used -= 1;
      return { status: 304, headers: { ...headers, ...rateHeaders(budget) } };
    }
  }
  return {
    status: reply.status,
    headers: { ...headers, ...rateHeaders(budget) },
    ...(reply.body === undefined ? {} : { body: reply.body }),
  };
}

function rateLimitError(from: Budget): ApiError {
  return new ApiError(403, "API rate limit exceeded for installation.", {
    headers: { "x-ratelimit-reset": String(resetSeconds(from)) },
  });
}

/** Returns the id of the repository that a path names by its old name. */
function renamedRepoId(world: GithubWorld, { owner, repo, org }: Match["params"]): number | undefined {
  if (owner === undefined || repo === undefined || org !== undefined) return undefined;
  const name = `${owner}/${repo}`;
  return world.repo(name) === undefined ? world.movedRepo(name)?.id : undefined;
}

/** Adds the names of the team or repository that a path names by id. */
function withNames(world: GithubWorld, params: Match["params"]): Match["params"] {
  if (params["team_id"] !== undefined) {
    const team = world.teams.get(Number(params["team_id"]));
    if (team === undefined || Number(params["org_id"]) !== world.org.id) throw notFound();
    return { ...params, org: world.org.login, team_slug: team.slug };
  }
  if (params["repository_id"] !== undefined) {
    const repo = world.repos.get(Number(params["repository_id"]));
    if (repo === undefined) throw notFound();
    return { ...params, owner: repo.owner, repo: repo.name };
  }
  return params;
}

function requirePermission(
  world: GithubWorld,
  { actor, params }: { readonly actor: Actor; readonly params: Match["params"] },
  accepted: string | undefined,
): void {
  if (accepted === undefined) return;
  if (!permits(actor.permissions, accepted)) {
    const kind = actor.kind === "app" ? "integration" : "personal access token";
    throw forbidden(`Resource not accessible by ${kind}`);
  }
  if (actor.kind === "app") return;
  const orgRole = world.members.get(actor.account.id);
  if (accepted.includes("members=write") && orgRole !== "admin") {
    const team = world.team(params["team_slug"] ?? "");
    if (team?.members.get(actor.account.id) !== "maintainer")
      throw forbidden("Must be an owner of the organization.");
  }
  const repo = params["repo"] === undefined ? undefined : world.repo(`${params["owner"]}/${params["repo"]}`);
  if (repo === undefined) return;
  const least = { "administration=write": 4, "contents=write": 2, "statuses=write": 2 }[accepted];
  const role = userRole(world, actor.account, repo);
  if (role === undefined) throw notFound();
  if (least !== undefined && rank(world, role) < least)
    throw forbidden("Must have admin rights to Repository.");
}

function parseBody(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ApiError(400, "Problems parsing JSON");
  }
}

function asObject(body: unknown): Readonly<Record<string, unknown>> {
  return typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
}
