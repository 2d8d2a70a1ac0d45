import { startDrive } from "../emulators/drive/drive.ts";
import { startGithub } from "../emulators/github/github.ts";
import type { ServiceSeeds } from "../emulators/seeds.ts";
import { startSlack } from "../emulators/slack/slack.ts";

/** The running emulated services. */
export interface EmulatedServices {
  /** The environment with which the command line reaches them. */
  readonly env: Readonly<Record<string, string>>;
  /** Sets the milliseconds before every answer. */
  answerAfter(latency: number): void;
  close(): Promise<unknown>;
}

/** Starts GitHub, Slack and Drive in this process. */
export async function startServices(seeds: ServiceSeeds): Promise<EmulatedServices> {
  const [github, slack, drive] = await Promise.all([
    startGithub(seeds.github),
    startSlack(seeds.slack),
    startDrive(seeds.drive),
  ]);
  const emulators = [github, slack, drive];
  return {
    env: {
      GITHUB_TOKEN: "token",
      GITHUB_API_URL: github.apiUrl,
      GITHUB_GRAPHQL_URL: github.graphqlUrl,
      SLACK_TOKEN: "xoxb-rollcall",
      SLACK_API_URL: slack.apiUrl,
      GOOGLE_CREDENTIALS: drive.credentials.serviceAccountKey("rollcall@acme.iam.gserviceaccount.com"),
      GOOGLE_API_URL: drive.apiUrl,
    },
    answerAfter: (latency) => {
      for (const emulator of emulators) emulator.latency = latency;
    },
    close: () => Promise.all(emulators.map((emulator) => emulator.close())),
  };
}

/** Returns the seeds with so many people with access of their own to each repository, whom no roster declares. */
export function withDirectAccess(seeds: ServiceSeeds, people: number): ServiceSeeds {
  const members = (seeds.github.members ?? []).filter(({ role }) => role !== "admin");
  const repos = (seeds.github.repos ?? []).map((repo, index) => {
    const held = Array.from(
      { length: people },
      (_, which) => members[(index * people + which) % members.length],
    );
    const collaborators = held.flatMap((each) =>
      each === undefined ? [] : [[each.login, "write"] as const],
    );
    return { ...repo, collaborators: Object.fromEntries(collaborators) };
  });
  return { ...seeds, github: { ...seeds.github, repos } };
}

/** Returns the seeds without so many memberships of teams, taken evenly from all teams. */
export function withoutMemberships(seeds: ServiceSeeds, memberships: number): ServiceSeeds {
  const teams = seeds.github.teams ?? [];
  const share = Math.floor(memberships / teams.length);
  const rest = memberships - share * teams.length;
  return {
    ...seeds,
    github: {
      ...seeds.github,
      teams: teams.map((team, index) => {
        const people = Object.entries(team.members ?? {});
        const gone = share + (index < rest ? 1 : 0);
        return { ...team, members: Object.fromEntries(people.slice(0, people.length - gone)) };
      }),
    },
  };
}
