import { type Reply, type Request, refuse } from "./wire.ts";

/** One page of a listing, and the cursor of the next one. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly response_metadata: { readonly next_cursor: string };
}

interface PageOptions {
  /** The page size when the caller names no limit. */
  readonly limit: number;
  /** The caller's limit must be below this. */
  readonly below: number;
}

/**
 * Returns a page of a listing, or an error. With the option `emptyPages` or the quirk `empty-page`, a page is empty
 * though more follow. Other quirks: `short-page`; `bad-cursor`, an expired cursor; `same-cursor`, a list without end.
 */
export function pageOf<Item>(
  request: Request,
  items: readonly Item[],
  limits: PageOptions,
): Page<Item> | Reply {
  const { args, options, quirk } = request;
  const limit = args.number("limit") ?? limits.limit;
  if (!Number.isInteger(limit) || limit < 0 || limit >= limits.below) return refuse("invalid_limit");
  const start = readCursor(args.text("cursor") ?? "");
  if (start === undefined || quirk === "bad-cursor" || start.offset > items.length)
    return refuse("invalid_cursor");
  const size = Math.min(limit === 0 ? limits.limit : limit, options.pageCap);
  const empty = quirk === "empty-page" || (options.emptyPages && start.offset > 0 && !start.skipped);
  const short = quirk === "short-page" ? Math.ceil(size / 2) : size;
  const end = empty ? start.offset : Math.min(items.length, start.offset + short);
  const next =
    quirk === "same-cursor" ? (args.text("cursor") ?? "") : end < items.length ? cursor(end, empty) : "";
  return {
    items: items.slice(start.offset, end),
    response_metadata: { next_cursor: quirk === "same-cursor" && next === "" ? cursor(0, false) : next },
  };
}

function cursor(offset: number, skipped: boolean): string {
  return Buffer.from(`next:${offset}:${skipped ? 1 : 0}`).toString("base64");
}

function readCursor(text: string): { offset: number; skipped: boolean } | undefined {
  if (text === "") return { offset: 0, skipped: false };
  const match = /^next:(\d+):([01])$/.exec(Buffer.from(text, "base64").toString("utf8"));
  return match ? { offset: Number(match[1]), skipped: match[2] === "1" } : undefined;
}

/** True of an error in place of a page. */
export function isErrorReply<Item>(page: Page<Item> | Reply): page is Reply {
  return "ok" in page;
}
