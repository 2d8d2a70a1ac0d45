import { startDrive } from "../emulators/drive/drive.ts";
import { startGithub } from "../emulators/github/github.ts";
import { startSlack } from "../emulators/slack/slack.ts";
import type { Worlds } from "../emulators/worlds.ts";

/** The emulated services, holding some worlds. */
export interface Services {
  /** How the command line reaches them. */
  readonly env: Readonly<Record<string, string>>;
  /** Milliseconds before every answer. */
  answerAfter(latency: number): void;
  close(): Promise<unknown>;
}

/** Starts GitHub, Slack and Drive in this process. */
export async function startServices(worlds: Worlds): Promise<Services> {
  const [github, slack, drive] = await Promise.all([
    startGithub(worlds.github),
    startSlack(worlds.slack),
    startDrive(worlds.drive),
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

/** The same worlds, where so many people are not yet on their teams, beginning with one person of each team. */
export function lacking(worlds: Worlds, memberships: number): Worlds {
  const teams = worlds.github.teams ?? [];
  const share = Math.floor(memberships / teams.length);
  const rest = memberships - share * teams.length;
  return {
    ...worlds,
    github: {
      ...worlds.github,
      teams: teams.map((team, index) => {
        const people = Object.entries(team.members ?? {});
        const gone = share + (index < rest ? 1 : 0);
        return { ...team, members: Object.fromEntries(people.slice(0, people.length - gone)) };
      }),
    },
  };
}
