import type { Project } from "../roster/roster.ts";
import { differingFields } from "./facts.ts";
import type { Deed } from "./roster-action.ts";
import type { Standing } from "./standing.ts";

/** What happens to projects: which come and go, what of them changes, and which team is given one. */
export function projectDeeds(base: Standing, head: Standing): readonly Deed[] {
  const deeds: Deed[] = [];
  for (const [key, project] of head.declared.projects) {
    const before = base.declared.projects.get(key);
    if (before === undefined)
      deeds.push({ action: "project.create", subject: key, detail: "", at: project.at });
    else deeds.push(...changesOf(before, project));
    deeds.push(...handoverOf(before, project, base));
  }
  for (const [key, project] of base.declared.projects) {
    if (head.declared.projects.has(key)) continue;
    deeds.push({ action: "project.edit", subject: key, detail: "removed", at: project.at });
  }
  return deeds;
}

const yamlNames: Readonly<Record<string, string>> = { channels: "slack", folders: "drive" };

function changesOf(before: Project, project: Project): readonly Deed[] {
  return differingFields(before, project).flatMap((field) => {
    const names =
      field === "directory"
        ? differingFields(before.directory, project.directory)
        : [yamlNames[field] ?? field];
    return names.map((detail): Deed => {
      const at = project.places[detail] ?? before.places[detail] ?? project.at;
      return { action: "project.edit", subject: project.key, detail, at };
    });
  });
}

/** A team that is given a project has a say in it, unless it is there only in the roster to come. */
function handoverOf(before: Project | undefined, project: Project, base: Standing): readonly Deed[] {
  const { team, key, places, at } = project;
  if (team === undefined || team === before?.team || !base.resolved.teams.has(team)) return [];
  return [{ action: "team.edit", subject: team, detail: `+project ${key}`, at: places["team"] ?? at }];
}
