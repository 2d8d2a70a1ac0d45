import type { LoggedCommit } from "../../app/git-log.ts";

/** Who made a change, as its commit tells it. */
export interface CommitFacts {
  readonly commit: string;
  /** Undefined where it was pushed, or the message doesn't say. */
  readonly pullRequest: number | undefined;
  /** The author's name. */
  readonly by: string;
  readonly askedBy: string | undefined;
  readonly approvedBy: readonly string[];
}

/**
 * Reads a commit's message, and for a merge those of the commits that it brought: GitHub's sentence or number for the pull
 * request, chat's sentence for who asked, and trailers. Addresses are left out.
 */
export function commitFacts({ sha, author, message }: LoggedCommit, merged = ""): CommitFacts {
  const [subject = ""] = message.split("\n");
  const [, ofMerge, ofSquash] =
    /^Merge pull request #(\d{1,9}) |[(]#(\d{1,9})[)]$/.exec(subject.trimEnd()) ?? [];
  const number = ofMerge ?? ofSquash;
  const text = `${message}\n${merged}`;
  const [, asked] = /^Asked for by (\S{1,100}) (?:on|in) /m.exec(text) ?? [];
  const approved = [...trailers(text, "Approved-by"), ...trailers(text, "Reviewed-by")];
  return {
    commit: sha,
    pullRequest: number === undefined ? undefined : Number(number),
    by: withoutAddress(author),
    askedBy: asked === undefined ? trailers(text, "Requested-by")[0] : withoutAddress(asked),
    approvedBy: [...new Set(approved)],
  };
}

function trailers(text: string, name: string): readonly string[] {
  return text.split("\n").flatMap((line) => {
    const colon = line.indexOf(":");
    if (line.slice(0, colon).toLowerCase() !== name.toLowerCase()) return [];
    const value = withoutAddress(line.slice(colon + 1));
    return value === "" ? [] : [value];
  });
}

/** Returns a name without the address behind it; of an address, the part before its domain. */
function withoutAddress(text: string): string {
  const [name = ""] = text.trim().replace(/^@/, "").split("<");
  return (name.trim().split("@")[0] ?? "").trim();
}
