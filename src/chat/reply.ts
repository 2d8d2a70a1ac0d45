/** A stretch of a reply. Only what is meant to stand out is marked; nothing in any text is markup. */
export type Piece = string | { readonly name: string } | { readonly link: string; readonly words: string };

export type Sentence = readonly Piece[];

/** Paragraphs, lists, and text that is shown as it is. */
export type Block = Sentence | { readonly list: readonly Sentence[] } | { readonly verbatim: string };

/** What somebody is told. `change` is for everybody to see, `answer` and `refusal` for who asked. */
export interface Reply {
  readonly tone: "answer" | "change" | "refusal";
  readonly blocks: readonly Block[];
}

type Filling = string | number | Piece | Sentence;

/** Writes a sentence with pieces in it: say`${name("bob")} joins ${name("backend")}.` */
export function say(texts: TemplateStringsArray, ...fillings: readonly Filling[]): Sentence {
  const pieces: Piece[] = [];
  for (const [index, text] of texts.entries()) {
    if (text !== "") pieces.push(text);
    const filling = fillings[index];
    if (filling === undefined) continue;
    if (typeof filling === "number") pieces.push(String(filling));
    else if (isSentence(filling)) pieces.push(...filling);
    else pieces.push(filling);
  }
  return pieces;
}

function isSentence(filling: Filling): filling is Sentence {
  return Array.isArray(filling);
}

/** The name of somebody or something, or what to type. */
export function name(text: string): Piece {
  return { name: text };
}

/** Names in a row: `a`, `a and b`, `a, b or c`. */
export function names(texts: readonly string[], word: "and" | "or" = "and"): Sentence {
  return texts.flatMap((text, index): Piece[] => {
    if (index === 0) return [name(text)];
    return [index === texts.length - 1 ? ` ${word} ` : ", ", name(text)];
  });
}

/** A few names in a row, the others counted. */
export function someNames(texts: readonly string[], most: number, word: "and" | "or" = "and"): Sentence {
  if (texts.length <= most + 1) return names(texts, word);
  const shown = texts
    .slice(0, most)
    .flatMap((text, index): Piece[] => [...(index === 0 ? [] : [", "]), name(text)]);
  return [...shown, ` ${word} ${texts.length - most} others`];
}

export function answer(...blocks: readonly Block[]): Reply {
  return { tone: "answer", blocks };
}

export function refusal(...blocks: readonly Block[]): Reply {
  return { tone: "refusal", blocks };
}

/** A reply with more below it. */
export function followed(reply: Reply, ...blocks: readonly Block[]): Reply {
  return { ...reply, blocks: [...reply.blocks, ...blocks] };
}
