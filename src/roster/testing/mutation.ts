/** Returns a generator of numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Mutation = (text: string, random: () => number) => string;

const strange = [
  ":",
  "-",
  "#",
  "[",
  "]",
  "{",
  "}",
  "*",
  "&x",
  "*x",
  "!",
  "!!js/function",
  "|",
  ">",
  "'",
  '"',
  "%",
  "@",
  "`",
  "?",
  ",",
  "\t",
  "\n",
  "\r",
  "\0",
  "\u0085",
  "\u2028",
  "\ufeff",
  "\ud800",
  "😀",
  "<<: *x",
  "---",
  "...",
  "~",
  "null",
  "true",
  "yes",
  "0123",
  "1e999",
  ".nan",
  "2026-13-99",
  "__proto__",
  "constructor",
  "toString",
  "x".repeat(300),
  "*".repeat(50),
  "[".repeat(60),
  "- ".repeat(60),
  "\\",
  "\\u0000",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is GitHub's syntax, and must stay text here.
  "${{ secrets.X }}",
  "<!channel>",
  "../../etc/passwd",
];

function pick<Item>(items: readonly Item[], random: () => number): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

function atRandom(text: string, random: () => number): number {
  return Math.floor(random() * (text.length + 1));
}

function changeLine(change: (line: string, lines: readonly string[]) => readonly string[]): Mutation {
  return (text, random) => {
    const lines = text.split("\n");
    const index = Math.floor(random() * lines.length);
    lines.splice(index, 1, ...change(lines[index] ?? "", lines));
    return lines.join("\n");
  };
}

const words = /[A-Za-z_][\w.-]*/g;

const mutations: readonly Mutation[] = [
  (text, random) => {
    const at = atRandom(text, random);
    return text.slice(0, at) + (pick(strange, random) ?? "") + text.slice(at);
  },
  (text, random) => {
    const at = atRandom(text, random);
    return text.slice(0, at) + text.slice(at + 1 + Math.floor(random() * 20));
  },
  (text, random) => text.slice(0, atRandom(text, random)),
  changeLine(() => []),
  changeLine((line) => [line, line]),
  changeLine((line) => [` ${line}`]),
  changeLine((line) => [line.replace(/^ {1,2}/, "")]),
  changeLine((line) => [line.replace(/: .*/, ":")]),
  changeLine((line) => [line.replace(/: .*/, ": [[]]")]),
  changeLine((line) => [line.replace(/: .*/, ": {a: {b: 1}}")]),
  changeLine((line) => [line.replace(/: .*/, ": 12")]),
  (text, random) => swapWord(text, random, (all) => pick(all, random) ?? ""),
  (text, random) => swapWord(text, random, () => pick(strange, random) ?? ""),
  (text, random) => swapWord(text, random, (_all, word) => word.slice(0, -1)),
  (text, random) => swapWord(text, random, (_all, word) => word.toUpperCase()),
];

function swapWord(
  text: string,
  random: () => number,
  swap: (all: readonly string[], word: string) => string,
): string {
  const found = [...text.matchAll(words)];
  const match = pick(found, random);
  if (match === undefined) return text;
  const word = match[0];
  const all = found.map(([each]) => each);
  return text.slice(0, match.index) + swap(all, word) + text.slice(match.index + word.length);
}

/** Returns the text with one to four random faults, the same for the same seed. */
export function mutated(text: string, seed: number): string {
  const random = randomOf(seed);
  let result = text;
  for (let count = 1 + Math.floor(random() * 4); count > 0; count--)
    result = (pick(mutations, random) ?? ((same) => same))(result, random);
  return result;
}
