import { describe, expect, it } from "vitest";
import { cases } from "../../test/reports/cases.ts";
import type { Outcome } from "../core/change.ts";
import { finding } from "../core/finding.ts";
import type { Report } from "../core/report.ts";
import { toPlainText } from "../text/plain.ts";
import { commentMarker, digestInComment, renderComment, renderSummary } from "./markdown.ts";
import { reportOutline } from "./outline.ts";
import { renderSlack } from "./slack.ts";
import { renderFindings, renderTerminal } from "./terminal.ts";

function report(name: string, over: Partial<Report> = {}): Report {
  const build = cases[name];
  if (build === undefined) throw new Error(`There is no case ${name}.`);
  return { ...build(), ...over };
}

function outcomes({ plan }: Report, of: (index: number) => Outcome["status"]): Outcome[] {
  return plan.changes.map((change, index): Outcome => {
    const status = of(index);
    if (status === "failed")
      return { change, status, error: { code: "x", message: "Broken.", remedy: "Correct it." } };
    return status === "skipped" ? { change, status, because: "It waits." } : { change, status };
  });
}

const wrong = finding({ severity: "error", code: "x", message: "It is wrong.", remedy: "Correct it." });

/** Codes of what keeps a report from saying that everything is as the roster says, and what it says then. */
const besideEverything: readonly [code: string, severity: "warning" | "notice", lead: string][] = [
  ["base_permission_gives", "notice", "It doesn't decide what the base permission gives every member."],
  ["organization_role_held", "notice", "It doesn't decide what roles of the organisation give."],
  ["services_left_out", "notice", "Not looked at: services that this run leaves out."],
  ["direct_access_ignored", "notice", "Not looked at: access of people's own to repositories."],
  ["direct_access_unread", "warning", "Not looked at: all access of people's own to repositories."],
  ["direct_access_hidden", "warning", "Not looked at: all access of people's own to repositories."],
  ["repository_invitations_unread", "notice", "Not looked at: all open invitations to repositories."],
  ["base_permission_unseen", "notice", "Not looked at: the base permission."],
  ["organization_roles_unseen", "notice", "Not looked at: roles of the organisation."],
  [
    "memory_unprotected",
    "notice",
    "What was taken out of the file may still be there, since nothing is remembered of it.",
  ],
  [
    "memory_missing",
    "notice",
    "What was taken out of the file may still be there, since nothing is remembered of it.",
  ],
  ["names_exchanged", "warning", "1 warning says what else there is."],
];

it("what the first sentence points at follows it, wherever one looks, however small it is", () => {
  const left = finding({
    severity: "notice",
    code: "slack_departed_active",
    message: "zoe has left.",
    remedy: "",
  });
  const shown = report("nothing-to-do", { findings: [left] });
  const [comment, terminal] = [renderComment(shown), renderTerminal(shown, { columns: 100, colour: false })];
  expect(comment).toContain("still have access:\n\n**People who have left**\n\n- zoe has left.");
  expect(comment).not.toContain("<details>");
  expect(terminal).toContain("People who have left\n  i zoe has left.");
  expect(JSON.stringify(renderSlack(shown).blocks)).toContain("zoe has left.");
});

it("drift that nobody can explain is told as a difference, with both ways on and without a word of who did it", () => {
  const comment = renderComment(report("drift-unexplained"));
  expect(comment).toContain("### Rollcall: 10 differences from the file, and nothing was changed\n");
  expect(comment).toContain("which of the two isn't known.");
  expect(comment).toContain("**People: applying would change**");
  expect(comment).toMatch(/\*\*Keep it or undo it\*\*[\s\S]*Edit \[teams\.yaml\]\(https:/);
  expect(comment).not.toContain("(by ");
});

it("all permissions that change in effect are counted, also those that have no room", () => {
  const many = report("ten-thousand-changes");
  const total = reportOutline(many).access;
  const all = [...new Set([...total.before.people, ...total.after.people])].flatMap((person) =>
    total.permissions(person),
  ).length;
  const [, counted, block = ""] =
    /people gain and lose in effect \(([\d,]+)\)<\/summary>([\s\S]*?)<\/details>/.exec(renderComment(many)) ??
    [];
  expect(Number(counted?.replaceAll(",", ""))).toBe(all);
  const lines = block.match(/^[-+!] /gm)?.length ?? 0;
  expect(Number(/… and ([\d,]+) more/.exec(block)?.[1]?.replaceAll(",", ""))).toBe(all - lines);
});

describe("what is said first", () => {
  const joins = report("one-person-joins");
  const { drift: _, ...pushed } = joins;
  const table: readonly [title: string, lead: string | undefined, report: Report][] = [
    ["Nothing to do", "Everything is as the roster says.", report("nothing-to-do")],
    [
      "Nothing to do",
      "The roster names no organisation, channel or folder, so there is nothing to keep.",
      report("nothing-to-do", { kinds: new Map() }),
    ],
    ...["unknown_login", "unknown_github_id", "undeclared_stay", "invitation_given_up"].map(
      (code): [string, string, Report] => [
        "Nothing to do",
        "What Rollcall can change is as the roster says. Somebody whom it declares isn't there:",
        report("nothing-to-do", { findings: [finding({ ...wrong, severity: "warning", code })] }),
      ],
    ),
    ...["ignored_departed", "slack_departed_unseen", "departed_account_unknown"].map(
      (code): [string, string, Report] => [
        "Nothing to do",
        "What Rollcall can change is as the roster says. Somebody who has left may still have access:",
        report("nothing-to-do", { findings: [finding({ ...wrong, severity: "warning", code })] }),
      ],
    ),
    ...["collaborator_invited", "invitation_pending"].map((code): [string, string, Report] => [
      "Nothing to do",
      "What Rollcall can change is as the roster says. Somebody has yet to accept an invitation.",
      report("nothing-to-do", { findings: [finding({ ...wrong, severity: "notice", code })] }),
    ]),
    ...besideEverything.map(([code, severity, lead]): [string, string, Report] => [
      "Nothing to do",
      `What Rollcall can change is as the roster says. ${lead}`,
      report("nothing-to-do", { findings: [finding({ ...wrong, severity, code }, { provider: "github" })] }),
    ]),
    [
      "Nothing to do",
      "What the roster declares is as it says. It leaves 1 other thing alone. It doesn't decide what the base permission gives every member. Not looked at: services that this run leaves out and roles of the organisation.",
      report("nothing-to-do", {
        unmanaged: 1,
        findings: ["base_permission_gives", "services_left_out", "organization_roles_unseen"].map((code) =>
          finding({ ...wrong, severity: "notice", code }),
        ),
      }),
    ],
    ["The roster is valid", undefined, report("nothing-to-do", { command: "validate" })],
    [
      "The roster has 2 mistakes",
      "Nothing was read from any service, and nothing was changed.",
      report("invalid-file"),
    ],
    ...["no_such_file", "not_on_default_branch", "repository_token_refused"].map(
      (code): [string, string, Report] => [
        "The roster could not be read",
        "Nothing was changed:",
        report("invalid-file", { findings: [finding({ ...wrong, code })] }),
      ],
    ),
    ["1 person gains, nobody loses · 5 changes", undefined, joins],
    ["3 people gain, 2 people lose · 11 changes", undefined, report("people-move")],
    ["Applying this: 1 person gains, nobody loses · 5 changes", undefined, pushed],
    [
      "No plan this time",
      "The roster is valid, but what exists could not be read:",
      report("no-credentials"),
    ],
    [
      "Nothing was changed",
      "The roster is valid, but what exists could not be read:",
      report("no-credentials", { command: "apply" }),
    ],
    [
      "Refused, 21 changes can't be applied",
      "If applied, nobody would gain, 3 people would lose. This holds all of it back:",
      report("refused-plan"),
    ],
    [
      "Refused, 21 changes were not made",
      "If applied, nobody would gain, 3 people would lose. This holds all of it back:",
      report("refused-plan", { command: "apply" }),
    ],
    [
      "Nothing to do, but something is wrong",
      undefined,
      report("nothing-to-do", { result: "refused", findings: [wrong] }),
    ],
    [
      "1 person gains, 2 people lose · 10 changes · 1 held back",
      "10 changes would go through. 1 would not, until the errors are corrected.",
      report("held-back"),
    ],
    [
      "Applying this: 1 person gains, nobody loses · 5 changes · 1 error",
      "Part of the roster can't be followed. 5 changes would go through all the same.",
      {
        ...pushed,
        result: "partial",
        findings: [{ ...wrong, provider: "github", resource: "github-repo/x" }],
      },
    ],
    ["Done: 2 people gained, 1 person lost · 13 changes", undefined, report("applied")],
    [
      "Partly done: 3 people gained, 3 people lost · 14 of 16 changes",
      "14 changes went through, 1 failed and 1 was not tried. The next run picks up what is left.",
      report("partly-failed-apply"),
    ],
    [
      "Nothing went through",
      "5 failed. The next run picks up what is left.",
      { ...pushed, command: "apply", result: "failed", outcomes: outcomes(joins, () => "failed") },
    ],
    [
      "Refused, 5 changes were not made",
      "If applied, 1 person would gain, nobody would lose. This holds all of it back:",
      {
        ...pushed,
        command: "apply",
        result: "refused",
        findings: [wrong],
        outcomes: outcomes(joins, () => "skipped"),
      },
    ],
    [
      "This pull request changes nobody's access",
      "The next apply still changes what differed before it: 4 changes.",
      report("drift-settled"),
    ],
  ];
  it.each(table)("is “%s”", (title, lead, given) => {
    expect(reportOutline(given)).toMatchObject({ title, lead });
  });
});

it("every mistake is told with its line, however many are alike, up to fifty", () => {
  const mistakes = (number: number) =>
    Array.from({ length: number }, (_, index) => ({
      ...wrong,
      message: `Mistake ${index}.`,
      at: { file: "teams.yaml", line: index + 1, column: 1 },
    }));
  const shown = (number: number) =>
    renderTerminal(report("invalid-file", { findings: mistakes(number) }), { columns: 80, colour: false });
  expect(shown(50).match(/teams\.yaml:\d+:1 Mistake/g)).toHaveLength(50);
  expect(shown(60)).toContain("10 more like these (teams.yaml, lines 51 to 60).");
});

it("findings that each have to be named are told one by one, however many they are", () => {
  const findings = Array.from({ length: 300 }, (_, index) => ({ ...wrong, message: `Left out: ${index}.` }));
  const notices = findings.map((each) => ({ ...each, severity: "notice" as const }));
  const terminal = { columns: 80, colour: false };
  expect(renderFindings(notices, terminal, true).match(/Left out/g)).toHaveLength(300);
  expect(renderFindings(notices, terminal).match(/Left out/g)).toHaveLength(5);
  expect(renderFindings([], terminal)).toBe("");
});

describe("on a pull request", () => {
  it("what already differed is told apart from what the pull request does, and folded as far as it takes nothing", () => {
    const given = report("drift-told-apart");
    const open = unfolded(renderComment(given));
    expect(headings(given)).toEqual([
      "People",
      "Already different before this pull request; the next apply changes it too",
    ]);
    expect(open).toMatch(/henry.*joins [\s\S]*Already different[\s\S]*erik/);
    const gainsOnly = report("drift-settled");
    expect(unfolded(renderComment(gainsOnly))).not.toContain("erik");
    expect(renderComment(gainsOnly)).toContain("erik");
  });

  it("what differed and is declared now is told as settled", () => {
    expect(headings(report("drift-settled"))).toContain(
      "Settled by this pull request; applying would have changed it, and now leaves it",
    );
  });

  it("the comment begins with its scope's marker, and gives its digest back", () => {
    const given = report("one-person-joins");
    const body = renderComment(given, "orgs/a --> b.yaml");
    expect(body.startsWith(`${commentMarker("orgs/a --> b.yaml")}\n`)).toBe(true);
    expect(commentMarker("orgs/a --> b.yaml")).toMatch(/^<!-- [^<>]* -->$/);
    expect(commentMarker("a")).not.toBe(commentMarker("b"));
    const long = "orgs/*.yaml\n".repeat(9_000);
    expect(commentMarker(long).length).toBeLessThan(300);
    expect(commentMarker(long)).not.toBe(commentMarker(`${long}x`));
    expect(digestInComment(body)).toBe(given.plan.digest);
    expect(digestInComment("<!-- rollcall:digest sha256:xyz -->")).toBeUndefined();
  });

  it("there is one line, and nothing else, when there is nothing to do", () => {
    const { drift: _, ...given } = report("nothing-to-do");
    const lines = renderComment(given).trim().split("\n");
    expect(lines.filter((line) => !line.startsWith("<!--"))).toEqual([
      "**Rollcall: nothing to do.** Everything is as the roster says. <sub><code>rollcall: clean 0 changes, 0 gain, 0 lose, 0 errors, 0 warnings</code></sub>",
    ]);
  });

  it("a protected person is named once, with a link, whatever services have something to lose", () => {
    const comment = renderComment(report("refused-plan"));
    expect(comment.match(/is protected/g)).toHaveLength(1);
    expect(comment).toContain("> - [**alice**](https://github.com/alice-acme) is protected, and would lose ");
    expect(comment).toContain(
      "archives/C0TEAMBACKEND) and [Backend folder](https://drive.google.com/drive/folders/1BackendFolderId).<br>",
    );
  });

  it("names lead to their pages, and each line to the line of the file that it comes from", () => {
    const comment = renderComment(report("one-person-joins"));
    expect(comment).toContain(
      "🟢 [**henry**](https://github.com/henry-acme) joins [acme](https://github.com/acme) and [backend](",
    );
    expect(comment).toContain("gains write on [api](https://github.com/acme/api), [billing](");
    expect(comment).toMatch(/<sub>\[teams\.yaml:15\]\(\S*\/0123456789abcdef\w*\/teams\.yaml#L15\)<\/sub>/);
    const message = JSON.stringify(renderSlack(report("one-person-joins")).blocks);
    expect(message).toContain('{"type":"channel","channel_id":"C0TEAMBACKEND"}');
    expect(message).toContain('{"type":"link","url":"https://github.com/acme/api","text":"api"}');
  });

  it("every rendering for people ends with a line for scripts, with the same counts", () => {
    const line =
      "rollcall: partial 16 changes, 14 done, 1 failed, 1 not tried, 3 gain, 3 lose, 0 errors, 0 warnings";
    const given = report("partly-failed-apply");
    expect(renderTerminal(given, { columns: 40, colour: false }).trimEnd().split("\n").at(-1)).toBe(line);
    expect(renderComment(given).trimEnd().split("\n").at(-1)).toContain(`<code>${line}</code>`);
    expect(renderSummary(given).trimEnd().split("\n").at(-1)).toContain(`<code>${line}</code>`);
  });

  it("a mistake is told with its line, linked", () => {
    expect(renderComment(report("invalid-file"))).toMatch(
      /\[teams\.yaml:6\]\(https:\/\/github\.com\/\S+\/teams\.yaml#L6\) Team <code>backend<\/code> lists <code>carl/,
    );
  });
});

describe.each(Object.keys(cases).filter((name) => name !== "ten-thousand-changes"))(
  "the report of %s",
  (name) => {
    const given = report(name);
    const { sections } = reportOutline(given);

    it("has every loss in the open in the comment", () => {
      const open = readable(unfolded(renderComment(given)));
      for (const line of sections.flatMap((each) => each.lines)) {
        if (line.tone === "loss" || line.tone === "mixed") expect(open).toContain(toPlainText(line.sentence));
      }
    });

    it("says the same in the comment, the summary, the terminal and Slack", () => {
      const media = {
        comment: readable(renderComment(given)),
        summary: readable(renderSummary(given)),
        terminal: renderTerminal(given, { columns: 80, colour: false }).replace(/\s+/g, " "),
        slack: slackText(given),
      };
      for (const section of sections) {
        for (const line of section.lines) {
          const words = toPlainText(line.sentence).replace(/\s+/g, " ");
          if (words.length > 76 && !words.includes(" ")) continue;
          for (const [medium, text] of Object.entries(media)) {
            if (medium !== "slack" || section.fold !== "all") expect(text, medium).toContain(words);
          }
        }
      }
    });
  },
);

function headings(given: Report): string[] {
  return reportOutline(given).sections.map((each) => each.heading);
}

function unfolded(markdown: string): string {
  return markdown.replace(/^<details>[\s\S]*?^<\/details>/gm, "");
}

/** Markdown as it reads: markup gone, escapes resolved. */
function readable(markdown: string): string {
  return markdown
    .replaceAll("<span>$</span>", "$")
    .replace(/\]\(https:[^)\s]*\)/g, "")
    .replace(/(?<!\\)\[/g, "")
    .replace(/<\/?code>/g, "`")
    .replace(/<\/?b>|(?<!\\)\*\*/g, "")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replaceAll("<b></b>", "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

function slackText(given: Report): string {
  return renderSlack(given)
    .blocks.flatMap((block) => (block.type === "rich_text" ? block.elements : []))
    .flatMap((each) => (each.type === "rich_text_list" ? each.elements : [each]))
    .map((each) =>
      each.elements
        .map((part) =>
          part.type === "channel"
            ? channelName(given, part.channel_id)
            : part.style?.code
              ? `\`${part.text}\``
              : part.text,
        )
        .join(""),
    )
    .join("\n");
}

function channelName({ labels }: Report, id: string): string {
  return `#${[...labels.values()].find(({ chatId }) => chatId === id)?.name}`;
}

it("what failed alike is told with its reason once", () => {
  const moved = report("people-move");
  const all = { command: "apply", result: "failed", outcomes: outcomes(moved, () => "failed") } as const;
  const { drift: _, ...applied } = { ...moved, ...all };
  const text = renderTerminal(applied, { columns: 400, colour: false });
  expect(applied.outcomes.length).toBeGreaterThan(1);
  expect(text.match(/Broken\./g)).toHaveLength(1);
});
