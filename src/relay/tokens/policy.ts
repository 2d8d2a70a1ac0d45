import { readFileSync } from "node:fs";
import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { type Finding, finding } from "../../core/finding.ts";
import { relayFileUnreadable, relayFileWrong } from "./errors.ts";
import { isGlobMatch } from "./glob.ts";

const globText = z.string().min(1).max(255);

const grant = z
  .strictObject({
    workspace: z.string().regex(/^[TE][A-Z0-9]{1,31}$/, "an id: T… or E…"),
    repository_id: z.union([z.number().int().positive(), z.string().regex(/^\d{1,20}$/)]).transform(String),
    owner_id: z
      .union([z.number().int().positive(), z.string().regex(/^\d{1,20}$/)])
      .transform(String)
      .optional(),
    ref: globText.optional(),
    environment: globText.optional(),
    workflow: globText.optional(),
    events: z.array(z.string().min(1).max(60)).min(1).optional(),
  })
  .refine((each) => each.ref !== undefined || each.environment !== undefined, "ref or environment is needed");

const relayFile = z.strictObject({
  issuer: z.url().default("https://token.actions.githubusercontent.com"),
  tokens: z.array(grant).max(1000).default([]),
});

/** Who may have which workspace's token. What nothing allows is refused. */
export type TokenGrant = z.infer<typeof grant>;

/** The relay's own file. */
export type RelayFile = z.infer<typeof relayFile>;

/** Claims of GitHub's OIDC token that decide. */
export interface CallerClaims {
  readonly repository_id?: unknown;
  readonly repository_owner_id?: unknown;
  readonly ref?: unknown;
  readonly environment?: unknown;
  readonly job_workflow_ref?: unknown;
  readonly workflow_ref?: unknown;
  readonly event_name?: unknown;
  readonly [other: string]: unknown;
}

/** Reads the relay's file. Every mistake is a finding at its line; a file with one allows nothing. */
export function readRelayFile(file: string): {
  readonly config: RelayFile;
  readonly findings: readonly Finding[];
} {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return { config: relayFile.parse({}), findings: [finding(relayFileUnreadable(file))] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    version: "1.2",
    logLevel: "silent",
    merge: false,
  });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { at: { file, line, column: col } };
  };
  const broken = document.errors.map(({ pos, code }) =>
    finding(relayFileWrong(code.toLowerCase().replaceAll("_", " ")), place(pos[0])),
  );
  if (broken.length > 0) return { config: relayFile.parse({}), findings: broken };
  const read = relayFile.safeParse(document.toJS({ maxAliasCount: 0 }) ?? {});
  if (read.success) return { config: read.data, findings: [] };
  const findings = read.error.issues.map(({ path, message }) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true) as
        | { readonly range?: readonly number[] }
        | undefined;
      if (node?.range?.[0] !== undefined)
        return finding(relayFileWrong(`${path.join(".") || "it"}: ${message}`), place(node.range[0]));
    }
    return finding(relayFileWrong(`${path.join(".") || "it"}: ${message}`));
  });
  return { config: relayFile.parse({}), findings };
}

/**
 * Returns the workspaces whose tokens a caller may have. Ids decide, since a name can be another repository's tomorrow. Runs for
 * pull requests are never meant, unless a grant names their event.
 */
export function allowedWorkspaces(claims: CallerClaims, grants: readonly TokenGrant[]): readonly string[] {
  const { event_name: event } = claims;
  const isPullRequest = typeof event !== "string" || event.startsWith("pull_request");
  const allowed = grants.filter(
    ({ repository_id, owner_id, ref, environment, workflow, events }) =>
      claims.repository_id === repository_id &&
      (owner_id === undefined || claims.repository_owner_id === owner_id) &&
      (ref === undefined || isGlobMatch(ref, claims.ref)) &&
      (environment === undefined || isGlobMatch(environment, claims.environment)) &&
      (workflow === undefined || isGlobMatch(workflow, claims.job_workflow_ref ?? claims.workflow_ref)) &&
      (events === undefined ? !isPullRequest : events.some((each) => each === event)),
  );
  return [...new Set(allowed.map(({ workspace }) => workspace))];
}
