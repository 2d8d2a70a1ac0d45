import { createHash } from "node:crypto";
import type { SiteData, SiteThing } from "./data.ts";

/** Names that a file must not have on some systems, and what the site itself calls its files. */
const taken = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/;

/** Returns a file name for a key: the key where that is plain, else what is plain of it and a digest. */
export function fileNameOf(key: string): string {
  if (/^[a-z0-9][a-z0-9_-]{0,59}$/.test(key) && !taken.test(key)) return key;
  const plain = key
    .toLowerCase()
    .slice(0, 120)
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== "")
    .join("-")
    .slice(0, 40);
  return `${plain}${plain === "" ? "" : "-"}${createHash("sha256").update(key).digest("hex").slice(0, 10)}`;
}

/** Returns the folder of the pages of a kind of things. */
export function folderOfKind({ section }: Pick<SiteThing, "section">): string {
  return fileNameOf(section.replaceAll(" ", "-").toLowerCase());
}

/** Returns the path of the page of every entry, by the entry's id. */
export function pagePaths(data: SiteData): ReadonlyMap<string, string> {
  return new Map([
    ...data.people.map(({ id, key }) => [id, `people/${fileNameOf(key)}.html`] as const),
    ...data.teams.map(({ id, key }) => [id, `teams/${fileNameOf(key)}.html`] as const),
    ...data.projects.map(({ id, key }) => [id, `projects/${fileNameOf(key)}.html`] as const),
    ...data.things.map((each) => [each.id, `${folderOfKind(each)}/${fileNameOf(each.key)}.html`] as const),
  ]);
}

/** Returns the way from one page to another one. It holds below any address, and for files. */
export function relativePath(from: string, to: string): string {
  return `${"../".repeat(from.split("/").length - 1)}${to}`;
}
