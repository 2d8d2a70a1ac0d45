import { notHeld, unreadableSource, whichOrganisation } from "../errors.ts";
import { type ForeignFile, type ForeignValue, readForeignFile } from "./foreign-file.ts";
import type { RosterBuilder } from "./roster-builder.ts";

/** A part of an organisation's configuration. */
export interface PeribolosPart {
  readonly path: string;
  readonly value: ForeignValue;
  /** True in the organisation's own folder, false below it: there, people are listed for other purposes. */
  readonly isOwn: boolean;
}

/**
 * Reads peribolos's files as parts of organisations, by the organisation's login. Reports the files that are none.
 * `org` names the organisation of the current folder, and of files without an `org.yaml`.
 */
export function readPeribolosFiles(
  files: readonly ForeignFile[],
  org: string | undefined,
  report: RosterBuilder["report"],
): ReadonlyMap<string, readonly PeribolosPart[]> {
  const parts = new Map<string, PeribolosPart[]>();
  const add = (org: string, part: PeribolosPart): unknown =>
    parts.set(org, [...(parts.get(org) ?? []), part]);
  const read: ReadFile[] = [];
  for (const file of [...files].sort(comparePaths)) {
    const result = readForeignFile(file);
    if ("reason" in result) report(unreadableSource(file.path, result.reason), result.at);
    else read.push({ path: file.path, value: withListOfItsName(file.path, result.value) });
  }
  const homes = homesOf(read, org);
  for (const { path, value } of read) {
    const home = homes
      .filter((each) => isWithin(path, each.folder))
      .sort((left, right) => left.folder.length - right.folder.length)
      .at(-1);
    const isPart = home !== undefined && isOrganizationPart(value);
    if (value.fields.has("orgs"))
      for (const [each, part] of value.fields.get("orgs")?.fields ?? [])
        add(each, { path, value: part, isOwn: true });
    else if (isPart && home.name !== undefined)
      add(home.name, { path, value, isOwn: folderOf(path) === home.folder });
    else if (isPart) report(whichOrganisation(), value.at);
    else report(notHeld(`${path}, which is no part of an organisation,`), value.at);
  }
  return parts;
}

interface ReadFile {
  readonly path: string;
  readonly value: ForeignValue;
}

/** The folder of an organisation. The name is undefined when nothing says it. */
interface OrganizationFolder {
  readonly folder: string;
  readonly name: string | undefined;
}

/** The fields of an organisation that are about access. */
export const organizationFields = ["admins", "members", "teams", "repos"];
/** The names of lists that a file may consist of. */
const listedPeople = ["admins", "members"];

/**
 * Returns the folders with an `org.yaml`, each with its organisation's name. Files outside of them are those of `org`: its
 * folder is the one that contains them all.
 */
function homesOf(files: readonly ReadFile[], org: string | undefined): readonly OrganizationFolder[] {
  const homes = files
    .filter(({ path }) => /(^|\/)org\.ya?ml$/.test(path))
    .map(({ path }) => folderOf(path))
    .map((folder) => ({ folder, name: folder.slice(folder.lastIndexOf("/") + 1) || org }));
  if (homes.length > 0 && org === undefined) return homes;
  const others = files
    .filter(
      ({ path, value }) => isOrganizationPart(value) && !homes.some((each) => isWithin(path, each.folder)),
    )
    .map(({ path }) => folderOf(path));
  let [folder] = others;
  if (folder === undefined) return homes;
  while (!others.every((each) => isWithin(`${each}/`, folder ?? ""))) folder = folderOf(folder);
  return [...homes, { folder, name: org }];
}

function isOrganizationPart(value: ForeignValue): boolean {
  return organizationFields.some((field) => value.fields.has(field));
}

/** Returns a list in `admins.yaml` or `members.yaml` as the field of that name. */
function withListOfItsName(path: string, value: ForeignValue): ForeignValue {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  if (value.shape !== "list" || !listedPeople.includes(name)) return value;
  return { ...value, items: [], fields: new Map([[name, value]]), shape: "map" };
}

function isWithin(path: string, folder: string): boolean {
  return folder === "" || path.startsWith(`${folder}/`);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function comparePaths(left: ForeignFile, right: ForeignFile): number {
  return left.path < right.path ? -1 : 1;
}
