import type { Change } from "../core/change.ts";
import type { SettingSpec } from "../core/kind.ts";
import type { Setting } from "../core/state.ts";
import { joinSentences } from "../text/lists.ts";
import { sanitize } from "../text/sanitize.ts";
import { type Sentence, type Span, strong } from "../text/sentence.ts";
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
  const rename = changes.find((change) => isRename(change, names));
  const ordered = [...changes].sort((a, b) => weight(a, names) - weight(b, names));
  return {
    phrases: ordered.map((change) => settingPhrase(change, names)),
    ...(rename === undefined ? {} : { formerName: addressText(rename, rename.from, names) }),
    loses: changes.some((change) => {
      const retires = specOf(change, names)?.retires;
      return retires !== undefined && change.to === retires;
    }),
  };
}

function specOf({ kind, setting }: Configure, { kinds }: DisplayNames): SettingSpec | undefined {
  return kinds.get(kind)?.settings[setting];
}

/** True of a new value of the name by which people address the resource. */
function isRename(change: Configure, names: DisplayNames): boolean {
  return specOf(change, names)?.isAddress === true && isText(change.from);
}

function isMove({ kind, setting }: Configure, { kinds }: DisplayNames): boolean {
  return setting === kinds.get(kind)?.nests?.by;
}

function addressText({ kind }: Configure, value: Setting, { kinds }: DisplayNames): string {
  return `${kinds.get(kind)?.words.sigil ?? ""}${valueText(value).replace(/^[#@]/, "")}`;
}

function weight(change: Configure, names: DisplayNames): number {
  if (isRename(change, names)) return 0;
  if (isMove(change, names)) return 1;
  return specOf(change, names)?.retires === undefined ? 3 : 2;
}

function settingPhrase(change: Configure, names: DisplayNames): Phrase {
  const { setting, to } = change;
  if (isRename(change, names)) return [["is", "are"], " renamed to ", strong(addressText(change, to, names))];
  if (isMove(change, names)) return [["moves", "move"], " ", ...moveText(change, names)];
  const { retires, phrase } = specOf(change, names) ?? {};
  if (phrase?.retired !== undefined) {
    const [retired, back] = phrase.retired;
    return [["is", "are"], ` ${to === retires ? retired : back}`];
  }
  const { lists, noun = setting.replaceAll("_", " "), prose } = phrase ?? {};
  if (lists !== undefined)
    return [`${noun} `, ...listChange(change, (key) => names.resource(`${lists}/${key}`))];
  return [`${noun} `, ...changeText(change, prose === true)];
}

function moveText({ kind, from, to }: Configure, names: DisplayNames): Sentence {
  const old = isText(from) ? names.resource(`${kind}/${from}`) : undefined;
  if (!isText(to)) return old === undefined ? ["to the top"] : ["out of ", old, " to the top"];
  const next = names.resource(`${kind}/${to}`);
  return old === undefined ? ["into ", next] : ["from ", old, " to ", next];
}

function changeText(change: Configure, isProse: boolean): Sentence {
  const { from, to } = change;
  const shown = (value: Setting) => (isProse ? `“${valueText(value)}”` : valueText(value));
  if (typeof to === "boolean") return [`turned ${valueText(to)}`];
  if (Array.isArray(to) || Array.isArray(from)) return listChange(change, sanitize);
  if (to === "" || to === null) return [`is cleared (was ${shown(from)})`];
  return [
    from === null || from === "" ? `becomes ${shown(to)}` : `becomes ${shown(to)} (was ${shown(from)})`,
  ];
}

function listChange({ from, to }: Configure, shown: (name: string) => Span): Sentence {
  const had: readonly string[] = Array.isArray(from) ? from : [];
  const has: readonly string[] = Array.isArray(to) ? to : [];
  const added = has.filter((each) => !had.includes(each)).map((each): Sentence => [shown(each)]);
  const dropped = had.filter((each) => !has.includes(each)).map((each): Sentence => [shown(each)]);
  const changes = [
    ...(added.length > 0 ? [["gain ", ...joinSentences(added)]] : []),
    ...(dropped.length > 0 ? [["lose ", ...joinSentences(dropped)]] : []),
  ];
  return changes.flatMap((each, index) => (index === 0 ? each : [", ", ...each]));
}

function valueText(value: Setting): string {
  if (typeof value === "boolean") return value ? "on" : "off";
  return value === null ? "nothing" : sanitize(String(value));
}

function isText(value: Setting): value is string {
  return typeof value === "string" && value !== "";
}
