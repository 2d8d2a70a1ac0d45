import { openTrail, type RunTrail } from "../../app/keep-trail.ts";
import { rosterKeyOf } from "../../app/memory.ts";
import type { RunMemory } from "../../app/open-memory.ts";
import { trailOnBranch } from "../../app/trail-on-branch.ts";
import type { Report } from "../../core/report.ts";
import type { LoadedRoster } from "../../roster/load.ts";
import { endTrail } from "../reconcile/end-trail.ts";
import { mergedWords } from "../reconcile/merged-words.ts";
import type { ChatContext } from "./context.ts";

/** The trail of an apply that somebody asked for in chat. */
export interface ChatTrail extends Pick<RunTrail, "begin"> {
  /** Writes down what became of it. Returns the report with what went wrong with that. */
  end(report: Report): Promise<Report>;
}

/** Opens the trail for an apply in chat; undefined without the input `audit`. */
export function trailOfChat(
  {
    roster,
    memory,
    askedBy,
  }: {
    readonly roster: LoadedRoster;
    readonly memory: RunMemory | undefined;
    /** The key of who asked for the apply, where they asked for nothing else. */
    readonly askedBy: string | undefined;
  },
  { options, connections, rosters }: ChatContext,
): ChatTrail | undefined {
  const { commit } = roster.source;
  const { repository, clock } = connections;
  if (!options.audit || commit === undefined) return undefined;
  const trail = openTrail(trailOnBranch(repository, clock), {
    now: () => new Date(clock.now()).toISOString(),
    about: async () => {
      const words = await mergedWords({ rosters, commit, roster, memory, name: options.name });
      return {
        run: `${options.run}-${process.env["GITHUB_RUN_ATTEMPT"] ?? "1"}-chat`,
        url: options.links.run,
        event: "chat",
        roster: rosterKeyOf(options.config),
        commit,
        ...words,
        askedBy: askedBy === undefined ? words.askedBy : [...new Set([...(words.askedBy ?? []), askedBy])],
      };
    },
  });
  return {
    begin: trail.begin,
    async end(report) {
      if (report.command !== "apply") return report;
      const { findings } = await endTrail(trail, report, { repository, commit });
      return findings.length === 0 ? report : { ...report, findings: [...report.findings, ...findings] };
    },
  };
}
