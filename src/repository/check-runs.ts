import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { RosterRepository } from "./repository.ts";

/** The conclusions that a check run of ours has. None of GitHub's passing `neutral` and `skipped` is among them. */
export type CheckConclusion = "success" | "action_required" | "failure" | "cancelled";

/** A check run to publish on a commit. */
export interface CheckRunContent {
  readonly name: string;
  readonly head: string;
  readonly conclusion: CheckConclusion;
  readonly title: string;
  /** Markdown. What GitHub has no room for is cut off. */
  readonly summary: string;
  /** A text to remember, which a reader doesn't see. Only the App that made the run can write it. */
  readonly memo?: string | undefined;
  readonly url?: string | undefined;
}

/** A check run that was published. */
export interface PublishedCheckRun {
  readonly id: number;
  /** When it began, by GitHub's clock: ISO 8601, UTC. */
  readonly startedAt: string | undefined;
}

/** The most characters of each of a run's two texts. */
const maxTextLength = 65_535;

/**
 * Publishes a check run: changes our own run `id`, or makes a new one. Throws when GitHub refuses, as it does to everybody
 * who isn't the App that made the run.
 */
export async function publishCheckRun(
  { octokit, owner, repo }: RosterRepository,
  { name, head, conclusion, title, summary, memo, url }: CheckRunContent,
  id?: number,
): Promise<PublishedCheckRun> {
  const content = {
    owner,
    repo,
    status: "completed",
    conclusion,
    output: { title: cut(title, maxTitleLength), summary: cut(summary, maxTextLength), text: hidden(memo) },
    ...(url === undefined ? {} : { details_url: url }),
  } as const;
  const { data } =
    id === undefined
      ? await octokit.rest.checks.create({ ...content, name, head_sha: head })
      : await octokit.rest.checks.update({ ...content, check_run_id: id });
  return { id: data.id, startedAt: data.started_at ?? undefined };
}

const maxTitleLength = 255;

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** Nothing else is ever in the text, so that no name in a roster can pass for it. */
function hidden(memo: string | undefined): string {
  if (memo === undefined) return "";
  return `<!-- rollcall ${deflateRawSync(memo).toString("base64")} -->`;
}

/** Returns true when a memo has room in a check run. */
export function hasRoom(memo: string): boolean {
  return hidden(memo).length <= maxTextLength;
}

/** More than any memo of ours, and little enough for a runner. */
const maxMemoBytes = 8_000_000;

/** Returns what a check run's text remembers; undefined when that is nothing, or nothing of ours. */
export function memoIn(text: string | null): string | undefined {
  const [, packed] = /^<!-- rollcall ([A-Za-z0-9+/=]+) -->$/.exec(text ?? "") ?? [];
  if (packed === undefined) return undefined;
  try {
    return inflateRawSync(Buffer.from(packed, "base64"), { maxOutputLength: maxMemoBytes }).toString("utf8");
  } catch {
    return undefined;
  }
}

/** A check run of ours on a commit. */
export interface OwnCheckRun {
  readonly id: number;
  readonly name: string;
  /** The slug of the App that made it. */
  readonly app: string;
  readonly passes: boolean;
  /** What it remembers. */
  readonly memo: string | undefined;
}

/** Lists the check runs of the App `slug` (of every App without) on a commit, the latest of each name. */
export async function ownCheckRuns(
  { octokit, owner, repo }: RosterRepository,
  ref: string,
  slug: string | undefined,
): Promise<readonly OwnCheckRun[]> {
  const at = { owner, repo, ref, per_page: 100 };
  const runs = await octokit.paginate(octokit.rest.checks.listForRef, at);
  return runs
    .filter(({ app }) => slug === undefined || app?.slug === slug)
    .map(({ id, name, app, conclusion, output }) => ({
      id,
      name,
      app: app?.slug ?? "",
      passes: conclusion === "success",
      memo: memoIn(output.text),
    }));
}
