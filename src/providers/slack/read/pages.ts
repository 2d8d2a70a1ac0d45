import type { Problem } from "../../../core/finding.ts";
import type { Answer, SlackClient } from "../client.ts";
import { listingFailed } from "../errors.ts";
import { type Fields, record, text } from "../model/remote-state.ts";

/** A paged listing: which method, with which arguments, and where its entries stand in a page. */
export interface Listing<Item = unknown> {
  readonly method: string;
  readonly args: Readonly<Record<string, string | number | boolean>>;
  readonly field: string;
  /** Told how many entries have come so far. */
  readonly onPage?: (count: number) => void;
  /** What to keep of an entry, for thousands of large ones; all of it when left out. */
  readonly keep?: (entry: unknown) => Item;
}

const mostRestarts = 2;
/** So many pages are of the size asked for; a longer listing goes on in the largest pages that Slack allows. */
const modestPages = 4;
const largestPage = 999;
const mostPages = 5_000;

/**
 * Everything in a listing, or why it could not be read to the end; never a part of it. Empty pages in the middle are
 * no end; a cursor that has expired starts the listing anew; a cursor that comes twice ends the attempt.
 */
export async function listAll<Item>(
  client: SlackClient,
  listing: Listing<Item>,
): Promise<readonly Item[] | Problem> {
  for (let restarts = 0; ; restarts += 1) {
    const outcome = await oneReading(client, listing);
    if (outcome !== "expired") return outcome;
    if (restarts === mostRestarts) return listingFailed(listing.method, "invalid_cursor");
  }
}

async function oneReading<Item>(
  client: SlackClient,
  { method, args, field, onPage, keep }: Listing<Item>,
): Promise<readonly Item[] | Problem | "expired"> {
  const entries: Item[] = [];
  const cursors = new Set<string>();
  let cursor = "";
  do {
    const size = cursors.size < modestPages ? {} : { limit: largestPage };
    const answer: Answer = await client.read(method, cursor === "" ? args : { ...args, ...size, cursor });
    if (answer.is === "refused" && answer.error === "invalid_cursor" && cursor !== "") return "expired";
    if (answer.is !== "done") return listingFailed(method, answer.error);
    const page = answer.body[field];
    if (!Array.isArray(page)) return listingFailed(method, `no ${field}`);
    for (const entry of page) entries.push(keep === undefined ? entry : keep(entry));
    onPage?.(entries.length);
    cursor = nextCursor(answer.body);
    if (cursors.has(cursor) || cursors.size > mostPages) return listingFailed(method, "endless");
    if (cursor !== "") cursors.add(cursor);
  } while (cursor !== "");
  return entries;
}

function nextCursor(body: Fields): string {
  return text(record(body["response_metadata"])["next_cursor"]);
}

/** True of a problem that stands in place of entries. */
export function isProblem<Value>(value: Value | Problem): value is Problem {
  return typeof value === "object" && value !== null && "severity" in value;
}
