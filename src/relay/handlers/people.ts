import { userOfSlackId } from "../../chat/find.ts";
import type { Clock } from "../../core/clock.ts";
import { type ChatSlack, chatSlackOf } from "../../jobs/chat/chat-slack.ts";
import { lookupsOf } from "../../jobs/chat/lookups.ts";
import { readRosterAtHead } from "../../jobs/chat/read-roster.ts";
import { rightsIn } from "../../permissions/rights.ts";
import type { Connections } from "../../providers/index.ts";
import { isValid } from "../../roster/load.ts";
import type { HeadReading } from "../head-roster.ts";
import { emptyDirectory, type MentionDirectory, rosterDirectory } from "../mentions/directory.ts";
import { rememberedSlack } from "../remembered-slack.ts";

/** Somebody of the roster. */
export interface RosterPerson {
  readonly key: string;
  readonly teams: ReadonlySet<string>;
}

/** Who people in Slack are. */
export interface HandlerPeople {
  /** Whether a user is a person of the workspace: no bot, and of no other company. Throws where Slack doesn't answer. */
  isOurs(user: string, token: string | undefined): Promise<boolean>;
  /** Returns who in the roster a user is. Throws where GitHub or Slack don't answer. */
  personOf(user: string, team: string, token: string | undefined): Promise<RosterPerson | undefined>;
  /** Returns whom names mean. Throws where GitHub doesn't answer. */
  directory(): Promise<MentionDirectory>;
}

/** What they are looked up with. */
export interface HandlerPeopleOptions {
  readonly connections: Connections;
  readonly head: () => Promise<HeadReading>;
  readonly clock: Clock;
}

/** Of how many workspaces people are remembered. */
const mostWorkspaces = 100;
/** What Slack answers when there is no such account, or the token may not see it. */
const unseen: ReadonlySet<string | undefined> = new Set([
  "user_not_found",
  "user_not_visible",
  "missing_scope",
]);

/** Returns what says who people in Slack are. Slack's answers are remembered for some minutes. */
export function createHandlerPeople({ connections, head, clock }: HandlerPeopleOptions): HandlerPeople {
  const byToken = new Map<string, ChatSlack>();

  function slackFor(token: string | undefined): ChatSlack {
    const known = byToken.get(token ?? "");
    if (known !== undefined) return known;
    const slack = rememberedSlack(chatSlackOf(withToken(token)), clock);
    if (byToken.size >= mostWorkspaces) byToken.clear();
    byToken.set(token ?? "", slack);
    return slack;
  }

  const withToken = (token: string | undefined): Connections =>
    token === undefined ? connections : { ...connections, slackToken: token };

  const rosterAtHead = async () => {
    const { rosters, branch } = await head();
    return readRosterAtHead(rosters, branch);
  };

  return {
    async isOurs(user, token) {
      const answer = await slackFor(token).ask("users.info", { user });
      if (!("body" in answer)) {
        if (unseen.has(answer.error)) return false;
        throw new Error(answer.reason);
      }
      const {
        is_bot: isBot,
        is_stranger: isStranger,
        deleted,
      } = (answer.body["user"] ?? {}) as {
        readonly [field: string]: unknown;
      };
      return isBot !== true && isStranger !== true && deleted !== true;
    },
    async personOf(user, team, token) {
      const roster = await rosterAtHead();
      if (!isValid(roster)) return undefined;
      const lookups = lookupsOf({ connections: withToken(token), slack: slackFor(token) }, team);
      const context = {
        roster,
        rights: rightsIn(roster),
        actor: undefined,
        isProven: true,
        via: "slack",
        lookups,
      } as const;
      const found = await userOfSlackId(user, context);
      if ("unanswered" in found) throw new Error(found.unanswered);
      const key = found.user?.key;
      if (key === undefined || roster.resolved.users.get(key)?.present !== true) return undefined;
      const teams = [...roster.resolved.teams.values()].filter(
        ({ people, archived }) => !archived && people.has(key),
      );
      return { key, teams: new Set(teams.map((each) => each.key)) };
    },
    async directory() {
      const roster = await rosterAtHead();
      return isValid(roster) ? rosterDirectory(roster.resolved) : emptyDirectory;
    },
  };
}
