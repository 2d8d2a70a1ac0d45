import type { Connections } from "../providers/index.ts";
import type { Inventory } from "../roster/inventory.ts";
import { driveClientFor, githubClientFor, googleGroupsFor, slackClientFor } from "./service-clients.ts";

/** Which parts of the services to read. */
export interface InventoryRequest {
  /** The organisation's login. */
  readonly org: string;
  /** True for a look alone: what the token may not see of GitHub is left out, and named in a remark. */
  readonly partial?: boolean;
  /** Globs over names. When left out, Slack is not read. */
  readonly slack?: {
    readonly workspace?: string;
    readonly channels: readonly string[];
    readonly usergroups: readonly string[];
  };
  /** Folder ids. When left out, Drive is not read. */
  readonly drive?: { readonly folders: readonly string[] };
  /** Globs over addresses of Google Groups, and the customer's id. When left out, these are not read. */
  readonly google?: { readonly groups: readonly string[]; readonly customer?: string };
}

/** Reads everything that exists, all services in parallel. Throws a `RollcallError` when one can't be read to the end. */
export async function readInventory(request: InventoryRequest, connections: Connections): Promise<Inventory> {
  const { org, slack, drive, google, partial = false } = request;
  const { progress } = connections;
  const { readGithubInventory } = await import("../providers/github/inventory/inventory.ts");
  // Addresses are only read when people have to be matched by them.
  const emails = [slack, drive, google].some((each) => each !== undefined);
  const [github, workspace, folders, groups] = await Promise.all([
    readGithubInventory(await githubClientFor(connections), { org, emails, partial, progress }),
    slack && readSlack(slack, connections),
    drive && readDrive(drive, connections),
    google && readGoogle(google, connections),
  ]);
  return {
    github,
    ...(workspace ? { slack: workspace } : {}),
    ...(folders ? { drive: folders } : {}),
    ...(groups ? { google: groups } : {}),
  };
}

async function readSlack(slack: NonNullable<InventoryRequest["slack"]>, connections: Connections) {
  const { readSlackInventory } = await import("../providers/slack/inventory/inventory.ts");
  return readSlackInventory(await slackClientFor(connections), { ...slack, progress: connections.progress });
}

async function readDrive({ folders }: NonNullable<InventoryRequest["drive"]>, connections: Connections) {
  const { readDriveInventory } = await import("../providers/drive/inventory/inventory.ts");
  return readDriveInventory(await driveClientFor(connections), folders, connections.progress);
}

async function readGoogle(
  { groups, customer }: NonNullable<InventoryRequest["google"]>,
  connections: Connections,
) {
  const { readGoogleInventory } = await import("../providers/google-groups/inventory/inventory.ts");
  const opened = await googleGroupsFor(connections, { customer, sectionAt: undefined, groups: new Map() });
  return readGoogleInventory(opened, groups, connections.progress);
}
