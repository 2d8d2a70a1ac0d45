import fc from "fast-check";
import { expect, test } from "vitest";
import { kudosIn } from "./kudos-message.ts";

test.for([
  ["<@U1> ++", ["U1"]],
  ["<@U1>++", ["U1"]],
  ["<@U1|bob> ++", ["U1"]],
  ["thanks <@U1> ++ for the talk", ["U1"]],
  ["<@U1> ++, <@W2>\u00a0++!", ["U1", "W2"]],
  ["<@U1> ++ and again <@U1> ++", ["U1"]],
  ["<@U1> <@U2> ++", ["U2"]],
  ["great\n<@U1> ++\n", ["U1"]],
  ["(<@U1> ++)", ["U1"]],
] as const)("%j gives kudos to %s", ([text, people]) => {
  expect(kudosIn(text)).toEqual(people);
});

test.for([
  "<@U1>",
  "<@U1> +",
  "<@U1> +++",
  "<@U1> + +",
  "<@U1> ++i",
  "<@U1> writes C++",
  "++ <@U1>",
  "@bob ++",
  "<#C1|general> ++",
  "<!subteam^S1|@crew> ++",
  "<!here> ++",
  "<!channel|@channel> ++",
  "<https://x.dev|<@U1>> ++",
  "&lt;@U1&gt; ++",
  "&gt; <@U1> ++",
  "`<@U1> ++`",
  "```\n<@U1> ++\n```",
  "<@U1>\n++",
])("%j gives none", (text) => {
  expect(kudosIn(text)).toEqual([]);
});

test("a message gives to ten people at most, and takes time in proportion to its length", () => {
  const many = Array.from({ length: 30 }, (_, index) => `<@U${index}> ++`).join(" ");
  expect(kudosIn(many)).toHaveLength(10);
  for (const worst of ["<".repeat(40_000), "<@U1> ".repeat(8_000), "`".repeat(40_000), "+".repeat(40_000)])
    expect(kudosIn(worst)).toEqual([]);
});

test("whatever is written, only people who are mentioned get any", () => {
  const piece = fc.constantFrom(
    "<@U1>",
    "<@U2|b>",
    "<!here>",
    "<#C1>",
    "++",
    " ",
    "`",
    "&gt;",
    "\n",
    "x",
    "<",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      for (const id of kudosIn(text)) expect(text).toMatch(new RegExp(`<@${id}(\\|b)?>[ ]*\\+\\+`));
    }),
  );
});
