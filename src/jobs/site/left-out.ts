import { declaredAccess } from "../../access/declared-access.ts";
import { teamKind } from "../../access/declared-map.ts";
import type { KindSpec } from "../../core/kind.ts";
import type { Report } from "../../core/report.ts";
import { allKinds, declaringKinds } from "../../providers/index.ts";
import type { ValidRoster } from "../../roster/load.ts";

/** What a site leaves out, as `kind/key`, and how many of these are left out since nobody could tell what they are. */
export interface PrivateThings {
  readonly ids: ReadonlySet<string>;
  readonly unknown: number;
}

/**
 * Returns what a site leaves out unless it is asked for: secret teams with whatever has their people alone, and private
 * channels, by the file or by the service. What may be one counts as one: the file doesn't name it, and the read doesn't tell.
 */
export function privateThings(roster: ValidRoster, report?: Pick<Report, "before" | "kinds">): PrivateThings {
  const { teams, channels } = roster.resolved;
  const secret = [...teams.values()].flatMap(({ key, github }) =>
    github !== false && github.privacy === "secret" ? [key] : [],
  );
  const closed = [...channels.values()].flatMap((each) => (each.private ? [each.name] : []));
  const left = new Set(secret.map((key) => `${teamKind}/${key}`));
  for (const spec of allKinds.values()) {
    if (hidingSettings(spec).length === 0) continue;
    for (const key of spec.grantMeans === "team" ? secret : closed) left.add(`${spec.kind}/${key}`);
  }
  const declarers = new Set(secret.map((key) => `team:${key}`));
  const declared = new Set<string>();
  for (const { kind, key, declarations } of declaredAccess(roster.declared, declaringKinds).things) {
    declared.add(`${kind.kind}/${key}`);
    if (kind.roleInTeam !== undefined && declarations.every((each) => declarers.has(each.declarer)))
      left.add(`${kind.kind}/${key}`);
  }
  let unknown = 0;
  for (const { kind, key, settings } of report?.before.values() ?? []) {
    const spec = report?.kinds.get(kind);
    const id = `${kind}/${key}`;
    const hiding = hidingSettings(spec);
    const isUntold = !declared.has(id) && hiding.some(([name]) => settings[name] === undefined);
    if (!isUntold && !hiding.some(([name, at]) => settings[name] === at)) continue;
    if (isUntold) unknown += 1;
    left.add(id);
    if (spec?.grantMeans === "team") left.add(`${teamKind}/${key}`);
  }
  return { ids: left, unknown };
}

/** Returns the settings of a kind that hide a resource, each with the value that does. */
function hidingSettings(spec: KindSpec | undefined) {
  return Object.entries(spec?.settings ?? {}).flatMap(([name, { phrase }]) =>
    phrase?.hides === undefined ? [] : [[name, phrase.hides.at] as const],
  );
}

/** Returns the id under which an entry of a way stands among what is left out: `team:x` is `team/x`. */
export function idOfEntry(entry: string): string {
  return /^(?:team|project):/.test(entry) ? entry.replace(":", "/") : entry;
}
