import { error, type Place, type Problem } from "../../core/finding.ts";
import { type GlobFault, maxAlternatives } from "../../core/glob-alternatives.ts";
import { didYouMean, placeInWords, quoted } from "../errors.ts";

/** Error: a reference names a person who is not declared. `where` ends in a verb: “Team `backend` lists”. */
export function unknownUser(where: string, key: string, suggestion: string | undefined): Problem {
  return error(
    "unknown_user",
    `${where} ${quoted(key)}, whom no file declares.${didYouMean(suggestion)}`,
    "Correct the key, or declare the person under `users`.",
  );
}

/** Error: a reference names a declared person by something else than their key. */
export function knownByAnotherName(where: string, written: string, key: string): Problem {
  return error(
    "unknown_user",
    `${where} ${quoted(written)}, which is a name of ${quoted(key)} elsewhere, and not the key under \`users\`.`,
    `Write ${quoted(key)}.`,
  );
}

/** Error: a reference names a team that is not declared. `where` ends in a verb. */
export function unknownTeam(where: string, key: string, suggestion: string | undefined): Problem {
  return error(
    "unknown_team",
    `${where} ${quoted(key)}, a team that no file declares.${didYouMean(suggestion)}`,
    "Correct the key, or declare the team under `teams`.",
  );
}

/** Error: two patterns of a team may mean the same repository, and neither is the more exact one. */
export function patternsTied(
  team: string,
  one: { readonly pattern: string; readonly role: string; readonly at: Place },
  other: { readonly pattern: string; readonly role: string },
): Problem {
  return error(
    "repository_patterns_tied",
    `Team ${quoted(team)} has ${quoted(other.pattern)} (${other.role}) and ${quoted(one.pattern)} (${one.role}, ${placeInWords(one.at)}): a repository may match both, and neither has more characters of its own.`,
    "Make one of them more exact, or give both the same role.",
  );
}

/** Error: a team has more patterns over repositories' names than `most`. */
export function tooManyPatterns(team: string, most: number): Problem {
  return error(
    "too_many_patterns",
    `Team ${quoted(team)} has more than ${most} patterns over repositories' names.`,
    "Write fewer, wider patterns, or name the repositories.",
  );
}

/** Error: teams are nested in a circle. `chain` begins and ends with the same team. */
export function parentCycle(chain: readonly string[]): Problem {
  return error(
    "parent_cycle",
    `Teams are nested in a circle: ${chainOf(chain)}.`,
    "Remove the `parent` of the team that should be on top.",
  );
}

/** Error: teams include each other in a circle. `chain` begins and ends with the same team. */
export function includeCycle(chain: readonly string[]): Problem {
  return error(
    "include_cycle",
    `Teams include each other in a circle: ${chainOf(chain)}.`,
    "Remove one of these includes; or let both include a third team that lists the people.",
  );
}

/** Error: who is in a team depends on itself, through `only_if_in`. `chain` begins and ends with the same team. */
export function limitCycle(chain: readonly string[]): Problem {
  return error(
    "only_if_in_cycle",
    `Who is in these teams goes round in a circle, through \`include\` and \`only_if_in\`: ${chainOf(chain)}.`,
    "Let `only_if_in` name a team that lists its people and includes none of these.",
  );
}

/** Error: includes are nested deeper than `limit`. */
export function includesTooDeep(limit: number): Problem {
  return error(
    "includes_too_deep",
    `More than ${limit} teams include each other in a row, down from this one.`,
    "Include the teams that list people directly.",
  );
}

function chainOf(chain: readonly string[]): string {
  const shown = chain.length > 8 ? [...chain.slice(0, 4), "…", ...chain.slice(-3)] : chain;
  return shown.map((key) => (key === "…" ? key : quoted(key))).join(" → ");
}

/** Error: an outside collaborator is named where only members can be. `where` ends in a verb. */
export function outsiderIn(where: string, key: string): Problem {
  return error(
    "outsider_inside",
    `${where} ${quoted(key)}, who is an outside collaborator (\`outside: true\`) and can't be in the organisation.`,
    "Give them `collaborators` of a project instead, or remove `outside: true`.",
  );
}

/** Error: a lead of a team is marked as having left. */
export function leadHasLeft(team: string, key: string): Problem {
  return error(
    "lead_has_left",
    `Team ${quoted(team)} is led by ${quoted(key)}, who has left (\`active: false\`).`,
    "Name another lead.",
  );
}

/**
 * Error: somebody who has left is protected from losing anything. It is told at the line of the guard; `other` is where
 * it stands that they have left.
 */
export function protectedHasLeft(key: string, other: Place): Problem {
  return error(
    "protected_has_left",
    `${quoted(key)} has left (\`active: false\`) and is in \`guards.protected\`, so nothing could be taken from them; the other line is at ${placeInWords(other)}.`,
    "Take them out of `guards.protected`. The chat command `offboard` does both in one change.",
  );
}

/** Error: a secret team has a parent or a child on GitHub. */
export function secretNested(team: string, other: string): Problem {
  return error(
    "secret_team_nested",
    `Team ${quoted(team)} is secret and nested with ${quoted(other)}; GitHub nests only teams that everyone can see.`,
    "Write `privacy: closed`, or `nest: false` where the nesting is an organisation chart only.",
  );
}

/** Error: the parent of a live team is archived. */
export function parentArchived(team: string, parent: string): Problem {
  return error(
    "parent_archived",
    `Team ${quoted(team)} is nested in ${quoted(parent)}, which is archived; deleting that team on GitHub would delete this one.`,
    "Archive this team too, or give it another `parent`.",
  );
}

/** Error: two declarations have what only one can have. `clash` is the sentence without its end. */
export function declaredTwice(code: string, clash: string, other: Place): Problem {
  return error(
    code,
    `${clash}; the other is at ${placeInWords(other)}.`,
    "Keep it in one of the two, and correct the other.",
  );
}

/** Error: a rule names an action that does not exist. */
export function unknownAction(
  action: string,
  suggestion: string | undefined,
  known: readonly string[],
): Problem {
  return error(
    "unknown_action",
    `\`permissions.rules\` has no action ${quoted(action)}.${didYouMean(suggestion)}`,
    `The actions are ${known.map(quoted).join(", ")}.`,
  );
}

/** Error: a rule allows something that is no tier, user or team. */
export function unknownWho(rule: string, who: string, suggestion: string | undefined): Problem {
  return error(
    "unknown_who",
    `The rule ${quoted(rule)} allows ${quoted(who)}, which is nobody.${didYouMean(suggestion)}`,
    "Write `admin`, `team_lead`, `lead`, `self`, `member`, `user:key` or `team:key`.",
  );
}

/** Error: a rule for `settings` has a glob. */
export function ruleWithoutSubject(rule: string): Problem {
  return error(
    "rule_without_subject",
    `The rule ${quoted(rule)} has a glob, and there is only one of everything in \`settings\`.`,
    "Write `settings` alone.",
  );
}

/** Error: a glob that can't be understood. */
export function faultyGlob(glob: string, fault: GlobFault): Problem {
  switch (fault) {
    case "unbalanced":
      return error(
        "unbalanced_glob",
        `The glob ${quoted(glob)} opens a bracket that it doesn't close, or closes one that isn't open.`,
        "Write both brackets, or neither.",
      );
    case "many":
      return error(
        "glob_too_large",
        `The glob ${quoted(glob)} stands for more than ${maxAlternatives} alternatives.`,
        "Write several globs, with fewer braces each.",
      );
    case "single":
    case "negated":
      return error(
        "unsupported_glob",
        `The glob ${quoted(glob)} has ${fault === "single" ? "braces with nothing to choose from" : "a `!` at its beginning, where it means nothing"}.`,
        "Separate what is in braces by commas. Use `!` inside of brackets alone: `[!a]*`.",
      );
    default:
      return fault satisfies never;
  }
}

/** Error: two declarations of one channel contradict each other in `what`. */
export function channelDisagrees(name: string, what: string, other: Place): Problem {
  return error(
    "channel_disagrees",
    `Channel \`#${name}\` has another ${what} at ${placeInWords(other)}.`,
    "Say it in one of the two places, or the same in both.",
  );
}
