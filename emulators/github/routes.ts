import { collaboratorRoutes } from "./rest/collaborators.ts";
import { identityRoutes } from "./rest/identity.ts";
import { invitationRoutes } from "./rest/invitations.ts";
import { memberRoutes } from "./rest/members.ts";
import { orgRoutes } from "./rest/org.ts";
import { teamMemberRoutes } from "./rest/team-members.ts";
import { teamRepoRoutes } from "./rest/team-repos.ts";
import { teamRoutes } from "./rest/teams.ts";
import type { Route } from "./route.ts";

/** Every REST route that the emulator serves. */
export const routes: readonly Route[] = [
  ...identityRoutes,
  ...orgRoutes,
  ...memberRoutes,
  ...invitationRoutes,
  ...teamRoutes,
  ...teamMemberRoutes,
  ...teamRepoRoutes,
  ...collaboratorRoutes,
];
