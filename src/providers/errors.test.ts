import { expect, it } from "vitest";
import { connectionsTo } from "../adopt/testing/connections.ts";
import { services } from "./index.ts";

const remedies = (env: Record<string, string>) =>
  services.flatMap(({ lacks }) => lacks({ ...connectionsTo({}), env }).map(({ remedy }) => remedy));

it("tells a pull request without secrets where to plan it, and asks for no permission", () => {
  for (const remedy of remedies({ GITHUB_EVENT_NAME: "pull_request" })) {
    expect(remedy).toContain("pull_request_target");
    expect(remedy).not.toMatch(/write/);
  }
});

it("tells everybody else which variable or input is missing", () => {
  expect(remedies({ GITHUB_EVENT_NAME: "push" })[0]).toMatch(/^Set the variable GITHUB_TOKEN /);
  expect(remedies({})).toHaveLength(2);
});
