import { declaredEffects } from "../../access/declared-effects.ts";
import type { RosterLoader } from "../../app/load-roster.ts";
import { memoryNotWritten } from "../../app/memory-errors.ts";
import type { RunMemory } from "../../app/open-memory.ts";
import { slackReply } from "../../chat/render-reply.ts";
import { type Finding, finding, hasErrors } from "../../core/finding.ts";
import type { Report } from "../../core/report.ts";
import { renamedBase } from "../../permissions/renames.ts";
import { declaringKinds } from "../../providers/index.ts";
import { isUsable, isValid, type LoadedRoster, type ValidRoster } from "../../roster/load.ts";
import type { User } from "../../roster/roster.ts";
import { slackIdOf } from "../chat/ask-approvers.ts";
import type { ChatSlack } from "../chat/chat-slack.ts";
import { newcomersNotTold } from "./errors.ts";
import { welcomeReply } from "./text.ts";

/** So many people are told by one run. More is a company that begins with Rollcall. */
const mostTold = 50;

/** A run that has ended, and what it knew of the runs before it. */
export interface EndedApply {
  readonly report: Report;
  readonly roster: LoadedRoster;
  /** The memory as the run opened it. */
  readonly memory: RunMemory | undefined;
  readonly rosters: RosterLoader | undefined;
  readonly slack: ChatSlack;
}

/**
 * Tells people who came into the roster what they have now, in a direct message, after the apply that gave it to the end.
 * The memory says who came: whom the roster that some service was brought to before hasn't. A clean run brings all of them
 * to the one at hand, so that nobody is told twice. Without a memory nobody is told. Returns a notice where Slack takes no
 * message.
 */
export async function tellNewcomers(ended: EndedApply): Promise<readonly Finding[]> {
  const { report, roster, memory, rosters, slack } = ended;
  if (report.command !== "apply" || !isToTheEnd(report) || !isUsable(roster)) return [];
  if (memory === undefined || rosters === undefined) return [];
  const commits = Object.keys(report.cost).flatMap((service) => memory.lastAppliedIn(service) ?? []);
  const before = await appliedRosters(commits, rosters, roster);
  if (before === undefined) return [];
  const newcomers = [...roster.declared.users.values()].filter((user) => isNew(user, before, roster));
  const told = await Promise.all(
    newcomers.slice(0, mostTold).map((user) => tell(user, { before, head: roster, slack })),
  );
  const failed = told.filter((each) => each === "refused").length;
  return failed === 0 ? [] : [finding(newcomersNotTold(failed))];
}

/** True of a run that did everything, and is remembered: else the next one would tell the same people again. */
function isToTheEnd({ result, findings }: Report): boolean {
  const forgets = findings.some(({ code }) => code === memoryNotWritten("").code);
  return (result === "applied" || result === "clean") && !hasErrors(findings) && !forgets;
}

type Before = readonly [ValidRoster, ...ValidRoster[]];

/** Returns the rosters that were applied to the end before, with the keys of now. Undefined when one can't be read. */
async function appliedRosters(
  commits: readonly string[],
  rosters: RosterLoader,
  head: ValidRoster,
): Promise<Before | undefined> {
  const loaded = await Promise.all([...new Set(commits)].map((commit) => rosters.at(commit)));
  const valid = loaded.filter(isValid).map((each) => renamedBase(each, head).base);
  const [first, ...more] = valid;
  return first === undefined || valid.length < loaded.length ? undefined : [first, ...more];
}

function isNew({ key }: User, before: Before, { resolved }: ValidRoster): boolean {
  const wasThere = before.every((each) => each.resolved.users.get(key)?.present === true);
  return resolved.users.get(key)?.present === true && !wasThere;
}

async function tell(
  user: User,
  { before, head, slack }: { readonly before: Before; readonly head: ValidRoster; readonly slack: ChatSlack },
): Promise<"told" | "unreachable" | "refused"> {
  const slackId = await slackIdOf(user, slack);
  if (slackId === undefined) return "unreachable";
  const base = before.find((each) => each.resolved.users.get(user.key)?.present !== true) ?? before[0];
  const effect = declaredEffects(base, head, declaringKinds).find(
    ({ principal }) => principal === `user:${user.key}`,
  );
  const [text = ""] = slackReply(welcomeReply(user, effect, head.declared.github?.org));
  const sent = await slack.send("chat.postMessage", {
    channel: slackId,
    text,
    unfurl_links: false,
    unfurl_media: false,
  });
  return sent === undefined ? "refused" : "told";
}
