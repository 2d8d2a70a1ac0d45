import type { Standing } from "../../permissions/standing.ts";
import { standingOf } from "../../permissions/standing.ts";
import type { RosterFile } from "../../roster/parse.ts";

export const today = "2026-06-01";

/** A text as the one file of a roster. */
export function fileOf(text: string, path = "teams.yaml"): RosterFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

/** What a text means on the tests' day; throws with the findings when it is no roster. */
export function standing(text: string): Standing {
  const whole = /^version:/m.test(text) ? text : `${text.trimEnd()}\nversion: 1\n`;
  const read = standingOf([fileOf(whole)], today);
  if (read.standing === undefined) throw new Error(read.findings.map(({ message }) => message).join("\n"));
  return read.standing;
}

/** People of every tier, two teams and a few projects, for who may do what. */
export const acme = `version: 1
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
