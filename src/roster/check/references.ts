import { quoted } from "../errors.ts";
import { hasGithubAccount } from "../has-github-account.ts";
import { type Reference, type ReferencePath, referencesIn } from "../references.ts";
import type { Entry, Team } from "../roster.ts";
import type { CheckContext } from "./context.ts";
import { leadHasLeft, outsiderIn, protectedHasLeft } from "./errors.ts";
import { ownerHasLeft, ownersTeamIsNone, ownerWithoutLogin, tooFewOwners } from "./owner-errors.ts";

/** What a field says of its owner: “Team `backend` _is led by_”. */
const verbs: Readonly<Record<ReferencePath, string>> = {
  "github.owners": "lists",
  "github.extra_members": "lists",
  "github.default_team": "is",
  "guards.protected": "lists",
  "teams.*.leads": "is led by",
  "teams.*.members": "lists",
  "teams.*.except": "excepts",
  "teams.*.only_if_in": "takes only who is in",
  "teams.*.former_members": "has the former member",
  "teams.*.include": "includes",
  "teams.*.parent": "is nested in",
  "projects.*.team": "belongs to",
  "projects.*.access": "gives access to",
  "projects.*.collaborators": "has the collaborator",
  "permissions.admin_team": "is",
  "permissions.leads_team": "is",
  "github.organization_roles.*": "is held by",
  "permissions.grants.*": "is held by",
  "permissions.rules.*": "allows",
  "permissions.rules": "is about",
};

/** Checks that every user and team that is named is declared, and allowed where it is named. */
export function checkReferences(context: CheckContext): void {
  const isKnown = (entry: unknown) => context.unchanged?.has(entry) === true;
  for (const reference of referencesIn(context.roster, isKnown)) checkReference(reference, context);
  for (const team of context.roster.teams.values()) if (!isKnown(team)) checkLeads(team, context);
  checkOwners(context);
  checkProtected(context);
}

function checkReference(reference: Reference, context: CheckContext): void {
  const { field, kind, key } = reference;
  const { roster, references, report } = context;
  if (field.mayBeUndeclared || kind === "project") return;
  if (kind === "team" ? !roster.teams.has(key) : !roster.users.has(key)) {
    const problem = references[kind](subjectOfReference(reference), key);
    if (problem !== undefined) report(problem, placeOfReference(reference, context));
  } else if (field.membersOnly && roster.users.get(key)?.outside === true) {
    report(outsiderIn(subjectOfReference(reference), key), placeOfReference(reference, context));
  }
}

function placeOfReference({ field, path }: Reference, { placeOf, placeOfKey }: CheckContext) {
  return field.form === "key" ? placeOfKey(path) : placeOf(path);
}

/** Returns the beginning of a sentence about a reference, up to the verb. */
function subjectOfReference({ field, path, item }: Reference): string {
  const [section, owner] = path;
  const verb = verbs[field.path];
  if (field.form === "holder") {
    const noun = section === "github" ? "organisation role" : "permission";
    return `The ${noun} ${quoted(String(path.at(-2)))} ${verb}`;
  }
  if (field.form === "rule who") return `The rule \`${path.at(-1)}\` ${verb}`;
  if (section === "projects") return `Project ${quoted(String(owner))} ${verb}`;
  if (section !== "teams") return `\`${field.path}\` ${verb}`;
  const whose = field.path === "teams.*.include" && item?.startsWith("leads ") ? " the leads of" : "";
  return `Team ${quoted(String(owner))} ${verb}${whose}`;
}

function checkOwners({ roster, faulty, placeOf, placeOfKey, report }: CheckContext): void {
  const owners = roster.github?.owners;
  if (owners === undefined) return;
  owners.forEach((item, index) => {
    const path = ["github", "owners", index];
    if (typeof item !== "string") {
      const team = roster.teams.get(item.team);
      if (team?.archived) report(ownersTeamIsNone(item.team, "is archived"), placeOf(path));
      else if (team?.github === false)
        report(ownersTeamIsNone(item.team, "is not on GitHub (`github: false`)"), placeOf(path));
      return;
    }
    const key = item;
    const user = roster.users.get(key);
    if (user === undefined) return;
    if (!user.active) report(ownerHasLeft(key), placeOf(path));
    if (!hasGithubAccount(user) && !faulty.has(key)) report(ownerWithoutLogin(key), placeOf(path));
  });
  // Who is in a team is known on a day alone: the guard of the run counts those.
  if (owners.some((item) => typeof item !== "string")) return;
  const count = new Set(owners).size;
  const { minOwners } = roster.guards;
  if (count < minOwners) report(tooFewOwners(count, minOwners), placeOfKey(["github", "owners"]));
}

function checkProtected({ roster, placeOf, report }: CheckContext): void {
  roster.guards.protected.forEach((key, index) => {
    const user = roster.users.get(key);
    if (user === undefined || user.active) return;
    const [listed, left] = [placeOf(["guards", "protected", index]), user.places["active"] ?? user.at];
    report(protectedHasLeft(key, left), listed, left);
  });
}

function checkLeads({ key, leads, archived }: Team, { roster, report }: CheckContext): void {
  const hasLeft = ({ user }: Entry) => roster.users.get(user)?.active === false;
  if (archived) return;
  for (const lead of leads?.filter(hasLeft) ?? []) report(leadHasLeft(key, lead.user), lead.at);
}
