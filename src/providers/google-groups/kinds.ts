import type { KindSpec } from "../../core/kind.ts";
import type { ResolvedRoster } from "../../roster/resolved.ts";
import { groupPrefix, groupRoles } from "./model/roles.ts";

/** A group's settings in a plan. */
export type GoogleGroupSettings = {
  readonly address: string;
  readonly name: string;
  readonly description: string;
};

/** A group and its members. Its key is its address in lower case. A group that is a member holds what the group holds. */
export const googleGroup: KindSpec<ResolvedRoster, GoogleGroupSettings> = {
  kind: "google-group",
  provider: "google-groups",
  words: { noun: "Google Group", short: ["Google Group", "Google Groups"], removed: "deleted" },
  takenCode: "google_address_taken",
  roles: groupRoles,
  grantMeans: "list",
  list: "each",
  principals: groupPrefix,
  settings: {
    address: { isName: true, isAddress: true },
    name: {},
    description: { phrase: { prose: true } },
  },
  declaredBy: (roster, key) => roster.googleGroups.get(key)?.declaredBy ?? [],
};

/** The one kind of Google Groups. */
export const googleGroupKinds: readonly KindSpec<ResolvedRoster>[] = [googleGroup];
