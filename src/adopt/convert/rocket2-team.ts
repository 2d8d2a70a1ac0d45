import { heldDifferently, notHeld, unfitting } from "../errors.ts";
import type { TeamFields } from "../new-roster.ts";
import type { DynamoItem } from "./dynamo.ts";
import type { ForeignValue } from "./foreign-file.ts";
import type { Rocket2Conversion } from "./rocket2-tables.ts";

/**
 * Converts one row of the table of teams. It lists people by GitHub id, who are writers on the team's folder. A roster
 * has no field for the platform, so it becomes the description.
 */
export function convertRocket2Team(conversion: Rocket2Conversion, { at, attributes }: DynamoItem): void {
  const { builder } = conversion;
  const text = (name: string): string => attributes.get(name)?.text?.trim() ?? "";
  const name = text("github_team_name");
  const key = builder.teamKey(name);
  if (builder.teams.has(key)) {
    builder.report(
      notHeld(`A second team called ${name}`, "GitHub has one team of a name: join the two."),
      at,
    );
    return;
  }
  const leads = peopleIn(conversion, name, attributes.get("team_leads"));
  const members = peopleIn(conversion, name, attributes.get("members")).filter(
    (each) => !leads.includes(each),
  );
  const title = text("displayname");
  const platform = text("platform");
  const fields: TeamFields = {
    ...(title === "" ? {} : { name: title }),
    ...(platform === "" ? {} : { description: `Platform: ${platform}` }),
    ...(leads.length > 0 ? { leads } : {}),
    ...(members.length > 0 || leads.length === 0 ? { members } : {}),
    ...(name === key ? {} : { github: { name } }),
    ...folderOf(conversion, { name, folder: attributes.get("folder") }),
  };
  builder.teams.set(key, fields);
  if (platform !== "") {
    const what = `The platform of the team ${name} (${platform}) is its description in the roster, which GitHub shows too.`;
    const instead = "Take it out of the roster if the description on GitHub is to stay.";
    builder.report(heldDifferently(what, instead), attributes.get("platform")?.at ?? at);
  }
  conversion.teamKeys.set(text("github_team_id"), key);
  const known = ["github_team_name", "displayname", "platform", "team_leads", "members", "folder"];
  const lost = [...attributes.keys()].filter(
    (attribute) => !known.includes(attribute) && text(attribute) !== "",
  );
  if (lost.length > 0) {
    const instead = "A team is found by its name.";
    builder.report(
      notHeld(`${lost.join(", ")} of the team ${name}`, instead),
      attributes.get(lost[0] ?? "")?.at ?? at,
    );
  }
}

function peopleIn(
  { builder, userKeys }: Rocket2Conversion,
  team: string,
  list: ForeignValue | undefined,
): string[] {
  const found = (list?.items ?? []).flatMap(({ text = "", at }) => {
    const key = userKeys.get(text);
    if (key === undefined)
      builder.report(unfitting(`GitHub id ${text} in the team ${team}`, "no user in the tables has it"), at);
    return key ?? [];
  });
  return [...new Set(found)].sort();
}

function folderOf(
  { builder }: Rocket2Conversion,
  { name, folder }: { readonly name: string; readonly folder: ForeignValue | undefined },
): Pick<TeamFields, "drive"> {
  const written = folder?.text?.trim() ?? "";
  if (folder === undefined || written === "") return {};
  const id = written.replace(/^.*\/folders\//, "").replace(/[?#].*$/, "");
  if (/^[A-Za-z0-9_-]{1,200}$/.test(id)) return { drive: { folders: [{ id, role: "writer" }] } };
  builder.report(
    unfitting(`The folder of the team ${name} ("${written}")`, "it is no folder's id"),
    folder.at,
  );
  return {};
}
