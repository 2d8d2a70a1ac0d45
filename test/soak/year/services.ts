import { startDrive } from "../../../emulators/drive/drive.ts";
import { startGithub } from "../../../emulators/github/github.ts";
import { seedsOf } from "../../../emulators/seeds.ts";
import { startSlack } from "../../../emulators/slack/slack.ts";
import { rosterFromYaml } from "../../../src/roster/testing/roster-from-yaml.ts";
import type { Services } from "../fixture.ts";
import type { Transport } from "../transport.ts";
import { firstDay } from "./life.ts";
import type { Tokens } from "./tokens.ts";

/** So many repositories that no entry names at first. */
const spareRepositories = 60;

/** Starts the services as a roster declares them, with the protected memory beside it. */
export async function startServices(
  roster: string,
  tokens: Tokens,
  { host, clock }: Transport,
): Promise<Services> {
  const seeds = seedsOf(rosterFromYaml(roster, firstDay));
  const now = () => new Date(clock.now());
  const rules = ["creation", "update", "deletion"];
  const [github, slack, drive] = await Promise.all([
    startGithub(
      {
        ...seeds.github,
        repos: [
          ...(seeds.github.repos ?? []),
          ...Array.from({ length: spareRepositories }, (_, index) => ({ name: `spare-${index}` })),
          {
            name: "access",
            files: { "teams.yaml": roster },
            rulesets: [{ branch: "rollcall/state", rules, bypass: ["rollcall[bot]"] }],
          },
        ],
      },
      { token: tokens.github, now },
      host,
    ),
    startSlack({ ...seeds.slack, tokens: [{ token: tokens.slack }] }, { now }, host),
    // Google's sign-in library reads the wall clock, which cannot be replaced.
    startDrive(seeds.drive, { sleep: clock.sleep }, host),
  ]);
  return { github, slack, drive };
}
