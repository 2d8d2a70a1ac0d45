import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeMarkdown, markdownFence, markdownLink, toMarkdown } from "./markdown.ts";
import { parseBackticks, strong } from "./sentence.ts";

/** What a reader sees of escaped text: backslashes and entities resolved, as CommonMark does. */
function read(text: string): string {
  return text
    .replaceAll("<span>$</span>", "$")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replaceAll("<b></b>", "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

describe("text in Markdown", () => {
  it.each([
    ["a mention", "@acme/owners", "@<b></b>acme/owners"],
    ["an issue", "see #1 and acme/x#2", "see #<b></b>1 and acme/x#<b></b>2"],
    ["an issue by its old name", "GH-12", "GH<b></b>-12"],
    ["a commit", "at 0a1b2c3d4e", "at 0a1b<b></b>2c3d4e"],
    ["HTML", "<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"],
    ["a comment's end", "--> <!-- rollcall:plan -->", "\\--&gt; &lt;!-- rollcall:plan --&gt;"],
    ["an entity", "&lt;b&gt; &#64;x", "&amp;lt;b&amp;gt; &amp;#<b></b>64;x"],
    ["a link", "[click](https://evil.test)", "\\[click\\](https<b></b>://evil.test)"],
    ["an image", "![x](http://evil.test)", "!\\[x\\](http<b></b>://evil.test)"],
    ["a bare address", "www.evil.test https://evil.test", "www<b></b>.evil.test https<b></b>://evil.test"],
    ["an address for mail", "a@evil.test", "a@<b></b>evil.test"],
    ["emphasis and code", "**a** _b_ ~~c~~ `d`", "\\*\\*a\\*\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\`"],
    ["a formula", "$x$", "<span>$</span>x<span>$</span>"],
    ["an emoji's code", ":tada: :+1:", ":<b></b>tada: :<b></b>+1:"],
    ["a cell's border", "a | b", "a \\| b"],
    ["a list, a heading, a quote at the start", "- # > a", "\\- #<b></b> &gt; a"],
    ["a numbered list at the start", "1. a", "1\\. a"],
    ["line breaks", "a\n\n# b\r- c", "a #<b></b> b - c"],
    ["a backslash before an escape", "\\*a\\*", "\\\\\\*a\\\\\\*"],
  ])("has no power as %s", (_, text, safe) => {
    expect(escapeMarkdown(text)).toBe(safe);
    expect(read(safe)).toBe(text.replace(/\s+/g, " "));
  });

  it("says just what it said, whatever it was", () => {
    const nasty = fc.array(
      fc.constantFrom(
        "@",
        "#",
        "1",
        "a",
        "`",
        "*",
        "_",
        "[",
        "](",
        ")",
        "<",
        ">",
        "&",
        ";",
        "!",
        "|",
        "~",
        ":",
        "//",
        "https",
        "$",
        "\\",
        "-",
        " ",
        "\n",
        "lt",
        "é",
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(nasty, (parts) => {
        const text = parts.join("");
        const safe = escapeMarkdown(text);
        expect(read(safe)).toBe(text.replace(/\s+/g, " "));
        expect(safe).not.toMatch(/@\w|#\d|https?:\/\/|\n|<(?!\/?(?:span|b)>)|\p{Cf}/u);
        expect(safe.replace(/\\[\s\S]/g, "")).not.toMatch(/[`*_[\]|~]/);
      }),
      { numRuns: 1_000 },
    );
  });

  it("makes names bold beside anything", () => {
    expect(toMarkdown([strong("alice"), " joins"])).toBe("**alice** joins");
    expect(toMarkdown([strong("(*x*)")])).toBe("<b>(\\*x\\*)</b>");
  });

  it("links to web addresses alone, and escapes what could end the link", () => {
    expect(markdownLink("run", "https://github.com/a(b)c d")).toBe("[run](https://github.com/a%28b%29c%20d)");
    expect(markdownLink("a](b)", "https://x.test/")).toBe("[a\\](b)](https://x.test/)");
    for (const address of ["javascript:alert(1)", "not a url", undefined])
      expect(markdownLink("run", address)).toBe("run");
  });

  it("fences code in more backticks than the code has", () => {
    expect(markdownFence(["a ``` b", "````"], "diff")).toBe("`````diff\na ``` b\n````\n`````");
  });
});

it("an address that Rollcall itself names is a link, and one that it quotes is not", () => {
  const shown = toMarkdown(
    parseBackticks(
      "https://www.githubstatus.com may know more than https://evil.test or https://www.githubstatus.com.evil.test.",
    ),
  );
  expect(shown).toMatch(
    /^\[[^\]]*githubstatus\.com\]\(https:\/\/www\.githubstatus\.com\/?\) may know more than/,
  );
  expect(shown.match(/\]\(/g)).toHaveLength(1);
});
