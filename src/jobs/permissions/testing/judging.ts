import { createRosterLoader } from "../../../app/load-roster.ts";
import {
  type ChatFixture,
  type ChatFixtureOptions,
  startChatFixture,
} from "../../../chat/testing/fixture.ts";
import { currentMoment } from "../../../core/clock.ts";
import { openRepository } from "../../../repository/repository.ts";
import { type JudgeRequest, type JudgeResult, judgePullRequest } from "../run.ts";

/** The repository of the roster. */
export const access = { owner: "acme", repo: "access" };

/** Files by path. */
export type Files = Readonly<Record<string, string>>;

/** How a pull request is judged in a test. */
export interface JudgeOptions extends Partial<Omit<JudgeRequest, "number" | "event">> {
  readonly config?: readonly string[];
  /**
   * The event: what happened, by whom, at which head (the present one), on which one before (null: it doesn't say) and in
   * which attempt (the first).
   */
  readonly action?: string;
  readonly by?: string;
  readonly head?: string;
  readonly before?: string | null;
  readonly isFirstAttempt?: boolean;
  readonly at?: string;
  /** The token. */
  readonly token?: string;
}

/** A repository with a roster, people who change it, and a judge. */
export interface Judging {
  readonly fixture: ChatFixture;
  /** Returns a client with the token of a login. */
  as(login: string): ReturnType<typeof openRepository>["octokit"];
  /** Commits files to a branch, and returns the commit. */
  commit(branch: string, files: Files, by?: string): Promise<string>;
  /** Opens a pull request of a login with files, and returns its number. */
  open(by: string, files: Files, options?: { readonly base?: string }): Promise<number>;
  branchOf(number: number): string;
  headOf(number: number): string;
  /** Moves the pull request's branch to a commit. */
  forcePush(number: number, sha: string, by: string): Promise<void>;
  update(number: number, by: string, change: { state?: "open" | "closed"; base?: string }): Promise<void>;
  approve(number: number, by: string, commit?: string): Promise<void>;
  /** Judges a pull request, a minute after whatever was done before. */
  judgeNow(number: number, options?: JudgeOptions): Promise<JudgeResult | undefined>;
  /** Judges what a login has just done. */
  on(number: number, action: string, by: string, options?: JudgeOptions): Promise<JudgeResult | undefined>;
  /** Returns the latest check runs of a head, as `name: conclusion (title)`. */
  runs(head: string): Promise<readonly string[]>;
}

/** Starts a repository with a judge. The caller closes the fixture's emulators. */
export async function startJudging(options: ChatFixtureOptions = {}): Promise<Judging> {
  const fixture = await startChatFixture(options);
  const { github, repository, clock, advanceClock } = fixture;
  const repo = github.world.repo("acme/access");
  let branches = 0;
  const as: Judging["as"] = (login) =>
    openRepository(`token-of-${login}`, { ...access, apiUrl: github.apiUrl }).octokit;
  const pullOf = (number: number) => {
    const pull = repo?.activity.pulls.get(number);
    if (pull === undefined) throw new Error(`There is no pull request #${number}.`);
    return pull;
  };
  const branchOf: Judging["branchOf"] = (number) => pullOf(number).head.branch;
  const refOf = (branch: string) => repo?.git.refs.get(`refs/heads/${branch}`) ?? "";
  /** Branch → its commit before the last push. */
  const pushedOnto = new Map<string, string>();
  const headOf: Judging["headOf"] = (number) =>
    pullOf(number).closedHead ?? repo?.git.refs.get(`refs/heads/${branchOf(number)}`) ?? "";

  const commit: Judging["commit"] = async (branch, files, by = "ada-gh") => {
    let sha = "";
    pushedOnto.set(branch, refOf(branch));
    for (const [path, text] of Object.entries(files)) {
      const old = await repository.octokit.rest.repos
        .getContent({ ...access, path, ref: branch })
        .then(({ data }) => ("sha" in data ? data.sha : undefined))
        .catch(() => undefined);
      const { data } = await as(by).rest.repos.createOrUpdateFileContents({
        ...access,
        path,
        branch,
        message: `Change ${path}`,
        content: Buffer.from(text).toString("base64"),
        ...(old === undefined ? {} : { sha: old }),
      });
      sha = data.commit.sha ?? "";
    }
    return sha;
  };

  const judgeNow: Judging["judgeNow"] = async (number, judging = {}) => {
    const {
      config = ["teams.yaml"],
      action,
      by,
      head,
      before = action === "synchronize" ? (pushedOnto.get(branchOf(number)) ?? null) : null,
      isFirstAttempt = true,
      at,
      token,
      ...request
    } = judging;
    const account = by === undefined ? undefined : github.world.user(by);
    const event =
      action === undefined || account === undefined
        ? undefined
        : {
            action,
            sender: { login: account.login, id: account.id },
            head: head ?? headOf(number),
            ...(before === null ? {} : { before }),
            at: at ?? new Date(clock.now()).toISOString(),
            isFirstAttempt,
          };
    advanceClock(1);
    const where =
      token === undefined ? repository : openRepository(token, { ...access, apiUrl: github.apiUrl });
    const rosters = createRosterLoader(where, config, currentMoment(clock));
    const result = await judgePullRequest({ runUrl, ...request, number, event }, rosters, { clock });
    advanceClock(1);
    return result;
  };

  return {
    fixture,
    as,
    commit,
    async open(by, files, { base = "main" } = {}) {
      branches += 1;
      const branch = `change-${branches}`;
      const main = await repository.octokit.rest.git.getRef({ ...access, ref: `heads/${base}` });
      const ref = `refs/heads/${branch}`;
      const who = by === "stranger" ? "ada-gh" : by;
      await as(who).rest.git.createRef({ ...access, ref, sha: main.data.object.sha });
      await commit(branch, files, who);
      const { data } = await as(by).rest.pulls.create({ ...access, head: branch, base, title: "Change" });
      return data.number;
    },
    branchOf,
    headOf,
    async forcePush(number, sha, by) {
      const ref = `heads/${branchOf(number)}`;
      pushedOnto.set(branchOf(number), headOf(number));
      await as(by).rest.git.updateRef({ ...access, ref, sha, force: true });
    },
    async update(number, by, change) {
      await as(by).rest.pulls.update({ ...access, pull_number: number, ...change });
    },
    async approve(number, by, commitId) {
      const review = { ...access, pull_number: number, event: "APPROVE", body: "Yes." } as const;
      await as(by).rest.pulls.createReview({ ...review, ...(commitId ? { commit_id: commitId } : {}) });
    },
    judgeNow,
    on: (number, action, by, more) => judgeNow(number, { action, by, ...more }),
    async runs(head) {
      const { data } = await repository.octokit.rest.checks.listForRef({ ...access, ref: head });
      return data.check_runs.map(
        ({ name, conclusion, output }) => `${name}: ${conclusion} (${output.title})`,
      );
    },
  };
}

const runUrl = "https://github.com/acme/access/actions/runs/1";
