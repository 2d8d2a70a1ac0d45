import { isOfWorkspace, slackPersonOf, textIn } from "../../providers/slack/model/remote-state.ts";
import { isValid, type LoadedRoster, type ValidRoster } from "../../roster/load.ts";
import { mailboxOf } from "../../roster/mailbox.ts";
import type { CommunitySlack } from "./context.ts";
import { listAll } from "./listing.ts";

/**
 * Returns who is in a channel and can be paired: neither bots nor accounts that are deactivated or of another workspace, nor anybody
 * who has left by the roster. Throws where Slack or the roster doesn't say it.
 */
export async function peopleToPair(
  channel: string,
  { slack, team }: CommunitySlack,
  roster: LoadedRoster,
): Promise<readonly string[]> {
  if (!isValid(roster)) throw new Error("the roster has mistakes, so it isn't known who has left");
  const inOrganisation = team.startsWith("T") ? { team_id: team } : {};
  const members = new Set(
    (await listAll(slack, "conversations.members", { field: "members", channel })).map(String),
  );
  const people = (await listAll(slack, "users.list", { field: "members", ...inOrganisation })).flatMap(
    (raw) => {
      const id = textIn(raw["id"]);
      const person = members.has(id) ? slackPersonOf(raw, team) : undefined;
      const isHere = person?.status === "member" || person?.status === "guest";
      const isInvited = raw["is_invited_user"] === true;
      return person !== undefined && isHere && isOfWorkspace(raw, team) && !isInvited ? [person] : [];
    },
  );
  const gone = departed(roster);
  return people
    .filter(({ id, email }) => !gone.has(id) && !(email !== undefined && gone.has(mailboxOf(email))))
    .map(({ id }) => id);
}

/** Returns the Slack ids and the addresses of who has left. */
function departed({ declared, resolved }: ValidRoster): ReadonlySet<string> {
  const gone = [...declared.users.values()].filter(({ key }) => resolved.users.get(key)?.present !== true);
  return new Set(
    gone.flatMap(({ slack, email }) => [
      ...(typeof slack === "string" ? [slack] : []),
      ...(email === undefined ? [] : [mailboxOf(email)]),
    ]),
  );
}
