import * as z from "zod";
import { RollcallError } from "../../../core/rollcall-error.ts";
import { codeOwnersPaths } from "../../../roster/code-owners.ts";
import { githubProblemOf, isFatalProblem } from "../api-errors.ts";
import type { GithubClient } from "../client.ts";
import { chunksOf } from "./lookups.ts";

/** A repository's CODEOWNERS on its default branch, and what GitHub finds wrong with it. */
export interface CodeOwnersFile {
  readonly path: string;
  readonly text: string;
  /** Undefined where GitHub doesn't say. */
  readonly errors?: readonly CodeOwnersError[];
}

/** What GitHub finds wrong with a line. */
export interface CodeOwnersError {
  readonly line: number;
  readonly column: number;
  readonly kind: string;
  readonly message: string;
}

/** Repositories a request: up to three files of each are in the answer. */
const chunk = 25;

/** GitHub cuts longer files off, and counts none of more than 3 MB. */
const blob = z.object({ text: z.string().nullable(), isTruncated: z.boolean() }).nullable();
const node = z
  .object({
    f0: blob,
    f1: blob,
    f2: blob,
    codeowners: z
      .object({
        errors: z.array(
          z.object({ line: z.number(), column: z.number(), kind: z.string(), message: z.string() }),
        ),
      })
      .nullish(),
  })
  .nullable();

/**
 * Reads the CODEOWNERS of repositories, by lower-cased name: `none` where there is none, `unread` where that can't be seen.
 * Throws a `RollcallError` only when every further request would fail too.
 */
export async function readCodeOwnersFiles(
  client: GithubClient,
  org: string,
  { names, errors = false }: { readonly names: readonly string[]; readonly errors?: boolean },
): Promise<ReadonlyMap<string, CodeOwnersFile | "none" | "unread">> {
  const found = new Map<string, CodeOwnersFile | "none" | "unread">();
  for (const part of chunksOf(names, chunk)) {
    const read = await readPart(client, org, { part, errors });
    for (const [index, name] of part.entries()) found.set(name.toLowerCase(), read(index));
  }
  return found;
}

async function readPart(
  client: GithubClient,
  org: string,
  { part, errors: withErrors }: { readonly part: readonly string[]; readonly errors: boolean },
): Promise<(index: number) => CodeOwnersFile | "none" | "unread"> {
  const variables = { owner: org, ...Object.fromEntries(part.map((name, index) => [`r${index}`, name])) };
  try {
    const { data, errors } = await client.query(queryFor(part.length, withErrors), variables);
    const refused = new Set(
      errors.flatMap(({ path: [alias, field] = [] }) => (field === "codeowners" ? [] : [String(alias)])),
    );
    // An error without a path may be about any of them.
    if (errors.some(({ path }) => path === undefined)) return () => "unread";
    return (index) => {
      const alias = `r${index}`;
      const read = node.safeParse((data as Record<string, unknown> | null)?.[alias]);
      return refused.has(alias) || !read.success ? "unread" : fileOf(read.data);
    };
  } catch (failure) {
    const problem = githubProblemOf(failure, "read CODEOWNERS");
    if (isFatalProblem(problem)) throw new RollcallError(problem, { provider: "github" });
    return () => "unread";
  }
}

function fileOf(read: z.output<typeof node>): CodeOwnersFile | "none" | "unread" {
  if (read === null) return "unread";
  for (const [index, file] of [read.f0, read.f1, read.f2].entries()) {
    if (file === null) continue;
    if (file.text === null || file.isTruncated) return "unread";
    const { errors } = read.codeowners ?? {};
    return { path: codeOwnersPaths[index] ?? "", text: file.text, ...(errors && { errors }) };
  }
  return "none";
}

function queryFor(count: number, errors: boolean): string {
  const indexes = [...Array(count).keys()];
  const files = codeOwnersPaths.map(
    (path, index) => `f${index}: object(expression: "HEAD:${path}") { ... on Blob { text isTruncated } }`,
  );
  return `
query CodeOwners($owner: String!, ${indexes.map((index) => `$r${index}: String!`).join(", ")}) {
  rateLimit { cost }
  ${indexes.map((index) => `r${index}: repository(owner: $owner, name: $r${index}) { ...Files }`).join("\n  ")}
}
fragment Files on Repository {
  ${files.join("\n  ")}
  ${errors ? "codeowners { errors { line column kind message } }" : ""}
}`;
}
