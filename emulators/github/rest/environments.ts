import { notFound } from "../api-error.ts";
import { nodeId } from "../node-ids.ts";
import { page } from "../paging.ts";
import type { Environment } from "../repo-settings.ts";
import { type Context, param, type Reply, type Route, requireRepo } from "../route.ts";

const path = "/repos/{owner}/{repo}/environments/{environment_name}";

/** Environments, and the names of secrets. Secrets themselves are told to nobody. */
export const environmentRoutes: readonly Route[] = [
  { method: "GET", path, permission: "actions=read", handle: getEnvironment },
  {
    method: "GET",
    path: `${path}/deployment-branch-policies`,
    permission: "actions=read",
    handle: (context) => {
      const { branches } = requireEnvironment(context);
      const listed = typeof branches === "object" ? branches : [];
      return page(
        context,
        listed.map((each, index) => ({ id: index + 1, node_id: nodeId("Policy", index + 1), ...each })),
        (policy) => policy,
        (branch_policies) => ({ total_count: listed.length, branch_policies }),
      );
    },
  },
  {
    method: "GET",
    path: `${path}/secrets`,
    permission: "environments=read",
    handle: (context) => secretNames(context, requireEnvironment(context).secrets),
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/actions/secrets",
    permission: "secrets=read",
    handle: (context) => secretNames(context, requireRepo(context).settings.secrets),
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/actions/organization-secrets",
    permission: "secrets=read",
    handle: (context) => secretNames(context, requireRepo(context).settings.organizationSecrets),
  },
];

function requireEnvironment(context: Context): Environment {
  const found = requireRepo(context).settings.environments.get(param(context, "environment_name"));
  if (found === undefined) throw notFound();
  return found;
}

function getEnvironment(context: Context): Reply {
  const { owner, name: repo } = requireRepo(context);
  const { id, name, branches } = requireEnvironment(context);
  const policy = branches === undefined ? null : policyOf(branches);
  const home = `https://github.com/${owner}/${repo}`;
  return {
    status: 200,
    body: {
      id,
      node_id: nodeId("Environment", id),
      name,
      url: `${context.url}/repos/${owner}/${repo}/environments/${encodeURIComponent(name)}`,
      html_url: `${home}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
      created_at: "2020-01-01T00:00:00Z",
      updated_at: "2020-01-01T00:00:00Z",
      protection_rules:
        policy === null ? [] : [{ id, node_id: nodeId("GateRule", id), type: "branch_policy" }],
      deployment_branch_policy: policy,
    },
  };
}

function policyOf(branches: NonNullable<Environment["branches"]>): object {
  const isProtected = branches === "protected";
  return { protected_branches: isProtected, custom_branch_policies: !isProtected };
}

function secretNames(context: Context, names: readonly string[]): Reply {
  const times = { created_at: "2020-01-01T00:00:00Z", updated_at: "2020-01-01T00:00:00Z" };
  return page(
    context,
    names,
    (name) => ({ name, ...times }),
    (secrets) => ({ total_count: names.length, secrets }),
  );
}
