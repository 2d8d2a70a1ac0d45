import type { Context, Reply } from "./route.ts";

/** Returns a page of a list with its `Link` header. `wrap` puts the page into an object. */
export function page<Item>(
  context: Context,
  items: readonly Item[],
  render: (item: Item) => unknown,
  wrap: (rendered: unknown[]) => unknown = (rendered) => rendered,
): Reply {
  const { query, path } = context.call;
  const size = Math.min(100, Math.max(1, Number(query.get("per_page") ?? 30)));
  const number = Math.max(1, Number(query.get("page") ?? 1));
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (to: number, rel: string): string => {
    const search = new URLSearchParams(query);
    search.set("page", String(to));
    return `<${context.url}${encodeURI(path)}?${search}>; rel="${rel}"`;
  };
  const links = [
    ...(number > 1 ? [link(number - 1, "prev")] : []),
    ...(number < last ? [link(number + 1, "next"), link(last, "last")] : []),
    ...(number > 1 ? [link(1, "first")] : []),
  ];
  return {
    status: 200,
    ...(links.length > 0 ? { headers: { link: links.join(", ") } } : {}),
    body: wrap(items.slice((number - 1) * size, number * size).map(render)),
  };
}
