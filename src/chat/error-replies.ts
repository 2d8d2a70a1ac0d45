import type { Finding } from "../core/finding.ts";
import { type Block, type Reply, refusal, say } from "./reply.ts";

/** The roster itself is wrong, so nobody can be found in it. */
export function rosterBroken(findings: readonly Finding[]): Reply {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return refusal(
    say`The roster has ${errors === 1 ? "a mistake" : `${errors} mistakes`}, so I can't read who you are. Somebody has to mend it first.`,
    say`A run of ${{ name: "rollcall validate" }} says what is wrong, and where.`,
  );
}

/** Something failed that the asker can do nothing about; the run has the details. */
export function somethingBroke(findings: readonly Finding[], run: string | undefined): Reply {
  const [first] = findings;
  const known =
    first === undefined || first.code === "unexpected" ? [] : say` ${first.message} ${first.remedy}`;
  const more: readonly Block[] =
    run === undefined ? [] : [say`The details are in ${{ link: run, words: "the run" }}.`];
  return refusal([...say`Sorry, that didn't work.`, ...known], ...more);
}

/** Somebody asks from a workspace that isn't the roster's. */
export function fromElsewhere(): Reply {
  return refusal(say`This command belongs to another workspace's roster, so I can't do anything here.`);
}
