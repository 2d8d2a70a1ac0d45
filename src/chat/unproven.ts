import type { User } from "../roster/roster.ts";
import { name, type Sentence, say } from "../text/sentence.ts";

/** Returns why a user's word counts no more than a member's in comments, and how that is changed. */
export function unprovenNote({ key, github }: User): Sentence {
  return say`The roster knows ${name(key)} by the login ${name(github ?? key)} alone, and a login can change hands: it counts for nothing above a member here. ${name("rollcall pin")} writes the account's number; or ask me on Slack.`;
}
