import type { Change } from "../../core/change.ts";
import { inverseOf } from "../../core/inverse.ts";
import type { AuditEvent } from "../../roster/reversal.ts";
import type { UnadoptedChange } from "./reverse.ts";

/** What the description of a drift proposal is made from. */
export interface DriftDescription {
  /** The adopted changes, and the audit event behind each, where one is known. */
  readonly adopted: readonly { readonly change: Change; readonly event: AuditEvent | undefined }[];
  readonly unadopted: readonly UnadoptedChange[];
  /** The changes that a plan of the edited roster makes, on services that nobody changed by hand. */
  readonly consequences: readonly Change[];
  /** False when the audit log could not be read. */
  readonly logged: boolean;
  /** Renders one change as one line. */
  readonly lineOf: (change: Change) => string;
}

/** The pull request's title. */
export const driftTitle = "Adopt what was changed by hand";

/** The most lines of each section. */
const maxLines = 200;

/** Renders the pull request's description, as Markdown. */
export function driftBody({ adopted, unadopted, consequences, logged, lineOf }: DriftDescription): string {
  const lineOfInverse = (change: Change): string => lineOf(inverseOf(change));
  const parts = [
    "The services no longer match the roster: somebody changed them by hand. This pull request changes the roster to what is live.",
    "- **Merge it** to keep what was changed.\n- **Close it** and apply the roster (or set `on-drift: revert`) to put things back.",
    section(
      "What was changed",
      adopted.map(({ change, event }) => `${lineOfInverse(change)}${authorship(event)}`),
    ),
    section(
      "What the roster can't follow, and applying would put back",
      unadopted.map(({ change, because }) => `${lineOfInverse(change)}: ${because}`),
    ),
    section(
      "What merging would do besides, because other services follow the same lists",
      consequences.map(lineOf),
    ),
    logged
      ? ""
      : "GitHub doesn't tell who did it: the audit log takes Enterprise Cloud, and the App's organisation permission *Administration: read*.",
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function authorship(event: AuditEvent | undefined): string {
  return event === undefined ? "" : ` (${event.actor}, ${event.at.slice(0, 16).replace("T", " ")} UTC)`;
}

function section(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return "";
  const rest = lines.length - maxLines;
  const more = rest > 0 ? [`and ${rest} more`] : [];
  return [`${title}:`, "", "```diff", ...lines.slice(0, maxLines), ...more, "```"].join("\n");
}
