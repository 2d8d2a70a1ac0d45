import type { Finding } from "../core/finding.ts";
import type { Report } from "../core/report.ts";
import { findingLines } from "./finding-lines.ts";
import { leadingCodes } from "./headline.ts";
import type { Section } from "./line.ts";
import { mergeProtected } from "./protected-people.ts";

/** A report's findings: those that a reader has to be told, and those that were there before. */
export interface FindingsByNews {
  readonly fresh: readonly Finding[];
  readonly known: readonly Finding[];
}

/** Splits a report's findings. An error is always told, and so is what a headline may point at. */
export function findingsByNews({ findings, isKnown }: Pick<Report, "findings" | "isKnown">): FindingsByNews {
  const isOld = (each: Finding) =>
    each.severity !== "error" && !leadingCodes.has(each.code) && isKnown?.(each) === true;
  return {
    fresh: mergeProtected(findings.filter((each) => !isOld(each))),
    known: findings.filter(isOld),
  };
}

/** What was there before, in one folded line. */
export function knownSection(known: readonly Finding[], { links }: Pick<Report, "links">): Section {
  return {
    heading: "Warnings and notices that were there before",
    lines: findingLines(known, links),
    fold: "known",
    noun: ["finding", "findings"],
  };
}
