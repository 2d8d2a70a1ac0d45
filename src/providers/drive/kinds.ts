import type { KindSpec } from "../../core/kind.ts";
import type { ResolvedRoster } from "../../roster/resolved.ts";
import { driveRoles } from "./model/roles.ts";

/** A folder and who it is shared with. A shared drive is one too. Its key is the id. */
export const driveFolder: KindSpec<ResolvedRoster, Record<never, never>> = {
  kind: "drive-folder",
  provider: "drive",
  words: { noun: "folder", short: ["folder", "folders"], removed: "archived" },
  roles: driveRoles,
  usualRole: "writer",
  grantMeans: "share",
  list: "each",
  settings: {},
  declaredBy: (roster, key) => roster.folders.get(key)?.declaredBy ?? [],
};

/** The one kind of Drive's. */
export const driveKinds: readonly KindSpec<ResolvedRoster>[] = [driveFolder];
