import { error, type Problem } from "../../core/finding.ts";
import { quoted } from "../errors.ts";

/** Error: a team whose people are to own the organisation has no people there. */
export function ownersTeamIsNone(key: string, why: string): Problem {
  return error(
    "owners_team_is_none",
    `\`github.owners\` lists the team ${quoted(key)}, which ${why}.`,
    "Name another team, or the people themselves.",
  );
}

/** Error: an owner of the organisation is marked as having left. */
export function ownerHasLeft(key: string): Problem {
  return error(
    "owner_has_left",
    `\`github.owners\` lists ${quoted(key)}, who has left (\`active: false\`).`,
    "Name another owner.",
  );
}

/** Error: an owner of the organisation has no GitHub login. */
export function ownerWithoutLogin(key: string): Problem {
  return error(
    "owner_without_login",
    `\`github.owners\` lists ${quoted(key)}, who has no GitHub login here.`,
    "Add the field `github` to that user.",
  );
}

/** Error: fewer owners are listed than `guards.min_owners` asks for. */
export function tooFewOwners(count: number, least: number): Problem {
  return error(
    "min_owners_unmet",
    `\`github.owners\` lists ${count === 1 ? "1 owner" : `${count} owners`}, and \`guards.min_owners\` asks for ${least}.`,
    "Name more owners, or remove `owners` to leave them alone.",
  );
}
