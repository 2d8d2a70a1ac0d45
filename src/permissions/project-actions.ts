import type { ValidRoster } from "../roster/load.ts";
import type { Project } from "../roster/roster.ts";
import { differingFields } from "./differing-fields.ts";
import type { RosterAction } from "./roster-action.ts";

/** Returns the actions on projects: created, removed, their fields, and their assignment to a team. */
export function projectActions(base: ValidRoster, head: ValidRoster): readonly RosterAction[] {
  const actions: RosterAction[] = [];
  for (const [key, project] of head.declared.projects) {
    const before = base.declared.projects.get(key);
    if (before === undefined)
      actions.push({ action: "project.create", subject: key, detail: "", at: project.at });
    else actions.push(...changesOf(before, project));
    actions.push(...assignmentActions(before, project, base));
  }
  for (const [key, project] of base.declared.projects) {
    if (head.declared.projects.has(key)) continue;
    actions.push({ action: "project.edit", subject: key, detail: "removed", at: project.at });
  }
  return actions;
}

const yamlNames: Readonly<Record<string, string>> = {
  channels: "slack",
  folders: "drive",
  googleGroup: "google",
  handsOff: "hands_off",
};

function changesOf(before: Project, project: Project): readonly RosterAction[] {
  return differingFields(before, project).flatMap((field) => {
    const names =
      field === "directory"
        ? differingFields(before.directory, project.directory)
        : [yamlNames[field] ?? field];
    return names.map((detail): RosterAction => {
      const at = project.places[detail] ?? before.places[detail] ?? project.at;
      const done = detail === "archived" && !project.archived ? "brought back" : detail;
      return { action: "project.edit", subject: project.key, detail: done, at };
    });
  });
}

/**
 * Returns the action on the team that gets a project, also by its being brought back. A team that is new itself needs no
 * right for it, and an archived project gives nothing.
 */
function assignmentActions(
  before: Project | undefined,
  project: Project,
  base: ValidRoster,
): readonly RosterAction[] {
  const { key, places, at } = project;
  const team = ownerOf(project);
  if (team === undefined || team === (before && ownerOf(before)) || !base.resolved.teams.has(team)) return [];
  return [{ action: "team.edit", subject: team, detail: `+project ${key}`, at: places["team"] ?? at }];
}

function ownerOf({ team, archived }: Project): string | undefined {
  return archived ? undefined : team;
}
