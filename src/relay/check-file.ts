import { type Finding, finding, type Problem } from "../core/finding.ts";
import { requestErrorOf } from "../repository/request-error.ts";
import { isValid, type LoadedRoster } from "../roster/load.ts";
import type { YamlPath } from "../roster/yaml/tree.ts";
import { handlerSecretMissing } from "./errors.ts";
import {
  callbackIsPrivate,
  dispatchAppMissing,
  dispatchInRoster,
  dispatchRefused,
  notInRoster,
  rosterHasMistakes,
  slashIsOwn,
} from "./file/errors.ts";
import type { RelayFile } from "./file/format.ts";
import type { RelayFileAt } from "./file/holder.ts";
import { type GithubApp, openGithubApp } from "./forward/github-app.ts";
import { isPrivateByItself } from "./handlers/address.ts";
import { missingSecrets } from "./handlers/open.ts";
import type { RelaySettings } from "./settings.ts";

/** What is wrong with the relay's file, and where in it. */
export type FileProblem = readonly [problem: Problem, path: YamlPath];

/** Returns problems of the file as findings at their lines. */
export function atTheirLines(problems: readonly FileProblem[], file: RelayFileAt): readonly Finding[] {
  return problems.map(([problem, path]) => finding(problem, { at: file.placeOf(path) }));
}

type Known = Pick<RelaySettings, "repository" | "slack">;

/** Returns what can't work of the file by the settings and the environment alone. */
export function problemsBySettings(
  { handlers }: RelayFile,
  { slack, repository }: Known,
  env: Readonly<Record<string, string | undefined>>,
): readonly FileProblem[] {
  const roster = `${repository.owner}/${repository.repo}`.toLowerCase();
  return [
    ...missingSecrets(handlers, env).map(
      ({ name, variable }): FileProblem => [
        handlerSecretMissing(name, variable),
        ["handlers", name, "callback", "secret"],
      ],
    ),
    ...Object.entries(handlers).flatMap(([name, handler]): FileProblem[] => {
      const at = ["handlers", name] as const;
      const { slash, callback, dispatch } = handler;
      return [
        ...(slash === slack.command ? [[slashIsOwn(name, slash), [...at, "slash"]] as const] : []),
        ...(callback?.private === false && isPrivateByItself(callback.url)
          ? [[callbackIsPrivate(name), [...at, "callback", "url"]] as const]
          : []),
        ...(dispatch?.repository.toLowerCase() === roster
          ? [[dispatchInRoster(name), [...at, "dispatch", "repository"]] as const]
          : []),
      ];
    }),
  ];
}

/** Returns what of the file GitHub says that can't work: the workflows of handlers that nobody may start. */
export async function problemsByGithub(
  { handlers }: RelayFile,
  { github, repository }: Pick<RelaySettings, "github" | "repository">,
  app: GithubApp,
): Promise<readonly FileProblem[]> {
  const own = `${repository.owner}/${repository.repo}`.toLowerCase();
  const dispatching = Object.entries(handlers).flatMap(([name, { dispatch }]) =>
    dispatch === undefined || dispatch.repository.toLowerCase() === own
      ? []
      : [{ name, at: dispatch.repository }],
  );
  if (dispatching.length === 0) return [];
  const { dispatchApp } = github;
  if (dispatchApp === undefined && (await app.grants()).permissions["contents"] !== "write")
    return dispatching.map(({ name }) => [dispatchAppMissing(name), ["handlers", name, "dispatch"]]);
  const found = await Promise.all(
    dispatching.map(async ({ name, at }): Promise<FileProblem | undefined> => {
      const [owner = "", repo = ""] = at.split("/");
      const { appId, privateKey } = dispatchApp ?? github;
      try {
        const grants = await openGithubApp({
          appId,
          privateKey,
          apiUrl: github.apiUrl,
          owner,
          repo,
        }).grants();
        if (grants.permissions["contents"] === "write") return undefined;
        return [dispatchRefused(name, at, "it has no Contents: write"), ["handlers", name, "dispatch"]];
      } catch (failure) {
        const { message } = requestErrorOf(failure);
        return [dispatchRefused(name, at, message), ["handlers", name, "dispatch", "repository"]];
      }
    }),
  );
  return found.filter((each) => each !== undefined);
}

/** Returns what the file names that the roster doesn't have: teams of handlers, and people and teams of grants. */
export function problemsByRoster(
  { handlers, grants }: RelayFile,
  roster: LoadedRoster,
): readonly (FileProblem | Problem)[] {
  const namesTeams = Object.values(handlers).some(({ teams }) => teams !== undefined);
  const named = grants.flatMap(({ to }, grant) =>
    to.flatMap((name, index) => (/^(?:user|team|members):[^*]+$/.test(name) ? [{ name, grant, index }] : [])),
  );
  if (!namesTeams && named.length === 0) return [];
  if (!isValid(roster)) return [rosterHasMistakes()];
  const { teams, users } = roster.resolved;
  const isTeam = (key: string) => teams.get(key)?.archived === false;
  return [
    ...Object.entries(handlers).flatMap(([name, handler]) =>
      (handler.teams ?? []).flatMap((team, index): FileProblem[] =>
        isTeam(team)
          ? []
          : [[notInRoster(`handlers.${name}.teams`, team), ["handlers", name, "teams", index]]],
      ),
    ),
    ...named.flatMap(({ name, grant, index }): FileProblem[] => {
      const [kind, key = ""] = name.split(/:(.*)/s);
      const isThere = kind === "user" ? users.get(key)?.present === true : isTeam(key);
      return isThere ? [] : [[notInRoster("grants.to", name), ["grants", grant, "to", index]]];
    }),
  ];
}
