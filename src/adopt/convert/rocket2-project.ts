import { repositoryName } from "../../roster/schema/github.ts";
import { webAddress } from "../../roster/schema/user.ts";
import { teamSlug } from "../../roster/slug.ts";
import { heldDifferently, notHeld, unfitting } from "../errors.ts";
import { freeKey } from "../keys.ts";
import type { ProjectFields } from "../new-roster.ts";
import type { DynamoItem } from "./dynamo.ts";
import { type Rocket2Conversion, repositoryInUrl } from "./rocket2-tables.ts";

const texts: readonly (readonly [attribute: string, field: keyof ProjectFields, isAddress?: true])[] = [
  ["display_name", "name"],
  ["short_description", "short_description"],
  ["long_description", "long_description"],
  ["website_url", "website", true],
  ["medium_url", "medium", true],
  ["appstore_url", "app_store", true],
  ["playstore_url", "play_store", true],
];

/** Converts one row of the table of projects. A roster gives the owning team write on the repositories; Rocket 2 didn't. */
export function convertRocket2Project(conversion: Rocket2Conversion, { at, attributes }: DynamoItem): void {
  const { builder, teamKeys } = conversion;
  const text = (name: string): string => attributes.get(name)?.text?.trim() ?? "";
  const repos = repositoriesOf(conversion, { at, attributes });
  const title = text("display_name") || repos[0] || text("project_id");
  const found: [string, string][] = [];
  for (const [attribute, field, isAddress] of texts) {
    const value = text(attribute);
    if (value === "") continue;
    if (!isAddress || webAddress.safeParse(value).success) found.push([field, value]);
    else {
      const place = attributes.get(attribute)?.at ?? at;
      builder.report(unfitting(`${attribute} of ${title} ("${value}")`, "it is no web address"), place);
    }
  }
  const tags = (attributes.get("tags")?.items ?? []).flatMap((tag) => tag.text ?? []);
  const id = text("github_team_id");
  const team = teamKeys.get(id);
  const owner = attributes.get("github_team_id")?.at ?? at;
  if (id !== "" && team === undefined)
    builder.report(
      unfitting(`The team of ${title} (GitHub id ${id})`, "no team in the tables has it"),
      owner,
    );
  if (team !== undefined && repos.length > 0) {
    const what = `${title} belongs to ${team}, which thereby gets write on ${repos.join(", ")}; Rocket 2 gave nothing.`;
    builder.report(heldDifferently(what, "Take team: out of the project if that isn't meant."), owner);
  }
  const key = freeKey(teamSlug(title), "project", builder.projects);
  builder.projects.set(key, {
    ...(Object.fromEntries(found) as ProjectFields),
    ...(team === undefined ? {} : { team }),
    ...(repos.length > 0 ? { repos } : {}),
    ...(tags.length > 0 ? { tags } : {}),
  });
  const known = [...texts.map(([attribute]) => attribute), "github_team_id", "github_urls", "tags"];
  const lost = [...attributes.keys()].filter(
    (attribute) => !known.includes(attribute) && text(attribute) !== "",
  );
  if (lost.length > 0)
    builder.report(
      notHeld(`${lost.join(", ")} of the project ${title}`),
      attributes.get(lost[0] ?? "")?.at ?? at,
    );
}

function repositoriesOf({ builder, org }: Rocket2Conversion, { at, attributes }: DynamoItem): string[] {
  const repos = (attributes.get("github_urls")?.items ?? []).flatMap(({ text = "", at: place }) => {
    const found = repositoryInUrl(text);
    if (found !== undefined && found.org.toLowerCase() === org.toLowerCase()) {
      if (repositoryName.safeParse(found.repo).success) return found.repo;
    }
    builder.report(unfitting(`"${text}"`, `it is no repository of ${org}`), place ?? at);
    return [];
  });
  return [...new Set(repos)];
}
