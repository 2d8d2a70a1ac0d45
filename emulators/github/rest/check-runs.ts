import { ApiError, forbidden, notFound } from "../api-error.ts";
import { appIdOf } from "../apps.ts";
import { page } from "../paging.ts";
import { runAutoMerges } from "../pulls.ts";
import { checkRunBody } from "../render/check-run.ts";
import { type CheckRun, latestRuns } from "../repo-activity.ts";
import { type Context, param, type Reply, type Route, requireRepo } from "../route.ts";
import { requireCommit, textOrNull } from "./statuses.ts";

const many = "/repos/{owner}/{repo}/check-runs";

/** Check runs: only Apps make them, each App changes its own, and none can be deleted. */
export const checkRunRoutes: readonly Route[] = [
  { method: "POST", path: many, permission: "checks=write", handle: create },
  { method: "PATCH", path: `${many}/{check_run_id}`, permission: "checks=write", handle: change },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/commits/{ref}/check-runs",
    permission: "checks=read",
    handle: list,
  },
];

function list(context: Context): Reply {
  const repo = requireRepo(context);
  const { sha } = requireCommit(context, repo);
  const { query } = context.call;
  const [name, app, status] = [query.get("check_name"), query.get("app_id"), query.get("status")];
  const all = [...repo.activity.checks.values()].filter(
    (each) =>
      each.sha === sha &&
      (name === null || each.name === name) &&
      (app === null || appIdOf(each.author) === Number(app)) &&
      (status === null || each.status === status),
  );
  const found = query.get("filter") === "all" ? all : latestRuns(all);
  return page(
    context,
    found,
    (each) => checkRunBody(context.url, context.world, repo, each),
    (check_runs) => ({ total_count: found.length, check_runs }),
  );
}

function create(context: Context): Reply {
  const repo = requireRepo(context);
  const { world, body, now, actor } = context;
  if (actor.kind === "user") throw forbidden("You must authenticate via a GitHub App.");
  const sha = String(body["head_sha"]);
  if (!repo.git.store.commits.has(sha)) throw new ApiError(422, `No commit found for SHA: ${sha}`);
  const check: CheckRun = {
    kind: "CheckRun",
    id: world.nextId("check", 85_001),
    sha,
    author: actor.account,
    name: "",
    status: "queued",
    conclusion: null,
    output: { title: null, summary: null, text: null },
    externalId: "",
    detailsUrl: null,
    startedAt: now,
    completedAt: undefined,
  };
  update(context, check);
  repo.activity.checks.set(check.id, check);
  runAutoMerges(world, repo, now);
  return { status: 201, body: checkRunBody(context.url, world, repo, check) };
}

function change(context: Context): Reply {
  const repo = requireRepo(context);
  const { world, actor, now } = context;
  const check = repo.activity.checks.get(Number(param(context, "check_run_id")));
  if (check === undefined) throw notFound();
  if (actor.kind === "user") throw forbidden("You must authenticate via a GitHub App.");
  if (check.author !== actor.account)
    throw forbidden(
      "Invalid app_id `" +
        appIdOf(actor.account) +
        "` - check run can only be modified by the GitHub App that created it.",
    );
  update(context, check);
  runAutoMerges(world, repo, now);
  return { status: 200, body: checkRunBody(context.url, world, repo, check) };
}

function update({ body, now }: Context, check: CheckRun): void {
  if (typeof body["name"] === "string") check.name = body["name"];
  if (typeof body["status"] === "string") check.status = body["status"];
  if (typeof body["external_id"] === "string") check.externalId = body["external_id"];
  if (typeof body["details_url"] === "string") check.detailsUrl = body["details_url"];
  if (typeof body["started_at"] === "string") check.startedAt = new Date(body["started_at"]);
  if (typeof body["conclusion"] === "string") {
    const at = body["completed_at"];
    const completedAt = typeof at === "string" ? new Date(at) : now;
    Object.assign(check, { conclusion: body["conclusion"], status: "completed", completedAt });
  }
  const output = body["output"] as Record<string, unknown> | undefined;
  if (output !== undefined) {
    check.output = {
      title: textOrNull(output["title"]),
      summary: textOrNull(output["summary"]),
      text: textOrNull(output["text"]),
    };
  }
}
