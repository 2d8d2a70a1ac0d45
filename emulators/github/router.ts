import type { Route } from "./route.ts";

/** A route that matches a path, with the values of its parameters. */
export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Parameters that may contain slashes. */
const greedy = new Set(["path", "ref", "basehead", "branch"]);

/** Routes by ids, which GitHub serves too, without listing them. */
const aliases: readonly { readonly from: string; readonly to: string }[] = [
  { from: "/orgs/{org}/teams/{team_slug}", to: "/organizations/{org_id}/team/{team_id}" },
  { from: "/repos/{owner}/{repo}", to: "/repositories/{repository_id}" },
];

/** Creates a function that finds the route of a method and a path: the one with the fewest parameters. */
export function router(routes: readonly Route[]): (method: string, path: string) => Match | undefined {
  const byMethod = new Map<string, { pattern: RegExp; names: string[]; route: Route }[]>();
  const everyPath = routes.flatMap((route) => pathsOf(route.path).map((path) => ({ path, route })));
  everyPath.sort((one, other) => weight(one.path) - weight(other.path));
  for (const { path, route } of everyPath) {
    const names: string[] = [];
    const pattern = path.replace(/\{(\w+)\}/g, (_, name: string) => {
      names.push(name);
      return greedy.has(name) ? "(.+)" : "([^/]+)";
    });
    const list = byMethod.get(route.method) ?? [];
    byMethod.set(route.method, [...list, { pattern: new RegExp(`^${pattern}$`), names, route }]);
  }
  return (method, path) => {
    for (const { pattern, names, route } of byMethod.get(method) ?? []) {
      const found = pattern.exec(path);
      if (found === null) continue;
      const params = Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? ""]));
      return { route, params };
    }
    return undefined;
  };
}

function pathsOf(path: string): string[] {
  const alias = aliases.find(({ from }) => path === from || path.startsWith(`${from}/`));
  return alias === undefined ? [path] : [path, path.replace(alias.from, alias.to)];
}

/** Returns a sort key: fewer parameters first, then longer paths. */
function weight(path: string): number {
  return (path.match(/\{/g) ?? []).length - path.split("/").length / 100;
}
