import { hierarchy, tree } from "d3-hierarchy";
import type { SiteContext } from "../context.ts";
import type { SiteTeam } from "../data.ts";
import { type Markup, markup } from "../markup.ts";
import type { SiteBox } from "../page.ts";
import { relativePath } from "../page-paths.ts";
import { boxGap, boxHeight, drawBox, drawLine } from "./boxes.ts";

/** A tree of more teams than this is not taken in at once: each of its teams shows its own part. */
const mostTeams = 40;
const boxWidth = 150;
const levelWidth = 190;

interface Branch {
  readonly id: string;
  readonly below: readonly Branch[];
}

/** Returns the picture of all teams that are nested, where it is not too large. */
export function pictureOfTree(context: SiteContext, path: string): readonly Markup[] {
  const below = nestedTeams(context);
  const roots = context.data.teams.filter(
    ({ id, parent }) => parent === null && (below.get(id) ?? []).length > 0,
  );
  const branches = roots.map(({ id }) => branch(id, below));
  const number = branches.reduce((sum, each) => sum + sizeOf(each), 0);
  if (number === 0 || number > mostTeams) return [];
  return [
    markup`<section class="box"><h2>How teams are nested</h2><div class="scroll" tabindex="0" role="region" aria-label="How teams are nested">${draw(context, path, branches)}</div></section>`,
  ];
}

/** Returns the picture of a team and the teams nested in it; of itself alone there is none. */
export function treeOfTeam(context: SiteContext, path: string, team: SiteTeam): readonly SiteBox[] {
  const own = branch(team.id, nestedTeams(context));
  const hasDepth = own.below.some(({ below }) => below.length > 0);
  if (!hasDepth || sizeOf(own) > mostTeams) return [];
  const content = markup`<div class="scroll" tabindex="0" role="region" aria-label="Nested teams">${draw(context, path, [own])}</div>`;
  return [{ heading: "Nested teams", content }];
}

function nestedTeams({ data }: SiteContext): ReadonlyMap<string, readonly string[]> {
  const nested = data.teams.flatMap(({ id, parent }) => (parent === null ? [] : [{ id, parent }]));
  return new Map(
    [...Map.groupBy(nested, ({ parent }) => parent)].map(([id, all]) => [id, all.map((each) => each.id)]),
  );
}

/** A roster's teams don't nest in themselves: its check refuses that. */
function branch(id: string, below: ReadonlyMap<string, readonly string[]>): Branch {
  return { id, below: (below.get(id) ?? []).map((each) => branch(each, below)) };
}

function sizeOf({ below }: Branch): number {
  return below.reduce((sum, each) => sum + sizeOf(each), 1);
}

function draw(context: SiteContext, path: string, branches: readonly Branch[]): Markup {
  // All stand under one node that is not drawn, so that none covers another.
  const root = tree<Branch>().nodeSize([boxHeight + boxGap, levelWidth])(
    hierarchy<Branch>({ id: "", below: branches }, ({ below }) => below),
  );
  const nodes = root.descendants().filter(({ depth }) => depth > 0);
  const top = Math.min(...nodes.map(({ x }) => x));
  const place = ({ x, depth }: (typeof nodes)[number]) => ({
    x: (depth - 1) * levelWidth,
    y: Math.round(x - top),
  });
  const half = boxHeight / 2;
  const lines = nodes.flatMap((node) => {
    if (node.parent === null || node.parent.depth === 0) return [];
    const [from, to] = [place(node.parent), place(node)];
    return [drawLine(from.x + boxWidth, from.y + half, to.x, to.y + half)];
  });
  const boxes = nodes.map((node) => {
    const { x, y } = place(node);
    const to = context.paths.get(node.data.id) ?? "";
    const href = to === path ? undefined : relativePath(path, to);
    return drawBox({ name: context.nameOf(node.data.id), tone: "team", href }, x, y, boxWidth);
  });
  const width = (Math.max(...nodes.map(({ depth }) => depth)) - 1) * levelWidth + boxWidth;
  const height = Math.max(...nodes.map((node) => place(node).y)) + boxHeight;
  return markup`<svg class="picture" viewBox="-1 -1 ${width + 2} ${height + 2}" width="${width + 2}" height="${height + 2}" role="group" aria-label="Nested teams">${lines}${boxes}</svg>`;
}
