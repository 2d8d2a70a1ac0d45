import type { Change } from "../../core/change.ts";
import type { Deed } from "./audit-event.ts";
import { inverseOf } from "./inverse.ts";
import type { Unadopted } from "./reverse.ts";

/** What a proposal to adopt drift has to tell. */
export interface Told {
  /** What a plan would undo, and who did it, as far as that is known. */
  readonly adopted: readonly { readonly change: Change; readonly deed: Deed | undefined }[];
  readonly unadopted: readonly Unadopted[];
  /** What applying the changed roster would do besides: the services that nobody changed follow. */
  readonly consequences: readonly Change[];
  /** False where GitHub doesn't tell who did it. */
  readonly logged: boolean;
  /** One change in a line. */
  readonly inWords: (change: Change) => string;
}

export const driftTitle = "Adopt what was changed by hand";

/** So many lines of each kind fit into a description that somebody reads. */
const mostLines = 200;

/** The pull request's description, as markdown. */
export function driftBody({ adopted, unadopted, consequences, logged, inWords }: Told): string {
  const done = (change: Change): string => inWords(inverseOf(change));
  const parts = [
    "The services no longer match the roster: somebody changed them by hand. This pull request changes the roster to what is live.",
    "- **Merge it** to keep what was changed.\n- **Close it** and apply the roster (or set `on-drift: revert`) to put things back.",
    section(
      "What was changed",
      adopted.map(({ change, deed }) => `${done(change)}${by(deed)}`),
    ),
    section(
      "What the roster can't follow, and applying would put back",
      unadopted.map(({ change, because }) => `${done(change)}: ${because}`),
    ),
    section(
      "What merging would do besides, because other services follow the same lists",
      consequences.map(inWords),
    ),
    logged
      ? ""
      : "GitHub doesn't tell who did it: the audit log takes Enterprise Cloud, and the App's organisation permission *Administration: read*.",
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function by(deed: Deed | undefined): string {
  return deed === undefined ? "" : ` (${deed.actor}, ${deed.at.slice(0, 16).replace("T", " ")} UTC)`;
}

function section(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return "";
  const rest = lines.length - mostLines;
  const more = rest > 0 ? [`and ${rest} more`] : [];
  return [`${title}:`, "", "```diff", ...lines.slice(0, mostLines), ...more, "```"].join("\n");
}
