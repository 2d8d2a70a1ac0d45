import { entryId, type SiteContext } from "../context.ts";
import type { SitePerson, SiteProject, SiteTeam, SiteThing } from "../data.ts";
import { type Markup, markup } from "../markup.ts";
import type { SiteBox } from "../page.ts";
import { relativePath } from "../page-paths.ts";
import { boxGap, boxHeight, drawBox, drawLine, type PictureBox } from "./boxes.ts";

/** Neighbours beyond these are counted: a picture is to be taken in at once. */
const mostNeighbours = 8;
const width = 312;
const boxWidth = 126;

/** Returns the picture of a person and their teams, or what they hold without one. */
export function pictureOfPerson(context: SiteContext, path: string, person: SitePerson): readonly SiteBox[] {
  const held = context.heldBy(person.id).map(({ what }) => what);
  const teams = held.filter((id) => context.teams.has(id));
  const shown = teams.length > 0 ? teams : held;
  return picture(context, path, { before: [], of: person.id, after: shown }, "Teams");
}

/** Returns the picture of a team: what brings people into it, and what it gives them. */
export function pictureOfTeam(context: SiteContext, path: string, team: SiteTeam): readonly SiteBox[] {
  const nested = context.data.teams.filter(({ parent }) => parent === team.id).map(({ id }) => id);
  const before = [...new Set([...team.includes, ...nested])];
  return picture(context, path, { before, of: team.id, after: team.gives });
}

/** Returns the picture of a project: its teams, and its things. */
export function pictureOfProject(
  context: SiteContext,
  path: string,
  project: SiteProject,
): readonly SiteBox[] {
  const others = project.access.map(({ team }) => team);
  const before = [...(project.team === null ? [] : [project.team]), ...others];
  return picture(context, path, { before, of: project.id, after: project.things });
}

/** Returns the picture of a thing: what leads people to it, the one that brings most of them first. */
export function pictureOfThing(context: SiteContext, path: string, thing: SiteThing): readonly SiteBox[] {
  const people = new Map<string, number>();
  for (const { ways } of context.holdersOf(thing.id)) {
    const ends = ways.flatMap(({ steps }) =>
      steps.flatMap(({ entry }) => (entry === null ? [] : [entryId(entry)])),
    );
    for (const id of new Set(ends)) if (context.teams.has(id)) people.set(id, (people.get(id) ?? 0) + 1);
  }
  const before = [...people].sort(([one, some], [other, more]) => more - some || (one < other ? -1 : 1));
  const counted = new Map(before.map(([id, number]) => [id, `${context.nameOf(id)} (${number})`]));
  return picture(context, path, { before: [...counted.keys()], of: thing.id, after: [], names: counted });
}

interface Neighbours {
  readonly before: readonly string[];
  readonly of: string;
  readonly after: readonly string[];
  readonly names?: ReadonlyMap<string, string>;
}

function picture(
  context: SiteContext,
  path: string,
  { before, of, after, names }: Neighbours,
  heading = "How it hangs together",
): readonly SiteBox[] {
  if (before.length + after.length === 0) return [];
  const [left, right] = [before, after].map((ids) => column(context, path, ids, names)) as [
    readonly PictureBox[],
    readonly PictureBox[],
  ];
  const rows = Math.max(left.length, right.length, 1);
  const three = left.length > 0 && right.length > 0;
  const room = three ? 92 : boxWidth;
  const height = rows * (boxHeight + boxGap) - boxGap;
  const top = (number: number, index: number) =>
    Math.round((height - (number * (boxHeight + boxGap) - boxGap)) / 2 + index * (boxHeight + boxGap));
  const middle = top(1, 0);
  const atX = left.length === 0 ? 0 : three ? (width - room) / 2 : width - room;
  const half = boxHeight / 2;
  const shapes: readonly Markup[] = [
    ...left.map((_, index) => drawLine(room, top(left.length, index) + half, atX, middle + half)),
    ...right.map((_, index) =>
      drawLine(atX + room, middle + half, width - room, top(right.length, index) + half),
    ),
    ...left.map((each, index) => drawBox(each, 0, top(left.length, index), room)),
    drawBox({ name: context.nameOf(of), tone: toneOf(context, of) }, atX, middle, room),
    ...right.map((each, index) => drawBox(each, width - room, top(right.length, index), room)),
  ];
  const content = markup`<svg class="picture" viewBox="-1 -1 ${width + 2} ${height + 2}" role="group" aria-label="${heading}">${shapes}</svg>`;
  return [{ heading, content }];
}

function column(
  context: SiteContext,
  path: string,
  ids: readonly string[],
  names?: ReadonlyMap<string, string>,
): readonly PictureBox[] {
  const rest = ids.length - mostNeighbours;
  const shown = rest > 1 ? ids.slice(0, mostNeighbours) : ids;
  const boxes = shown.map((id): PictureBox => {
    const to = context.paths.get(id);
    const name = names?.get(id) ?? context.nameOf(id);
    return { name, tone: toneOf(context, id), href: to === undefined ? undefined : relativePath(path, to) };
  });
  return rest > 1 ? [...boxes, { name: `${rest} more`, tone: "more" }] : boxes;
}

function toneOf(context: SiteContext, id: string): PictureBox["tone"] {
  if (context.people.has(id)) return "person";
  if (context.teams.has(id)) return "team";
  return context.projects.has(id) ? "project" : "thing";
}
