import type { Report } from "../core/report.ts";

/** Renders the description of a pull request with an imported roster, as Markdown. `proof` is a plan of that roster. */
export function importBody(proof: Report | undefined): string {
  const differences = proof?.plan.changes.length ?? 0;
  const verdict =
    proof?.result === "clean"
      ? "A plan of it was made, and changes nothing."
      : differences > 0
        ? `A plan of it shows ${differences} ${differences === 1 ? "change" : "changes"}: something changed while it was written. Run the import again.`
        : "No plan of it could be made; the run says why.";
  return [
    "This file describes who has access to what today. Merging it hands nothing over yet: what it doesn't declare is reported, and left alone.",
    "",
    verdict,
    "",
    "Read the comments in the file: they name what could not be declared.",
  ].join("\n");
}
