import type { Kinds } from "../core/kind.ts";
import { type Markup, markup, nameMarkup } from "../site/markup.ts";
import { count } from "../text/lists.ts";
import type { ReviewRecord } from "./record.ts";
import { entryName, groupName, heldPhrases, reviewedName } from "./words.ts";

const style = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}
h1{line-height:1.2}table{border-collapse:collapse;width:100%;table-layout:fixed}th:first-child{width:22%}th:last-child{width:28%}td{overflow-wrap:break-word}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #8886}
code{font-size:.85em;overflow-wrap:anywhere}ul{margin:0;padding-left:1.1rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
.no{font-weight:bold}@media(max-width:40rem){table,tbody,tr,td,th{display:block}thead{display:none}td{border:0;padding:.1rem 0}tr{border-bottom:1px solid #8886;padding:.5rem 0}dl{grid-template-columns:1fr}}
@media print{body{max-width:none;font-size:11px;padding:0}tr{break-inside:avoid}h2{break-after:avoid}}`;

/** Stands for the style sheet until everything else is escaped. */
const styleMark = "/*style*/";

/** Returns a record as one page of HTML, to read, print and file. It loads nothing from elsewhere. */
export function recordPage(record: ReviewRecord, kinds: Kinds): string {
  const { review, organisation, counts, digests, commit, closedCommit, startedAt, closedAt, everybody } =
    record;
  const groups = [...new Set(record.rows.map(({ group }) => group))];
  const facts: readonly (readonly [string, string | Markup])[] = [
    ["Roster", markup`<code>${commit}</code> (${record.files.join(", ")})`],
    ["Services read to the end", record.services.join(", ")],
    ["From", moment(startedAt)],
    ["To", `${moment(closedAt)}, at ${closedCommit.slice(0, 12)}`],
    ["Not measured", "since when somebody has something, and when they were last active"],
    ...(record.notCovered.length === 0 ? [] : [["Not covered", record.notCovered.join("; ")] as const]),
    [
      "Population",
      `${count(counts.holdings, ["role", "roles"])} of ${count(counts.people, ["person", "people"])}, in ${count(counts.rows, ["row", "rows"])} of ${count(counts.groups, ["group", "groups"])}`,
    ],
    [
      "Decisions",
      `${counts.kept} kept, ${counts.removed} removed (${counts.absentAgain} read again as gone), ${counts.unanswered} without an answer`,
    ],
    ["Digest of what was frozen", markup`<code>${digests.frozen}</code>`],
    ["Digest of the record", markup`<code>${digests.record}</code>`],
  ];
  const page = markup`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;">
<title>Access review ${review} of ${organisation}</title><style>${styleMark}</style></head><body>
<h1>Access review ${review} of ${nameMarkup(organisation)}</h1>
<dl>${facts.map(([term, value]) => markup`<dt>${term}</dt><dd>${value}</dd>`)}</dl>
<p>To check it: <code>rollcall review verify reviews/${review}.json</code>. It needs no token.</p>
${groups.map((group) => groupTable(record, group, kinds))}
${everybodyTable(everybody, kinds)}
</body></html>
`;
  return page.text.replace(styleMark, style);
}

function groupTable(record: ReviewRecord, group: string, kinds: Kinds): Markup {
  const rows = record.rows.filter((row) => row.group === group);
  const joined = record.joined.filter((each) => each.group === group);
  return markup`<h2>${sentenceCase(groupName(group))}</h2>
<table><thead><tr><th>Who</th><th>What</th><th>Decision</th></tr></thead><tbody>
${rows.map(
  (
    row,
  ) => markup`<tr><td>${nameMarkup(reviewedName(row))}${row.role === null ? "" : markup`<br>${row.role}`}${row.until === null ? "" : markup`<br>until ${row.until}`}</td>
<td><ul>${heldPhrases(row, record.population, kinds).map((phrase) => markup`<li>${phrase}</li>`)}</ul></td>
<td>${decisionMarkup(row, record.left.includes(row.id))}</td></tr>
`,
)}</tbody></table>
${joined.length === 0 ? "" : markup`<p>Joined after the start, for the next review: ${joined.map(({ who }) => who).join(", ")}.</p>`}`;
}

function decisionMarkup(
  { answer, removal, reviewers }: ReviewRecord["rows"][number],
  hasLeft: boolean,
): Markup {
  if (answer === null)
    return hasLeft
      ? markup`left before anybody answered`
      : markup`<span class="no">no answer</span>${reviewers.length === 0 ? ": nobody else may give one" : ""}`;
  const by = markup`${answer.decision === "keep" ? "kept" : "removed"} by ${nameMarkup(answer.by)}<br>${moment(answer.at)} (${answer.via})`;
  if (removal === null) return by;
  const pull = removal.pull === null ? "" : markup`<br>pull request #${removal.pull}`;
  const seen = removal.absent
    ? markup`<br>read again as gone ${moment(removal.readAt)}`
    : markup`<br><span class="no">still there ${moment(removal.readAt)}</span>: ${removal.left.join(", ")}`;
  const kept = removal.kept === undefined ? "" : markup`<br>kept in another way: ${removal.kept.join(", ")}`;
  return markup`${by}${pull}${seen}${kept}`;
}

function everybodyTable(everybody: ReviewRecord["everybody"], kinds: Kinds): Markup {
  if (everybody.length === 0) return markup``;
  return markup`<h2>What everybody has by one rule</h2>
<table><thead><tr><th>Rule</th><th>What</th><th>How many</th></tr></thead><tbody>
${everybody.map(
  ({ through, kind, role, people, things, lines }) =>
    markup`<tr><td>${entryName(through, kinds)}</td><td>${role} on ${kinds.get(kind)?.words.noun ?? kind}</td><td>${count(people, ["person", "people"])}, ${count(things, ["thing", "things"])}, ${count(lines, ["role", "roles"])}</td></tr>
`,
)}</tbody></table>`;
}

/** Returns a time to the minute. */
function moment(time: string): string {
  return `${time.slice(0, 16).replace("T", " ")} UTC`;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
