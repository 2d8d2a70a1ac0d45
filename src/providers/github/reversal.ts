import type { KindReversal } from "../../roster/reversal.ts";
import { githubOrg, githubOrganizationRole, githubRepo, githubTeam } from "./kinds.ts";
import { isGithubCause } from "./reversal/audit-events.ts";
import { reverseOrg } from "./reversal/reverse-org.ts";
import { reverseOrganizationRole } from "./reversal/reverse-organization-role.ts";
import { reverseRepo } from "./reversal/reverse-repo.ts";
import { reverseTeam } from "./reversal/reverse-team.ts";

/** How changes of GitHub's kinds are written into the roster, and which events of its audit log make them necessary. */
export const githubReversals: readonly KindReversal[] = [
  { kind: githubOrg.kind, reverse: reverseOrg, isCause: isGithubCause },
  { kind: githubTeam.kind, reverse: reverseTeam, isCause: isGithubCause },
  { kind: githubOrganizationRole.kind, reverse: reverseOrganizationRole, isCause: isGithubCause },
  { kind: githubRepo.kind, reverse: reverseRepo, isCause: isGithubCause },
];
