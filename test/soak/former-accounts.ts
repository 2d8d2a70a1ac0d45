import type { Report } from "../../src/core/report.ts";
import type { Directory } from "./directory.ts";
import type { Services } from "./fixture.ts";

/** Returns logins by key: of people whose change of account was held back with an error. They stay who they were. */
export function formerLogins({ findings }: Pick<Report, "findings">): ReadonlyMap<string, string> {
  return new Map(
    findings.flatMap(({ code, message }) => {
      const [, key = "", login = ""] =
        (code === "account_change_held" ? /\. (\S+)'s account stays (\S+) until/.exec(message) : null) ?? [];
      return login === "" ? [] : [[key, login] as const];
    }),
  );
}

/** Returns a directory in which these people's accounts on GitHub are the ones that they stay. */
export function withFormerAccounts(
  directory: Directory,
  report: Pick<Report, "findings">,
  { github }: Pick<Services, "github">,
): Directory {
  const logins = formerLogins(report);
  return {
    ...directory,
    account(principal) {
      const login = logins.get(principal.slice("user:".length));
      const former = login === undefined ? undefined : github.world.user(login)?.id;
      return former === undefined || !principal.startsWith("user:")
        ? directory.account(principal)
        : String(former);
    },
  };
}
