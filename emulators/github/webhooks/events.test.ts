import { describe, expect, test } from "vitest";
import type { GithubEmulator } from "../github.ts";
import { branch, config, repoWorld, write } from "../small-repo.ts";
import { octokit } from "../small-world.ts";
import { moveRun } from "../workflow-runs.ts";
import { hookedGithubForTests, sentBy } from "./testing.ts";

const start = hookedGithubForTests();

const names = (github: GithubEmulator) => sentBy(github).map(([name]) => name);

function team(github: GithubEmulator, slug: string) {
  const found = github.world.team(slug);
  if (found === undefined) throw new Error(`no team is called ${slug}`);
  return found;
}

function repo(github: GithubEmulator, name: string) {
  const found = github.world.repo(name);
  if (found === undefined) throw new Error(`no repository is called ${name}`);
  return found;
}

describe("webhooks of the organisation", () => {
  test("tell of a member who is removed, and of each team that this takes them from", async () => {
    const { github } = await start();
    await octokit(github).rest.orgs.removeMember({ org: "acme", username: "bob" });
    expect(sentBy(github)).toMatchObject([
      ["organization.member_removed", { membership: { user: { login: "bob" }, role: "member" } }],
      ["membership.removed", { scope: "organization", member: { login: "bob" }, team: { slug: "backend" } }],
    ]);
    expect(github.violations).toEqual([]);
  });

  test("tell of an invitation, with the account if there is one, and of who accepts it", async () => {
    const { github } = await start();
    const client = octokit(github);
    await client.rest.orgs.createInvitation({ org: "acme", invitee_id: 21 });
    await client.rest.orgs.createInvitation({ org: "acme", email: "eve@acme.dev" });
    github.byHand("dave", ({ members, invitations }) => {
      invitations.clear();
      members.set(21, "member");
    });
    const sent = sentBy(github);
    expect(sent).toMatchObject([
      ["organization.member_invited", { user: { login: "dave" }, sender: { login: "rollcall[bot]" } }],
      ["organization.member_invited", { invitation: { email: "eve@acme.dev" } }],
      ["organization.member_added", { sender: { login: "dave" } }],
    ]);
    expect(sent[1]?.[1]).not.toHaveProperty("user");
    expect(github.violations).toEqual([]);
  });

  test("tell nothing of a changed role, in the organisation or in a team, nor of a team's parent", async () => {
    const { github } = await start();
    github.byHand("alice", (world) => {
      world.members.set(12, "admin");
      team(github, "backend").members.set(12, "member");
      world.nest(team(github, "backend"), undefined);
    });
    expect(github.hook.deliveries).toEqual([]);
  });
});

describe("webhooks of teams", () => {
  test("name the person who did it by hand, and the App's bot for its own calls", async () => {
    const { github } = await start();
    github.byHand("alice", () => void team(github, "design").members.set(12, "member"));
    const membership = { org: "acme", team_slug: "design", username: "bob" };
    await octokit(github).rest.teams.removeMembershipForUserInOrg(membership);
    expect(sentBy(github)).toMatchObject([
      [
        "membership.added",
        {
          scope: "team",
          member: { login: "bob" },
          team: { slug: "design" },
          organization: { login: "acme" },
          installation: { id: 7_001 },
          sender: { login: "alice", type: "User" },
        },
      ],
      ["membership.removed", { scope: "team", sender: { login: "rollcall[bot]", type: "Bot" } }],
    ]);
    expect(github.violations).toEqual([]);
  });

  test("tell of what changed with what it was", async () => {
    const { github } = await start();
    github.byHand("alice", (world) => {
      const design = team(github, "design");
      world.renameTeam(design, "Designers");
      Object.assign(design, { description: "They draw.", privacy: "secret", notifications: false });
    });
    expect(sentBy(github)).toMatchObject([
      [
        "team.edited",
        {
          team: { slug: "designers" },
          changes: {
            name: { from: "Design" },
            description: { from: "" },
            privacy: { from: "closed" },
            notification_setting: { from: "notifications_enabled" },
          },
        },
      ],
    ]);
    expect(github.violations).toEqual([]);
  });

  test("tell twice of a repository that is added, and of a changed role with three levels", async () => {
    const { github } = await start();
    const api = repo(github, "api").id;
    github.byHand("alice", () => void team(github, "design").grants.set(api, "triage"));
    github.byHand("alice", () => void team(github, "design").grants.set(api, "admin"));
    github.byHand("alice", () => void team(github, "design").grants.delete(api));
    const permissions = { from: { admin: false, pull: true, push: false } };
    expect(sentBy(github)).toMatchObject([
      ["team.added_to_repository", { repository: { name: "api" }, team: { slug: "design" } }],
      ["team_add", { repository: { name: "api" }, team: { slug: "design" } }],
      ["team.edited", { repository: { name: "api" }, changes: { repository: { permissions } } }],
      ["team.removed_from_repository", { repository: { name: "api" } }],
    ]);
    expect(github.violations).toEqual([]);
  });

  test("tell of a deleted team, of those below it, and of everybody who was in one", async () => {
    const { github } = await start();
    await octokit(github).rest.teams.deleteInOrg({ org: "acme", team_slug: "engineering" });
    expect(names(github)).toEqual([
      "team.deleted",
      "membership.removed",
      "team.deleted",
      "membership.removed",
    ]);
    expect(sentBy(github)[1]?.[1]).toMatchObject({ team: { name: "Engineering", deleted: true } });
    expect(github.violations).toEqual([]);
  });

  test("tell of a created team with its people", async () => {
    const { github } = await start({ token: { kind: "user", login: "alice" } });
    await octokit(github).rest.teams.create({ org: "acme", name: "New", maintainers: ["bob"] });
    expect(names(github).sort()).toEqual(["membership.added", "membership.added", "team.created"]);
    expect(github.violations).toEqual([]);
  });
});

describe("webhooks of repositories", () => {
  test("tell of collaborators with their true role beside the one of three", async () => {
    const { github } = await start();
    const { collaborators } = repo(github, "api");
    github.byHand("alice", () => void collaborators.set(21, "maintain"));
    github.byHand("alice", () => void collaborators.set(21, "admin"));
    github.byHand("alice", () => void collaborators.delete(21));
    expect(sentBy(github)).toMatchObject([
      ["member.added", { changes: { permission: { to: "write" }, role_name: { to: "maintain" } } }],
      [
        "member.edited",
        { changes: { old_permission: { from: "write" }, permission: { from: "maintain", to: "admin" } } },
      ],
      ["member.removed", { member: { login: "dave" }, repository: { name: "api" } }],
    ]);
    expect(github.violations).toEqual([]);
  });

  test("tell of each change of its settings", async () => {
    const { github } = await start();
    const api = repo(github, "api");
    github.byHand("alice", (world) => world.renameRepo(api, "gateway"));
    github.byHand("alice", () => {
      Object.assign(api, { archived: true, private: false });
      api.git.defaultBranch = "trunk";
    });
    github.byHand("alice", () => void Object.assign(api, { archived: false, private: true }));
    github.byHand("alice", (world) => world.removeRepo(api));
    expect(names(github)).toEqual([
      "repository.renamed",
      "repository.archived",
      "repository.publicized",
      "repository.edited",
      "repository.unarchived",
      "repository.privatized",
      "repository.deleted",
    ]);
    expect(sentBy(github)[0]?.[1]).toMatchObject({ changes: { repository: { name: { from: "api" } } } });
    expect(github.violations).toEqual([]);
  });

  test("tell the new owner of a transfer", async () => {
    const { github } = await start();
    const theirs = repo(github, "other-org/theirs");
    github.byHand("alice", (world) => world.transferRepo(theirs, "acme"));
    expect(sentBy(github)).toMatchObject([
      ["repository.transferred", { changes: { owner: { from: { user: { login: "other-org" } } } } }],
    ]);
    expect(github.violations).toEqual([]);
  });
});

describe("webhooks of work", () => {
  test("tell of pushes and of a pull request's life", async () => {
    const { github } = await start({ seed: repoWorld() });
    const client = octokit(github);
    const before = await branch(client, { name: "edit", text: "version: 1\n" });
    const { data } = await client.rest.pulls.create({ ...config, title: "Edit", head: "edit", base: "main" });
    const after = await write(client, { branch: "edit", text: "version: 1\nteams: {}\n# more\n" });
    const at = { ...config, pull_number: data.number };
    await client.rest.pulls.update({ ...at, title: "Edit more" });
    await client.rest.pulls.update({ ...at, state: "closed" });
    await client.rest.pulls.update({ ...at, state: "open" });
    expect(names(github)).toEqual([
      "push",
      "push",
      "pull_request.opened",
      "push",
      "pull_request.synchronize",
      "pull_request.edited",
      "pull_request.closed",
      "pull_request.reopened",
    ]);
    expect(sentBy(github)[3]?.[1]).toMatchObject({ ref: "refs/heads/edit", before, after, forced: false });
    expect(sentBy(github)[4]?.[1]).toMatchObject({ before, after, sender: { login: "rollcall[bot]" } });
    expect(github.violations).toEqual([]);
  });

  test("tell of a check run, and of who presses its button", async () => {
    const { github } = await start({ seed: repoWorld() });
    const client = octokit(github);
    const { data } = await client.rest.git.getRef({ ...config, ref: "heads/main" });
    const made = await client.rest.checks.create({ ...config, name: "access", head_sha: data.object.sha });
    await client.rest.checks.update({ ...config, check_run_id: made.data.id, conclusion: "success" });
    github.pressButton("alice", { repo: "config", check: made.data.id, action: "approve" });
    expect(sentBy(github)).toMatchObject([
      ["check_run.created", {}],
      ["check_run.completed", { check_run: { conclusion: "success" } }],
      [
        "check_run.requested_action",
        { requested_action: { identifier: "approve" }, sender: { login: "alice" } },
      ],
    ]);
    expect(github.violations).toEqual([]);
  });

  test("tell of a workflow run's life, but not of its waiting", async () => {
    const { github } = await start({ seed: repoWorld() });
    const dispatch = { ...config, workflow_id: "apply.yml", ref: "main" };
    await octokit(github).rest.actions.createWorkflowDispatch(dispatch);
    const [run] = repo(github, "config").activity.runs.values();
    for (const to of ["waiting", "in_progress", { conclusion: "success" }] as const) {
      github.byHand("alice", () => run && moveRun(run, to, new Date()));
    }
    expect(names(github)).toEqual([
      "workflow_run.requested",
      "workflow_run.in_progress",
      "workflow_run.completed",
    ]);
    expect(github.violations).toEqual([]);
  });

  test("tell of the installation, whatever the App is subscribed to", async () => {
    const { github } = await start({ app: { events: [] } });
    const { app } = github.world;
    if (app === undefined) throw new Error("there is no App");
    const { installation, webhook } = app;
    webhook.url = `${github.url}/nowhere`;
    const change = <Target extends object>(target: Target, to: Partial<Target>) =>
      github.byHand("alice", () => void Object.assign(target, to));
    change(installation, { suspendedAt: new Date() });
    change(installation, { suspendedAt: undefined });
    change(app, { permissions: { members: "write" } });
    change(installation, { isDeleted: true });
    change(installation, { isDeleted: false });
    expect(names(github)).toEqual([
      "installation.suspend",
      "installation.unsuspend",
      "installation.new_permissions_accepted",
      "installation.deleted",
      "installation.created",
    ]);
    expect(github.violations.filter((each) => each.startsWith("webhook"))).toEqual([]);
  });
});
