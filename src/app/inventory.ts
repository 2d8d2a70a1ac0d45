import type { Connections } from "../providers/index.ts";
import type { Inventory } from "../roster/inventory.ts";
import { driveFor, githubFor, slackFor } from "./service-clients.ts";

/** Which parts of the living services to read. */
export interface InventoryRequest {
  /** The organisation's login. */
  readonly org: string;
  /** Globs over names; left out, Slack isn't asked. */
  readonly slack?: {
    readonly workspace?: string;
    readonly channels: readonly string[];
    readonly usergroups: readonly string[];
  };
  /** Left out, Drive isn't asked. */
  readonly drive?: { readonly folders: readonly string[] };
}

/** Reads what exists, the services side by side. Throws a `RollcallError` where one can't be read whole. */
export async function readInventory(request: InventoryRequest, connections: Connections): Promise<Inventory> {
  const { org, slack, drive } = request;
  const { progress } = connections;
  const { surveyGithub } = await import("../providers/github/inventory/inventory.ts");
  // Addresses are asked for only where people are to be matched by them.
  const emails = slack !== undefined || drive !== undefined;
  const [github, workspace, folders] = await Promise.all([
    surveyGithub(await githubFor(connections), { org, emails, progress }),
    slack && surveyWorkspace(slack, connections),
    drive && surveyFolders(drive, connections),
  ]);
  return { github, ...(workspace ? { slack: workspace } : {}), ...(folders ? { drive: folders } : {}) };
}

async function surveyWorkspace(slack: NonNullable<InventoryRequest["slack"]>, connections: Connections) {
  const { surveySlack } = await import("../providers/slack/inventory/inventory.ts");
  return surveySlack(await slackFor(connections), { ...slack, progress: connections.progress });
}

async function surveyFolders({ folders }: NonNullable<InventoryRequest["drive"]>, connections: Connections) {
  const { surveyDrive } = await import("../providers/drive/inventory/inventory.ts");
  return surveyDrive(await driveFor(connections), folders, connections.progress);
}
