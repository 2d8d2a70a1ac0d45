import * as z from "zod";

const day = z.string().meta({ description: "A day, YYYY-MM-DD, UTC." });
const end = z.string().meta({ description: "A last day, YYYY-MM-DD, or a moment, YYYY-MM-DDTHH:MMZ, UTC." });
const entryId = z.string().meta({ description: "The id of an entry of this file." });

const linePlace = z.strictObject({ file: z.string(), line: z.int() });

const wayStep = z.strictObject({
  entry: z.string().nullable().meta({
    description: "team:KEY, project:KEY, github.owners, or kind/key; null for something that is not shown.",
  }),
  words: z.string().meta({ description: "What the step's line says." }),
  at: linePlace.nullable().meta({ description: "The line of the roster that makes the step." }),
});

const way = z.strictObject({
  role: z.string(),
  words: z.string().meta({ description: "The way in a few words: infra → backend → project checkout." }),
  until: end.nullable(),
  steps: z.array(wayStep),
});

const holding = z.strictObject({
  who: entryId,
  what: entryId,
  role: z.string(),
  roleInFile: z.string().nullable().meta({ description: "The file's role, where it is another one." }),
  until: end.nullable(),
  since: day
    .nullable()
    .meta({ description: "Since when; null where no history was read, or it doesn't tell." }),
  sinceBy: z.string().nullable().meta({ description: "The pull request (#12), commit or run that gave it." }),
  declared: z.boolean().meta({ description: "Whether the roster gives it." }),
  handedOver: z.boolean().meta({
    description: "Whether the roster gives it only by entries that Rollcall leaves alone (hands_off).",
  }),
  live: z
    .boolean()
    .nullable()
    .meta({ description: "Whether the service has it; null where it was not asked." }),
  ways: z.array(way).meta({ description: "The first ways to it." }),
  hasMoreWays: z.boolean(),
});

const label = z.strictObject({ label: z.string(), address: z.string() });

const person = z.strictObject({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  sort: z.enum(["person", "group"]),
  inFile: z.boolean(),
  present: z.boolean().meta({ description: "false: they have left, and the roster gives them nothing." }),
  outside: z.boolean().meta({ description: "true: an outside collaborator." }),
  tier: z.string().nullable().meta({ description: "What they may change in the roster." }),
  until: end.nullable(),
  at: linePlace.nullable(),
  email: z.string().nullable(),
  github: z.string().nullable(),
  title: z.string().nullable(),
  bio: z.string().nullable(),
  major: z.string().nullable(),
  image: z.string().nullable(),
  links: z.array(label),
});

const team = z.strictObject({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  parent: entryId.nullable(),
  leads: z.array(entryId),
  includes: z.array(entryId),
  onlyIfIn: z.array(entryId).meta({ description: "It takes only people of these teams." }),
  formerMembers: z.array(entryId).meta({ description: "Who was in it once." }),
  gives: z.array(entryId).meta({ description: "The things that its people have through it." }),
  archived: z.boolean(),
  at: linePlace.nullable(),
});

const project = z.strictObject({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  team: entryId.nullable(),
  access: z.array(z.strictObject({ team: entryId, role: z.string() })),
  things: z.array(entryId),
  summary: z.string().nullable(),
  description: z.string().nullable(),
  tags: z.array(z.string()),
  links: z.array(label),
  archived: z.boolean(),
  at: linePlace.nullable(),
});

const thing = z.strictObject({
  id: z.string(),
  kind: z.string(),
  key: z.string(),
  name: z.string(),
  noun: z.string().meta({ description: "What its kind is called: repository." }),
  section: z.string().meta({ description: "What several of its kind are called: repositories." }),
  declaredBy: z.array(
    z.strictObject({ entry: z.string().nullable(), words: z.string(), at: linePlace.nullable() }),
  ),
  roles: z.array(z.string()).meta({ description: "The roles of its kind, from least to most." }),
  address: z.string().nullable().meta({ description: "Its page at the service, where it is known." }),
});

const check = z.strictObject({
  code: z.string(),
  isFine: z.boolean().nullable().meta({ description: "null: it was not measured." }),
  words: z.string(),
  about: z.array(entryId),
});

const past = z.strictObject({
  day,
  who: entryId.nullable().meta({ description: "null: it is about the thing itself." }),
  what: entryId,
  change: z.string().meta({ description: "What became of it: gained write." }),
  by: z.string().meta({ description: "The pull request (#12), the commit or the run that did it." }),
  address: z.string().nullable().meta({ description: "The page of that, where it is known." }),
  askedBy: z.array(z.string()),
  approvedBy: z.array(z.string()),
});

/** Everything that a site shows, as other tools get it in `data.json`. */
export const siteData = z
  .strictObject({
    version: z.literal(1),
    organisation: z.string(),
    at: z.string().meta({ description: "What it is told from." }),
    day,
    live: z.boolean().meta({ description: "Whether the services were asked." }),
    linesAt: z
      .string()
      .nullable()
      .meta({ description: "The address below which the files of the roster are." }),
    notMeasured: z.array(z.string()),
    people: z.array(person),
    teams: z.array(team),
    projects: z.array(project),
    things: z.array(thing),
    holdings: z.array(holding),
    checks: z.array(check),
    history: z
      .array(past)
      .nullable()
      .meta({ description: "What changed, the newest first; null where no history was read." }),
    ending: z.array(z.strictObject({ who: entryId, from: entryId.nullable(), until: end })),
  })
  .meta({ title: "Who has access to what", description: "The data of a site made by rollcall site." });

export type SiteData = z.output<typeof siteData>;
export type SitePerson = z.output<typeof person>;
export type SiteTeam = z.output<typeof team>;
export type SiteProject = z.output<typeof project>;
export type SiteThing = z.output<typeof thing>;
export type SiteHolding = z.output<typeof holding>;
export type SiteWay = z.output<typeof way>;
export type SiteCheck = z.output<typeof check>;
export type SitePast = z.output<typeof past>;
export type SitePlace = z.output<typeof linePlace>;

/** Returns the text of `schema/site.schema.json`, the schema of `data.json`. `id` is its address. */
export function siteSchemaText(id: string): string {
  const { $schema, ...schema } = z.toJSONSchema(siteData, { target: "draft-7" });
  return `${JSON.stringify({ $schema, $id: id, ...schema }, null, 2)}\n`;
}
