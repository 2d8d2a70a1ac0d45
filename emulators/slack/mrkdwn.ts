import type { SlackOptions } from "./options.ts";
import type { World } from "./world.ts";

const emoji: Readonly<Record<string, string>> = { "🚀": ":rocket:", "👋": ":wave:", "🎉": ":tada:" };

/** Returns a topic as Slack stores it: with entities encoded, and URLs and channels as links. */
export function storedText(text: string, world: World, options: SlackOptions): string {
  const trimmed = text.trim();
  const named = options.emojiNamed
    ? Object.entries(emoji).reduce((sum, [glyph, name]) => sum.replaceAll(glyph, name), trimmed)
    : trimmed;
  if (options.topicEncoding === "raw") return named;
  const encoded = named.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  if (options.topicEncoding === "entities") return encoded;
  const channels = [...world.channels.values()];
  return encoded
    .replace(/https?:\/\/[^\s<>|]+/g, (url) => `<${url}>`)
    .replace(/(^|\s)((?:[a-z0-9-]+\.)+(?:dev|com|org))(?=\s|$)/g, "$1<http://$2|$2>")
    .replace(/(^|\s)#([a-z0-9_-]+)/g, (whole, space: string, name: string) => {
      const channel = channels.find((each) => each.name === name);
      return channel === undefined ? whole : `${space}<#${channel.id}|${channel.private ? "" : name}>`;
    });
}
