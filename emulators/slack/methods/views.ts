import type { ViewOutput } from "@slack/bolt";
import { openedView } from "../people.ts";
import { type Methods, type Reply, type Request, refuse, success } from "../wire.ts";

/** The methods that open and change modals. */
export const viewMethods: Methods = {
  "views.open": {
    tier: 4,
    required: ["trigger_id", "view"],
    run: (request) => {
      const { args, triggers } = request;
      const view = viewOf(request);
      if (view === undefined) return refuse("invalid_arguments");
      const used = triggers.use(args.text("trigger_id") ?? "");
      if (typeof used === "string") return refuse(used);
      const opened = openedView(view, request);
      triggers.views.push({ user: used.user, view: opened });
      return success({ view: { ...opened } });
    },
  },
  "views.update": {
    tier: 4,
    required: ["view"],
    run: (request): Reply => {
      const { args, triggers } = request;
      const view = viewOf(request);
      if (view === undefined) return refuse("invalid_arguments");
      const found = triggers.views.find((each) => each.view.id === args.text("view_id"));
      if (found === undefined) return refuse("not_found");
      const hash = args.text("hash");
      if (hash !== undefined && hash !== found.view.hash) return refuse("hash_conflict");
      const { id, root_view_id } = found.view;
      found.view = { ...openedView(view, request), id, root_view_id } as ViewOutput;
      return success({ view: { ...found.view } });
    },
  },
};

function viewOf({ args }: Request): Readonly<Record<string, unknown>> | undefined {
  try {
    const view: unknown = JSON.parse(args.text("view") ?? "");
    return typeof view === "object" && view !== null ? { ...view } : undefined;
  } catch {
    return undefined;
  }
}
