import type { TeamFields } from "../blueprint.ts";
import { notHeld, unfitting } from "../errors.ts";
import type { Item } from "./dynamo.ts";
import type { Rocket } from "./rocket2-tables.ts";
import type { Source } from "./source.ts";

/** One row of the table of teams. It lists people by their GitHub ids, and shares its folder with them as writers. */
export function convertTeam(rocket: Rocket, { at, attributes }: Item): void {
  const { draft } = rocket;
  const text = (name: string): string => attributes.get(name)?.text?.trim() ?? "";
  const name = text("github_team_name");
  const key = draft.teamKey(name);
  if (draft.teams.has(key)) {
    draft.report(notHeld(`A second team called ${name}`, "GitHub has one team of a name: join the two."), at);
    return;
  }
  const leads = peopleIn(rocket, name, attributes.get("team_leads"));
  const members = peopleIn(rocket, name, attributes.get("members")).filter((each) => !leads.includes(each));
  const title = text("displayname");
  const fields: TeamFields = {
    ...(title === "" ? {} : { name: title }),
    ...(leads.length > 0 ? { leads } : {}),
    ...(members.length > 0 || leads.length === 0 ? { members } : {}),
    ...(name === key ? {} : { github: { name } }),
    ...folderOf(rocket, { name, folder: attributes.get("folder") }),
  };
  draft.teams.set(key, fields);
  rocket.teams.set(text("github_team_id"), key);
  const known = ["github_team_name", "displayname", "team_leads", "members", "folder"];
  const lost = [...attributes.keys()].filter(
    (attribute) => !known.includes(attribute) && text(attribute) !== "",
  );
  if (lost.length > 0) {
    const instead = "A team is found by its name; its platform can go into its description.";
    draft.report(
      notHeld(`${lost.join(", ")} of the team ${name}`, instead),
      attributes.get(lost[0] ?? "")?.at ?? at,
    );
  }
}

function peopleIn({ draft, people }: Rocket, team: string, list: Source | undefined): string[] {
  const found = (list?.items ?? []).flatMap(({ text = "", at }) => {
    const key = people.get(text);
    if (key === undefined)
      draft.report(unfitting(`GitHub id ${text} in the team ${team}`, "no user in the tables has it"), at);
    return key ?? [];
  });
  return [...new Set(found)].sort();
}

function folderOf(
  { draft }: Rocket,
  { name, folder }: { readonly name: string; readonly folder: Source | undefined },
): Pick<TeamFields, "drive"> {
  const written = folder?.text?.trim() ?? "";
  if (folder === undefined || written === "") return {};
  const id = written.replace(/^.*\/folders\//, "").replace(/[?#].*$/, "");
  if (/^[A-Za-z0-9_-]{1,200}$/.test(id)) return { drive: { folders: [{ id, role: "writer" }] } };
  draft.report(unfitting(`The folder of the team ${name} ("${written}")`, "it is no folder's id"), folder.at);
  return {};
}
