import { type FileProblem, problemsByGithub, problemsBySettings } from "./check-file.ts";
import type { RelayFile } from "./file/format.ts";
import type { RelayFileHolder } from "./file/holder.ts";
import type { GithubApp } from "./forward/github-app.ts";
import type { Log } from "./log.ts";
import { reasonOf } from "./reason-of.ts";
import type { RelaySettings } from "./settings.ts";

/**
 * Logs, now and whenever the file is read again, which parts of the relay's file can't work, as far as the settings and GitHub tell it. `serve --check` says more.
 * A relay starts all the same: the other parts do work. Handlers log by themselves which secret they lack.
 */
export function tellFileProblems(
  settings: RelaySettings,
  {
    file,
    app,
    log,
    env,
  }: {
    readonly file: RelayFileHolder;
    readonly app: GithubApp;
    readonly log: Pick<Log, "error" | "warn">;
    readonly env: Readonly<Record<string, string | undefined>>;
  },
): void {
  const tell = (problems: readonly FileProblem[]) => {
    for (const [{ code, message }, path] of problems)
      if (code !== "relay_handler_secret_missing") log.error({ code, at: path.join(".") }, message);
  };
  const look = (now: RelayFile) => {
    tell(problemsBySettings(now, settings, env));
    problemsByGithub(now, settings, app).then(tell, (failure: unknown) =>
      log.warn({ reason: reasonOf(failure) }, "whether handlers may start workflows isn't known"),
    );
  };
  look(file.current());
  file.onChange(look);
}
