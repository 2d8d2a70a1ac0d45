import { userOfSlackId } from "../../chat/find.ts";
import type { Clock } from "../../core/clock.ts";
import type { ChatSlack } from "../../jobs/chat/chat-slack.ts";
import { lookupsOf } from "../../jobs/chat/lookups.ts";
import { readRosterAtHead } from "../../jobs/chat/read-roster.ts";
import { rightsIn } from "../../permissions/rights.ts";
import type { Connections } from "../../providers/index.ts";
import { fieldsIn, isOfWorkspace, slackPersonOf } from "../../providers/slack/model/remote-state.ts";
import { isValid } from "../../roster/load.ts";
import { channelNames } from "../api/channel-names.ts";
import { directoryFor } from "../api/name-directory.ts";
import { rosterNow } from "../api/roster-now.ts";
import type { CallSlack } from "../api/slack-calls.ts";
import { rememberedReads, workspaceSlack } from "../api/workspace-slack.ts";
import type { HeadReading } from "../head-roster.ts";
import type { MentionDirectory } from "../mentions/directory.ts";
import type { NameOf } from "../mentions/inbound.ts";
import type { MentionKind } from "../mentions/outbound.ts";
import { rememberedSlack } from "../remembered-slack.ts";
import { askingSlack } from "./asking-slack.ts";
import { namesInText } from "./names-in-text.ts";

/** Somebody of the roster. */
export interface RosterPerson {
  readonly key: string;
  readonly teams: ReadonlySet<string>;
}

/** In which workspace Slack is asked, and with which token. */
export interface AskedAs {
  readonly workspace: string;
  readonly token: string | undefined;
}

/** Which names are looked up. */
export interface WantedNames {
  readonly kinds: readonly MentionKind[];
  /** What they stand in. */
  readonly texts: unknown;
  /** The ids of the private channels that may be named. */
  readonly channels: readonly string[];
}

/** Who people in Slack are. */
export interface HandlerPeople {
  /** Returns the user id of the app's bot; undefined where Slack doesn't tell. */
  bot(as: AskedAs): Promise<string | undefined>;
  /**
   * Whether a user is a person of the workspace: no bot, and nobody of another one, who shares a channel. `home` is the workspace
   * that Slack names beside the user, which counts where the token may not look at people. Throws where Slack doesn't answer.
   */
  isOurs(user: string, as: AskedAs, home?: string): Promise<boolean>;
  /** Returns who in the roster a user is. Throws where GitHub or Slack don't answer. */
  personOf(user: string, as: AskedAs): Promise<RosterPerson | undefined>;
  /** Returns what the references in a text are called. What nobody says has no name. */
  namesIn(text: string, as: AskedAs): Promise<NameOf>;
  /** Returns whom and what names mean in a workspace. Throws where GitHub or Slack don't answer. */
  directory(wanted: WantedNames, as: AskedAs): Promise<MentionDirectory>;
}

/** What they are looked up with. */
export interface HandlerPeopleOptions {
  readonly connections: Connections;
  readonly head: () => Promise<HeadReading>;
  readonly callSlack: CallSlack;
  readonly clock: Clock;
}

/** Of how many workspaces people are remembered. */
const mostWorkspaces = 100;
/** What Slack answers when there is no such account, or none that the app may see. */
const unseen: ReadonlySet<string | undefined> = new Set(["user_not_found", "user_not_visible"]);

/** Returns what says who people in Slack are. Slack's answers are remembered for some minutes. */
export function createHandlerPeople({
  connections,
  head,
  callSlack,
  clock,
}: HandlerPeopleOptions): HandlerPeople {
  const byToken = new Map<string, ChatSlack>();
  const roster = rosterNow(head, clock);
  const channels = channelNames(clock);
  const reads = rememberedReads(() => clock.now());

  function slackFor({ token, workspace }: AskedAs): ChatSlack {
    const key = `${workspace} ${token ?? ""}`;
    const known = byToken.get(key);
    if (known !== undefined) return known;
    const slack = rememberedSlack(askingSlack(callSlack, { token, workspace }), clock);
    if (byToken.size >= mostWorkspaces) byToken.clear();
    byToken.set(key, slack);
    return slack;
  }

  async function personOf(user: string, as: AskedAs): Promise<RosterPerson | undefined> {
    const { rosters, branch } = await head();
    const read = await readRosterAtHead(rosters, branch);
    if (!isValid(read)) return undefined;
    const lookups = lookupsOf({ connections, slack: slackFor(as) }, as.workspace);
    const context = {
      roster: read,
      rights: rightsIn(read),
      actor: undefined,
      isProven: true,
      via: "slack",
      lookups,
    } as const;
    const found = await userOfSlackId(user, context);
    if ("unanswered" in found) throw new Error(found.unanswered);
    const key = found.user?.key;
    if (key === undefined || read.resolved.users.get(key)?.present !== true) return undefined;
    const teams = [...read.resolved.teams.values()].filter(
      ({ people, archived }) => !archived && people.has(key),
    );
    return { key, teams: new Set(teams.map((each) => each.key)) };
  }

  return {
    async bot(as) {
      const answer = await slackFor(as).read("auth.test");
      const id = answer?.["user_id"];
      return typeof id === "string" ? id : undefined;
    },
    async isOurs(user, as, home) {
      const answer = await slackFor(as).ask("users.info", { user });
      if (!("body" in answer)) {
        if (answer.error === "missing_scope") return home !== undefined && home === as.workspace;
        if (unseen.has(answer.error)) return false;
        throw new Error(answer.reason);
      }
      const raw = fieldsIn(answer.body["user"]);
      const status = slackPersonOf(raw, as.workspace)?.status;
      return (status === "member" || status === "guest") && isOfWorkspace(raw, as.workspace);
    },
    personOf,
    namesIn: (text, as) =>
      namesInText(text, {
        slack: slackFor(as),
        keyOf: async (user) => (await personOf(user, as).catch(() => undefined))?.key,
      }),
    directory({ kinds, texts, channels: named }, { workspace, token }) {
      const bot = async () => token ?? "";
      const tokens = { bot, user: async () => undefined, forget() {} };
      return directoryFor(kinds, texts, {
        roster,
        channels,
        mayName: ({ id }) => named.includes(id),
        slack: workspaceSlack(workspace, { tokens, callSlack, reads }),
      });
    },
  };
}
