import { systemClock } from "../app/system-clock.ts";
import { type Finding, finding, hasErrors, type Problem } from "../core/finding.ts";
import { RollcallError } from "../core/rollcall-error.ts";
import { readRosterAtHead } from "../jobs/chat/read-roster.ts";
import { requestErrorOf } from "../repository/request-error.ts";
import { apiLines } from "./api/check.ts";
import { atTheirLines, problemsByGithub, problemsByRoster, problemsBySettings } from "./check-file.ts";
import { checkRelaySlack } from "./check-slack.ts";
import {
  databaseAway,
  eventsMissing,
  githubAway,
  githubRefuses,
  rosterNotThere,
  webhookSecretMissing,
  workflowTakesNothing,
} from "./errors.ts";
import { type GithubApp, openGithubApp } from "./forward/github-app.ts";
import { missingSecrets } from "./handlers/open.ts";
import { createHeadReading } from "./head-roster.ts";
import { storeAway } from "./installations/errors.ts";
import { installPath, redirectPath } from "./installations/install-path.ts";
import { openRecordStorage } from "./installations/open.ts";
import type { InstallationSettings } from "./installations/settings.ts";
import { reasonOf } from "./reason-of.ts";
import { githubEvents, githubWebhookPath } from "./receive/github-http.ts";
import { type RelaySettings, readSettings } from "./settings.ts";
import { examineDatabase } from "./store/examine.ts";

/** What is well, a line each, and what isn't. */
export interface RelayCheck {
  readonly lines: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Says all that is missing or wrong of the settings, at once; and where nothing is, what the database, GitHub and Slack say.
 * Starts nothing, and writes nothing: no folder, no file and no table.
 */
export async function checkRelay(
  env: Readonly<Record<string, string | undefined>>,
  request: typeof fetch,
): Promise<RelayCheck> {
  const { settings, findings } = readSettings(env);
  const { file } = settings;
  const inFile =
    file === undefined ? [] : atTheirLines(problemsBySettings(file.content, settings, env), file);
  if (hasErrors(findings)) return { lines: [], findings: [...findings, ...inFile] };
  const checked = [
    ...(await Promise.all([checkDatabase(settings), checkGithub(settings)])).flat(),
    ...inFile,
    ...(await checkRelaySlack(settings, request)),
    ...(await checkInstallations(settings.installations, env)),
    ...(await Promise.all(settings.furtherApps.map((app) => checkInstallations(app, env)))).flat(),
    ...apiLines(settings),
    ...checkHandlers(settings, env),
  ];
  return {
    lines: checked.filter((each) => typeof each === "string"),
    findings: [
      ...findings,
      ...checked.filter((each) => typeof each !== "string").map((problem) => finding(problem)),
    ],
  };
}

type Checked = readonly (string | Problem)[];

async function checkDatabase({ database }: RelaySettings): Promise<Checked> {
  try {
    const found = await examineDatabase(database);
    const what = database.startsWith("sqlite:")
      ? "SQLite, for one relay"
      : "Postgres, which several relays may share";
    return [`Database: ${what}${found === "there" ? "" : ", made ready at the first start"}`];
  } catch (failure) {
    if (failure instanceof RollcallError) return failure.findings;
    return [databaseAway(reasonOf(failure))];
  }
}

async function checkInstallations(
  installations: InstallationSettings | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Checked> {
  if (installations === undefined) return [];
  const { appName: name, publicUrl, store, setting, clientId } = installations;
  const of = name === undefined ? "" : ` of the app ${name}`;
  const urls = name === undefined ? "the app's Redirect URLs" : `the Redirect URLs${of}`;
  try {
    const storage = await openRecordStorage(store, env, { setting, access: "examine" });
    const all = (await storage.addresses()).filter((each) => each.clientId === clientId);
    await storage.close();
    return [
      `Installations${of}: ${all.length}, more at ${publicUrl}${installPath(name)}`,
      `Slack: ${urls} need ${publicUrl}${redirectPath(name)}`,
    ];
  } catch (failure) {
    const [problem] = failure instanceof RollcallError ? failure.findings : [];
    return [problem ?? storeAway(reasonOf(failure), setting)];
  }
}

function checkHandlers({ file }: RelaySettings, env: Readonly<Record<string, string | undefined>>): Checked {
  const handlers = file?.content.handlers ?? {};
  if (missingSecrets(handlers, env).length > 0) return [];
  const count = Object.keys(handlers).length;
  return count === 0 ? [] : [`Handlers: ${count}, each with its secret`];
}

async function checkGithub(settings: RelaySettings): Promise<Checked> {
  const { github, repository, workflow, config } = settings;
  const app = openGithubApp({ ...github, ...repository });
  const at = `${repository.owner}/${repository.repo}`;
  try {
    const branch = await app.defaultBranch();
    const [takes, roster] = await Promise.all([
      textOf(app, `.github/workflows/${workflow}`),
      textOf(app, config.find((path) => !path.includes("*")) ?? "."),
    ]);
    const isTaking = ["workflow_dispatch:", " request:"].every((part) => takes?.includes(part));
    return [
      ...(settings.driftChannel === undefined ? [] : await checkDrift(settings, app)),
      `GitHub: the App may start workflows of ${at}, on ${branch}`,
      isTaking ? `Workflow: ${workflow} takes requests` : workflowTakesNothing(workflow, branch),
      roster === undefined ? rosterNotThere(config.join(", "), branch) : `Roster: ${config.join(", ")}`,
      ...(roster === undefined ? [] : await checkFileAgainst(settings, app, branch)),
    ];
  } catch (failure) {
    const { status, message } = requestErrorOf(failure);
    const isAway = status === undefined || status >= 500;
    return [isAway ? githubAway(reasonOf(failure)) : githubRefuses(at, message)];
  }
}

/** Holds the relay's file against the roster, and against what GitHub lets Apps do. */
async function checkFileAgainst(settings: RelaySettings, app: GithubApp, branch: string): Promise<Checked> {
  const { file, config } = settings;
  if (file === undefined) return [];
  const { rosters } = await createHeadReading(config, app, systemClock)();
  const found = [
    ...problemsByRoster(file.content, await readRosterAtHead(rosters, branch)),
    ...(await problemsByGithub(file.content, settings, app)),
  ];
  return found.flatMap((each) => ("code" in each ? [each] : atTheirLines([each], file)));
}

/** Without webhooks, changes by hand are seen on Slack alone. */
async function checkDrift({ github }: RelaySettings, app: GithubApp): Promise<Checked> {
  if (github.webhookSecret === undefined) return [webhookSecretMissing()];
  const { events, permissions } = await app.grants();
  const missing = githubEvents.filter((event) => !events.includes(event));
  const isDeaf = missing.length > 0 || permissions["members"] === undefined;
  return [
    isDeaf
      ? eventsMissing(missing, permissions["members"] === undefined)
      : `Drift: GitHub sends its events to ${githubWebhookPath}`,
  ];
}

/** Returns a file at the default branch; undefined when there is none. */
async function textOf(app: GithubApp, path: string): Promise<string | undefined> {
  const { octokit, owner, repo } = await app.repository();
  try {
    const { data } = await octokit.rest.repos.getContent({ owner, repo, path });
    return "content" in data ? Buffer.from(data.content, "base64").toString("utf8") : "";
  } catch (failure) {
    if (requestErrorOf(failure).status === 404) return undefined;
    throw failure;
  }
}
