import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { startDrive } from "../emulators/drive/drive.ts";
import { startGithub } from "../emulators/github/github.ts";
import { northwind, northwindDriveAccount, northwindPeople } from "../emulators/northwind.ts";
import { runCli } from "../emulators/runner.ts";
import { appBot } from "../emulators/slack/seed.ts";
import { startSlack } from "../emulators/slack/slack.ts";

/** One line that somebody types. What is pasted, a secret or an id, counts as one keystroke. */
interface TypedLine {
  readonly typed: string;
  readonly keystrokes: number;
  readonly seconds: number;
  readonly exitCode: number | null;
}

/** The way from an empty folder to a clean plan. */
export interface FirstPlan {
  readonly lines: readonly TypedLine[];
  readonly keystrokes: number;
  readonly seconds: number;
  readonly people: number;
  readonly teams: number;
  /** What the plan printed. */
  readonly plan: string;
  /** Requests that the emulated services don't allow. */
  readonly violations: readonly unknown[];
}

/** A word in the place of something that is pasted. */
const pasted = "…";

/**
 * Walks from an empty folder to a plan of emulated Northwind, a company of 40 people on three services, with the built
 * command line. Its list of people is a spreadsheet that somebody had already.
 */
export async function measureFirstPlan(): Promise<FirstPlan> {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-first-plan-"));
  const [github, slack, drive] = await Promise.all([
    startGithub(northwind.github),
    startSlack(northwind.slack),
    startDrive(northwind.drive),
  ]);
  try {
    const rows = northwindPeople.map(({ login, email }) => `${login},${email}`);
    await writeFile(join(folder, "people.csv"), `GitHub,Email\r\n${rows.join("\r\n")}\r\n`);
    const secrets = {
      GITHUB_TOKEN: "token",
      SLACK_TOKEN: appBot.token,
      GOOGLE_CREDENTIALS: drive.credentials.serviceAccountKey(northwindDriveAccount),
    };
    const addresses = {
      GITHUB_API_URL: github.apiUrl,
      GITHUB_GRAPHQL_URL: github.graphqlUrl,
      SLACK_API_URL: slack.apiUrl,
      GOOGLE_API_URL: drive.apiUrl,
    };
    const lines: TypedLine[] = Object.keys(secrets).map((name) => lineOf(`export ${name}=${pasted}`));
    const type = async (args: readonly string[], values: readonly string[] = []) => {
      const shown = args.map((each) => (each.includes("*") ? `'${each}'` : each));
      const typed = ["rollcall", ...shown, ...values.map(() => pasted)].join(" ");
      const began = performance.now();
      const ended = await runCli([...args, ...values], { cwd: folder, env: { ...secrets, ...addresses } });
      lines.push(lineOf(typed, { seconds: (performance.now() - began) / 1000, exitCode: ended.exitCode }));
      return ended;
    };
    const folders = (northwind.drive.items ?? []).map(({ id }) => id);
    await type(
      [
        "import",
        "--org",
        "northwind",
        "--people",
        "people.csv",
        "--channels",
        "*",
        "--usergroups",
        "*",
        "--folders",
      ],
      folders,
    );
    const { stdout: plan } = await type(["plan"]);
    const roster = parse(await readFile(join(folder, "teams.yaml"), "utf8")) as Record<string, object>;
    const sum = (of: (line: TypedLine) => number) => lines.map(of).reduce((one, other) => one + other, 0);
    return {
      lines,
      keystrokes: sum(({ keystrokes }) => keystrokes),
      seconds: sum(({ seconds }) => seconds),
      people: Object.keys(roster["users"] ?? {}).length,
      teams: Object.keys(roster["teams"] ?? {}).length,
      plan,
      violations: [...github.violations],
    };
  } finally {
    await Promise.all([github.close(), slack.close(), drive.close()]);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Returns a line with its keystrokes: each character, one for what is pasted, and Enter. */
function lineOf(typed: string, { seconds = 0, exitCode = 0 as number | null } = {}): TypedLine {
  return { typed, keystrokes: [...typed].length + 1, seconds, exitCode };
}

if (import.meta.main) {
  const { lines, keystrokes, seconds, people, teams } = await measureFirstPlan();
  for (const line of lines)
    console.log(
      `${String(line.keystrokes).padStart(4)} keys ${line.seconds.toFixed(1).padStart(6)} s  ${line.typed}`,
    );
  console.log(
    `${keystrokes} keystrokes and ${seconds.toFixed(1)} s of waiting from an empty folder to a plan: ${people} people, ${teams} teams.`,
  );
}
