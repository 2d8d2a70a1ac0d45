import { expect, it } from "vitest";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import { githubFixtures } from "./testing/fixture.ts";

const start = githubFixtures();

const seed: GithubSeed = {
  org: "acme",
  plan: "enterprise",
  members: [{ login: "alice_acme", role: "admin" }],
  teams: [{ name: "backend", idpGroup: "AD Backend" }, { name: "design" }],
};
const roster = (group: string) => `
github: { org: acme }
users: { alice: alice_acme }
teams:
  backend: { github: { idp_group: ${group} } }
  design: { github: { idp_group: AD Design } }
`;
const told = ({
  findings,
}: {
  readonly findings: readonly { readonly code: string; readonly message: string }[];
}) => findings.flatMap(({ code, message }) => (code.startsWith("idp_group") ? [message] : []));

it.each([
  ["managed users", { emu: true }],
  ["team synchronization and a person's token", { token: { kind: "user", login: "alice_acme" } as const }],
])(
  "a team that follows another group than the file says, or none, is told with %s, and nothing is linked",
  async (_, options) => {
    const { plan, apply, writes } = await start(seed, options);
    const none = "The team design should follow the identity provider's group AD Design, and follows none.";
    expect(told(await plan(roster("ad backend")))).toEqual([none]);
    const run = await plan(roster("Okta Backend"));
    expect(told(run)).toEqual([
      "The team backend should follow the identity provider's group Okta Backend, and follows AD Backend.",
      none,
    ]);
    expect(run.findings.find(({ code }) => code === "idp_group_differs")).toMatchObject({
      severity: "warning",
      resource: "github-team/backend",
      at: { line: 5 },
    });
    expect((await apply(roster("Okta Backend"))).lines).toEqual([]);
    expect(writes()).toEqual([]);
  },
);

it("what a token may not see of it is told as not seen, and is no difference", async () => {
  const { plan } = await start(seed, {
    token: { kind: "app", permissions: { members: "write", metadata: "read" } },
  });
  const run = await plan(roster("Okta Backend"));
  expect(told(run)).toEqual([
    "Which group of the identity provider a team follows could not be seen: backend and design.",
  ]);
  expect(run.notices).toContain("idp_group_unseen");
});

it("no team is asked for its group where the file names none", async () => {
  const { github, plan } = await start(seed, { emu: true });
  await plan("github: { org: acme }\nusers: { alice: alice_acme }\nteams: { backend: {}, design: {} }\n");
  expect(github.calls.filter(({ path }) => path.endsWith("/external-groups"))).toEqual([]);
});
