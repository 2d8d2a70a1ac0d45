import { smallestPiecesOf, type YamlPiece } from "../yaml/pieces.ts";
import { decode } from "../yaml/text.ts";
import { type RosterPart, readPart } from "./part.ts";

/** A piece of a file, and what it says. */
export interface ReadPiece {
  readonly piece: YamlPiece;
  readonly part: RosterPart;
}

/** Reads files in pieces, and each piece that was in the file before not again. */
export interface PieceReader {
  /** Returns the pieces of a file; undefined where one of them can't be read by itself. */
  read(bytes: Uint8Array): readonly ReadPiece[] | undefined;
  /** Forgets what none of the files read since the last call had. */
  forget(): void;
}

/** Pieces by the section that they are in, and by text. */
type KnownPieces = Map<string, Map<string, ReadPiece>>;

/** Returns a reader that has read nothing yet. */
export function pieceReader(): PieceReader {
  const files = new WeakMap<Uint8Array, readonly ReadPiece[]>();
  let before: KnownPieces = new Map();
  let now: KnownPieces = new Map();
  const readPiece = (piece: YamlPiece): ReadPiece | undefined => {
    const { under = "", text } = piece;
    const known = now.get(under)?.get(text) ?? before.get(under)?.get(text);
    const part = known?.part ?? readPart(piece);
    if (part === undefined) return undefined;
    const read = known ?? { piece, part };
    const ofSection = now.get(under) ?? new Map<string, ReadPiece>();
    now.set(under, ofSection);
    ofSection.set(text, read);
    return read;
  };
  return {
    read(bytes) {
      const known = files.get(bytes);
      if (known !== undefined) {
        for (const each of known) readPiece(each.piece);
        return known;
      }
      const { text, flaw } = decode(bytes);
      if (flaw !== undefined) return undefined;
      const pieces: ReadPiece[] = [];
      for (const piece of smallestPiecesOf(text)) {
        const read = readPiece(piece);
        if (read === undefined) return undefined;
        pieces.push(read);
      }
      files.set(bytes, pieces);
      return pieces;
    },
    forget() {
      before = now;
      now = new Map();
    },
  };
}
