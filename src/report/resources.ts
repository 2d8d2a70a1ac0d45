import type { AccessChange } from "../access/access-changes.ts";
import { isPerson, principalResource } from "../access/effective-access.ts";
import { type Change, changedPrincipal, changedResource } from "../core/change.ts";
import { parentKeyIn } from "../core/kind.ts";
import type { Principal, ResourceId } from "../core/state.ts";
import { count, type WordForms } from "../text/lists.ts";
import type { RenderContext } from "./access-before-after.ts";
import { type AccessStep, accessPhrases } from "./access-phrases.ts";
import { type DisplayNames, kindIn } from "./names.ts";
import { asMade, inflect, joinPhrases, type Phrase, type Statement, toneOf } from "./phrase.ts";
import { settingPhrases } from "./setting.ts";

type Configure = Change & { action: "configure" };

/** A change's resource as the subject of a sentence, with its noun: `Channel`. */
export function resourceSubject(
  change: Change,
  names: DisplayNames,
): Pick<Statement, "subject"> & { readonly noun: WordForms } {
  const [one, many] = names.title(change.kind);
  return {
    subject: names.resource(changedResource(change)),
    noun: [capital(one), capital(many)],
  };
}

/** The step in access that a grant, regrade or revoke makes. */
export function accessStep(change: Change): AccessStep {
  return {
    resource: changedResource(change),
    from: change.action === "regrade" ? change.from : change.action === "revoke" ? change.role : undefined,
    to: change.action === "regrade" ? change.to : change.action === "grant" ? change.role : undefined,
  };
}

function stepIn({ resource, from, to }: AccessChange): readonly unknown[] {
  return [resource, from, to];
}

/** Statements on resources that are created or configured, and on what teams and groups gain and lose. */
export function resourceStatements(context: RenderContext): readonly Statement[] {
  const { changes, names } = context;
  const created = changes.filter((change) => change.action === "create");
  const configured = changes.filter((change) => change.action === "configure");
  const archived = new Set(changes.filter((change) => change.action === "archive").map(changedResource));
  const joined = Map.groupBy(
    changes.filter((change) => change.action === "grant" && isPerson(change.principal)),
    changedResource,
  );
  const granted = Map.groupBy(changes, (change) => {
    const principal = changedPrincipal(change);
    if (principal === undefined || isPerson(principal)) return undefined;
    // The sentence on a deleted team says what it loses.
    const deleted = archived.has(principalResource(principal, names.kinds) ?? "");
    return deleted && change.action === "revoke" ? undefined : principal;
  });
  return [
    ...[...granted].flatMap(([principal, those]) =>
      principal === undefined
        ? []
        : [asMade(grantStatement(principal, those, context), those, context.madeBy)],
    ),
    ...created.map((change): Statement => {
      const people = joined.get(changedResource(change))?.length ?? 0;
      const statement: Statement = {
        ...resourceSubject(change, names),
        phrase: creationPhrase(change, people, names),
        tone: "gain",
        cause: names.cause([change]),
      };
      return asMade(statement, [change], context.madeBy);
    }),
    ...[...Map.groupBy(configured, changedResource).values()].map((those) =>
      asMade(settingsStatement(those, context), those, context.madeBy),
    ),
  ];
}

function creationPhrase(change: Change & { action: "create" }, joined: number, names: DisplayNames): Phrase {
  const kind = names.kinds.get(change.kind);
  const parent = parentKeyIn(change.settings, kind);
  const where = parent === undefined ? [] : [" in ", names.resource(`${change.kind}/${parent}`)];
  const hides = Object.entries(kind?.settings ?? {}).find(
    ([setting, { phrase }]) => phrase?.hides !== undefined && change.settings[setting] === phrase.hides.at,
  );
  const privacy = hides === undefined ? "" : `, ${hides[1].phrase?.hides?.word}`;
  const people = joined > 0 ? `, with ${count(joined, ["person", "people"])}` : "";
  return [["is", "are"], " created", ...where, `${privacy}${people}`];
}

/** The statement on one resource's settings; for a team that moves, also on what its people gain and lose. */
function settingsStatement(changes: readonly Configure[], { access, names }: RenderContext): Statement {
  const [first] = changes;
  if (first === undefined) throw new RangeError("No changes of settings cannot be described.");
  const settings = settingPhrases(changes, names);
  const moved = changes.some(({ kind, setting }) => setting === names.kinds.get(kind)?.nests?.by);
  const members = moved ? access.stayingIn(changedResource(first)) : [];
  // People with the same steps share a phrase: nobody is said to gain what only another one does.
  const groups = Map.groupBy(members, (person) => JSON.stringify(access.permissions(person).map(stepIn)));
  const reached = [...groups.values()].flatMap((people) => {
    const reach = accessPhrases(access.permissions(people[0] ?? ""), names);
    const said = inflect(joinPhrases(reach.phrases), people.length > 1);
    return said.length > 0 ? [{ ...reach, phrase: [...names.listPeople(people), " ", ...said] }] : [];
  });
  const resource = resourceSubject(first, names);
  return {
    ...resource,
    subject: settings.formerName === undefined ? resource.subject : { text: settings.formerName },
    phrase: joinPhrases([...settings.phrases, ...reached.map(({ phrase }) => phrase)]),
    tone: toneOf(
      reached.some(({ gains }) => gains),
      settings.loses || reached.some(({ loses }) => loses),
    ),
    cause: names.cause(changes),
  };
}

function grantStatement(
  principal: Principal,
  changes: readonly Change[],
  { access, names }: RenderContext,
): Statement {
  const steps = changes.map(accessStep);
  const reach = accessPhrases(steps, names);
  const team = principalResource(principal, names.kinds);
  // Who leaves the team at the same time has a sentence of their own on all that they lose.
  const all = team === undefined ? [] : new Set(access.after.membersOf(team));
  const affected = new Set(steps.flatMap((each) => access.affected(each, names)));
  const concerned = [...all].filter((person) => affected.has(person));
  return {
    subject: names.subject(principal),
    noun: team === undefined ? nounOfOthers(principal) : nounOf(team, names),
    phrase: [
      ...joinPhrases(reach.phrases),
      ...(concerned.length > 0 ? [" (", ...names.listPeople(concerned), ")"] : []),
    ],
    tone: toneOf(reach.gains, reach.loses),
    cause: names.cause(changes),
  };
}

/** The noun of a principal that is neither a person nor a resource. */
function nounOfOthers(principal: Principal): WordForms {
  return principal.startsWith("group:") ? ["Google Group", "Google Groups"] : ["Account", "Accounts"];
}

/** The noun of a principal that is a resource itself, at the beginning of a sentence. */
function nounOf(team: ResourceId, { kinds }: DisplayNames): WordForms {
  const [one, many] = kinds.get(kindIn(team))?.words.short ?? ["team", "teams"];
  return [capital(one), capital(many)];
}

/** A text with a capital letter first. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
