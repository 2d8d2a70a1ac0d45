import type { Problem } from "../../../core/finding.ts";
import type { SlackAnswer, SlackClient } from "../client.ts";
import { listingFailed } from "../errors.ts";
import { fieldsIn, type JsonFields, textIn } from "../model/remote-state.ts";

/** A paged listing: its method and arguments, and the field of a page that holds the entries. */
export interface SlackListing<Item = unknown> {
  readonly method: string;
  readonly args: Readonly<Record<string, string | number | boolean>>;
  readonly field: string;
  /** Called with the number of entries so far. */
  readonly onPage?: (count: number) => void;
  /** Converts an entry as it arrives, so that thousands of large ones are not held. Default: the entry as it is. */
  readonly convert?: (entry: unknown) => Item;
}

const maxRestarts = 2;
/** The number of pages of the size asked for. Later pages are of the largest size that Slack allows. */
const smallPages = 4;
const largestPage = 999;
const maxPages = 5_000;

/**
 * Reads a listing to its end. Returns all entries, or the problem; never a part. An empty page in the middle is no end.
 * An expired cursor starts the listing again. A cursor that comes twice is a problem.
 */
export async function listAllPages<Item>(
  client: SlackClient,
  listing: SlackListing<Item>,
): Promise<readonly Item[] | Problem> {
  for (let restarts = 0; ; restarts += 1) {
    const outcome = await listOnce(client, listing);
    if (outcome !== "expired") return outcome;
    if (restarts === maxRestarts) return listingFailed(listing.method, "invalid_cursor");
  }
}

async function listOnce<Item>(
  client: SlackClient,
  { method, args, field, onPage, convert: keep }: SlackListing<Item>,
): Promise<readonly Item[] | Problem | "expired"> {
  const entries: Item[] = [];
  const cursors = new Set<string>();
  let cursor = "";
  do {
    const size = cursors.size < smallPages ? {} : { limit: largestPage };
    const answer: SlackAnswer = await client.read(
      method,
      cursor === "" ? args : { ...args, ...size, cursor },
    );
    if (answer.status === "error" && answer.error === "invalid_cursor" && cursor !== "") return "expired";
    if (answer.status !== "ok") return listingFailed(method, answer.error);
    const page = answer.body[field];
    if (!Array.isArray(page)) return listingFailed(method, `no ${field}`);
    for (const entry of page) entries.push(keep === undefined ? entry : keep(entry));
    onPage?.(entries.length);
    cursor = nextCursor(answer.body);
    if (cursors.has(cursor) || cursors.size > maxPages) return listingFailed(method, "endless");
    if (cursor !== "") cursors.add(cursor);
  } while (cursor !== "");
  return entries;
}

function nextCursor(body: JsonFields): string {
  return textIn(fieldsIn(body["response_metadata"])["next_cursor"]);
}

/** Returns true for a problem in place of entries. */
export function isProblem<Value>(value: Value | Problem): value is Problem {
  return typeof value === "object" && value !== null && "severity" in value;
}
