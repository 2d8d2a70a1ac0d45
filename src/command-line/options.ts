import { type Command, InvalidArgumentError, Option } from "commander";
import type { InventoryRequest } from "../app/inventory.ts";
import { parseNames } from "./connections.ts";

/** Flags that say which part of Slack and Drive is imported. */
export interface ScopeFlags {
  readonly channels?: readonly string[];
  readonly usergroups?: readonly string[];
  readonly folders?: readonly string[];
}

/** Adds the flags that say which part of Slack and Drive is imported. */
export function withScope(command: Command): Command {
  return command
    .option("--channels <globs...>", "Slack channels to import")
    .option("--usergroups <globs...>", "Slack user groups to import")
    .option("--folders <ids...>", "Drive folders to import");
}

/** Returns what those flags ask for, beside GitHub. With a Slack token, people are matched in any case. */
export function scopeOf({
  channels,
  usergroups,
  folders,
}: ScopeFlags): Pick<InventoryRequest, "slack" | "drive"> {
  const slack = channels || usergroups || process.env["SLACK_TOKEN"];
  const scope: Pick<InventoryRequest, "slack" | "drive"> = {
    ...(slack ? { slack: { channels: channels ?? [], usergroups: usergroups ?? [] } } : {}),
    ...(folders ? { drive: { folders } } : {}),
  };
  return scope;
}

/** The option `--config`, which several commands have. */
export function configOption(): Option {
  return new Option("-c, --config <path...>", "paths or globs of the roster").default(["teams.yaml"]);
}

/** Returns the flag that chooses some of the services. */
export function someOf(names: readonly string[]): Option {
  return new Option("-p, --providers <names>", `some of ${names.join(",")}`).argParser(nameParser(names));
}

/** Returns a parser of a list of names, which refuses unknown ones. */
export function nameParser<Name extends string>(known: readonly Name[]): (list: string) => Name[] {
  return (list) =>
    (parseNames(list) ?? []).map((given) => {
      const name = known.find((each) => each === given);
      if (name === undefined) throw new InvalidArgumentError(`Allowed are ${known.join(", ")}.`);
      return name;
    });
}
