import type { NamedMatches } from "./match-slack-users.ts";
import type { Annotated, Namesake, UserFields } from "./new-roster.ts";

/**
 * Marks the people who are only known to be on Slack by their name: joined in one entry, which is to be checked, or in an
 * entry of their own, with the command that joins the two. `keys` are user keys by Slack id.
 */
export function notedNamesakes(
  users: Map<string, Annotated<UserFields>>,
  keys: ReadonlyMap<string, string>,
  { likely, matchNames }: NamedMatches,
): readonly Namesake[] {
  const namesakes: Namesake[] = [];
  for (const [key, { fields, notes }] of users) {
    const slackUser = likely.get(fields.github?.toLowerCase() ?? "");
    if (slackUser === undefined) continue;
    const { id, name } = slackUser;
    const other = keys.get(id);
    const note = matchNames
      ? `by name: on Slack “${name}”`
      : other === undefined
        ? `perhaps slack: ${id} (${name})`
        : `perhaps also ${other}: rollcall merge ${key} ${other}`;
    users.set(key, { fields, notes: [...notes, note] });
    if (matchNames || other !== undefined) namesakes.push({ key, joined: matchNames });
  }
  return namesakes;
}
