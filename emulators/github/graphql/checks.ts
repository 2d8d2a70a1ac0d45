import { appIdOf, slugOfApp } from "../apps.ts";
import type { Account, Repo } from "../entities.ts";
import { nodeId } from "../node-ids.ts";
import { type CheckRun, latestRuns, suiteIdOf } from "../repo-activity.ts";
import { connect } from "./connection.ts";
import { type Arguments, type Fields, type GraphqlContext, requireScope } from "./context.ts";
import { type CommitNode, commitNode } from "./git.ts";

/** All check runs of one App on one commit. */
export interface CheckSuite {
  readonly kind: "CheckSuite";
  readonly repo: Repo;
  readonly app: Account;
  /** Oldest first; never empty. */
  readonly runs: readonly CheckRun[];
}

/** Resolves `Commit.checkSuites`. */
export function checkSuitesOf(
  { repo, commit }: CommitNode,
  args: Arguments,
  context: GraphqlContext,
): unknown {
  requireScope(context, "checks=read");
  const filter = (args["filterBy"] ?? {}) as { readonly appId?: number; readonly checkName?: string };
  const suites = new Map<number, CheckRun[]>();
  for (const each of repo.activity.checks.values()) {
    if (each.sha === commit.sha) suites.set(each.author.id, [...(suites.get(each.author.id) ?? []), each]);
  }
  const found = [...suites.values()].flatMap((runs): CheckSuite[] => {
    const app = runs[0]?.author;
    const isNamed = filter.checkName === undefined || runs.some(({ name }) => name === filter.checkName);
    const isWanted =
      app !== undefined && isNamed && (filter.appId === undefined || appIdOf(app) === filter.appId);
    return isWanted ? [{ kind: "CheckSuite", repo, app, runs }] : [];
  });
  return connect(context, found, { args, field: "checkSuites" });
}

/** The fields of a check suite. */
export const checkSuiteFields: Fields<CheckSuite> = {
  databaseId: ({ runs: [first] }) => (first === undefined ? null : suiteIdOf(first)),
  app: ({ app }) => ({ databaseId: appIdOf(app), id: nodeId("App", appIdOf(app)), slug: slugOfApp(app) }),
  commit: ({ repo, runs }) => commitNode(repo, runs[0]?.sha),
  checkRuns: ({ runs }, args, context) => {
    const filter = (args["filterBy"] ?? {}) as { readonly checkName?: string; readonly checkType?: string };
    const named = runs.filter(({ name }) => filter.checkName === undefined || name === filter.checkName);
    const found = filter.checkType === "ALL" ? named : latestRuns(named);
    return connect(context, found, { args, field: "checkRuns" });
  },
};

/** The fields of a check run. */
export const checkRunFields: Fields<CheckRun> = {
  id: ({ id }) => nodeId("CheckRun", id),
  databaseId: ({ id }) => id,
  name: ({ name }) => name,
  status: ({ status }) => status.toUpperCase(),
  conclusion: ({ conclusion }) => conclusion?.toUpperCase() ?? null,
  title: ({ output }) => output.title,
  summary: ({ output }) => output.summary,
  text: ({ output }) => output.text,
  externalId: ({ externalId }) => externalId,
  detailsUrl: ({ detailsUrl }) => detailsUrl,
  startedAt: ({ startedAt }) => startedAt.toISOString(),
  completedAt: ({ completedAt }) => completedAt?.toISOString() ?? null,
};
