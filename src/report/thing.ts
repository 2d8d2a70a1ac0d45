import type { AccessChange, Reach } from "../core/access.ts";
import { accessChanges, embodiment, isPerson } from "../core/access.ts";
import type { Change } from "../core/change.ts";
import { changedPrincipal, changedResource } from "../core/change.ts";
import type { Principal, ResourceId } from "../core/state.ts";
import type { Names } from "./names.ts";
import type { Part } from "./parts.ts";
import type { Predicate, Remark, Verb } from "./phrase.ts";
import { clauses, count, firstFew, toneOf } from "./phrase.ts";
import { reaching } from "./reaching.ts";
import { settingClauses } from "./setting.ts";

/** What both worlds let people reach. */
export interface Reaches {
  readonly before: Reach;
  readonly after: Reach;
}

const NOUNS: Readonly<Record<string, Verb>> = {
  "github-org": ["Organisation", "Organisations"],
  "github-team": ["GitHub team", "GitHub teams"],
  "github-repo": ["Repository", "Repositories"],
  "slack-channel": ["Channel", "Channels"],
  "slack-usergroup": ["User group", "User groups"],
  "drive-folder": ["Folder", "Folders"],
};

/** Says what is created, renamed and reconfigured, and what teams and groups gain and lose. */
export function things(part: Part, reaches: Reaches, names: Names): readonly Remark[] {
  const remarks: Remark[] = [];
  const settings = new Map<ResourceId, (Change & { action: "configure" })[]>();
  const grants = new Map<Principal, Change[]>();
  const newcomers = new Map<ResourceId, number>();
  for (const change of part.changes) {
    const principal = changedPrincipal(change);
    const id = changedResource(change);
    if (principal !== undefined && isPerson(principal)) {
      if (change.action === "grant") newcomers.set(id, (newcomers.get(id) ?? 0) + 1);
    } else if (principal !== undefined) gather(grants, principal, change);
    else if (change.action === "configure") gather(settings, id, change);
  }
  const archived = part.changes.filter((change) => change.action === "archive");
  const deleted = new Set(archived.map(changedResource));
  for (const [principal, changes] of grants) {
    const own = deleted.has(embodiment(principal) ?? "")
      ? changes.filter((each) => each.action !== "revoke")
      : changes;
    if (own.length > 0) remarks.push(granting(principal, own, { reaches, names }));
  }
  for (const change of part.changes) {
    if (change.action !== "create") continue;
    const predicate = creation(change, newcomers.get(changedResource(change)) ?? 0, names);
    remarks.push({ ...thingOf(change, names), predicate, tone: "gain" });
  }
  for (const changes of settings.values()) remarks.push(configuration(changes, { reaches, names }));
  return remarks;
}

interface Telling {
  readonly reaches: Reaches;
  readonly names: Names;
}

/** A change's resource as the subject of a sentence: `GitHub team` and its name. */
export function thingOf(change: Change, names: Names): Pick<Remark, "subject" | "noun"> {
  const [one, many] = names.noun(change.kind);
  return {
    subject: { text: names.resource(changedResource(change)) },
    noun: NOUNS[change.kind] ?? [capital(one), capital(many)],
  };
}

function creation(change: Change & { action: "create" }, joined: number, names: Names): Predicate {
  const parent = change.settings["parent"];
  const where =
    typeof parent === "string" && parent !== "" ? ` in ${names.resource(`${change.kind}/${parent}`)}` : "";
  const hidden = change.settings["private"] === true || change.settings["privacy"] === "secret";
  const kept = hidden ? (change.kind === "github-team" ? ", secret" : ", private") : "";
  const people = joined > 0 ? `, with ${count(joined, ["person", "people"])}` : "";
  return [["is", "are"], ` created${where}${kept}${people}`];
}

function configuration(changes: readonly (Change & { action: "configure" })[], telling: Telling): Remark {
  const [first] = changes;
  if (first === undefined) throw new RangeError("A configuration without changes cannot be told.");
  const { reaches, names } = telling;
  const told = settingClauses(changes, names);
  const moved = changes.some((change) => change.setting === "parent");
  const id = changedResource(first);
  const members = moved ? [...new Set([...reaches.before.within(id), ...reaches.after.within(id)])] : [];
  const felt = effects(members, reaches);
  const reach = reaching(felt.repos, names);
  const who = felt.people.length > 0 ? [[`for ${someOf(felt.people, names)}: `] as Predicate] : [];
  const subject = told.formerly === undefined ? thingOf(first, names).subject : { text: told.formerly };
  const consequence = who.map((lead) => [...lead, ...clauses(reach.clauses)]);
  return {
    ...thingOf(first, names),
    subject,
    predicate: clauses([...told.clauses, ...consequence]),
    tone: told.loses || reach.loses ? toneOf(reach.gains, true) : reach.gains ? "gain" : "change",
  };
}

function granting(principal: Principal, changes: readonly Change[], { reaches, names }: Telling): Remark {
  const own: AccessChange[] = changes.map((change) => ({
    resource: changedResource(change),
    from: change.action === "regrade" ? change.from : change.action === "revoke" ? change.role : undefined,
    to: change.action === "regrade" ? change.to : change.action === "grant" ? change.role : undefined,
  }));
  const team = principal.startsWith("team:");
  const reach = reaching(own, names);
  const id = `github-team/${principal.slice(principal.indexOf(":") + 1)}`;
  const touched = new Set(own.map((each) => each.resource));
  const members = team ? [...new Set([...reaches.before.within(id), ...reaches.after.within(id)])] : [];
  const felt = members.filter((person) =>
    effectOn(person, reaches).some((each) => touched.has(each.resource)),
  );
  const whom = felt.length > 0 ? ` (${someOf(felt, names)})` : "";
  return {
    subject: names.subject(principal),
    noun: team ? ["Team", "Teams"] : ["Google Group", "Google Groups"],
    predicate: [...clauses(reach.clauses), whom],
    tone: toneOf(reach.gains, reach.loses),
  };
}

/** What one person gains and loses between the two worlds. */
export function effectOn(person: Principal, reaches: Reaches): readonly AccessChange[] {
  return accessChanges(reaches.before.of(person), reaches.after.of(person));
}

function effects(members: readonly Principal[], reaches: Reaches) {
  const felt = members.map((person) => ({
    person,
    repos: effectOn(person, reaches).filter((each) => each.resource.startsWith("github-repo/")),
  }));
  return {
    people: felt.filter((each) => each.repos.length > 0).map((each) => each.person),
    repos: union(felt.flatMap((each) => each.repos)),
  };
}

/** The same change for several people, once. */
export function union(changes: readonly AccessChange[]): AccessChange[] {
  const byKey = new Map(changes.map((each) => [JSON.stringify([each.resource, each.from, each.to]), each]));
  return [...byKey.values()];
}

/** Three people by name, the rest as a count. */
export function someOf(principals: readonly Principal[], names: Names): string {
  return firstFew(
    principals.map((each) => names.subject(each).text),
    3,
  );
}

function gather<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
