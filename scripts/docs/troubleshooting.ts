import { type KnownProblem, knownProblems } from "./problems.ts";

const mark = "<!-- made: every message -->";
const severities = { error: "Errors", warning: "Warnings" } as const;

/** Returns docs/troubleshooting.md with its tables made anew; what stands above the mark is written by people. */
export function withEveryMessage(page: string): string {
  const [above = ""] = page.split(mark);
  const problems = knownProblems().filter(({ remedy }) => !/^(?:…|Nothing to do\.?|)$/.test(remedy));
  const tables = Object.entries(severities).map(
    ([severity, title]) =>
      `### ${title}\n\n${tableOf(problems.filter((each) => each.severity === severity))}`,
  );
  return `${above}${mark}\n\n${tables.join("\n")}`;
}

function tableOf(problems: readonly KnownProblem[]): string {
  const rows = problems.map(
    ({ code, message, remedy }) => `| \`${code}\` | ${cell(message)} | ${cell(remedy)} |`,
  );
  return `| code | it says | what to do |\n| --- | --- | --- |\n${rows.join("\n")}\n`;
}

/** Text for a table: what differs is …, once. Nothing of it is a mark of Markdown but code. */
function cell(text: string): string {
  return text
    .replace(/…(?:…)+/g, "…")
    .replace(/\s+/g, " ")
    .replaceAll("|", "\\|")
    .replace(/[<>*]/g, (sign) => `\\${sign}`)
    .trim();
}
