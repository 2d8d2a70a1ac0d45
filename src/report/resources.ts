import { isPerson, teamResource } from "../access/effective-access.ts";
import type { Change } from "../core/change.ts";
import { changedPrincipal, changedResource } from "../core/change.ts";
import type { Principal, ResourceId } from "../core/state.ts";
import { union, type Worlds } from "./access-before-after.ts";
import { reaching, type Step } from "./access-phrases.ts";
import type { Names } from "./names.ts";
import type { Predicate, Remark, Verb } from "./phrase.ts";
import { clauses, count, plainText, said, toneOf } from "./phrase.ts";
import type { Part } from "./sections.ts";
import { settingClauses } from "./setting.ts";

type Configure = Change & { action: "configure" };

const NOUNS: Readonly<Record<string, Verb>> = {
  "github-org": ["Organisation", "Organisations"],
  "github-team": ["GitHub team", "GitHub teams"],
  "github-repo": ["Repository", "Repositories"],
  "slack-channel": ["Channel", "Channels"],
  "slack-usergroup": ["User group", "User groups"],
  "drive-folder": ["Folder", "Folders"],
};

/** A change's resource as the subject of a sentence: `GitHub team` and its name. */
export function thingOf(change: Change, names: Names): Pick<Remark, "subject"> & { readonly noun: Verb } {
  const [one, many] = names.noun(change.kind);
  return {
    subject: { text: names.resource(changedResource(change)) },
    noun: NOUNS[change.kind] ?? [capital(one), capital(many)],
  };
}

/** The step in access that a grant, regrade or revoke is. */
export function stepOf(change: Change): Step {
  return {
    resource: changedResource(change),
    from: change.action === "regrade" ? change.from : change.action === "revoke" ? change.role : undefined,
    to: change.action === "regrade" ? change.to : change.action === "grant" ? change.role : undefined,
  };
}

/** Says what is created, renamed and reconfigured, and what teams and groups gain and lose. */
export function things(part: Part, worlds: Worlds, names: Names): readonly Remark[] {
  const grants = new Map<Principal, Change[]>();
  const settings = new Map<ResourceId, Configure[]>();
  const newcomers = new Map<ResourceId, number>();
  const gone = new Set<ResourceId>();
  for (const change of part.changes) {
    const principal = changedPrincipal(change);
    const id = changedResource(change);
    if (change.action === "archive") gone.add(id);
    else if (change.action === "configure") gather(settings, id, change);
    else if (principal !== undefined && !isPerson(principal)) gather(grants, principal, change);
    else if (change.action === "grant") newcomers.set(id, (newcomers.get(id) ?? 0) + 1);
  }
  const remarks: Remark[] = [];
  for (const [principal, changes] of grants) {
    // What a deleted team loses is told with its deletion.
    const deleted = gone.has(teamResource(principal) ?? "");
    const told = deleted ? changes.filter((change) => change.action !== "revoke") : changes;
    if (told.length > 0) remarks.push(granting(principal, told, { worlds, names }));
  }
  for (const change of part.changes) {
    if (change.action !== "create") continue;
    const predicate = creation(change, newcomers.get(changedResource(change)) ?? 0, names);
    remarks.push({ ...thingOf(change, names), predicate, tone: "gain" });
  }
  for (const changes of settings.values()) remarks.push(configuration(changes, { worlds, names }));
  return remarks;
}

interface Telling {
  readonly worlds: Worlds;
  readonly names: Names;
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

/** What becomes of one resource's settings; of a team that moves, what its people gain and lose by it. */
function configuration(changes: readonly Configure[], { worlds, names }: Telling): Remark {
  const [first] = changes;
  if (first === undefined) throw new RangeError("A configuration without changes cannot be told.");
  const told = settingClauses(changes, names);
  const moved = changes.some((change) => change.setting === "parent");
  const members = moved ? [...worlds.inTeam(changedResource(first))] : [];
  const felt = members.filter((person) => worlds.repositories(person).length > 0);
  const reach = reaching(union(felt.flatMap((person) => worlds.repositories(person))), names);
  const gained = plainText(said(clauses(reach.clauses), felt.length > 1));
  const effect: Predicate[] = felt.length > 0 ? [[`${names.some(felt)} ${gained}`]] : [];
  const thing = thingOf(first, names);
  return {
    ...thing,
    subject: told.formerly === undefined ? thing.subject : { text: told.formerly },
    predicate: clauses([...told.clauses, ...effect]),
    tone: toneOf(reach.gains, reach.loses || told.loses),
  };
}

function granting(principal: Principal, changes: readonly Change[], { worlds, names }: Telling): Remark {
  const steps = changes.map(stepOf);
  const reach = reaching(steps, names);
  const team = teamResource(principal);
  const members = team === undefined ? new Set<Principal>() : worlds.inTeam(team);
  const touched = new Set(steps.flatMap((each) => worlds.affected(each.resource)));
  const felt = [...members].filter((person) => touched.has(person));
  return {
    subject: names.subject(principal),
    noun: team === undefined ? ["Google Group", "Google Groups"] : ["Team", "Teams"],
    predicate: [...clauses(reach.clauses), felt.length > 0 ? ` (${names.some(felt)})` : ""],
    tone: toneOf(reach.gains, reach.loses),
  };
}

function gather<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
