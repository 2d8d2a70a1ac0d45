const megabyte = 1024 * 1024;

function filled(pattern: string, length = megabyte): string {
  return pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length);
}

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join("");
}

const head = "version: 1\nusers:\n";

/** Texts that try to take much time or memory, each with the code of the first finding. */
export const hostileTexts: readonly (readonly [name: string, code: string, text: () => string])[] = [
  ["a megabyte of closing brackets", "yaml_syntax", () => filled("]")],
  ["a megabyte of opening brackets", "nested_too_deeply", () => filled("[")],
  ["a megabyte of opening braces on lines of their own", "nested_too_deeply", () => filled("{\n")],
  ["a megabyte of dashes", "nested_too_deeply", () => filled("- ")],
  ["a megabyte of question marks", "nested_too_deeply", () => filled("? ")],
  ["half a million empty items", "too_dense", () => filled("-\n")],
  ["half a million items in brackets", "too_dense", () => `a: [${filled("b,")}]`],
  ["half a million directives", "yaml_directive", () => filled("%\n")],
  ["quarter of a million documents", "several_documents", () => filled("---\n")],
  ["a megabyte of quotes", "too_dense", () => filled('"')],
  ["a megabyte of tags", "too_dense", () => filled("! ")],
  ["a megabyte of anchors and aliases", "too_dense", () => `a: [${filled("&a *a,")}]`],
  ["a megabyte of colons", "too_dense", () => filled(":\n")],
  ["a megabyte of blank lines", "too_dense", () => filled("\n", megabyte - 1)],
  ["a megabyte of comments", "too_dense", () => filled("#\n", megabyte - 1)],
  ["a megabyte of one letter", "not_a_roster", () => filled("a")],
  ["a key of a megabyte", "yaml_syntax", () => `${head}  ${filled("a", megabyte - 100)}: x\n`],
  ["a name of a megabyte", "too_long", () => `${head}  a: { name: ${filled("a", megabyte - 100)} }\n`],
  ["a line of two megabytes", "too_dense", () => `${head}  a: { name: ${filled("a", 2 * megabyte)} }\n`],
  ["forty thousand times one key", "duplicate_key", () => head + lines(40_000, () => "  a: x\n")],
  [
    "twenty thousand bad logins",
    "invalid_login",
    () => head + lines(20_000, (index) => `  a${index}: "@x"\n`),
  ],
  [
    "thirty thousand slips of the pen",
    "unknown_user",
    () =>
      `${head}${lines(20_000, (index) => `  user-number-${index}: x${index}\n`)}teams:\n  a:\n    members:\n${lines(
        30_000,
        (index) => `      - user-nmuber-${index}\n`,
      )}`,
  ],
  [
    "twenty thousand teams, each above the next",
    "parent_cycle",
    () =>
      `version: 1\nteams:\n${lines(20_000, (index) => `  t${index}: { parent: t${(index + 1) % 20_000} }\n`)}`,
  ],
  [
    "twenty thousand teams, each including the next",
    "includes_too_deep",
    () =>
      `version: 1\nteams:\n  t0: {}\n${lines(20_000, (index) => `  t${index + 1}: { include: [t${index}] }\n`)}`,
  ],
  [
    "three hundred teams that all include each other",
    "include_cycle",
    () => {
      const all = Array.from({ length: 300 }, (_, index) => `t${index}`);
      return `version: 1\nteams:\n${all.map((key) => `  ${key}: { include: [${all.join(", ")}] }\n`).join("")}`;
    },
  ],
  [
    "aliases that double eighty times",
    "alias_bomb",
    () =>
      `version: 1\na0: &a0 [x]\n${lines(80, (index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]\n`)}`,
  ],
  [
    "indentation a thousand deep",
    "nested_too_deeply",
    () => `version: 1\n${lines(1000, (index) => `${" ".repeat(index)}a:\n`)}`,
  ],
];
