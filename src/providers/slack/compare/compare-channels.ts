import { type Finding, finding } from "../../../core/finding.ts";
import { isRetired, type Resource, type Setting } from "../../../core/state.ts";
import type { ResolvedChannel } from "../../../roster/resolved.ts";
import {
  archivingImpossible,
  channelDeclaredTwice,
  channelHidden,
  channelLost,
  generalHoldsAll,
  nameHeld,
  unarchivingImpossible,
  visibilityFixed,
} from "../channel-errors.ts";
import { ignoredThough, nameShared } from "../errors.ts";
import { channelId, member } from "../model/desired.ts";
import type { Channel } from "../model/remote-state.ts";
import { saysTheSame, shown } from "../model/topic.ts";
import { isProblem } from "../read/pages.ts";
import { type Look, listsOf, namesakeOf, principalsOf, type Sides } from "./compare-context.ts";
import { holderOf } from "./match-resources.ts";

/** Both sides of one declared channel. */
export function seeChannel(look: Look, want: Resource): Sides {
  const declared = look.desired.roster.channels.get(want.key);
  if (declared === undefined) return { findings: [] };
  const where = { provider: "slack", resource: channelId(want.key), at: declared.at };
  const withheld = (...findings: readonly Finding[]): Sides => ({ desired: want, unread: true, findings });
  if (look.ignored(want.key)) return { findings: [finding(ignoredThough(`#${want.key}`), where)] };
  if (look.channels.lost.has(want.key)) {
    const id = declared.id ?? "";
    const other = look.channels.keys.get(id);
    return withheld(
      finding(other ? channelDeclaredTwice(want.key, other, id) : channelLost(want.key, id), where),
    );
  }
  const found = look.world.channels.get(look.channels.ids.get(want.key) ?? "");
  if (found === undefined) {
    const { desired } = listsOf(look, want.grants, { ids: [], mode: "additive" });
    const namesake = declared.archived ? undefined : namesakeOf(look, "slack-channel", want.key);
    const findings = namesake === undefined ? [] : [finding(nameShared(`#${want.key}`, namesake), where)];
    return { desired: { ...want, grants: desired }, findings };
  }
  if (found.private !== declared.private && !declared.archived) {
    return withheld(finding(visibilityFixed(want.key, found.private), where));
  }
  if (found.private && !found.joined && !found.archived)
    return withheld(finding(channelHidden(want.key, look.world.self.name), where));
  const members = look.world.members.get(found.id);
  if (isProblem(members)) return withheld(finding(members, where));
  const seen = isRetired(want.settings)
    ? retiring(look, want, found)
    : living(look, want, { declared, found, ids: members ?? new Set() });
  return { ...seen, findings: obstacles(look, want, found).map((each) => finding(each, where)) };
}

/** Archived, or to be archived: nothing else of the channel counts, but whoever is in it will want to know. */
function retiring(look: Look, want: Resource, found: Channel): Omit<Sides, "findings"> {
  const ids = look.world.members.get(found.id);
  const losers = principalsOf(look.people, found.archived || ids === undefined || isProblem(ids) ? [] : ids);
  return {
    desired: want,
    actual: {
      ...want,
      settings: { archived: found.archived },
      grants: new Map(losers.map((principal) => [principal, member])),
    },
  };
}

interface Found {
  readonly declared: ResolvedChannel;
  readonly found: Channel;
  readonly ids: ReadonlySet<string>;
}

function living(look: Look, want: Resource, { declared, found, ids }: Found): Omit<Sides, "findings"> {
  const desired: Record<string, Setting> = { private: found.private };
  const actual: Record<string, Setting> = { private: found.private };
  if (found.name.normalize("NFC") !== want.key.normalize("NFC")) {
    desired["name"] = want.key;
    actual["name"] = found.name;
  }
  if (found.archived) {
    desired["archived"] = false;
    actual["archived"] = true;
  }
  for (const field of ["topic", "purpose"] as const) {
    const text = want.settings[field];
    if (typeof text !== "string") continue;
    desired[field] = text;
    actual[field] = saysTheSame(found[field], text, look.naming) ? text : shown(found[field], look.naming);
  }
  // Everybody is in the general channel, always; nobody can be taken out.
  const managed = declared.listsPeople && !found.general;
  const lists = listsOf(look, managed ? want.grants : new Map(), {
    ids: managed ? ids : [],
    mode: declared.members,
  });
  return {
    desired: { ...want, settings: desired, grants: lists.desired },
    actual: { ...want, settings: actual, grants: lists.actual },
  };
}

function obstacles(look: Look, want: Resource, found: Channel) {
  const retire = isRetired(want.settings);
  if (retire && !found.archived && (found.general || found.connect)) {
    return [archivingImpossible(want.key, found.general ? "general" : "connect")];
  }
  if (retire) return [];
  const problems = [];
  if (found.archived && look.world.self.bot) problems.push(unarchivingImpossible(found.name, want.key));
  const holder = holderOf(want.key, found, look.channels);
  if (holder !== undefined) problems.push(nameHeld(found.name, want.key, look.channels.keys.get(holder.id)));
  const namesake = found.name === want.key ? undefined : namesakeOf(look, "slack-channel", want.key);
  if (namesake !== undefined) problems.push(nameShared(`#${want.key}`, namesake));
  if (found.general && want.grants.size > 0) problems.push(generalHoldsAll(want.key));
  return problems;
}

/** Ids of the channels whose members decide something. */
export function channelsToRead(look: Look): string[] {
  const ids: string[] = [];
  for (const declared of look.desired.roster.channels.values()) {
    const found = look.world.channels.get(look.channels.ids.get(declared.name) ?? "");
    if (found === undefined || look.ignored(declared.name) || (found.private && !found.joined)) continue;
    if (found.private !== declared.private && !declared.archived) continue;
    const empty = look.desired.resources.get(channelId(declared.name))?.grants.size === 0;
    const decides = declared.listsPeople && !found.general && !(declared.members === "additive" && empty);
    // A bot can't bring an archived channel back, and one that is to be archived shows who loses it.
    const alive = found.archived ? !look.world.self.bot && !declared.archived : true;
    if (alive && (declared.archived ? !found.general && !found.connect : decides)) ids.push(found.id);
  }
  return ids;
}
