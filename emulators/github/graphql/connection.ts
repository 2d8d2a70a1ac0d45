import type { Arguments, GraphqlContext } from "./context.ts";

/** One page of a list, in GraphQL's shape. `edges` and `nodes` are computed only when a query asks for them. */
export interface Connection {
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly edges: () => unknown[];
  readonly nodes: () => unknown[];
}

/** How a list becomes a connection: its field, its nodes, and the other fields of its edges. */
export interface ConnectionSpec<Item> {
  readonly field: string;
  readonly node?: (item: Item) => unknown;
  readonly edge?: (item: Item) => Readonly<Record<string, unknown>>;
}

/** Returns the page that `first`, `after`, `last` and `before` ask for, with the quirk that strikes this field. */
export function connect<Item>(
  context: GraphqlContext,
  items: readonly Item[],
  {
    args,
    field,
    node = (item) => item,
    edge = () => ({}),
  }: ConnectionSpec<Item> & { readonly args: Arguments },
): Connection {
  const quirk = context.quirk?.connection === field ? context.quirk.name : undefined;
  let [start, end] = bounds(items.length, args);
  if (quirk === "short-page" && end - start > 1) end = start + Math.ceil((end - start) / 2);
  if (quirk === "repeated-page" && start > 0) {
    const size = Number(args["first"] ?? end - start);
    [start, end] = [Math.max(0, start - size), start];
  }
  const slice = items.slice(start, end);
  const nodeOf = (item: Item, index: number): unknown => {
    const broken = quirk === "partial" && index % 3 === 1;
    return broken ? new Error("Something went wrong while executing your query.") : node(item);
  };
  return {
    totalCount: items.length + (quirk === "wrong-total" ? 1 : 0),
    pageInfo: {
      hasNextPage: end < items.length,
      hasPreviousPage: start > 0,
      startCursor: slice.length === 0 ? null : cursorAt(start),
      endCursor: slice.length === 0 ? null : cursorAt(end - 1),
    },
    edges: () =>
      slice.map((item, index) => ({
        cursor: cursorAt(start + index),
        node: nodeOf(item, index),
        ...edge(item),
      })),
    nodes: () => slice.map(nodeOf),
  };
}

function bounds(length: number, args: Arguments): [number, number] {
  let start = typeof args["after"] === "string" ? positionOf(args["after"]) + 1 : 0;
  let end = typeof args["before"] === "string" ? positionOf(args["before"]) : length;
  end = Math.min(end, length);
  start = Math.min(start, end);
  if (typeof args["first"] === "number") end = Math.min(end, start + args["first"]);
  if (typeof args["last"] === "number") start = Math.max(start, end - args["last"]);
  return [start, end];
}

function cursorAt(position: number): string {
  return Buffer.from(`cursor:v2:${position}`).toString("base64");
}

function positionOf(cursor: string): number {
  return Number(Buffer.from(cursor, "base64").toString("utf8").slice("cursor:v2:".length));
}
