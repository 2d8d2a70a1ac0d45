import * as z from "zod";
import type { ValidRoster } from "../../roster/load.ts";
import { holdersOfPermission } from "../../roster/named-permissions.ts";

const key = z.string();
const end = z
  .string()
  .nullable()
  .meta({ description: "The last day, YYYY-MM-DD, or a moment, YYYY-MM-DDTHH:MMZ, UTC." });

const person = z.strictObject({
  name: z.string(),
  github: z.string().nullable(),
  github_id: z.number().nullable(),
  slack: z.string().nullable().meta({ description: "The id of their Slack account." }),
  email: z.string().nullable().meta({ description: "Null where it was left out." }),
  outside: z.boolean().meta({ description: "True of an outside collaborator, who is in no team." }),
  until: end,
});

const member = z.strictObject({
  person: key,
  lead: z.boolean(),
  through: z.array(key).meta({ description: "The teams that bring them, the outermost first." }),
  until: end,
});

const team = z.strictObject({
  name: z.string(),
  description: z.string().nullable(),
  parent: key.nullable(),
  github: z.string().nullable().meta({ description: "Its name on GitHub." }),
  members: z.array(member),
  repos: z.record(z.string(), z.string()).meta({ description: "Repository → role." }),
  repo_patterns: z.record(z.string(), z.string()).meta({
    description: "Pattern over repositories' names → role, and names → `none` that no pattern gives it.",
  }),
});

const permission = z.strictObject({
  people: z.record(key, z.array(z.string())).meta({ description: "Who has it → by which entries." }),
});

/** What a roster means on a day, for other tools: its people, its teams, and its named permissions, by their keys. */
export const directory = z
  .strictObject({
    version: z.literal(1),
    day: z.string(),
    people: z.record(key, person),
    teams: z.record(key, team),
    permissions: z.record(z.string(), permission),
  })
  .meta({ title: "Rollcall's people, teams and named permissions" });

/** One of these. */
export type Directory = z.infer<typeof directory>;

/** Returns what a roster means on its day: present people, live teams, named permissions. */
export function directoryOf({ resolved }: ValidRoster, emails: boolean): Directory {
  const { users, teams, permissions, today } = resolved;
  const present = [...users.values()].filter((user) => user.present);
  return {
    version: 1,
    day: today,
    people: Object.fromEntries(
      present.map((user) => [
        user.key,
        {
          name: user.name ?? user.key,
          github: user.github ?? null,
          github_id: user.githubId ?? null,
          slack: typeof user.slack === "string" ? user.slack : null,
          email: emails ? (user.email ?? null) : null,
          outside: user.outside,
          until: user.until ?? null,
        },
      ]),
    ),
    teams: Object.fromEntries(
      [...teams.values()]
        .filter(({ archived }) => !archived)
        .map((each) => [
          each.key,
          {
            name: each.name ?? each.key,
            description: each.description ?? null,
            parent: each.parent ?? null,
            github: each.github === false ? null : each.github.name,
            members: [...each.people].map(([user, { lead, via, until }]) => ({
              person: user,
              lead,
              through: [...via],
              until: until ?? null,
            })),
            repos: Object.fromEntries([...each.grants].map(([repo, { role }]) => [repo, role])),
            repo_patterns: Object.fromEntries(
              (each.repoPatterns ?? []).map(({ pattern, role }) => [pattern, role]),
            ),
          },
        ]),
    ),
    permissions: Object.fromEntries(
      [...permissions.grants.keys()].sort().map((each) => {
        const holders = holdersOfPermission(resolved, each) ?? new Map<string, readonly string[]>();
        return [each, { people: Object.fromEntries([...holders].map(([user, by]) => [user, [...by]])) }];
      }),
    ),
  };
}

/** Returns the published schema of it, as JSON. */
export function directorySchemaText(address: string): string {
  const { $schema, ...schema } = z.toJSONSchema(directory);
  return `${JSON.stringify({ $schema, $id: address, ...schema }, null, 2)}\n`;
}
