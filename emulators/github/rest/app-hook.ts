import { notFound } from "../api-error.ts";
import { type Context, param, type Reply, type Route } from "../route.ts";
import { deliveryBody, deliveryItem, type HookDelivery } from "../webhooks/delivery.ts";
import { requireApp } from "./installations.ts";

const keptMs = 3 * 24 * 60 * 60_000;

/** The deliveries of an App's webhook. GitHub sends none again by itself. */
export const appHookRoutes: readonly Route[] = [
  { method: "GET", path: "/app/hook/deliveries", handle: list },
  {
    method: "GET",
    path: "/app/hook/deliveries/{delivery_id}",
    handle: (context) => ({ status: 200, body: deliveryBody(requireDelivery(context)) }),
  },
  {
    method: "POST",
    path: "/app/hook/deliveries/{delivery_id}/attempts",
    handle: (context) => {
      context.hook.redeliver(requireDelivery(context));
      return { status: 202, body: {} };
    },
  },
];

/** Returns what was delivered in the last three days, newest first. */
function deliveries(context: Context): HookDelivery[] {
  requireApp(context);
  const since = context.now.getTime() - keptMs;
  return context.hook.deliveries
    .filter((each) => each.isOver && each.deliveredAt.getTime() >= since)
    .reverse();
}

function requireDelivery(context: Context): HookDelivery {
  const found = deliveries(context).find(({ id }) => id === Number(param(context, "delivery_id")));
  if (found === undefined) throw notFound();
  return found;
}

/** A page begins after the delivery that the cursor names. */
function list(context: Context): Reply {
  const { query, path } = context.call;
  const size = Math.min(100, Math.max(1, Number(query.get("per_page") ?? 30)));
  const status = query.get("status");
  const after = /^v1_(\d+)$/.exec(query.get("cursor") ?? "")?.[1];
  const found = deliveries(context).filter(
    (each) =>
      (after === undefined || each.id < Number(after)) &&
      (status === null || (status === "success") === (each.statusCode >= 200 && each.statusCode < 400)),
  );
  const shown = found.slice(0, size);
  const last = shown.at(-1);
  const search = new URLSearchParams(query);
  search.set("cursor", `v1_${last?.id ?? 0}`);
  return {
    status: 200,
    ...(found.length > size ? { headers: { link: `<${context.url}${path}?${search}>; rel="next"` } } : {}),
    body: shown.map(deliveryItem),
  };
}
