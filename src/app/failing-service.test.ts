import { afterEach, expect, it } from "vitest";
import { type DriveEmulator, startDrive } from "../../emulators/drive/drive.ts";
import { directGrants } from "../../emulators/drive/world.ts";
import { type GithubEmulator, startGithub } from "../../emulators/github/github.ts";
import { type SlackEmulator, startSlack } from "../../emulators/slack/slack.ts";
import { memberNames } from "../../emulators/slack/world.ts";
import { connectionsTo } from "../adopt/testing/connections.ts";
import { loadRoster } from "../roster/load.ts";
import { run } from "../run.ts";

const services = ["github", "slack", "drive"] as const;
type Service = (typeof services)[number];

let github: GithubEmulator;
let slack: SlackEmulator;
let drive: DriveEmulator;
afterEach(async () => {
  for (const each of [github, slack, drive]) await each.close();
});

const app = "rollcall@acme.iam.gserviceaccount.com";
const yaml = `version: 1
github: { org: acme }
slack: { workspace: acme }
users: { ann: { github: ann-a, email: ann@acme.dev }, bob: { github: bob-b, email: bob@acme.dev, active: false } }
teams: { web: { members: [ann], slack: { channels: [{ name: web, private: true }] }, drive: { folders: [{ id: f1 }] } } }
`;

async function start(): Promise<void> {
  github = await startGithub({
    org: "acme",
    members: [{ login: "boss", role: "admin" }, { login: "ann-a" }, { login: "bob-b" }],
    teams: [{ name: "web", members: { "bob-b": "member" } }],
  });
  slack = await startSlack({
    team: { domain: "acme" },
    users: ["ann", "bob"].map((name) => ({ name, email: `${name}@acme.dev` })),
    channels: [{ name: "web", private: true, members: ["rollcall", "bob"] }],
  });
  drive = await startDrive({
    accounts: ["ann@acme.dev", "bob@acme.dev"],
    items: [{ id: "f1", name: "Web", grants: { [app]: "writer", "bob@acme.dev": "writer" } }],
  });
}

/** Makes calls of a service fail: all of them, or its writes. */
function failing(service: Service, what: "everything" | "writes"): void {
  const reads =
    /graphql$|\/(?:auth\.test|team\.info|users\.\w+|bots\.info|conversations\.(?:list|members|info)|usergroups\.(?:list|users\.list))$/;
  const emulator = { github, slack, drive }[service];
  emulator.fail({
    matches: ({ method, path }) =>
      what === "everything" || (method !== "GET" && !reads.test(path) && !path.endsWith("/token")),
    fault: { kind: "answer", answer: { status: 403, body: { message: "No", error: "missing_scope" } } },
    times: 1_000,
  });
}

const peopleIn = (): Readonly<Record<Service, readonly string[]>> => ({
  github: [...(github.world.team("web")?.members.keys() ?? [])].map(
    (id) => github.world.accounts.get(id)?.login ?? "",
  ),
  slack: memberNames(slack.world, "web").filter((name) => name !== "rollcall"),
  drive: Object.keys(directGrants(drive.world, "f1")).filter((each) => /^(?:ann|bob)@/.test(each)),
});
const before = { github: ["bob-b"], slack: ["bob"], drive: ["bob@acme.dev"] };
const after = { github: ["ann-a"], slack: ["ann"], drive: ["ann@acme.dev"] };

it.each(services.flatMap((service) => [[service, "everything"] as const, [service, "writes"] as const]))(
  "%s, when %s of it fails, holds neither grants nor the departures of the other services back",
  async (service, what) => {
    await start();
    failing(service, what);
    const roster = loadRoster(
      { files: [{ path: "teams.yaml", bytes: Buffer.from(yaml) }], findings: [] },
      "2027-01-15",
    );
    const report = await run(
      { command: "apply", roster, allowRemovals: true, links: {} },
      connectionsTo({
        github,
        slack,
        drive: { url: drive.url, credentials: drive.credentials.serviceAccountKey(app) },
      }),
    );
    expect(report.result).toBe("partial");
    expect(peopleIn()).toEqual({ ...after, [service]: before[service] });
  },
);
