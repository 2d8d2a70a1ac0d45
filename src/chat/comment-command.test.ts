import { expect, test } from "vitest";
import { commandsInComment } from "./comment-command.ts";

test.each([
  ["/rollcall plan", "plan"],
  ["Thanks!\r\n/rollcall team add backend @bob\r\nmore", "team add backend @bob"],
  ["See `x` and [that](https://acme.dev):\n/rollcall plan", "plan"],
  ["  /Rollcall  help ", "help"],
  ["/rollcall", ""],
  ["/rollcall\u00A0team list", "team list"],
  ["/rollcall team add backend <@U0BOB>", "team add backend <@U0BOB>"],
  ["<!-- a note -->\n\n/rollcall plan", "plan"],
  ["<b>Please</b> see <https://acme.dev> and `<div>`, Dana <dana@acme.dev>:<br>\n/rollcall plan", "plan"],
  ["$5 and $$\\alpha$$\n/rollcall plan", "plan"],
  ["> quoted\n\n/rollcall plan", "plan"],
  ["```\n/rollcall sync\n```\n/rollcall plan", "plan"],
])("%j asks for %j", (body, command) => {
  expect(commandsInComment(body)).toEqual([command]);
});

test.each([
  ["/rollcall plan\n/rollcall sync", ["plan", "sync"]],
  [
    "First\n/rollcall team add red bob\nand then\n\n/rollcall team remove blue bob",
    ["team add red bob", "team remove blue bob"],
  ],
  ["/rollcall plan\n```\n/rollcall sync\n```\n/rollcall help", ["plan", "help"]],
  ["/rollcall plan\n<!-- \n/rollcall sync\n-->", ["plan"]],
  ["", []],
  ["/rollcalls", []],
  ["/rollcall-sync", []],
])("%j asks for all of %j, in this order", (body, commands) => {
  expect(commandsInComment(body)).toEqual(commands);
});

test.each([
  [
    'Hi\n/rollcall user edit --bio "One\nand two"\n/rollcall plan',
    ['user edit --bio "One\nand two"', "plan"],
  ],
  [
    "/rollcall user edit --bio \u201cOne\n\nand two\u201d --title x\nbye",
    ["user edit --bio \u201cOne\n\nand two\u201d --title x"],
  ],
  ['/rollcall user edit --bio "One\nnever ends', ['user edit --bio "One']],
  ['/rollcall user edit --bio "One\n/rollcall plan"', ['user edit --bio "One', 'plan"']],
  ['/rollcall user edit --bio "One\n<!-- not seen -->\n<!-- x\ntwo"', ['user edit --bio "One']],
  ['/rollcall user edit --bio "One\n> two"', ['user edit --bio "One']],
  ['/rollcall user edit --bio "One\n```\ntwo"\n```', ['user edit --bio "One']],
])("a quotation goes on over lines: %j is %j", (body, commands) => {
  expect(commandsInComment(body)).toEqual(commands);
});

test.each([
  ["inline code", "use `/rollcall plan`"],
  ["inline code over lines", "this is `code\n/rollcall sync\n` and so on"],
  ["a quote", "> /rollcall sync"],
  ["a quote that goes on without its mark", "> they wrote\n/rollcall sync"],
  ["a code block", "```\n/rollcall sync\n```"],
  ["a code block that never ends", "```\n\n/rollcall sync"],
  ["a code block in a quote", "> ```\n/rollcall sync\n"],
  ["a code block in a list", "- ```\n/rollcall sync\n  ```"],
  ["a code block within another's marks", "~~~\n```\n/rollcall sync\n~~~\n"],
  ["a code block with a shorter fence in it", "````\n```\n/rollcall sync\n````"],
  ["an indented code block", "    /rollcall sync"],
  ["an HTML comment", "<!--\n/rollcall team archive backend\n-->"],
  ["an HTML comment behind text", "Thanks! <!-- x\n\n/rollcall sync\n\n-->"],
  ["an HTML comment that never ends", "<!--\n\n/rollcall sync"],
  ["the line on which an HTML comment ends", "<!--\n/rollcall sync --> text"],
  ["a second HTML comment", "<!-- a --><!--\n/rollcall sync\n-->"],
  ["a processing instruction", "<?\n\n/rollcall sync\n?>"],
  ["CDATA", "<![CDATA[\n\n/rollcall sync\n]]>"],
  ["a declaration", "<!X\n\n/rollcall sync\n>"],
  ["preformatted text", "<pre>\n\n/rollcall sync\n</pre>"],
  ["a hidden element", "<div hidden>\n\n/rollcall sync\n\n</div>"],
  ["an element that a comment seems to end", "<div hidden>\n<!-- </div> -->\n\n/rollcall sync\n</div>"],
  ["folded text that a comment seems to end", "<details>\n<!-- </details> -->\n\n/rollcall sync"],
  ["an inline element over lines", "x <span>\n/rollcall sync\n</span>"],
  ["an image's title", '![a](https://acme.dev "\n/rollcall sync\n")'],
  ["an image's title behind text", 'See ![a](https://acme.dev "\n/rollcall sync\n")'],
  ["a formula", "$$\n/rollcall sync\n$$"],
  ["a formula over paragraphs", "$$\n\n/rollcall sync\n\n$$"],
  ["what follows an element that goes on", "<details>x\n</details>\n\n/rollcall sync"],
  ["folded text", "<details>\n\n/rollcall sync\n\n</details>"],
  ["an attribute", '<a title="\n/rollcall sync\n">x</a>'],
  ["a link's title", '[x](https://acme.dev "\n/rollcall sync\n")'],
  ["a reference, which isn't shown", "[x]: https://acme.dev (\n/rollcall sync\n)"],
])("%s is no command", (_, body) => {
  expect(commandsInComment(body)).toEqual([]);
});

test("a long comment made to be slow is read at once", () => {
  const parts = [
    "`".repeat(60_000),
    "<".repeat(60_000),
    "[".repeat(60_000),
    "- ".repeat(30_000),
    "<!--".repeat(15_000),
  ];
  for (const part of parts) expect(commandsInComment(`${part}\n\n${part}x`)).toEqual([]);
});

test("a comment with a line that nobody types has none", () => {
  expect(commandsInComment(`/rollcall sync\n${"`".repeat(60_000)}`)).toEqual([]);
  expect(commandsInComment(`${"`".repeat(4_001)}\n\n/rollcall sync`)).toEqual([]);
});
