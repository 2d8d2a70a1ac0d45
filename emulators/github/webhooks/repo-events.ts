import type { Repo } from "../entities.ts";
import { commitsBetween } from "../git/history.ts";
import type { Commit } from "../git/objects.ts";
import { nodeId } from "../node-ids.ts";
import { headSha } from "../pulls.ts";
import { simpleUser } from "../render/account.ts";
import { checkRunBody } from "../render/check-run.ts";
import { repoUrls } from "../render/git.ts";
import { fullPull } from "../render/pull.ts";
import { workflowBody, workflowRunBody } from "../render/workflow-run.ts";
import { type CheckRun, suiteIdOf } from "../repo-activity.ts";
import { permissionWord } from "../roles.ts";
import type { HookEvent } from "./app-hook.ts";
import { type EventContext, repoEvent } from "./event-context.ts";
import type { RepoCopy, WorldCopy } from "./world-copy.ts";

const zeros = "0".repeat(40);

/** Returns the events of the organisation's repositories since a copy was made. */
export function repoEvents(before: WorldCopy, context: EventContext): HookEvent[] {
  const { repos, org } = context.world;
  const isOurs = (copy: RepoCopy) => copy.owner === org.login || copy.repo.owner === org.login;
  const told = (action: string, repo: Repo) =>
    repoEvent(context, repo, { name: "repository", action, fields: {} });
  const created = [...repos.values()]
    .filter(({ id, owner }) => !before.repos.has(id) && owner === org.login)
    .map((repo) => told("created", repo));
  const others = [...before.repos.values()]
    .filter(isOurs)
    .flatMap((copy) =>
      repos.has(copy.repo.id)
        ? [
            ...settingEvents(copy, context),
            ...collaboratorEvents(copy, context),
            ...pushEvents(copy, context),
            ...pullEvents(copy, context),
            ...checkEvents(copy, context),
            ...runEvents(copy, context),
          ]
        : [told("deleted", copy.repo)],
    );
  return [...created, ...others];
}

function settingEvents(copy: RepoCopy, context: EventContext): HookEvent[] {
  const { repo } = copy;
  const told = (action: string, changes?: object) =>
    repoEvent(context, repo, {
      name: "repository",
      action,
      fields: changes === undefined ? {} : { changes },
    });
  const from = context.world.user(copy.owner);
  return [
    ...(repo.name === copy.name ? [] : [told("renamed", { repository: { name: { from: copy.name } } })]),
    ...(repo.archived === copy.archived ? [] : [told(repo.archived ? "archived" : "unarchived")]),
    ...(repo.private === copy.private ? [] : [told(repo.private ? "privatized" : "publicized")]),
    ...(repo.git.defaultBranch === copy.defaultBranch
      ? []
      : [told("edited", { default_branch: { from: copy.defaultBranch } })]),
    // Only the new owner is told.
    ...(repo.owner === copy.owner || repo.owner !== context.world.org.login || from === undefined
      ? []
      : [told("transferred", { owner: { from: { user: simpleUser(context.url, from) } } })]),
  ];
}

function collaboratorEvents(copy: RepoCopy, context: EventContext): HookEvent[] {
  const { repo } = copy;
  const { world, url } = context;
  const told = (action: string, id: number, changes?: object): HookEvent[] => {
    const account = world.accounts.get(id);
    if (account === undefined) return [];
    const fields = { member: simpleUser(url, account), ...(changes === undefined ? {} : { changes }) };
    return [repoEvent(context, repo, { name: "member", action, fields })];
  };
  const held = [...repo.collaborators].flatMap(([id, role]) => {
    const former = copy.collaborators.get(id);
    if (former === role) return [];
    return former === undefined
      ? told("added", id, { permission: { to: threeLevels(role) }, role_name: { to: role } })
      : told("edited", id, {
          old_permission: { from: threeLevels(former) },
          permission: { from: permissionWord(former), to: permissionWord(role) },
        });
  });
  const lost = [...copy.collaborators.keys()].filter((id) => !repo.collaborators.has(id));
  return [...held, ...lost.flatMap((id) => told("removed", id))];
}

/** The older word for a role, which has three levels only. `role_name` beside it tells the rest. */
function threeLevels(role: string): "read" | "write" | "admin" {
  if (role === "admin") return "admin";
  return role === "write" || role === "maintain" ? "write" : "read";
}

function pushEvents(copy: RepoCopy, context: EventContext): HookEvent[] {
  const { refs } = copy.repo.git;
  const names = new Set([...copy.refs.keys(), ...refs.keys()]);
  return [...names]
    .filter((ref) => copy.refs.get(ref) !== refs.get(ref) && /^refs\/(?:heads|tags)\//.test(ref))
    .map((ref) => push(copy.repo, context, { ref, before: copy.refs.get(ref), after: refs.get(ref) }));
}

function push(
  repo: Repo,
  context: EventContext,
  moved: { readonly ref: string; readonly before: string | undefined; readonly after: string | undefined },
): HookEvent {
  const { store } = repo.git;
  const { home } = repoUrls(context.url, repo);
  const [before, after] = [moved.before ?? zeros, moved.after ?? zeros];
  const commits = moved.before && moved.after ? commitsBetween(store, moved.before, moved.after) : [];
  const head = store.commits.get(after);
  const isForced =
    moved.before !== undefined &&
    moved.after !== undefined &&
    commitsBetween(store, after, before).length > 0;
  const fields = {
    ref: moved.ref,
    before,
    after,
    created: moved.before === undefined,
    deleted: moved.after === undefined,
    forced: isForced,
    base_ref: null,
    compare: `${home}/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`,
    commits: commits.map((each) => pushedCommit(home, each)),
    head_commit: head === undefined ? null : pushedCommit(home, head),
    pusher: { name: context.sender.login, email: null },
  };
  const event = repoEvent(context, repo, { name: "push", action: null, fields });
  const seconds = Math.floor(repo.createdAt.getTime() / 1_000);
  // Here alone, times of the repository are numbers.
  const { owner, ...more } = event.payload["repository"] as { readonly owner: object };
  const repository = {
    ...more,
    owner: { ...owner, name: repo.owner, email: null },
    created_at: seconds,
    pushed_at: seconds,
    stargazers: 0,
    master_branch: repo.git.defaultBranch,
    organization: repo.owner,
  };
  return { ...event, payload: { ...event.payload, repository } };
}

function pushedCommit(home: string, { sha, tree, message, author, committer }: Commit): object {
  const person = ({ name, email }: Commit["author"]) => ({
    name,
    // The description takes no brackets, which addresses of bots have.
    email: email.includes("[") ? null : email,
    username: name,
  });
  return {
    id: sha,
    tree_id: tree,
    distinct: true,
    message,
    timestamp: committer.date,
    url: `${home}/commit/${sha}`,
    author: person(author),
    committer: person(committer),
    added: [],
    removed: [],
    modified: [],
  };
}

function pullEvents(copy: RepoCopy, context: EventContext): HookEvent[] {
  const { repo } = copy;
  return [...repo.activity.pulls.values()].flatMap((pull): HookEvent[] => {
    const former = copy.pulls.get(pull.number);
    const told = (action: string, more: object = {}) => {
      const pull_request = { ...fullPull(context.url, context.world, pull) };
      const fields = { number: pull.number, pull_request, ...more };
      return repoEvent(context, repo, { name: "pull_request", action, fields });
    };
    if (former === undefined) return [told("opened")];
    const changes = {
      ...(former.title === pull.title ? {} : { title: { from: former.title } }),
      ...(former.body === pull.body ? {} : { body: { from: former.body } }),
      ...(former.baseBranch === pull.baseBranch
        ? {}
        : {
            base: {
              ref: { from: former.baseBranch },
              sha: { from: copy.refs.get(`refs/heads/${former.baseBranch}`) ?? zeros },
            },
          }),
    };
    const head = headSha(pull);
    return [
      ...(former.state === pull.state ? [] : [told(pull.state === "closed" ? "closed" : "reopened")]),
      ...(Object.keys(changes).length === 0 ? [] : [told("edited", { changes })]),
      // A head that moves while the pull request is closed is told by nothing.
      ...(former.head === head || former.state === "closed" || pull.state === "closed"
        ? []
        : [told("synchronize", { before: former.head, after: head })]),
    ];
  });
}

/** Renders a check run inside an event, where it always has an address for its details. */
export function hookCheckRun({ url, world }: EventContext, repo: Repo, check: CheckRun): object {
  const body = checkRunBody(url, world, repo, check);
  const branch = [...repo.git.refs].find(([ref, sha]) => sha === check.sha && ref.startsWith("refs/heads/"));
  const id = suiteIdOf(check);
  const check_suite = {
    id,
    node_id: nodeId("CheckSuite", id),
    head_branch: branch?.[0].slice("refs/heads/".length) ?? null,
    head_sha: check.sha,
    status: check.status,
    conclusion: check.conclusion,
    url: `${repoUrls(url, repo).api}/check-suites/${id}`,
    before: repo.git.store.commits.get(check.sha)?.parents[0] ?? null,
    after: check.sha,
    pull_requests: [],
    app: body["app"],
    created_at: check.startedAt.toISOString(),
    updated_at: (check.completedAt ?? check.startedAt).toISOString(),
  };
  return { ...body, details_url: check.detailsUrl ?? body["html_url"], check_suite };
}

function checkEvents(copy: RepoCopy, context: EventContext): HookEvent[] {
  const { repo } = copy;
  return [...repo.activity.checks.values()].flatMap((check): HookEvent[] => {
    const former = copy.checks.get(check.id);
    const isOver = check.status === "completed" && former !== "completed";
    const actions = [...(former === undefined ? ["created"] : []), ...(isOver ? ["completed"] : [])];
    const check_run = hookCheckRun(context, repo, check);
    return actions.map((action) =>
      repoEvent(context, repo, { name: "check_run", action, fields: { check_run } }),
    );
  });
}

const runActions: Readonly<Record<string, string>> = { in_progress: "in_progress", completed: "completed" };

/** A run that waits for an environment is told by nothing but the job's own event, which isn't sent here. */
function runEvents(copy: RepoCopy, context: EventContext): HookEvent[] {
  const { repo } = copy;
  return [...repo.activity.runs.values()].flatMap((run): HookEvent[] => {
    const former = copy.runs.get(run.id);
    const action =
      former === undefined ? "requested" : former === run.status ? undefined : runActions[run.status];
    if (action === undefined) return [];
    const fields = {
      workflow_run: workflowRunBody(context.url, context.world, repo, run),
      workflow: workflowBody(context.url, repo, run),
    };
    return [repoEvent(context, repo, { name: "workflow_run", action, fields })];
  });
}
