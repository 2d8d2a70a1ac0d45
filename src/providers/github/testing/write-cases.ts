import type { GithubSeed } from "../../../../emulators/github/seed.ts";

/** One roster on one organisation whose plan takes exactly one kind of write. */
export interface WriteCase {
  readonly what: string;
  readonly seed: Partial<GithubSeed>;
  readonly yaml: string;
  /** Matches the write: `POST /orgs/acme/teams`. */
  readonly call: RegExp;
  /** Matches the read that verifies the write. */
  readonly reread: RegExp;
  /** True of a removal, which may have been done by somebody else. */
  readonly removes?: true;
}

/** The organisation of all cases: an owner, two members, two accounts outside, one repository. */
export const acmeSeed: GithubSeed = {
  org: "acme",
  members: [
    { login: "alicel", id: 11, role: "admin" },
    { login: "bob-dev", id: 12 },
    { login: "Carol-C", id: 13 },
  ],
  users: [
    { login: "Erin-GH", id: 21 },
    { login: "olaf-o", id: 22 },
  ],
  repos: [{ name: "api" }],
};

const known = "alice: alicel, bob: bob-dev, carol: carol-c";
const roster = (rest: string, { users = known, github = "" } = {}) =>
  `github: { org: acme, ${github} }\nusers: { ${users} }\n${rest}`;
const team = (rest: string) => roster(`teams:\n  backend: { ${rest} }\n`);
const project = (collaborators: string, erin = "") =>
  roster(`projects:\n  rocket: { repos: [api], collaborators: ${collaborators} }\n`, {
    users: `${known}${erin}`,
  });
const outsider = ", erin: { github: erin-gh, outside: true }";
const graphql = /^POST \/graphql$/;

/** A case for every kind of write. */
export const writeCases: readonly WriteCase[] = [
  {
    what: "an invitation",
    seed: {},
    yaml: roster("", { users: `${known}, erin: erin-gh` }),
    call: /^POST \/orgs\/acme\/invitations$/,
    reread: /^GET \/orgs\/acme\/memberships\/Erin-GH$/,
  },
  {
    what: "a promotion",
    seed: {},
    yaml: roster("", { github: "owners: [alice, bob]" }),
    call: /^PUT \/orgs\/acme\/memberships\/bob-dev$/,
    reread: /^GET \/orgs\/acme\/memberships\/bob-dev$/,
  },
  {
    what: "a removal from the organisation",
    seed: {},
    yaml: roster("", { users: known.replace("bob: bob-dev", "bob: { github: bob-dev, active: false }") }),
    call: /^DELETE \/orgs\/acme\/memberships\/bob-dev$/,
    reread: /^GET \/orgs\/acme\/memberships\/bob-dev$/,
    removes: true,
  },
  {
    what: "a withdrawn invitation",
    seed: { invitations: [{ email: "stranger@else.dev" }] },
    yaml: roster("", { github: "members: exact" }),
    call: /^DELETE \/orgs\/acme\/invitations\/9001$/,
    reread: /^GET \/orgs\/acme\/invitations$/,
    removes: true,
  },
  {
    what: "a new team",
    seed: {},
    yaml: team("members: []"),
    call: /^POST \/orgs\/acme\/teams$/,
    reread: /^GET \/orgs\/acme\/teams\/backend$/,
  },
  {
    what: "a renamed team",
    seed: { teams: [{ name: "former", id: 77 }] },
    yaml: team("members: [], github: { name: Backend, previously: [former] }"),
    call: /^PATCH \/orgs\/acme\/teams\/former$/,
    reread: /^GET \/organizations\/101\/team\/77$/,
  },
  {
    what: "a changed description",
    seed: { teams: [{ name: "backend", id: 77, description: "old" }] },
    yaml: team('members: [], description: ""'),
    call: /^PATCH \/orgs\/acme\/teams\/backend$/,
    reread: /^GET \/organizations\/101\/team\/77$/,
  },
  {
    what: "a team that comes to the top",
    seed: { teams: [{ name: "eng" }, { name: "backend", id: 77, parent: "eng" }] },
    yaml: team("members: []"),
    call: /^PATCH \/orgs\/acme\/teams\/backend$/,
    reread: /^GET \/organizations\/101\/team\/77$/,
  },
  {
    what: "a deleted team",
    seed: { teams: [{ name: "backend" }] },
    yaml: team("archived: true"),
    call: /^DELETE \/orgs\/acme\/teams\/backend$/,
    reread: /^GET \/orgs\/acme\/teams\/backend$/,
    removes: true,
  },
  {
    what: "a new team member",
    seed: { teams: [{ name: "backend" }] },
    yaml: team("members: [bob]"),
    call: /^PUT \/orgs\/acme\/teams\/backend\/memberships\/bob-dev$/,
    reread: graphql,
  },
  {
    what: "an owner's place on a team",
    seed: { teams: [{ name: "backend" }] },
    yaml: team("members: [alice]"),
    call: /^PUT \/orgs\/acme\/teams\/backend\/memberships\/alicel$/,
    reread: graphql,
  },
  {
    what: "another role on a team",
    seed: { teams: [{ name: "backend", members: { "bob-dev": "member" } }] },
    yaml: team("leads: [bob]"),
    call: /^PUT \/orgs\/acme\/teams\/backend\/memberships\/bob-dev$/,
    reread: graphql,
  },
  {
    what: "a removal from a team",
    seed: { teams: [{ name: "backend", members: { "bob-dev": "member" } }] },
    yaml: team("members: []"),
    call: /^DELETE \/orgs\/acme\/teams\/backend\/memberships\/bob-dev$/,
    reread: graphql,
    removes: true,
  },
  {
    what: "a team's repository",
    seed: { teams: [{ name: "backend" }] },
    yaml: team("members: [], repos: { api: write }"),
    call: /^PUT \/orgs\/acme\/teams\/backend\/repos\/acme\/api$/,
    reread: /^GET \/orgs\/acme\/teams\/backend\/repos\/acme\/api$/,
  },
  {
    what: "a repository taken from a team",
    seed: { teams: [{ name: "backend", repos: { api: "write" } }] },
    yaml: team("members: [], repos: {}"),
    call: /^DELETE \/orgs\/acme\/teams\/backend\/repos\/acme\/api$/,
    reread: /^GET \/orgs\/acme\/teams\/backend\/repos\/acme\/api$/,
    removes: true,
  },
  {
    what: "an invited collaborator",
    seed: {},
    yaml: project("{ erin: read }", outsider),
    call: /^PUT \/repos\/acme\/api\/collaborators\/Erin-GH$/,
    reread: /^GET \/repos\/acme\/api\/invitations$/,
  },
  {
    what: "a member's own access",
    seed: {},
    yaml: project("{ bob: triage }"),
    call: /^PUT \/repos\/acme\/api\/collaborators\/bob-dev$/,
    reread: /^GET \/repos\/acme\/api\/invitations$/,
  },
  {
    what: "a collaborator who goes",
    seed: { repos: [{ name: "api", collaborators: { "olaf-o": "write" } }] },
    yaml: project("{}"),
    call: /^DELETE \/repos\/acme\/api\/collaborators\/olaf-o$/,
    reread: /^GET \/repos\/acme\/api\/invitations$/,
    removes: true,
  },
];

/** Returns a call as text: `POST /orgs/acme/teams`. */
export function callText(call: { readonly method: string; readonly path: string }): string {
  return `${call.method} ${call.path}`;
}
