/**
 * Extracts the names and types of all that Slack was seen to send, for what the emulated Slack sends:
 *
 *     node scripts/extract-slack-samples.ts <a clone of slackapi/java-slack-sdk> <its commit>
 *
 * The samples are unions of many answers with their values blanked. No value and no prose is taken over.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathsOf } from "../emulators/slack/paths.ts";
import { sentEvents } from "../emulators/slack/sent-events.ts";
import { methods } from "../emulators/slack/slack.ts";

const [, , folder, commit] = process.argv;
if (folder === undefined || commit === undefined) {
  console.error(
    "Usage: node scripts/extract-slack-samples.ts <a clone of slackapi/java-slack-sdk> <its commit>",
  );
  process.exit(1);
}
const samples = join(folder, "json-logs/samples");

/** Returns the paths of a sample, each with its type. */
function read(path: string): Readonly<Record<string, string>> {
  const value: unknown = JSON.parse(readFileSync(join(samples, path), "utf8"));
  return Object.fromEntries([...new Map(pathsOf(value))].sort(([one], [other]) => (one < other ? -1 : 1)));
}

const eventFile = (event: string) =>
  `events/${event.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())}Payload.json`;
const all = {
  ...Object.fromEntries(sentEvents.map((event) => [event, read(eventFile(event))])),
  slash_command: read("app-backend/slash-commands/SlashCommandPayload.json"),
  block_actions: read("app-backend/interactive-components/BlockActionPayload.json"),
  view_submission: read("app-backend/views/ViewSubmissionPayload.json"),
  ...Object.fromEntries(
    Object.keys(methods)
      .filter((name) => existsSync(join(samples, `api/${name}.json`)))
      .map((name) => [name, read(`api/${name}.json`)]),
  ),
};
const target = new URL("../emulators/slack/fixtures/samples.json", import.meta.url);
const text = JSON.stringify({ source: `slackapi/java-slack-sdk ${commit}`, samples: all });
writeFileSync(target, `${text}\n`);
console.log(`${Object.keys(all).length} samples, ${Math.round(text.length / 1024)} KiB`);
