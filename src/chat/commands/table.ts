import type { Command } from "./command.ts";
import { exportEmails } from "./export-emails.ts";
import { membershipChanges } from "./membership-changes.ts";
import { projectChanges } from "./project-changes.ts";
import { projectViews } from "./project-view.ts";
import { running } from "./running.ts";
import { teamChanges } from "./team-changes.ts";
import { teamViews } from "./team-view.ts";
import { userChanges } from "./user-changes.ts";
import { userView } from "./user-view.ts";
import { whoCan } from "./who-can.ts";

/** Every command, in the order of help. What is understood, helped with and documented all comes from here. */
export const commands: readonly Command[] = [
  userView,
  ...userChanges,
  ...teamViews,
  ...teamChanges,
  ...membershipChanges,
  ...projectViews,
  ...projectChanges,
  whoCan,
  exportEmails,
  ...running,
];

/** Words that people know from Rocket, or try first, and the commands they stand for. */
export const synonyms: Readonly<Record<string, string>> = {
  "user delete": "user remove",
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
  export: "export emails",
};
