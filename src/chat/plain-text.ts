import type { Block, Piece, Reply, Sentence } from "./reply.ts";

/** A reply as bare lines, for a terminal and for tests to read. */
export function plainReply({ blocks }: Pick<Reply, "blocks">): string {
  return blocks.map(blockText).join("\n");
}

function blockText(block: Block): string {
  if ("list" in block) return block.list.map((sentence) => `  - ${sentenceText(sentence)}`).join("\n");
  return "verbatim" in block ? block.verbatim : sentenceText(block);
}

/** A sentence as bare words. */
export function sentenceText(sentence: Sentence): string {
  return sentence.map(pieceText).join("");
}

function pieceText(piece: Piece): string {
  if (typeof piece === "string") return visible(piece);
  return "name" in piece ? `\`${visible(piece.name)}\`` : `${visible(piece.words)} (${visible(piece.link)})`;
}

/** Nothing that would steer a terminal, or that can't be seen. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ");
}
