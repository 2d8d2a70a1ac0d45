import { expect, test } from "vitest";
import { type EventContext, linksOf } from "./event.ts";

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

test.each(["schedule", "pull_request_target", "repository_dispatch", "issue_comment"])(
  "on %s it isn't: that workflow may be another one",
  (event) => {
    expect(linksOf(context(event), ref).workflow).toBeUndefined();
  },
);

test("nothing is linked without a reference to a workflow", () => {
  expect(linksOf(context("push")).workflow).toBeUndefined();
  expect(linksOf(context("push"), "nonsense").workflow).toBeUndefined();
});
