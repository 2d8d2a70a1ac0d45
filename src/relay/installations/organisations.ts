import { isInstallationMissing } from "./errors.ts";
import { type SlackTokenOptions, workspacesOf } from "./slack-tokens.ts";

/** For how long it is known which organisation's installation a workspace has. */
const remembered = 5 * 60_000;

/** What finds the installation of a workspace that has none of its own. */
export interface OrganisationSearch {
  /** Where the app is installed. */
  readonly places: () => Promise<readonly string[]>;
  /** Returns the bot's token of an organisation. */
  readonly tokenOf: (organisation: string) => Promise<string>;
  readonly slack: Pick<SlackTokenOptions, "apiUrl" | "fetch" | "now">;
}

/**
 * Returns what finds the organisation in whose installation a workspace is: Slack says which workspaces an app that is installed
 * for an organisation may act in. Undefined where it is in none.
 */
export function organisationFinder({
  places,
  tokenOf,
  slack,
}: OrganisationSearch): (workspace: string) => Promise<string | undefined> {
  const known = new Map<string, { readonly until: number; readonly workspaces: ReadonlySet<string> }>();

  async function workspacesIn(organisation: string): Promise<ReadonlySet<string>> {
    const kept = known.get(organisation);
    if (kept !== undefined && slack.now() < kept.until) return kept.workspaces;
    const workspaces = await workspacesOf(await tokenOf(organisation), slack);
    known.set(organisation, { until: slack.now() + remembered, workspaces });
    return workspaces;
  }

  return async (workspace) => {
    if (!workspace.startsWith("T")) return undefined;
    for (const place of await places()) {
      if (!place.startsWith("E")) continue;
      const workspaces = await workspacesIn(place).catch((failure: unknown) => {
        if (isInstallationMissing(failure)) return undefined;
        throw failure;
      });
      if (workspaces?.has(workspace)) return place;
    }
    return undefined;
  };
}
