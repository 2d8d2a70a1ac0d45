import { type AccessTarget, heldId } from "../../access/access-map.ts";
import { declaredAccess } from "../../access/declared-access.ts";
import { teamKind } from "../../access/declared-map.ts";
import type { Report } from "../../core/report.ts";
import { allKinds, declaringKinds } from "../../providers/index.ts";
import type { ValidRoster } from "../../roster/load.ts";
import type { SiteProject, SiteTeam, SiteThing } from "../../site/data.ts";
import { parseWebAddress } from "../../text/web-address.ts";
import { entryWords } from "../access/path-words.ts";
import { thingName } from "../access/subject.ts";
import { siteLine } from "./holdings.ts";
import { idOfEntry } from "./left-out.ts";
import { textOfDirectory } from "./people.ts";

/** Returns the things that the roster declares or somebody holds, but for places in teams. */
export function siteThings(
  { declared }: ValidRoster,
  held: Iterable<AccessTarget>,
  leftOut: ReadonlySet<string>,
  report?: Pick<Report, "pageOf">,
): readonly SiteThing[] {
  const declarations = new Map(
    declaredAccess(declared, declaringKinds).things.map((each) => [
      heldId({ kind: each.kind.kind, key: each.key }),
      { kind: each.kind.kind, key: each.key, declarations: each.declarations },
    ]),
  );
  const things = new Map<string, AccessTarget>(declarations);
  for (const each of held) if (each.kind !== teamKind) things.set(heldId(each), each);
  const teams = new Set(declared.teams.keys());
  return [...things]
    .filter(([id, { kind, key }]) => {
      // The team of the roster stands for the one with its people.
      const isTwin = allKinds.get(kind)?.grantMeans === "team" && teams.has(key);
      return !isTwin && !leftOut.has(id);
    })
    .sort(([one, { kind }], [other, { kind: its }]) => orderOf(kind) - orderOf(its) || (one < other ? -1 : 1))
    .map(([id, { kind, key }]): SiteThing => {
      const spec = allKinds.get(kind);
      return {
        id,
        kind,
        key,
        name: thingName({ kind, key }),
        noun: spec?.words.noun ?? kind,
        section: spec?.words.title?.[1] ?? spec?.words.short[1] ?? kind,
        declaredBy: (declarations.get(id)?.declarations ?? []).map(({ declarer, at }) =>
          leftOut.has(idOfEntry(declarer))
            ? { entry: null, words: "something that is not shown", at: null }
            : { entry: declarer, words: entryWords(declarer), at: siteLine(at) },
        ),
        roles: [...(spec?.roles ?? [])],
        address: parseWebAddress(report?.pageOf?.(id)) ?? null,
      };
    });
}

/** Things come in the order of a plan, the organisation last: everybody is in it, and nobody asks for it. */
function orderOf(kind: string): number {
  const at = [...allKinds.keys()].indexOf(kind);
  return allKinds.get(kind)?.grantMeans === "organisation" ? allKinds.size : at;
}

/** Returns the teams of a roster. */
export function siteTeams({ declared }: ValidRoster, leftOut: ReadonlySet<string>): readonly SiteTeam[] {
  const shown = (key: string) => !leftOut.has(`${teamKind}/${key}`);
  const given = new Map<string, Set<string>>();
  for (const { kind, key, grants, declarations } of declaredAccess(declared, declaringKinds).things) {
    const id = heldId({ kind: kind.kind, key });
    if (leftOut.has(id) || allKinds.get(kind.kind)?.grantMeans === "team") continue;
    const own = kind.roleInTeam === undefined ? [] : declarations.map(({ declarer }) => declarer);
    for (const by of [...grants.map(({ principal }) => principal), ...own]) {
      const [, team] = /^(?:team|leads|usergroup):(.*)$/s.exec(by) ?? [];
      if (team !== undefined) given.set(team, (given.get(team) ?? new Set()).add(id));
    }
  }
  return [...declared.teams.values()]
    .filter(({ key }) => shown(key))
    .map((each) => {
      const parent = each.github === false ? undefined : each.parent;
      return {
        id: `${teamKind}/${each.key}`,
        key: each.key,
        name: each.name ?? each.key,
        description: each.description ?? null,
        parent: parent === undefined || !shown(parent) ? null : `${teamKind}/${parent}`,
        leads: (each.leads ?? []).map(({ user }) => `user:${user}`),
        includes: (each.include ?? []).flatMap(({ team }) =>
          team === "*" || !shown(team) ? [] : [`${teamKind}/${team}`],
        ),
        onlyIfIn: each.onlyIfIn.filter(shown).map((team) => `${teamKind}/${team}`),
        formerMembers: each.formerMembers.map((user) => `user:${user}`),
        gives: [...(given.get(each.key) ?? [])].sort(),
        archived: each.archived,
        at: siteLine(each.at),
      };
    });
}

const projectLinks = [
  ["website", "Website"],
  ["medium", "Articles"],
  ["app_store", "App Store"],
  ["play_store", "Google Play"],
] as const;

/** Returns the projects of a roster. */
export function siteProjects(
  { declared }: ValidRoster,
  leftOut: ReadonlySet<string>,
): readonly SiteProject[] {
  const teamId = (key: string) => `${teamKind}/${key}`;
  const things = declaredAccess(declared, declaringKinds).things;
  return [...declared.projects.values()].map((each): SiteProject => {
    const { key, name, team, access, directory, archived, at } = each;
    const tags: unknown = directory["tags"];
    return {
      id: `project/${key}`,
      key,
      name: name ?? key,
      team: team === undefined || leftOut.has(teamId(team)) ? null : teamId(team),
      access: [...access].flatMap(([other, { role }]) =>
        leftOut.has(teamId(other)) ? [] : [{ team: teamId(other), role }],
      ),
      things: things
        .filter(({ declarations }) => declarations.some(({ declarer }) => declarer === `project:${key}`))
        .map((thing) => heldId({ kind: thing.kind.kind, key: thing.key }))
        .filter((id) => !leftOut.has(id))
        .sort(),
      summary: textOfDirectory(directory, "short_description"),
      description: textOfDirectory(directory, "long_description"),
      tags: Array.isArray(tags) ? tags.filter((tag): tag is string => typeof tag === "string") : [],
      links: projectLinks.flatMap(([field, label]) => {
        const address = parseWebAddress(textOfDirectory(directory, field) ?? undefined);
        return address === undefined ? [] : [{ label, address }];
      }),
      archived,
      at: siteLine(at),
    };
  });
}
