/** A stretch of a sentence: bare words, or a marked text. Nothing in either is markup. */
export type Span = string | MarkedSpan;

/** A text that stands out, links somewhere, or names a person. */
export interface MarkedSpan {
  readonly text: string;
  /** `strong`: the name that a reader looks for. `code`: a name as it stands in a file, or something to type. */
  readonly mark?: "strong" | "code";
  /** The address that the text links to; only web addresses become links. */
  readonly link?: string;
  /** The page of what the text names. The name leads there where a name can; a reader misses nothing without it. */
  readonly page?: string;
  /** The Slack id of the person or the channel that the text names. */
  readonly slackId?: string;
}

/** A sentence for people. `toMarkdown`, `toMrkdwn`, `toRichText`, `toTerminalLines` and `toPlainText` render it. */
export type Sentence = readonly Span[];

/** Writes a sentence with spans in it: say`${name("bob")} joins ${name("backend")}.` */
export function say(
  texts: TemplateStringsArray,
  ...fillings: readonly (number | Span | Sentence)[]
): Sentence {
  return texts
    .flatMap((text, index) => [text, fillings[index] ?? ""].flat())
    .map((part) => (typeof part === "number" ? String(part) : part))
    .filter((span) => span !== "");
}

/** Marks the name of a person or a thing as it stands in the roster, or something to type. */
export function name(text: string): MarkedSpan {
  return { text, mark: "code" };
}

/** Marks the name that a reader looks for. */
export function strong(text: string): MarkedSpan {
  return { text, mark: "strong" };
}

/** The addresses that our own messages name. No other one in a message becomes a link: it may quote anybody. */
const ownAddresses = /(https:\/\/www\.githubstatus\.com|https:\/\/api\.slack\.com\/apps)(?=\.?(?:[\s,;]|$))/;

/** A message as a sentence: what stands between backticks is code, and addresses that Rollcall itself names are links. */
export function parseBackticks(message: string): Sentence {
  return message.split(/`([^`]+)`/).flatMap((text, index): Span[] => {
    if (text === "") return [];
    return index % 2 === 1 ? [name(text)] : [...linked(text)];
  });
}

function linked(text: string): readonly Span[] {
  return text.split(ownAddresses).flatMap((part, index): Span[] => {
    if (part === "") return [];
    return [index % 2 === 1 ? { text: part.replace("https://", ""), link: part } : part];
  });
}
