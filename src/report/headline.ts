import type { Report } from "../core/report.ts";
import type { Parts } from "./parts.ts";
import { count, type Verb } from "./phrase.ts";

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
      return {
        title: report.command === "apply" ? "Nothing was changed" : "No plan this time",
        lead: "What exists could not be read:",
      };
    case "refused":
      return report.command === "apply"
        ? { title: "Refused, nothing was changed", lead: "An error holds all of it back:" }
        : { title: "Refused, applying this would change nothing", lead: "An error holds all of it back:" };
    case "clean":
      return report.command === "validate"
        ? { title: "The roster is valid", lead: undefined }
        : nothingToDo(report, parts);
    case "applied":
      return { title: "What changed", lead: undefined };
    case "partial":
      return parts.done ? partlyDone(report) : partlyHeld(parts);
    case "planned":
      return planned(report, parts);
    default:
      return report.result satisfies never;
  }
}

function nothingToDo(report: Report, parts: Parts): Headline {
  if (parts.settled.length > 0)
    return { title: "Nothing to do", lead: "This pull request settles what differed." };
  const lead =
    report.drift === undefined
      ? "Everything is as the roster says."
      : "This pull request changes nobody's access.";
  return { title: "Nothing to do", lead };
}

function planned(report: Report, parts: Parts): Headline {
  if (report.drift !== undefined) {
    if (parts.main.changes.length > 0) return { title: "What this pull request changes", lead: undefined };
    return {
      title: "This pull request changes nobody's access",
      lead: `Applying it would still change what already differed: ${count(parts.drift.changes.length, CHANGES)}.`,
    };
  }
  const title = report.command === "apply" ? "What differs from the roster" : "What applying would change";
  return { title, lead: undefined };
}

function partlyDone(report: Report): Headline {
  const of = (status: string) => report.outcomes.filter((outcome) => outcome.status === status).length;
  const told = [
    `${count(of("applied"), CHANGES)} went through`,
    ...(of("failed") > 0 ? [`${of("failed").toLocaleString("en")} failed`] : []),
    ...(of("skipped") > 0 ? [`${of("skipped").toLocaleString("en")} not tried`] : []),
  ];
  return { title: "Partly done", lead: `${told.join(", ")}. The next run picks up what is left.` };
}

function partlyHeld(parts: Parts): Headline {
  const held = parts.held.changes.length;
  const free = parts.main.changes.length + parts.drift.changes.length;
  return {
    title: "Part of this is held back",
    lead: `${count(free, CHANGES)} would go through; ${held.toLocaleString("en")} would not.`,
  };
}
