import { expect, test } from "vitest";
import {
  commandFor,
  type EventContext,
  linksOf,
  mergeGroupOf,
  pullRequestActOf,
  reviewedBranchOf,
} from "./event.ts";

const context = (eventName: string): EventContext => ({
  eventName,
  sha: "0".repeat(40),
  repo: { owner: "acme", repo: "access" },
  runId: 7,
  serverUrl: "https://github.com",
  apiUrl: "https://api.github.com",
  graphqlUrl: "https://api.github.com/graphql",
  ref: "refs/heads/main",
  payload: {},
});

const ref = "acme/access/.github/workflows/rollcall-apply.yml@refs/heads/main";

test("the workflow's page is linked where the workflow applies and a person can start it", () => {
  const page = "https://github.com/acme/access/actions/workflows/rollcall-apply.yml";
  expect(linksOf(context("push"), ref).workflow).toBe(page);
  expect(linksOf(context("workflow_dispatch"), ref).workflow).toBe(page);
});

test.each(["schedule", "pull_request_target", "workflow_run", "issue_comment"])(
  "on %s it isn't: that workflow may be another one",
  (event) => {
    expect(linksOf(context(event), ref).workflow).toBeUndefined();
  },
);

test("nothing is linked without a reference to a workflow", () => {
  expect(linksOf(context("push")).workflow).toBeUndefined();
  expect(linksOf(context("push"), "nonsense").workflow).toBeUndefined();
});

test.each([
  ["pull_request_target", { action: "opened" }, "plan"],
  ["pull_request_target", { action: "edited", changes: { base: {} } }, "plan"],
  ["pull_request_target", { action: "edited", changes: {} }, "judge"],
  ["pull_request_target", { action: "closed" }, "judge"],
  ["pull_request_review", { action: "submitted" }, "judge"],
  ["workflow_run", { action: "completed" }, "judge"],
  ["merge_group", { action: "checks_requested" }, "judge"],
  ["push", {}, "apply"],
  ["star", {}, undefined],
])("%s with %o means %s", (eventName, payload, command) => {
  expect(commandFor({ eventName, payload })).toBe(command);
});

const group = `gh-readonly-queue/main/pr-7-${"a".repeat(40)}`;

test("a merge group is told by its own event, and by the run of a workflow that it started", () => {
  const own = { head_sha: "b", head_ref: `refs/heads/${group}`, base_sha: "a", base_ref: "refs/heads/main" };
  expect(mergeGroupOf({ ...context("merge_group"), payload: { merge_group: own } })).toEqual({
    head: "b",
    ref: group,
    base: "a",
    branch: "main",
  });
  const run = { event: "merge_group", head_sha: "b", head_branch: group };
  expect(mergeGroupOf({ ...context("workflow_run"), payload: { workflow_run: run } })).toEqual({
    head: "b",
    ref: group,
    branch: "main",
  });
  const reviewed = { ...run, event: "pull_request_review" };
  expect(mergeGroupOf({ ...context("workflow_run"), payload: { workflow_run: reviewed } })).toBeUndefined();
});

test("a review that a workflow hands on is told by the branch, a fork's too", () => {
  const workflow_run = {
    event: "pull_request_review",
    head_branch: "topic",
    head_repository: { owner: { login: "mia" } },
  };
  expect(reviewedBranchOf({ ...context("workflow_run"), payload: { workflow_run } })).toBe("mia:topic");
});

test("what happened to a pull request has who did it, at which head, and when", () => {
  const payload = {
    action: "synchronize",
    sender: { login: "max", id: 7 },
    pull_request: { number: 1, updated_at: "2026-06-01T12:00:00Z", base: { sha: "a" }, head: { sha: "b" } },
  };
  const act = {
    action: "synchronize",
    sender: { login: "max", id: 7 },
    head: "b",
    at: "2026-06-01T12:00:00.000Z",
  };
  expect(pullRequestActOf({ ...context("pull_request_target"), payload })).toEqual(act);
  expect(pullRequestActOf({ ...context("pull_request_review"), payload })).toBeUndefined();
});
