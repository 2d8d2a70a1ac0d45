import type * as z from "zod";
import { defined } from "../defined.ts";
import type { DriveSection, GithubSection, Guards, Permissions, SlackSection } from "../roster.ts";
import { defaultRules } from "../schema/settings.ts";
import type { parts } from "../schema.ts";
import type { Declared, ToPlace } from "./person.ts";
import { buildChannels } from "./team.ts";

type Output<Part extends keyof typeof parts> = z.output<(typeof parts)[Part]>;

export function buildGithub({ value, at }: Declared<Output<"github">>, toPlace: ToPlace): GithubSection {
  const { org, owners, members, invite, teams, ignore, default_team: defaultTeam } = value;
  return defined({ org, owners, members, invite, teams, ignore, defaultTeam, at: toPlace(at) });
}

export function buildSlack({ value, node, at }: Declared<Output<"slack">>, toPlace: ToPlace): SlackSection {
  const { workspace, usergroups, ignore } = value;
  const channels = buildChannels(value.channels, ["channels"], { node, toPlace });
  return defined({ workspace, usergroups, ignore, channels, at: toPlace(at) });
}

export function buildDrive({ at }: Declared<Output<"drive">>, toPlace: ToPlace): DriveSection {
  return { at: toPlace(at) };
}

export function buildGuards({
  max_removals: most,
  min_owners: minOwners,
  protected: people,
}: Output<"guards">): Guards {
  const maxRemovals = typeof most === "number" ? { count: most } : { share: Number.parseInt(most, 10) / 100 };
  return { maxRemovals, minOwners, protected: people };
}

/** The format's rules, and the file's instead of or besides them. `teams` are the keys that are declared. */
export function buildPermissions(
  value: Output<"permissions">,
  teams: { has(key: string): boolean },
): Permissions {
  const { admin_team: adminTeam, leads_team: leadsTeam, rules } = value;
  return defined({
    adminTeam: adminTeam ?? (teams.has("admins") ? "admins" : undefined),
    leadsTeam: leadsTeam ?? (teams.has("leads") ? "leads" : undefined),
    rules: new Map<string, string>([...Object.entries(defaultRules), ...Object.entries(rules)]),
  });
}
