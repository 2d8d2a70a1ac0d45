import { isValid, loadRoster, type ValidRoster } from "../../roster/load.ts";
import type { RosterFile } from "../../roster/parse.ts";

/** The day (`YYYY-MM-DD`) on which tests load rosters. */
export const testDay = "2026-06-01";

/** Returns a text as a file of a roster. */
export function rosterFileOf(text: string, path = "teams.yaml"): RosterFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

/** Loads the roster in a text. Throws with the findings when it has errors. */
export function loadedRosterOf(text: string): ValidRoster {
  const complete = /^version:/m.test(text) ? text : `${text.trimEnd()}\nversion: 1\n`;
  const result = loadRoster({ files: [rosterFileOf(complete)], findings: [] }, testDay);
  if (!isValid(result)) throw new Error(result.findings.map(({ message }) => message).join("\n"));
  return result;
}

/** A roster with people of every tier, two teams and a few projects, for tests of permissions. */
export const acmeYaml = `version: 1
github: { org: acme }
users:
  ada: { github: ada, permission: admin }
  abe: abe
  tim: { github: tim, permission: team_lead }
  tess: tess
  lea: { github: lea, email: lea@acme.dev, slack: U0LEA0000 }
  mia: { github: mia, github_id: 7, email: mia@acme.dev, slack: U0MIA0000 }
  max: { github: max }
  olu: { github: olu, outside: true }
  gus: { github: gus, active: false, permission: admin }
  eve: { github: eve, until: 2026-05-31, permission: admin }
teams:
  admins: { leads: [abe] }
  leads: { leads: [tess] }
  red: { leads: [lea], members: [mia], repos: { red-api: write } }
  blue: { leads: [max], members: [tim], repos: { blue-api: write }, slack: { channels: [{ name: blue-private, private: true }] }, drive: { folders: [{ id: 1Blue }] } }
projects:
  ruby: { team: red, repos: [ruby] }
  sky: { team: blue, repos: [sky] }
  free: { repos: [free] }
`;
