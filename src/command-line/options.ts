import { readFile } from "node:fs/promises";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { PeopleHints } from "../adopt/declare.ts";
import { peopleFileUnreadable } from "../adopt/people-errors.ts";
import { readPeopleFile } from "../adopt/people-file.ts";
import type { InventoryRequest } from "../app/inventory.ts";
import { type Finding, finding } from "../core/finding.ts";
import { parseNames } from "./connections.ts";
import { environmentValue, organisationVariable } from "./environment-names.ts";

/** Flags that say which part of Slack and Google is imported. */
export interface ScopeFlags {
  readonly channels?: readonly string[];
  readonly usergroups?: readonly string[];
  readonly folders?: readonly string[];
  readonly groups?: readonly string[];
  readonly googleCustomer?: string;
}

/** Returns the flag that names the organisation; a variable of the environment stands in for it. */
export function organisationOption(): Option {
  return new Option("--org <login>", "the GitHub organisation").env(organisationVariable);
}

/** Flags that say who is who, where addresses don't. */
export interface PeopleFlags {
  readonly people?: string;
  readonly matchNames?: true;
}

/** Adds the flags that say who is who. */
export function withPeople(command: Command): Command {
  return command
    .option("--people <file>", "a CSV of who is who: columns github, email, slack and name")
    .option(
      "--match-names",
      "take accounts with the same name for one person's, and mark them to be checked",
    );
}

/** Returns what those flags say, or the mistakes in the list. */
export async function peopleHintsOf({
  people,
  matchNames: named,
}: PeopleFlags): Promise<{ readonly hints: PeopleHints; readonly findings: readonly Finding[] }> {
  const matchNames = named === true;
  if (people === undefined) return { hints: { matchNames }, findings: [] };
  const bytes = await readFile(people).catch(() => undefined);
  if (bytes === undefined)
    return { hints: {}, findings: [finding(peopleFileUnreadable(`there is no ${people}`))] };
  const read = readPeopleFile(people, bytes);
  return { hints: { people: read.people, matchNames }, findings: read.findings };
}

/** Adds the flags that say which part of Slack and Google is imported. */
export function withScope(command: Command): Command {
  return command
    .option("--channels <globs...>", "Slack channels to import")
    .option("--usergroups <globs...>", "Slack user groups to import")
    .option("--folders <ids...>", "Drive folders to import")
    .option("--groups <globs...>", "addresses of Google Groups to import")
    .option("--google-customer <id>", "the organisation's customer id, C…, for Google Groups");
}

/** Returns what those flags ask for, beside GitHub. With a Slack token, people are matched in any case. */
export function scopeOf({
  channels,
  usergroups,
  folders,
  groups,
  googleCustomer: customer,
}: ScopeFlags): Pick<InventoryRequest, "slack" | "drive" | "google"> {
  const slack = channels || usergroups || environmentValue("SLACK_TOKEN", process.env);
  const scope: Pick<InventoryRequest, "slack" | "drive" | "google"> = {
    ...(slack ? { slack: { channels: channels ?? [], usergroups: usergroups ?? [] } } : {}),
    ...(folders ? { drive: { folders } } : {}),
    ...(groups ? { google: { groups, ...(customer === undefined ? {} : { customer }) } } : {}),
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
