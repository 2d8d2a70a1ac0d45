import { readInventory } from "../../app/inventory.ts";
import { type Finding, finding } from "../../core/finding.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import type { Connections } from "../../providers/index.ts";
import { schemaText } from "../../roster/editor-schema.ts";
import type { Inventory } from "../../roster/inventory.ts";
import type { LoadedRoster } from "../../roster/load.ts";
import type { Roster } from "../../roster/roster.ts";
import type { KnownNames } from "../../roster/schema/known-names.ts";
import { noOrganisationForNames, schemaHasNames } from "./errors.ts";

/** The roster whose entries are completed, and the schema's address. */
export interface NamedSchemaRequest {
  readonly roster: LoadedRoster;
  /** The organisation, where the roster doesn't say it. */
  readonly org?: string;
  readonly id: string;
}

/**
 * Returns the editors' schema with the names of what exists: the roster's entries, the organisation's members, teams and
 * repositories, and, with a token for Slack, its channels and user groups. Nobody's address is in it. Throws a
 * `RollcallError` when something can't be read to its end.
 */
export async function schemaWithNames(
  { roster, org = roster.declared?.github?.org, id }: NamedSchemaRequest,
  connections: Connections,
): Promise<{ readonly text: string; readonly findings: readonly Finding[] }> {
  if (org === undefined) throw new RollcallError(noOrganisationForNames());
  const everything = { channels: ["*"], usergroups: ["*"] };
  const inventory = await readInventory(
    { org, ...(connections.slackToken ? { slack: everything } : {}) },
    connections,
  );
  const names = namesIn(inventory, roster.declared);
  return { text: schemaText(id, names), findings: [finding(schemaHasNames())] };
}

function namesIn({ github, slack }: Inventory, roster: Roster | undefined): KnownNames {
  const keys = (entries: ReadonlyMap<string, unknown> | undefined) => [...(entries?.keys() ?? [])].sort();
  return {
    user: keys(roster?.users),
    team: keys(roster?.teams),
    project: keys(roster?.projects),
    login: (github?.members ?? []).map(({ login }) => login).sort(),
    slug: (github?.teams ?? []).map(({ slug }) => slug).sort(),
    repository: [...(github?.repositories ?? [])],
    channel: (slack?.channels ?? []).map(({ name }) => name).sort(),
    handle: (slack?.usergroups ?? []).map(({ handle }) => handle).sort(),
  };
}
