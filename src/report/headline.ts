import type { Report } from "../core/report.ts";
import { count, series, type Verb } from "./phrase.ts";
import type { Parts } from "./sections.ts";

/** What a reader is told first. */
export interface Headline {
  readonly title: string;
  readonly lead: string | undefined;
}

const CHANGES: Verb = ["change", "changes"];

/** What a reader is told first, in one voice for every medium. */
export function headline(report: Report, parts: Parts): Headline {
  const errors = report.findings.filter((each) => each.severity === "error").length;
  switch (report.result) {
    case "invalid":
      return {
        title: `The roster has ${count(errors, ["mistake", "mistakes"])}`,
        lead: "Nothing was read from any service, and nothing was changed.",
      };
    case "failed":
      if (parts.done) return { title: "Nothing went through", lead: outcomesIn(report) };
      return {
        title: report.command === "apply" ? "Nothing was changed" : "No plan this time",
        lead: "The roster is valid, but what exists could not be read:",
      };
    case "refused":
      return refused(report, parts);
    case "clean":
      if (report.command === "validate") return { title: "The roster is valid", lead: undefined };
      return { title: "Nothing to do", lead: nothingBecause(report, parts) };
    case "applied":
      return { title: "What changed", lead: undefined };
    case "partial":
      return parts.done ? { title: "Partly done", lead: outcomesIn(report) } : partlyHeld(parts);
    case "planned":
      return planned(report, parts);
    default:
      return report.result satisfies never;
  }
}

function nothingBecause(report: Report, parts: Parts): string {
  if (parts.settled.length > 0) return "This pull request settles what differed.";
  if (report.kinds.size === 0)
    return "The roster names no organisation, channel or folder, so there is nothing to keep.";
  if (report.drift === undefined) return "Everything is as the roster says.";
  return "This pull request changes nobody's access.";
}

function refused(report: Report, parts: Parts): Headline {
  if (report.plan.changes.length === 0) {
    return { title: "Nothing to do, but something is wrong", lead: undefined };
  }
  if (!parts.stopped) return partlyHeld(parts);
  return report.command === "apply"
    ? { title: "Refused, nothing was changed", lead: "This holds all of it back:" }
    : { title: "Refused, applying this would change nothing", lead: "This holds all of it back:" };
}

function planned(report: Report, parts: Parts): Headline {
  if (report.drift === undefined) return { title: "What applying would change", lead: undefined };
  if (parts.main.changes.length > 0) return { title: "What this pull request changes", lead: undefined };
  return {
    title: "This pull request changes nobody's access",
    lead: `The next apply still changes what differed before it: ${count(parts.drift.changes.length, CHANGES)}.`,
  };
}

function outcomesIn(report: Report): string {
  const of = (status: string) => report.outcomes.filter((outcome) => outcome.status === status).length;
  const told = [
    ...(of("applied") > 0 ? [`${count(of("applied"), CHANGES)} went through`] : []),
    ...(of("failed") > 0 ? [`${of("failed").toLocaleString("en")} failed`] : []),
    ...(of("skipped") > 0 ? [`${count(of("skipped"), ["was", "were"])} not tried`] : []),
  ];
  return `${series(told)}. The next run picks up what is left.`;
}

function partlyHeld(parts: Parts): Headline {
  const held = parts.held.changes.length;
  const free = parts.main.changes.length + parts.drift.changes.length;
  if (held === 0) {
    return {
      title: "Part of the roster can't be followed",
      lead: `${count(free, CHANGES)} would go through all the same.`,
    };
  }
  return {
    title: "Part of this is held back",
    lead: `${count(free, CHANGES)} would go through; ${held.toLocaleString("en")} would not.`,
  };
}
