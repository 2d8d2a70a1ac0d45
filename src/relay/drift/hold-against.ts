import { driftContextOf } from "../../adopt/drift/context.ts";
import { reversalsOf } from "../../adopt/drift/reverse.ts";
import type { Change } from "../../core/change.ts";
import { subjectText } from "../../core/change-subject.ts";
import type { GithubEvent } from "../../providers/github/live/events.ts";
import { githubObserver } from "../../providers/github/live/observe.ts";
import type { SlackLiveEvent } from "../../providers/slack/live/events.ts";
import type { SlackNames } from "../../providers/slack/live/names.ts";
import { slackObserver } from "../../providers/slack/live/observe.ts";
import type { ValidRoster } from "../../roster/load.ts";
import type { Reversals } from "../../roster/reversal.ts";
import type { DriftNotice, LiveEvent } from "../store/drift.ts";
import { driftLine } from "./drift-words.ts";

/** What events are held against. */
export interface HoldContext {
  readonly roster: ValidRoster;
  readonly names: SlackNames;
  readonly reversals: Reversals;
  /** Whether an account is one of ours: what it does is no drift. */
  readonly isOwn: (actor: string) => boolean;
}

/** What an event means: something new by hand, or that something is as the file says. */
export type DriftVerdict =
  | { readonly is: "drift"; readonly notice: DriftNotice }
  | {
      readonly is: "as declared";
      readonly id: string;
      readonly happenedAt: number;
      /** Who did it; undefined where that isn't known, and where it was one of ours. */
      readonly by: string | undefined;
    };

/** Returns whether the roster can say what a plan would change. */
export function keepableIn(roster: ValidRoster, reversals: Reversals): (change: Change) => boolean {
  const context = driftContextOf(roster.declared, roster.resolved);
  return (change) => {
    // A whole team is read when it is kept.
    if (change.action === "archive") return true;
    return reversalsOf([change], { reversals, context }).possible.some(({ edits }) => edits.length > 0);
  };
}

/** Holds events against the roster, in their order. What the roster leaves alone is nothing. Pure. */
export function holdAgainst<Event extends LiveEvent & { readonly at: number }>(
  events: readonly Event[],
  { roster, names, reversals, isOwn }: HoldContext,
): readonly DriftVerdict[] {
  const ofGithub = githubObserver(roster.resolved);
  const ofSlack = slackObserver(roster.resolved, names);
  const canKeep = keepableIn(roster, reversals);
  const seenOf = (service: string, event: unknown) => {
    if (service === "github") return [ofGithub(event as GithubEvent) ?? []].flat();
    // What a plan has found is no event: the next plan tells whether it is still there.
    return service === "slack" ? ofSlack(event as SlackLiveEvent) : [];
  };
  return events.flatMap(({ service, event, at, happenedAt }) => {
    const seen = seenOf(service, event);
    return seen.flatMap((observed): DriftVerdict[] => {
      const { subject, by, change, fact, isKeepable = false } = observed;
      // What can be kept is named as the command `drift keep` takes it.
      const id = [subjectText(subject), isKeepable ? [] : (fact ?? [])].flat().join(": ");
      const isOurs = by !== undefined && (isOwn(by.id) || isOwn(by.name));
      if (change === undefined && fact === undefined)
        return [{ is: "as declared", id, happenedAt, by: isOurs ? undefined : by?.name }];
      if (isOurs) return [];
      const notice: DriftNotice = {
        service,
        event,
        happenedAt,
        id,
        line: driftLine(observed, roster.resolved),
        note: undefined,
        isOpen: true,
        canUndo: change !== undefined,
        canKeep: isKeepable || (change !== undefined && canKeep(change)),
        message: undefined,
        at,
      };
      return [{ is: "drift", notice }];
    });
  });
}
