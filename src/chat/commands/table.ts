import { accessCommands } from "./access-commands.ts";
import { approve } from "./approve.ts";
import type { ChatCommand } from "./command.ts";
import { driftCommands } from "./drift-commands.ts";
import { emergencyCommands } from "./emergency-commands.ts";
import { exportEmails } from "./export-emails.ts";
import { kudosCommands } from "./kudos.ts";
import { membershipChanges } from "./membership-changes.ts";
import { userMerge } from "./merge.ts";
import { offboard } from "./offboard.ts";
import { projectChanges } from "./project-changes.ts";
import { projectViews } from "./project-view.ts";
import { register } from "./register.ts";
import { projectRename, teamRename, userRename } from "./rename.ts";
import { reviewCommands } from "./review.ts";
import { runCommands } from "./run-commands.ts";
import { teamChanges } from "./team-changes.ts";
import { teamGrants } from "./team-grants.ts";
import { teamViews } from "./team-view.ts";
import { tidy } from "./tidy.ts";
import { undo } from "./undo.ts";
import { userChanges } from "./user-changes.ts";
import { userView } from "./user-view.ts";
import { whoCan } from "./who-can.ts";

/** All commands, in the order of help. */
export const chatCommands: readonly ChatCommand[] = [
  userView,
  ...userChanges,
  register,
  userRename,
  userMerge,
  offboard,
  ...teamViews,
  ...teamChanges,
  teamRename,
  ...membershipChanges,
  ...teamGrants,
  tidy,
  ...projectViews,
  ...projectChanges,
  projectRename,
  whoCan,
  ...accessCommands,
  approve,
  exportEmails,
  ...kudosCommands,
  ...runCommands,
  undo,
  ...driftCommands,
  ...reviewCommands,
  ...emergencyCommands,
];

/** Other names of commands, those of Rocket included. */
export const commandSynonyms: Readonly<Record<string, string>> = {
  "user delete": "user remove",
  "user offboard": "offboard",
  merge: "user merge",
  "user show": "user view",
  "team delete": "team archive",
  "team show": "team view",
  "team refresh": "sync",
  teams: "team list",
  projects: "project list",
  "project show": "project view",
  "project remove": "project delete",
  "i-quit": "leave",
  quit: "leave",
  refresh: "sync",
  apply: "sync",
  whois: "user view",
  invite: "user add",
  onboard: "user add",
  join: "register",
  cleanup: "tidy",
  "clean up": "tidy",
  grant: "team grant",
  give: "team grant",
  revoke: "team revoke",
  export: "export emails",
  kudos: "kudos view",
  karma: "kudos view",
  "karma view": "kudos view",
  "karma set": "kudos set",
  "karma reset": "kudos reset",
  "why not": "why-not",
};
