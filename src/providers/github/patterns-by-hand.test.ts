import { describe, expect, it } from "vitest";
import { loadedRosterOf } from "../../chat/testing/acme.ts";
import type { DriftContext } from "../../roster/reversal.ts";
import { githubRepo } from "./kinds.ts";
import { githubObserver } from "./live/observe.ts";
import { reverseRepo } from "./reversal/reverse-repo.ts";

const { declared: roster, resolved } = loadedRosterOf(`version: 1
github: { org: acme }
users: { bob: bob-dev }
teams:
  backend: { members: [bob], repos: { "api-*": write, api-keys: none, api-core: admin } }
`);

describe("what somebody does by hand where a pattern decides", () => {
  const context: DriftContext = {
    roster,
    resolved,
    declareUser: (key) => ({ key, edits: [] }),
    teamKey: (slug) => slug,
  };
  const edits = (repo: string, live: string | undefined) => {
    const about = {
      provider: "github",
      kind: githubRepo.kind,
      key: repo,
      principal: "team:backend",
    } as const;
    const found = reverseRepo(
      live === undefined
        ? { ...about, action: "grant", role: "write" }
        : { ...about, action: "revoke", role: live },
      context,
    );
    return "edits" in found ? found.edits : found;
  };

  it("is written into the file as a line of its own, also where nothing is left: none withholds it", () => {
    const path = (repo: string) => ["teams", "backend", "repos", repo];
    expect(edits("api-one", undefined)).toEqual([{ edit: "set", path: path("api-one"), value: "none" }]);
    expect(edits("api-core", undefined)).toEqual([{ edit: "set", path: path("api-core"), value: "none" }]);
    expect(edits("api-keys", "read")).toEqual([{ edit: "set", path: path("api-keys"), value: "read" }]);
    expect(edits("website", undefined)).toEqual([{ edit: "unset", path: path("website") }]);
  });

  const observe = githubObserver(resolved);
  const seen = (repo: string, role: string | undefined) =>
    observe({
      is: "access",
      org: "acme",
      repo,
      who: { team: { slug: "backend", id: 1 } },
      role,
    } as Parameters<typeof observe>[0])?.change;

  it("is no drift where it is what the pattern gives, and is drift where it isn't", () => {
    expect(seen("api-one", "write")).toBeUndefined();
    expect(seen("api-one", "admin")).toMatchObject({ action: "regrade", from: "admin", to: "write" });
    expect(seen("API-two", undefined)).toMatchObject({ action: "grant", role: "write" });
    expect(seen("api-keys", "read")).toMatchObject({ action: "revoke" });
    expect(seen("api-core", "admin")).toBeUndefined();
    expect(seen("website", "read")).toMatchObject({ action: "revoke" });
  });
});
