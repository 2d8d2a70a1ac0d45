import { type DriveEmulator, startDrive } from "../../emulators/drive/drive.ts";
import { type GithubEmulator, startGithub } from "../../emulators/github/github.ts";
import { pushFiles } from "../../emulators/github/push-files.ts";
import { type Job, type JobResult, runAction } from "../../emulators/runner.ts";
import { seedsOf } from "../../emulators/seeds.ts";
import { type SlackEmulator, startSlack } from "../../emulators/slack/slack.ts";
import { rosterFromYaml } from "../../src/roster/testing/roster-from-yaml.ts";

/** A small company on all three services, whose two teams share nothing. */
export const companyYaml = `version: 1
github: { org: acme, owners: [alice, dana] }
slack: { workspace: acme }
guards: { max_removals: 50 }
users:
  alice: { github: alice-a, email: alice@acme.dev }
  bob: { github: bob-b, email: bob@acme.dev }
  carol: { github: carol-c, email: carol@acme.dev }
  dana: { github: dana-d, email: dana@acme.dev }
  frank: { github: frank-f, email: frank@acme.dev }
teams:
  staff: { leads: [alice], members: [bob, carol, dana, frank] }
  red:
    leads: [alice]
    members: [bob, carol]
    slack: { usergroup: red, channels: [{ name: red-private, private: true }, red-public] }
    drive: { folders: [{ id: F-red }] }
  blue: { leads: [dana], members: [frank] }
projects:
  rocket: { team: red, repos: [rocket], collaborators: { frank: read } }
`;

type Seeds = ReturnType<typeof seedsOf>;

/** A company whose roster's repository remembers what it applied. */
export interface Company {
  readonly github: GithubEmulator;
  readonly slack: SlackEmulator;
  readonly drive: DriveEmulator;
  /** Runs the built Action for a push of these files, or of `teams.yaml`. */
  push(files: string | Readonly<Record<string, string>>, job?: Partial<Job>): Promise<JobResult>;
  /** Returns the logins of a team of the organisation, in order. */
  team(slug: string): readonly string[];
  /** Returns the logins of the organisation's members, in order. */
  members(): readonly string[];
  /** Returns the names of a channel's people without the app, in order. */
  channel(name: string): readonly string[];
  close(): Promise<void>;
}

/** Starts the company as its roster declares it. */
export async function startCompany(
  yaml = companyYaml,
  {
    change = (seeds) => seeds,
    isRemembered = true,
  }: { change?: (seeds: Seeds) => Seeds; isRemembered?: boolean } = {},
): Promise<Company> {
  const seeds = change(seedsOf(rosterFromYaml(yaml, "2026-11-21")));
  const rules = ["creation", "update", "deletion"];
  const rulesets = isRemembered ? [{ branch: "rollcall/state", rules, bypass: ["rollcall[bot]"] }] : [];
  const access = { name: "access", files: { "teams.yaml": yaml }, rulesets };
  const github = await startGithub({
    ...seeds.github,
    plan: "team",
    repos: [...(seeds.github.repos ?? []), access],
  });
  const [slack, drive] = [await startSlack(seeds.slack), await startDrive(seeds.drive)];
  const credentials = drive.credentials.serviceAccountKey("rollcall@acme.iam.gserviceaccount.com");
  const login = (id: number) => github.world.accounts.get(id)?.login ?? String(id);
  return {
    github,
    slack,
    drive,
    push: (files, job = {}) =>
      runAction({
        event: "push",
        sha: pushFiles(github.world, typeof files === "string" ? { "teams.yaml": files } : files),
        github: { apiUrl: github.apiUrl, graphqlUrl: github.graphqlUrl },
        ...job,
        inputs: {
          "github-token": "secret-app-token",
          "slack-token": "xoxb-rollcall",
          "slack-api-url": slack.apiUrl,
          "google-credentials": credentials,
          "google-api-url": drive.apiUrl,
          ...job.inputs,
        },
      }),
    team: (slug) => [...(github.world.team(slug)?.members.keys() ?? [])].map(login).sort(),
    members: () => [...github.world.members.keys()].map(login).sort(),
    channel: (name) => {
      const found = [...slack.world.channels.values()].find((each) => each.name === name);
      const names = [...(found?.members ?? [])].map((id) => slack.world.users.get(id)?.name ?? id);
      return names.filter((each) => each !== "rollcall").sort();
    },
    close: async () => {
      await Promise.all([github, slack, drive].map((each) => each.close()));
    },
  };
}
