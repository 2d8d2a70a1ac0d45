const prefixes: Readonly<Record<string, string>> = {
  User: "U",
  Bot: "BOT",
  Organization: "O",
  Team: "T",
  Repository: "R",
  OrganizationInvitation: "OI",
  PullRequest: "PR",
  Issue: "I",
  IssueComment: "IC",
  PullRequestReview: "PRR",
  Reaction: "REA",
  Commit: "C",
  Tree: "TR",
  Blob: "B",
  Ref: "REF",
  CommitStatus: "SC",
};

/** Returns an opaque global id, as GraphQL and REST share it. */
export function nodeId(type: string, id: number | string): string {
  return `${prefixes[type] ?? type}_${Buffer.from(`${type}:${id}`).toString("base64url")}`;
}

/** Reads a global id. Undefined: the emulator did not make it. */
export function readNodeId(id: string): { readonly type: string; readonly id: string } | undefined {
  const [prefix, code = ""] = [id.slice(0, id.indexOf("_")), id.slice(id.indexOf("_") + 1)];
  const [type, ...rest] = Buffer.from(code, "base64url").toString("utf8").split(":");
  if (type === undefined || prefixes[type] !== prefix || rest.length === 0) return undefined;
  return { type, id: rest.join(":") };
}
