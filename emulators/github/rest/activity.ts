import type { RefUpdate } from "../git/refs.ts";
import { nodeId } from "../node-ids.ts";
import { simpleUser } from "../render/account.ts";
import { type Context, type Reply, type Route, requireRepo } from "../route.ts";

/** Who pushed to a repository. */
export const activityRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/activity",
    permission: "contents=read",
    handle: listed,
  },
];

/** Lists updates of refs, the newest first, unless asked otherwise. Pages follow a cursor. */
function listed(context: Context): Reply {
  const { query, path } = context.call;
  const [ref, actor, type] = ["ref", "actor", "activity_type"].map((each) => query.get(each));
  const isOlderFirst = query.get("direction") === "asc";
  const size = Math.min(100, Math.max(1, Number(query.get("per_page") ?? 30)));
  const all = requireRepo(context).activity.refUpdates.filter(
    (each) =>
      (!ref || each.ref === ref || each.ref === `refs/heads/${ref}`) &&
      (!actor || each.by.login === actor) &&
      (!type || each.type === type),
  );
  const ordered = isOlderFirst ? all : all.toReversed();
  const after = query.get("after");
  const start = after === null ? 0 : ordered.findIndex(({ id }) => String(id) === after) + 1;
  const shown = ordered.slice(start, start + size);
  const isLast = start + size >= ordered.length;
  const next = new URLSearchParams({ ...Object.fromEntries(query), after: String(shown.at(-1)?.id) });
  return {
    status: 200,
    ...(isLast ? {} : { headers: { link: `<${context.url}${encodeURI(path)}?${next}>; rel="next"` } }),
    body: shown.map((each) => activityBody(context.url, each)),
  };
}

function activityBody(url: string, { id, before, after, ref, at, type, by }: RefUpdate): unknown {
  return {
    id,
    node_id: nodeId("Activity", id),
    before,
    after,
    ref,
    timestamp: at.toISOString(),
    activity_type: type,
    actor: simpleUser(url, by),
  };
}
