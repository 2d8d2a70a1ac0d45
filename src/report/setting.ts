import type { Change } from "../core/change.ts";
import { joinList } from "../core/lists.ts";
import type { Setting } from "../core/state.ts";
import { sanitize } from "../text/sanitize.ts";
import { strong } from "../text/sentence.ts";
import type { DisplayNames } from "./names.ts";
import type { Phrase } from "./phrase.ts";

type Configure = Change & { action: "configure" };

/** What changes about one resource's settings. */
export interface SettingPhrases {
  readonly phrases: readonly Phrase[];
  /** The name until now, when the resource is renamed. */
  readonly formerName?: string;
  /** True when the resource is archived or disabled. */
  readonly loses: boolean;
}

/** Phrases for one resource's changed settings; renames and moves come first. */
export function settingPhrases(changes: readonly Configure[], names: DisplayNames): SettingPhrases {
  const rename = changes.find((change) => isRename(change));
  const ordered = [...changes].sort((a, b) => weight(a) - weight(b));
  const sign = rename?.kind === "slack-channel" ? "#" : rename?.setting === "handle" ? "@" : "";
  return {
    phrases: ordered.map((change) => settingPhrase(change, names)),
    ...(rename === undefined ? {} : { formerName: `${sign}${valueText(rename.from).replace(/^[#@]/, "")}` }),
    loses: changes.some(
      (change) =>
        (change.setting === "archived" && change.to === true) ||
        (change.setting === "enabled" && change.to === false),
    ),
  };
}

/** People know a user group by its handle; its name is another setting. */
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

function settingPhrase(change: Configure, names: DisplayNames): Phrase {
  const { setting, to } = change;
  if (isRename(change)) {
    const sign = change.kind === "slack-channel" ? "#" : setting === "handle" ? "@" : "";
    return [["is", "are"], " renamed to ", strong(`${sign}${valueText(to).replace(/^[#@]/, "")}`)];
  }
  switch (setting) {
    case "parent":
      return [["moves", "move"], ` ${moveText(change, names)}`];
    case "archived":
      return [["is", "are"], to === true ? " archived" : " unarchived"];
    case "enabled":
      return [["is", "are"], to === false ? " disabled" : " enabled again"];
    case "channels":
      return [`default channels ${listChange(change, (name) => names.resource(`slack-channel/${name}`))}`];
    default:
      return [`${setting.replaceAll("_", " ")} ${changeText(change)}`];
  }
}

function moveText({ kind, from, to }: Configure, names: DisplayNames): string {
  const old = isText(from) ? names.resource(`${kind}/${from}`) : undefined;
  if (!isText(to)) return old === undefined ? "to the top" : `out of ${old} to the top`;
  const next = names.resource(`${kind}/${to}`);
  return old === undefined ? `into ${next}` : `from ${old} to ${next}`;
}

/** Settings that people write in their own words. */
const PROSE = new Set(["description", "topic", "purpose"]);

function changeText(change: Configure): string {
  const { setting, from, to } = change;
  const shown = (value: Setting) => (PROSE.has(setting) ? `“${valueText(value)}”` : valueText(value));
  if (typeof to === "boolean") return `turned ${valueText(to)}`;
  if (Array.isArray(to) || Array.isArray(from)) return listChange(change, sanitize);
  if (to === "" || to === null) return `is cleared (was ${shown(from)})`;
  return from === null || from === "" ? `becomes ${shown(to)}` : `becomes ${shown(to)} (was ${shown(from)})`;
}

function listChange({ from, to }: Configure, shown: (name: string) => string): string {
  const had: readonly string[] = Array.isArray(from) ? from : [];
  const has: readonly string[] = Array.isArray(to) ? to : [];
  const added = has.filter((each) => !had.includes(each)).map((each) => shown(each));
  const dropped = had.filter((each) => !has.includes(each)).map((each) => shown(each));
  const changes = [
    ...(added.length > 0 ? [`gain ${joinList(added)}`] : []),
    ...(dropped.length > 0 ? [`lose ${joinList(dropped)}`] : []),
  ];
  return changes.join(", ");
}

function valueText(value: Setting): string {
  if (typeof value === "boolean") return value ? "on" : "off";
  return value === null ? "nothing" : sanitize(String(value));
}

function isText(value: Setting): value is string {
  return typeof value === "string" && value !== "";
}
