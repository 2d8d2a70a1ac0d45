import type { Change } from "../core/change.ts";
import type { Setting } from "../core/state.ts";
import type { Names } from "./names.ts";
import type { Predicate } from "./phrase.ts";
import { series } from "./phrase.ts";
import { visible } from "./sanitize.ts";

type Configure = Change & { action: "configure" };

/** What one resource's settings become, in clauses. */
export interface Settled {
  readonly clauses: readonly Predicate[];
  /** The name it goes by until now, when it is renamed. */
  readonly formerly?: string;
  /** True when it is closed to somebody. */
  readonly loses: boolean;
}

/** Says what becomes of one resource's settings; renames and moves first. */
export function settingClauses(changes: readonly Configure[], names: Names): Settled {
  const rename = changes.find((change) => isRename(change));
  const ordered = [...changes].sort((a, b) => weight(a) - weight(b));
  const sign = rename?.kind === "slack-channel" ? "#" : rename?.setting === "handle" ? "@" : "";
  return {
    clauses: ordered.map((change) => clause(change, names)),
    ...(rename === undefined ? {} : { formerly: `${sign}${word(rename.from).replace(/^[#@]/, "")}` }),
    loses: changes.some(
      (change) =>
        (change.setting === "archived" && change.to === true) ||
        (change.setting === "enabled" && change.to === false),
    ),
  };
}

/** A user group goes by its handle, and has a name besides. */
function isRename({ kind, setting, from }: Configure): boolean {
  return setting === (kind === "slack-usergroup" ? "handle" : "name") && isText(from);
}

function weight(change: Configure): number {
  if (isRename(change)) return 0;
  return change.setting === "parent"
    ? 1
    : change.setting === "archived" || change.setting === "enabled"
      ? 2
      : 3;
}

function clause(change: Configure, names: Names): Predicate {
  const { setting, to } = change;
  if (isRename(change)) {
    const sign = change.kind === "slack-channel" ? "#" : setting === "handle" ? "@" : "";
    return [["is", "are"], " renamed to ", { name: `${sign}${word(to).replace(/^[#@]/, "")}` }];
  }
  switch (setting) {
    case "parent":
      return [["moves", "move"], ` ${moved(change, names)}`];
    case "archived":
      return [["is", "are"], to === true ? " archived" : " unarchived"];
    case "enabled":
      return [["is", "are"], to === false ? " disabled" : " enabled again"];
    case "channels":
      return [`default channels ${listed(change, (name) => names.resource(`slack-channel/${name}`))}`];
    default:
      return [`${setting.replaceAll("_", " ")} ${becomes(change)}`];
  }
}

function moved({ kind, from, to }: Configure, names: Names): string {
  const old = isText(from) ? names.resource(`${kind}/${from}`) : undefined;
  if (!isText(to)) return old === undefined ? "to the top" : `out of ${old} to the top`;
  const next = names.resource(`${kind}/${to}`);
  return old === undefined ? `into ${next}` : `from ${old} to ${next}`;
}

/** Settings that people write in their own words. */
const PROSE = new Set(["description", "topic", "purpose"]);

function becomes(change: Configure): string {
  const { setting, from, to } = change;
  const told = (value: Setting) => (PROSE.has(setting) ? `“${word(value)}”` : word(value));
  if (typeof to === "boolean") return `turned ${word(to)}`;
  if (Array.isArray(to) || Array.isArray(from)) return listed(change, visible);
  if (to === "" || to === null) return `is cleared (was ${told(from)})`;
  return from === null || from === "" ? `becomes ${told(to)}` : `becomes ${told(to)} (was ${told(from)})`;
}

function listed({ from, to }: Configure, shown: (name: string) => string): string {
  const had: readonly string[] = Array.isArray(from) ? from : [];
  const has: readonly string[] = Array.isArray(to) ? to : [];
  const added = has.filter((each) => !had.includes(each)).map((each) => shown(each));
  const dropped = had.filter((each) => !has.includes(each)).map((each) => shown(each));
  const told = [
    ...(added.length > 0 ? [`gain ${series(added)}`] : []),
    ...(dropped.length > 0 ? [`lose ${series(dropped)}`] : []),
  ];
  return told.join(", ");
}

function word(value: Setting): string {
  if (typeof value === "boolean") return value ? "on" : "off";
  return value === null ? "nothing" : visible(String(value));
}

function isText(value: Setting): value is string {
  return typeof value === "string" && value !== "";
}
