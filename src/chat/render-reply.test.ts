import { describe, expect, test } from "vitest";
import { name, say } from "../text/sentence.ts";
import { markdownReply, slackProfile, slackReply } from "./render-reply.ts";
import { answer } from "./reply.ts";

/** What somebody might be called to make trouble. */
const hostile = [
  "<!channel>",
  "<@U0ADA0000>",
  "<https://evil.example|click>",
  "@everyone",
  "@ada-gh",
  "`code` *bold* _it_ ~no~",
  "```",
  "#1 and acme/access#2",
  "[x](https://evil.example)",
  "<img src=x onerror=alert(1)>",
  "<!-- rollcall:plan -->",
  "a\nb\r\nc",
  "\u202etxt.exe",
  "&lt;b&gt;",
  "https://evil.example",
  "| a | b |",
];

describe("whatever a name is, in Slack", () => {
  test.each(hostile)("%j pings nobody, links nowhere and closes nothing", (text) => {
    const [message = ""] = slackReply(
      answer(say`Hello ${name(text)}: ${text}.`, { list: [[text]] }, { verbatim: text }),
    );
    expect(message).not.toMatch(/<[!@#h]/);
    const entities = message.replaceAll(/&(?:amp|lt|gt);/g, "");
    expect(entities).not.toMatch(/[<>&]/);
    expect(message.split("`").length % 2, message).toBe(1);
    expect(message).not.toContain("\u202e");
  });
});

describe("whatever a name is, on GitHub", () => {
  test.each(hostile)("%j is text", (text) => {
    const body = markdownReply(answer(say`Hello ${name(text)}: ${text}.`, { list: [[text]] }));
    const outsideCode = body.replaceAll(/(`+)[\s\S]*?\1/g, "");
    expect(outsideCode).not.toMatch(/<(?!\/?(?:span|b)>)/);
    expect(outsideCode).not.toMatch(/(^|[^>\w])@\w/);
    expect(outsideCode).not.toMatch(/https?:\/\//);
    expect(outsideCode).not.toMatch(/[^\\]\[/);
    expect(body.split("\n").filter((line) => line.startsWith("- "))).toHaveLength(1);
  });
});

test("links are links, and only to the web", () => {
  const link = { text: "pull request #1", link: "https://github.com/acme/access/pull/1" };
  expect(slackReply(answer(say`That is ${link}.`))).toEqual([
    "That is <https://github.com/acme/access/pull/1|pull request #1>.",
  ]);
  expect(markdownReply(answer(say`That is ${link}.`))).toBe(
    "That is [pull request #<b></b>1](https://github.com/acme/access/pull/1).",
  );
  const bad = { text: "x", link: "javascript:alert(1)" };
  expect(slackReply(answer(say`${bad}`))).toEqual(["x"]);
  expect(markdownReply(answer(say`${bad}`))).toBe("x");
});

describe("a long reply, in Slack", () => {
  const addresses = Array.from({ length: 600 }, (_, index) => `person-${index}@acme.dev`);

  test("is cut into messages where a comma is, and loses nothing", () => {
    const texts = slackReply(answer({ verbatim: addresses.slice(0, 400).join(", ") }, say`That's all.`));
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.length).toBeLessThanOrEqual(4);
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(3_500);
    const found = texts.join("\n").match(/person-\d+@acme\.dev/g);
    expect(found).toEqual(addresses.slice(0, 400));
  });

  test("is at most four messages, and says what is left out", () => {
    const texts = slackReply(answer({ verbatim: [...addresses, ...addresses, ...addresses].join(", ") }));
    expect(texts).toHaveLength(4);
    expect(texts[3]).toMatch(/… and \d+ more such messages\. In a terminal, I can say it all\.$/);
  });

  test("is never cut inside an escape", () => {
    const [first = "", second = ""] = slackReply(answer(["&".repeat(2_900)]));
    expect((first + second).replaceAll("&amp;", "")).toBe("");
  });
});

describe("a profile", () => {
  const fields = [
    { label: "Name", value: "Lea *Ray* <!channel>" },
    { label: "Karma", value: "0" },
  ];

  test("is fields of Block Kit on Slack, in which 0 is 0 and nothing is markup", () => {
    expect(slackProfile(answer(say`${name("lea")}`, { fields }))).toEqual([
      { type: "section", text: { type: "mrkdwn", text: "`lea`" } },
      {
        type: "section",
        fields: [
          { type: "mrkdwn", text: expect.stringMatching(/^\*Name\*\nLea .*&lt;!channel&gt;/) as string },
          { type: "mrkdwn", text: "*Karma*\n0" },
        ],
      },
    ]);
  });

  test("has ten fields in a section, and lines where it would be too long", () => {
    const many = Array.from({ length: 23 }, (_, index) => ({ label: `L${index}`, value: "x" }));
    expect(slackProfile(answer({ fields: many }))).toHaveLength(3);
    const long = Array.from({ length: 60 }, () => ({ label: "Bio", value: "x".repeat(2_000) }));
    expect(slackProfile(answer({ fields: long }))).toBeUndefined();
  });

  test("is a list everywhere else, and no other reply has blocks", () => {
    expect(markdownReply(answer({ fields }))).toContain("- Karma: 0");
    expect(slackReply(answer({ fields }))[0]).toContain("• Karma: 0");
    expect(slackProfile(answer(say`Hello`))).toBeUndefined();
  });
});
