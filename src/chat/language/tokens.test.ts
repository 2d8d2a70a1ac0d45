import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Token, tokenize } from "./tokens.ts";

function tokensIn(text: string, entities = true): unknown {
  const result = tokenize(text, { entities });
  if ("unclosed" in result) return result;
  return result.tokens.map((token: Token) => {
    if (token.kind === "flag") return token.value ? { [token.name]: token.value.text } : `--${token.name}`;
    return token.reference ? { ...token.reference } : token.text;
  });
}

describe("words and quotes", () => {
  test.each([
    ["team add backend bob", ["team", "add", "backend", "bob"]],
    ["  team\tadd\nbackend\u00a0bob ", ["team", "add", "backend", "bob"]],
    ["team\u200b add back\u200bend", ["team", "add", "backend"]],
    ["", []],
    ["   ", []],
    ['user edit --name "Bob Marley"', ["user", "edit", "--name", "Bob Marley"]],
    ["user edit --name 'Bob Marley'", ["user", "edit", "--name", "Bob Marley"]],
    ["user edit --name “Bob Marley”", ["user", "edit", "--name", "Bob Marley"]],
    ["user edit --name ‘Bob Marley’", ["user", "edit", "--name", "Bob Marley"]],
    ['--name “Bob Marley"', ["--name", "Bob Marley"]],
    ["--bio I don't know", ["--bio", "I", "don't", "know"]],
    ["--bio I don’t know", ["--bio", "I", "don't", "know"]],
    ['--bio "I don’t know"', ["--bio", "I don't know"]],
    ["--bio 'I don't know'", ["--bio", "I don't know"]],
    ["--bio 'the drivers' seat is free'", ["--bio", "the drivers", "seat", "is", "free'"]],
    ['--bio "say \\"hi\\" now"', ["--bio", 'say "hi" now']],
    ['5" pipes', ['5"', "pipes"]],
    ['--bio ""', ["--bio", ""]],
    ["rock'n'roll", ["rock'n'roll"]],
    ["a\\b", ["a\\b"]],
  ])("%j", (text, expected) => {
    expect(tokensIn(text)).toEqual(expected);
  });

  test.each([
    ['--name "Bob Marley', '"Bob Marley'],
    ["--name 'Bob", "'Bob"],
    ["--name=“Bob", '"Bob'],
    ["'tis the season", "'tis the season"],
  ])("a quotation that nothing closes is said to be one: %j", (text, unclosed) => {
    expect(tokensIn(text)).toEqual({ unclosed });
  });
});

describe("flags", () => {
  test.each([
    ["--remove", ["--remove"]],
    ["--Remove", ["--remove"]],
    ["—remove", ["--remove"]],
    ["――remove", ["--remove"]],
    ["–remove", ["--remove"]],
    ["—-remove", ["--remove"]],
    ["———remove", ["--remove"]],
    ["-f", ["--f"]],
    ["–f", ["--f"]],
    ["--name=Bob", [{ name: "Bob" }]],
    ['--name="Bob Marley"', [{ name: "Bob Marley" }]],
    ["--name=‘Bob Marley’", [{ name: "Bob Marley" }]],
    ["—name=Bob", [{ name: "Bob" }]],
    ["--name=", [{ name: "" }]],
    ['--name=""', [{ name: "" }]],
    ["--short-description x", ["--short-description", "x"]],
    ["--url=https://a.dev/?x=1", [{ url: "https://a.dev/?x=1" }]],
  ])("%j", (text, expected) => {
    expect(tokensIn(text)).toEqual(expected);
  });

  test.each([
    ['--bio "we — you and I — build"', ["--bio", "we — you and I — build"]],
    ["we —", ["we", "—"]],
    ["2020–2024", ["2020–2024"]],
    ['"--remove"', ["--remove"]],
    ["-5", ["-5"]],
    ["--", ["--"]],
    ["well-known", ["well-known"]],
    ["a—b", ["a—b"]],
  ])("a dash elsewhere is a dash: %j", (text, expected) => {
    expect(tokensIn(text)).toEqual(expected);
    const result = tokenize(text, { entities: true });
    expect("tokens" in result && result.tokens.filter(({ kind }) => kind === "flag").length).toBe(
      text.includes("--bio") ? 1 : 0,
    );
  });
});

describe("what Slack escapes", () => {
  test.each([
    ["<@U0123ABCD|bob>", [{ kind: "user", id: "U0123ABCD", label: "bob" }]],
    ["<@U0123ABCD>", [{ kind: "user", id: "U0123ABCD" }]],
    ["<@W0123ABCDEFGH|bob marley.jr>", [{ kind: "user", id: "W0123ABCDEFGH", label: "bob marley.jr" }]],
    ["<#C0123ABCD|team-backend>", [{ kind: "channel", id: "C0123ABCD", label: "team-backend" }]],
    ["<#C0123ABCD|>", [{ kind: "channel", id: "C0123ABCD" }]],
    ["<#G0123ABCD>", [{ kind: "channel", id: "G0123ABCD" }]],
    ["<!subteam^S0123ABCD|@backend>", [{ kind: "usergroup", id: "S0123ABCD", label: "backend" }]],
    ["<!subteam^S0123ABCD>", [{ kind: "usergroup", id: "S0123ABCD" }]],
    ["<!here>", [{ kind: "everyone", id: "here" }]],
    ["<!here|here>", [{ kind: "everyone", id: "here", label: "here" }]],
    ["<!here|@here>", [{ kind: "everyone", id: "here", label: "here" }]],
    ["<mailto:bob@acme.dev|bob@acme.dev>", ["bob@acme.dev"]],
    ["<mailto:bob@acme.dev>", ["bob@acme.dev"]],
    ["<bob@acme.dev>", ["bob@acme.dev"]],
    ["<http://acme.dev|acme.dev>", ["acme.dev"]],
    ["<https://acme.dev/x>", ["https://acme.dev/x"]],
    ["<https://acme.dev/x|the site>", ["https://acme.dev/x"]],
    ["<https://a.dev?a=1&amp;b=2>", ["https://a.dev?a=1&b=2"]],
    ["<!date^1^x|2026-12-24>", ["2026-12-24"]],
    ["<!date^1^x>", ["<!date^1^x>"]],
    ["--lead=<@U0123ABCD|bob>", [{ lead: "@bob" }]],
    ["--lead=<@U0123ABCD>", [{ lead: "@U0123ABCD" }]],
    ["x<@U0123ABCD|bob>y", ["x@boby"]],
    ['"see <mailto:a@b.dev|a@b.dev> now"', ["see a@b.dev now"]],
    ["R&amp;D", ["R&D"]],
    ["&lt;b&gt;", ["<b>"]],
    ["&amp;lt;", ["&lt;"]],
  ])("%j", (text, expected) => {
    expect(tokensIn(text)).toEqual(expected);
  });

  test("a reference as a flag's value is still one", () => {
    const result = tokenize("--lead=<@U0123ABCD|bob>", { entities: true });
    expect("tokens" in result && result.tokens).toEqual([
      {
        kind: "flag",
        name: "lead",
        value: {
          kind: "word",
          text: "@bob",
          quoted: false,
          reference: { kind: "user", id: "U0123ABCD", label: "bob" },
        },
      },
    ]);
  });

  test("elsewhere than on Slack, what looks like an entity is text", () => {
    expect(tokensIn("R&amp;D <b> &lt;", false)).toEqual(["R&amp;D", "<b>", "&lt;"]);
  });
});

test("whatever is typed, it is taken apart or said to be an open quotation", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 80 }),
    fc.string({
      unit: fc.constantFrom("<", ">", "@", "U", "|", '"', "'", "-", "—", " ", "=", "&", "a", "\\"),
      maxLength: 60,
    }),
  );
  fc.assert(
    fc.property(text, fc.boolean(), (source, entities) => {
      const result = tokenize(source, { entities });
      expect("unclosed" in result || Array.isArray(result.tokens)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("a text that is quoted comes out as it went in", () => {
  const plain = fc.string({ maxLength: 30 }).filter((each) => !/[\\"<>&\s]/.test(each));
  fc.assert(
    fc.property(fc.array(plain, { minLength: 1, maxLength: 4 }), (words) => {
      const text = words.join(" ");
      fc.pre(!/[‘’‚‛′“”„‟«»″\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/.test(text));
      expect(tokensIn(`"${text}"`)).toEqual([text]);
    }),
  );
});
