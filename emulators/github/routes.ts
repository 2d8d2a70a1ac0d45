import { actionRoutes } from "./rest/actions.ts";
import { activityRoutes } from "./rest/activity.ts";
import { appHookRoutes } from "./rest/app-hook.ts";
import { appRoutes } from "./rest/apps.ts";
import { checkRunRoutes } from "./rest/check-runs.ts";
import { collaboratorRoutes } from "./rest/collaborators.ts";
import { commitRoutes } from "./rest/commits.ts";
import { contentRoutes } from "./rest/contents.ts";
import { environmentRoutes } from "./rest/environments.ts";
import { gitRoutes } from "./rest/git.ts";
import { gitObjectRoutes } from "./rest/git-objects.ts";
import { identityRoutes } from "./rest/identity.ts";
import { installationRoutes } from "./rest/installations.ts";
import { invitationRoutes } from "./rest/invitations.ts";
import { issueRoutes } from "./rest/issues.ts";
import { memberRoutes } from "./rest/members.ts";
import { orgRoutes } from "./rest/org.ts";
import { organizationRoleRoutes } from "./rest/organization-roles.ts";
import { protectionRoutes } from "./rest/protection.ts";
import { pullRoutes } from "./rest/pulls.ts";
import { repositoryRoutes } from "./rest/repositories.ts";
import { reviewRoutes } from "./rest/reviews.ts";
import { rulesetRoutes } from "./rest/rulesets.ts";
import { statusRoutes } from "./rest/statuses.ts";
import { teamMemberRoutes } from "./rest/team-members.ts";
import { teamRepoRoutes } from "./rest/team-repos.ts";
import { teamRoutes } from "./rest/teams.ts";
import { workflowRunRoutes } from "./rest/workflow-runs.ts";
import type { Route } from "./route.ts";

/** Every REST route that the emulator serves. */
export const routes: readonly Route[] = [
  ...identityRoutes,
  ...orgRoutes,
  ...organizationRoleRoutes,
  ...memberRoutes,
  ...invitationRoutes,
  ...teamRoutes,
  ...teamMemberRoutes,
  ...teamRepoRoutes,
  ...collaboratorRoutes,
  ...repositoryRoutes,
  ...contentRoutes,
  ...gitRoutes,
  ...gitObjectRoutes,
  ...rulesetRoutes,
  ...protectionRoutes,
  ...environmentRoutes,
  ...appRoutes,
  ...appHookRoutes,
  ...installationRoutes,
  ...commitRoutes,
  ...activityRoutes,
  ...pullRoutes,
  ...reviewRoutes,
  ...issueRoutes,
  ...actionRoutes,
  ...workflowRunRoutes,
  ...statusRoutes,
  ...checkRunRoutes,
];
