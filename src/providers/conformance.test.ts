import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { share } from "../../emulators/drive/world.ts";
import { putMembers } from "../../emulators/google-groups/world.ts";
import { channelNamed, usergroupNamed } from "../../emulators/slack/world.ts";
import { driveFolder } from "./drive/kinds.ts";
import { githubOrg, githubOrganizationRole, githubRepo, githubTeam } from "./github/kinds.ts";
import { googleGroup } from "./google-groups/kinds.ts";
import { allKinds } from "./index.ts";
import { slackChannel, slackUsergroup } from "./slack/kinds.ts";
import { type ConformanceSubject, conformanceStates, walkStep } from "./testing/conformance.ts";
import {
  driveSubject,
  githubSubject,
  groupsSubject,
  slackSubject,
  step,
  userIdOf,
} from "./testing/conformance-subjects.ts";

/** The steps of each kind. */
const subjects: Readonly<Record<string, () => Promise<ConformanceSubject>>> = {
  [githubOrg.kind]: () =>
    githubSubject(({ world }) => {
      const github = (rest: string) => `github: { org: acme, owners: [alice], ${rest} }`;
      const users = "alice: alice-dev, bob: bob-dev";
      return {
        "a first grant": step(
          `${github("")}\nusers: { ${users}, erin: erin-dev }`,
          "acme grant user:erin member",
        ),
        "another role": step(
          `${github("").replace("[alice]", "[alice, bob]")}\nusers: { ${users}, erin: erin-dev }`,
          "acme user:bob member → owner",
        ),
        "a second grant": step(
          `${github("").replace("[alice]", "[alice, bob]")}\nusers: { ${users}, erin: erin-dev, frank: frank-dev }`,
          "acme grant user:frank member",
        ),
        "a grant less": step(
          `${github("")}\nusers: { ${users}, erin: erin-dev, frank: { github: frank-dev, active: false } }`,
          "acme revoke user:frank member",
          "acme user:bob owner → member",
        ),
        "an undeclared grant": {
          ...step(
            `${github("members: exact")}\nusers: { ${users}, carol: carol-dev, erin: erin-dev }`,
            "acme revoke github:dave-dev member",
          ),
          byHand: () => world.members.set(world.user("dave-dev")?.id ?? 0, "member"),
        },
        "no grant": "An organisation has owners.",
        "a new name": "Rollcall renames no organisation.",
        retired: "Rollcall deletes no organisation.",
        back: "Rollcall deletes no organisation.",
      };
    }),

  [githubTeam.kind]: () =>
    githubSubject(({ world }) => {
      const teams = (rest: string) =>
        `github: { org: acme }\nusers: { alice: alice-dev, bob: bob-dev, carol: carol-dev }\nteams: { ${rest} }`;
      return {
        "a first grant": step(
          teams("backend: { members: [bob] }"),
          "create backend",
          "backend grant user:bob member",
        ),
        "another role": step(teams("backend: { leads: [bob] }"), "backend user:bob member → maintainer"),
        "a second grant": step(
          teams("backend: { leads: [bob], members: [carol] }"),
          "backend grant user:carol member",
        ),
        "a grant less": step(teams("backend: { leads: [bob] }"), "backend revoke user:carol member"),
        "an undeclared grant": {
          ...step(teams("backend: { leads: [bob] }"), "backend revoke github:dave-dev member"),
          byHand: () => world.team("backend")?.members.set(world.user("dave-dev")?.id ?? 0, "member"),
        },
        "no grant": step(teams("backend: { members: [] }"), "backend revoke user:bob maintainer"),
        "a new name": step(
          teams("platform: { members: [], github: { previously: [backend] } }"),
          'platform name "backend" → "platform"',
        ),
        retired: step(teams("platform: { archived: true }"), "archive platform"),
        back: step(
          teams("platform: { members: [bob] }"),
          "create platform",
          "platform grant user:bob member",
        ),
      };
    }),

  [githubRepo.kind]: () =>
    githubSubject(({ world }) => {
      const repos = (web: string, ops: string) =>
        `github: { org: acme }\nusers: { alice: alice-dev }\nteams: { web: { members: [], repos: { ${web} } }, ops: { members: [], repos: { ${ops} } } }`;
      return {
        "a first grant": step(repos("api: read", ""), "api grant team:web read"),
        "another role": step(repos("api: write", ""), "api team:web read → write"),
        "a second grant": step(repos("api: write", "api: read"), "api grant team:ops read"),
        "a grant less": step(repos("api: write", ""), "api revoke team:ops read"),
        "an undeclared grant": {
          ...step(repos("api: write", ""), "api revoke team:ops admin"),
          byHand: () => world.team("ops")?.grants.set(world.repo("api")?.id ?? 0, "admin"),
        },
        "no grant": step(repos("", ""), "api revoke team:web write"),
        "a new name": "Rollcall renames no repository.",
        retired: "Rollcall archives no repository.",
        back: "Rollcall archives no repository.",
      };
    }),

  [githubOrganizationRole.kind]: () =>
    githubSubject(({ world }) => {
      const roles = (...holders: readonly string[]) =>
        `github: { org: acme, organization_roles: { all_repo_read: [${holders.map((each) => `"${each}"`)}] } }\nusers: { alice: alice-dev, bob: bob-dev }\nteams: { web: { members: [] }, ops: { members: [] } }`;
      return {
        "a first grant": step(roles("team:web"), "all_repo_read grant team:web holder"),
        "another role": "Whoever has a role of the organisation has all of it.",
        "a second grant": step(roles("team:web", "user:bob"), "all_repo_read grant user:bob holder"),
        "a grant less": step(roles("team:web"), "all_repo_read revoke user:bob holder"),
        "an undeclared grant": {
          ...step(roles("team:web"), "all_repo_read revoke github:carol-dev holder"),
          byHand: () =>
            world.organizationRoles.set(world.user("carol-dev")?.id ?? 0, new Set(["all_repo_read"])),
        },
        "no grant": step(roles(), "all_repo_read revoke team:web holder"),
        "a new name": "Rollcall renames no role of the organisation.",
        retired: "Rollcall deletes no role of the organisation.",
        back: "Rollcall deletes no role of the organisation.",
      };
    }),

  [slackChannel.kind]: () =>
    slackSubject(({ world }) => {
      const channel = (members: string, rest: string) =>
        `teams: { backend: { members: [${members}], slack: { channels: [{ members: exact, ${rest} }] } } }`;
      return {
        "a first grant": step(channel("bob", "name: talk"), "create talk", "talk grant user:bob member"),
        "another role": "A channel has one role.",
        "a second grant": step(channel("bob, carol", "name: talk"), "talk grant user:carol member"),
        "a grant less": step(channel("bob", "name: talk"), "talk revoke user:carol member"),
        "an undeclared grant": {
          ...step(channel("bob", "name: talk"), "talk revoke slack:U0DAVE000 member"),
          byHand: () => channelNamed(world, "talk").members.add(userIdOf("dave")),
        },
        "no grant": step(channel("", "name: talk"), "talk revoke user:bob member"),
        "a new name": step(channel("", "name: chat, previously: [talk]"), 'chat name "talk" → "chat"'),
        retired: step(channel("bob", "name: chat, archived: true"), "archive chat"),
        back: step(channel("bob", "name: chat"), "chat archived true → false", "chat grant user:bob member"),
      };
    }),

  [slackUsergroup.kind]: () =>
    slackSubject(({ world }) => {
      const usergroup = (members: string, rest = "handle: crew") =>
        `teams: { backend: { members: [${members}], slack: { usergroup: { ${rest} } } } }`;
      return {
        "a first grant": step(usergroup("bob"), "create crew", "crew grant user:bob member"),
        "another role": "A user group has one role.",
        "a second grant": step(usergroup("bob, carol"), "crew grant user:carol member"),
        "a grant less": step(usergroup("bob"), "crew revoke user:carol member"),
        "an undeclared grant": {
          ...step(usergroup("bob"), "crew revoke slack:U0DAVE000 member"),
          byHand: () => usergroupNamed(world, "crew").users.push(userIdOf("dave")),
        },
        "no grant": step(usergroup(""), "archive crew"),
        "a new name": step(
          usergroup("bob", "handle: gang, previously: [crew]"),
          'gang handle "crew" → "gang"',
          "gang enabled false → true",
        ),
        retired: step(usergroup("", "handle: gang"), "archive gang"),
        back: step(usergroup("bob", "handle: gang"), "gang enabled false → true"),
      };
    }),

  [driveFolder.kind]: () =>
    driveSubject(({ world }) => {
      const folder = (members: string, rest = "id: f1") =>
        `teams: { backend: { members: [${members}], drive: { folders: [{ ${rest} }] } } }`;
      return {
        "a first grant": step(folder("bob", "id: f1, role: reader"), "f1 grant user:bob reader"),
        "another role": step(folder("bob"), "f1 user:bob reader → writer"),
        "a second grant": step(folder("bob, carol"), "f1 grant user:carol writer"),
        "a grant less": step(folder("bob"), "f1 revoke user:carol writer"),
        "an undeclared grant": {
          ...step(folder("bob"), "f1 revoke email:dave@acme.dev reader"),
          byHand: () => share(world, "f1", { "dave@acme.dev": "reader" }),
        },
        "no grant": step(folder(""), "f1 revoke user:bob writer"),
        "a new name": "A folder is declared by its id.",
        retired: "Rollcall deletes no folder.",
        back: "Rollcall deletes no folder.",
      };
    }),

  [googleGroup.kind]: () =>
    groupsSubject(({ world }) => {
      const google = "google: { customer: C0acme123, groups: exact }";
      const group = (members: string, rest = "group: crew@acme.dev") =>
        `${google}\nteams: { backend: { name: Backend, ${members}, google: { lead_role: manager, ${rest} } } }`;
      const crew = "crew@acme.dev";
      return {
        "a first grant": step(group("members: [bob]"), `create ${crew}`, `${crew} grant user:bob member`),
        "another role": step(group("leads: [bob]"), `${crew} user:bob member → manager`),
        "a second grant": step(group("leads: [bob], members: [carol]"), `${crew} grant user:carol member`),
        "a grant less": step(group("leads: [bob]"), `${crew} revoke user:carol member`),
        "an undeclared grant": {
          ...step(group("leads: [bob]"), `${crew} revoke email:dave@acme.dev member`),
          byHand: () => putMembers(world, crew, { "dave@acme.dev": "MEMBER" }),
        },
        "no grant": step(group("members: []"), `${crew} revoke user:bob manager`),
        "a new name": step(
          group("members: []", `group: gang@acme.dev, previously: [${crew}]`),
          `gang@acme.dev address "${crew}" → "gang@acme.dev"`,
        ),
        retired: step(`${google}\nteams: { backend: { members: [] } }`, "archive gang@acme.dev"),
        back: step(
          group("members: [bob]", "group: gang@acme.dev"),
          "create gang@acme.dev",
          "gang@acme.dev grant user:bob member",
        ),
      };
    }),
};

test("every kind of every provider has its steps", () => {
  expect(Object.keys(subjects)).toEqual([...allKinds.keys()]);
});

describe.each(Object.entries(subjects))("%s goes through every state, and each is left clean", (_, start) => {
  let subject: ConformanceSubject;
  beforeAll(async () => {
    subject = await start();
  });
  afterAll(() => subject.close());

  test.each(conformanceStates)("%s", async (state) => {
    const next = subject.steps[state];
    if (typeof next === "string") return;
    const result = await walkStep(subject, next);
    expect(result).toEqual({ changes: next.changes, failures: [], left: [] });
  });
});
