/** One answer of Slack's. */
export type SlackBody = Readonly<Record<string, unknown>>;

/** Asks Slack by a method. */
export type AskSlackMethod = (method: string, args?: Readonly<Record<string, string>>) => Promise<SlackBody>;

/** Looks at channels as a bot sees them, for a check. What is listed is listed once. */
export interface ChannelLook {
  /** Returns a channel by its id or `#name`; undefined where there is none; why, where Slack doesn't say it. */
  channel(named: string): Promise<SlackBody | undefined | { readonly refused: unknown }>;
  /** Returns all channels that the bot sees; why, where Slack doesn't list them. */
  all(): Promise<readonly SlackBody[] | { readonly refused: unknown }>;
}

/** So many pages of channels are looked through. */
const mostPages = 50;

/** Returns what looks at channels. */
export function channelLook(ask: AskSlackMethod): ChannelLook {
  let listed: ReturnType<ChannelLook["all"]> | undefined;
  const all = () => {
    listed ??= listAll(ask);
    return listed;
  };
  return {
    all,
    async channel(named) {
      if (named.startsWith("#")) {
        const channels = await all();
        return "refused" in channels ? channels : channels.find(({ name }) => name === named.slice(1));
      }
      const { ok, error, channel } = await ask("conversations.info", { channel: named });
      if (ok === true) return channel as SlackBody;
      return error === "channel_not_found" ? undefined : { refused: error };
    },
  };
}

/** Private channels are listed where the bot may read any. */
async function listAll(ask: AskSlackMethod): Promise<readonly SlackBody[] | { readonly refused: unknown }> {
  let types = "public_channel,private_channel";
  let cursor = "";
  const found: SlackBody[] = [];
  for (let page = 0; page < mostPages; page += 1) {
    const list = () => ask("conversations.list", { types, limit: "999", ...(cursor !== "" && { cursor }) });
    let answer = await list();
    if (answer["error"] === "missing_scope" && types !== "public_channel") {
      types = "public_channel";
      answer = await list();
    }
    if (answer["ok"] !== true) return { refused: answer["error"] };
    found.push(...(answer["channels"] as readonly SlackBody[]));
    const { next_cursor: next } = (answer["response_metadata"] ?? {}) as { readonly next_cursor?: string };
    if (!next) return found;
    cursor = next;
  }
  return found;
}
