import type { AccessPath } from "../../access/access-map.ts";
import type { Place } from "../../core/finding.ts";
import { allKinds } from "../../providers/index.ts";
import type { WayStep } from "../../roster/ways-into-team.ts";

/** Returns a path in a few words: `infra → backend → project checkout`. */
export function pathWords({ steps }: AccessPath): string {
  const entries = steps.map(({ entry }) => entry);
  const words = entries.filter((entry, index) => entry !== entries[index - 1]).map(entryWords);
  return words.length === 0 ? "its own list" : words.join(" → ");
}

/** Returns what an entry is called. */
export function entryWords(entry: string): string {
  if (entry === "github") return "declared user";
  if (entry === "github.owners") return "owner of the organisation";
  const kind = allKinds.get(entry.slice(0, entry.indexOf("/")));
  if (kind?.grantMeans === "organisation") return `the ${kind.words.short[0]}`;
  const [sort = "", ...rest] = entry.split(/[:/]/);
  const key = rest.join(entry.includes(":") ? ":" : "/");
  if (sort === "team") return key;
  if (sort === "project") return `project ${key}`;
  return key === "" ? sort : `${kind?.words.short[0] ?? sort} ${key}`;
}

/** Returns what the line of a step says: `member of infra`. */
export function stepWords({ entry, as }: WayStep): string {
  const name = entryWords(entry);
  switch (as) {
    case "lead":
      return `leads ${name}`;
    case "member":
      return `member of ${name}`;
    case "included":
      return `included in ${name}`;
    case "everybody":
      return `${name} has everybody`;
    case "nested":
      return `nested in ${name}`;
    case "through":
      return entry === "github.owners" ? name : `given by ${name}`;
    default:
      return as satisfies never;
  }
}

/** Returns a place as people and editors write it: `teams.yaml:12`. */
export function placeWords({ file, line }: Place): string {
  return `${file}:${line}`;
}

/** Returns the entries of a path, for other tools. */
export function pathEntries({ steps }: AccessPath): readonly string[] {
  const entries = steps.map(({ entry }) => entry);
  return entries.filter((entry, index) => entry !== entries[index - 1]);
}
