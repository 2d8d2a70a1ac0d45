import { escapeSlack, mrkdwnCode } from "../../text/slack.ts";
import type { Handler } from "./section.ts";

type Named = readonly [name: string, handler: Handler];

/** What somebody says who wants to know what there is. */
const askingForHelp: ReadonlySet<string> = new Set(["", "?", "help", "hello", "hi"]);

/**
 * Returns what a person could say and do here, as Slack's mrkdwn: what they can type first, and what is noticed by itself. Who has
 * said something else is told that nobody understood it.
 */
export function helpText(usable: readonly Named[], said: string): string {
  const commands = usable.flatMap(([, { command, slash, help }]) =>
    command === undefined && slash === undefined ? [] : [line(command ?? slash ?? "", help)],
  );
  const noticed = usable.flatMap(([, { regex, help }]) => (regex === undefined ? [] : [line(regex, help)]));
  const isAsking = askingForHelp.has(said.toLowerCase());
  if (commands.length + noticed.length === 0)
    return isAsking
      ? "There is nothing here that you could ask."
      : "I don't understand that, and there is nothing here that you could ask.";
  return [
    ...(isAsking ? [] : ["I don't understand that."]),
    ...(commands.length > 0 ? ["You can say:", ...commands] : []),
    ...(noticed.length > 0 ? ["I notice messages with:", ...noticed] : []),
  ].join("\n");
}

function line(what: string, help: string | undefined): string {
  return `• \`${mrkdwnCode(what)}\`${help === undefined ? "" : `: ${escapeSlack(help)}`}`;
}
