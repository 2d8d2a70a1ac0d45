import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MentionDirectory } from "./directory.ts";
import { readSlackText } from "./inbound.ts";
import { type MentionKind, mentionKinds, toSlackText, withoutRinging } from "./outbound.ts";

const people: Readonly<Record<string, string>> = { bob: "U1BOB", bobby: "U2BOBBY", "bob.marley": "U3MARLEY" };
const channels: Readonly<Record<string, string>> = { dev: "C1DEV", "dev-ops": "C2OPS", équipe_ü: "C3TEAM" };
const directory: MentionDirectory = {
  person: (name) => {
    if (name === "backend") return { usergroup: "S1BACK" };
    return people[name] === undefined ? undefined : { user: people[name] };
  },
  channel: (name) => channels[name],
};
const render = (text: string, kinds: readonly MentionKind[] = mentionKinds) =>
  toSlackText(text, { kinds, directory });

describe("what a service wrote, with all mentions asked for", () => {
  test.each([
    ["@here", "<!here>"],
    ["@channel: the build is red", "<!channel>: the build is red"],
    ["@hereford", "@hereford"],
    ["@here-ford @here/now", "@here-ford @here/now"],
    ["a@channel.com", "a@channel.com"],
    ["ask a@channel.com, @channel.", "ask a@channel.com, <!channel>."],
    ["@everyone", "@everyone"],
    ["@Here @HERE", "@Here @HERE"],
    ["#dev #dev-ops", "<#C1DEV> <#C2OPS>"],
    ["#dev-ops, #dev; (#dev)", "<#C2OPS>, <#C1DEV>; (<#C1DEV>)"],
    ["#équipe_ü", "<#C3TEAM>"],
    ["#unknown #1234 x#dev ##dev", "#unknown #1234 x#dev ##dev"],
    ["@bob @bobby", "<@U1BOB> <@U2BOBBY>"],
    ["@bob.marley @bob. @bob's @bob’s", "<@U3MARLEY> <@U1BOB>. <@U1BOB>'s <@U1BOB>’s"],
    ["*@bob* _@bob_ ~#dev~ “@bob”", "*<@U1BOB>* _<@U1BOB>_ ~<#C1DEV>~ “<@U1BOB>”"],
    ["(cc @bob,@bobby)", "(cc <@U1BOB>,<@U2BOBBY>)"],
    ["@backend", "<!subteam^S1BACK>"],
    ["\u00a0@bob\n@bob\t@bob", "\u00a0<@U1BOB>\n<@U1BOB>\t<@U1BOB>"],
    ["@bo\u200bb @he\u200bre", "@bo\u200bb @he\u200bre"],
    ["`@bob` https://x.dev/@bob", "`@bob` https://x.dev/@bob"],
    ["<b>@bob</b> <!everyone> <!here|<!here>", "&lt;b&gt;@bob&lt;/b&gt; &lt;!everyone&gt; &lt;!here|<!here>"],
    ["<@U9> <#C9> <!subteam^S9|@x>", "<@U9> <#C9> <!subteam^S9|@x>"],
    ["R&D <3 a>b", "R&amp;D &lt;3 a&gt;b"],
    ["R&amp;D &lt;!here&gt; &copy;", "R&amp;D &lt;!here&gt; &amp;copy;"],
    [
      "<https://x.dev?a=1&b=2|the site> <mailto:a@b.dev|a>",
      "<https://x.dev?a=1&b=2|the site> <mailto:a@b.dev|a>",
    ],
    ["<!date^1392734382^{date}|18 Feb>", "<!date^1392734382^{date}|18 Feb>"],
    ["<javascript:alert(1)> <@u1> <!channel", "&lt;javascript:alert(1)&gt; &lt;@u1&gt; &lt;!channel"],
  ])("%j", (text, expected) => {
    expect(render(text)).toBe(expected);
  });
});

test("each sort of mention is made only where it was asked for", () => {
  const text = "@here @bob @backend #dev";
  expect(render(text, [])).toBe(text);
  expect(render(text, ["specials"])).toBe("<!here> @bob @backend #dev");
  expect(render(text, ["users"])).toBe("@here <@U1BOB> <!subteam^S1BACK> #dev");
  expect(render(text, ["channels"])).toBe("@here @bob @backend <#C1DEV>");
});

/** Pieces of which hostile texts are made. */
const piece = fc.constantFrom(
  ..."< > & | ! @ # ^ ; , : . ' \" ` * _ ~ ( ) / \\ \n \u00a0 \u200b a U1BOB C1DEV S1 here channel everyone bob dev".split(
    " ",
  ),
  " ",
  "<!here>",
  "<!channel|x>",
  "<!everyone>",
  "<@U1BOB>",
  "<@U1BOB|bob>",
  "<!subteam^S1|@g>",
  "<https://x.dev|",
  "<https://x.dev>",
  "<mailto:a@b.dev|",
  "<!date^1^{date}|",
  "&lt;",
  "&amp;",
  "&gt;",
  "@here",
  "@channel",
  "@everyone",
  "@bob",
  "#dev",
);
const hostile = fc.oneof(
  fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
);
/** Slack reads `<` as the beginning of something. Only what begins so rings nobody. */
const mayRing = /<(?!https?:\/\/|mailto:|!date\^)/;

test("without having been asked, no text rings, in whatever way it is written", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(render(text, [])).not.toMatch(mayRing);
      expect(withoutRinging(text, [])).not.toMatch(/<[@!](?!date\^)[^<>\n]+>/);
    }),
    { numRuns: 3000 },
  );
});

test("whatever is asked for, nobody rings but those whom a whole word names", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const rung = render(text).match(/<(?:@|!subteam)[^>]*>/g) ?? [];
      for (const each of rung) expect(each).toMatch(/^<@U1BOB(?:\|[^<>]*)?>$|^<!subteam\^S1(?:\|[^<>]*)?>$/);
      expect(render(text)).not.toContain("<!everyone");
    }),
    { numRuns: 2000 },
  );
});

test("what is sent is read again as it was written", () => {
  const names = new Map([
    ["U1BOB", "bob"],
    ["U2BOBBY", "bobby"],
    ["U3MARLEY", "bob.marley"],
    ["C1DEV", "dev"],
    ["C2OPS", "dev-ops"],
    ["S1BACK", "backend"],
  ]);
  const word = fc.constantFrom(
    "@here",
    "@channel",
    "@bob",
    "@bob.marley",
    "@backend",
    "#dev",
    "#dev-ops",
    "<3",
    "a & b",
    "x",
    ".",
    "…",
    ",",
    "(",
    ")",
    "\n",
    "@hereford",
    "a@b.c",
  );
  const text = fc.oneof(
    fc.array(word, { maxLength: 12 }).map((words) => words.join(" ")),
    fc.string({ maxLength: 40 }).filter((each) => !/&(?:amp|lt|gt);|<[^<>]*>/.test(each)),
  );
  fc.assert(
    fc.property(text, (written) => {
      expect(readSlackText(render(written), ({ id }) => names.get(id)).text).toBe(written);
    }),
    { numRuns: 2000 },
  );
});

test("a long row of marks costs no time", () => {
  const marks = `@${".".repeat(40_000)}`;
  expect(render(marks)).toBe(marks);
  expect(render("<".repeat(40_000))).toBe("&lt;".repeat(40_000));
});
