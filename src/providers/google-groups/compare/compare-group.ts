import { type Finding, finding } from "../../../core/finding.ts";
import type { Principal, Resource } from "../../../core/state.ts";
import type { ResolvedGoogleGroup } from "../../../roster/resolved.ts";
import { groupErrors } from "../errors.ts";
import { type GoogleGroupSettings, googleGroup } from "../kinds.ts";
import { type DeclaredGroup, groupResourceId, settingsOfNew } from "../model/desired.ts";
import type { RemoteGroup } from "../model/remote-state.ts";
import type { GroupsCompareContext } from "./compare-context.ts";
import { compareMembers, type MembersComparison, outsiders } from "./compare-members.ts";

/** One group on both sides. A side that is missing has none. */
export interface GroupPair {
  readonly desired?: Resource;
  readonly actual?: Resource;
  readonly unread?: true;
  readonly members?: MembersComparison;
  readonly findings: readonly Finding[];
}

/** Compares one declared group. */
export function compareGroup(context: GroupsCompareContext, group: DeclaredGroup): GroupPair {
  const { desired, matches, remote } = context;
  const { key, declared } = group;
  const where = { provider: "google-groups", resource: groupResourceId(key), at: declared?.at };
  if (declared === undefined) return { findings: [] };
  if (desired.ignored(key)) return { findings: [finding(groupErrors.ignoredThoughDeclared(key), where)] };
  const holder = matches.aliasOf.get(key);
  if (holder !== undefined)
    return { unread: true, findings: [finding(groupErrors.alias(key, holder.email), where)] };
  if (matches.lost.has(key))
    return { unread: true, findings: [finding(groupErrors.lost(key, declared.id ?? ""), where)] };
  const found = remote.groups.get(matches.ids.get(key) ?? "");
  const subject = { kind: googleGroup.kind, key };
  if (found === undefined) {
    if (declared.archived || declared.handsOff) return { findings: [] };
    const findings = outsiders(context, group, new Map()).map(({ problem, at }) =>
      finding(problem, { ...where, at: at ?? declared.at }),
    );
    return {
      desired: { ...subject, settings: settingsOfNew(declared), grants: group.grants },
      findings,
    };
  }
  const reading = remote.members.get(found.id);
  if (reading === undefined || "problem" in reading) {
    const problem = reading?.problem ?? groupErrors.unread(key, "its members were not listed");
    return { unread: true, findings: [finding(problem, where)] };
  }
  const members = compareMembers(context, group, { found, members: reading.members });
  const settings = comparedSettings(found, declared);
  return {
    desired: { ...subject, settings: settings.desired, grants: members.desired },
    actual: { ...subject, settings: settings.actual, grants: members.actual },
    members,
    findings: [
      ...members.problems.map(({ problem, at }) => finding(problem, { ...where, at: at ?? declared.at })),
      ...unmanagedFinding(group, members.unmanaged, where),
    ],
  };
}

/** Compares a group that only earlier rosters declared: whom they let in leaves it. */
export function compareTakenOut(
  context: GroupsCompareContext,
  group: DeclaredGroup,
  found: RemoteGroup,
): GroupPair & { readonly mayStillCome?: true } {
  const where = { provider: "google-groups", resource: groupResourceId(group.key) };
  const reading = context.remote.members.get(found.id);
  if (reading === undefined || "problem" in reading) {
    const because = reading?.problem.message ?? "its members were not listed.";
    return { mayStillCome: true, findings: [finding(groupErrors.takenOutUnseen(group.key, because), where)] };
  }
  const members = compareMembers(context, group, { found, members: reading.members });
  const resource = { kind: googleGroup.kind, key: group.key, settings: {} };
  return {
    desired: { ...resource, grants: new Map<Principal, string>() },
    actual: { ...resource, grants: members.actual },
    members,
    findings: [],
  };
}

type ComparedSettings = { -readonly [Name in keyof GoogleGroupSettings]?: GoogleGroupSettings[Name] };

function comparedSettings(found: RemoteGroup, { address, name, description, handsOff }: ResolvedGoogleGroup) {
  const desired: ComparedSettings = {};
  const actual: ComparedSettings = {};
  if (handsOff) return { desired, actual };
  if (found.email.toLowerCase() !== address.toLowerCase()) {
    desired.address = address;
    actual.address = found.email;
  }
  if (name !== undefined) {
    desired.name = name;
    actual.name = found.name;
  }
  if (description !== undefined) {
    desired.description = description;
    actual.description = found.description;
  }
  return { desired, actual };
}

function unmanagedFinding(
  { key, declared, policy }: DeclaredGroup,
  unmanaged: readonly Principal[],
  where: Parameters<typeof finding>[1],
): readonly Finding[] {
  if (unmanaged.length === 0 || declared?.handsOff === true) return [];
  const names = unmanaged.map((each) => each.slice(each.indexOf(":") + 1)).sort();
  return [
    finding(groupErrors.unmanaged(key, names, policy.managesPeople && policy.mode === "additive"), where),
  ];
}
