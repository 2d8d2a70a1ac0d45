import type { Report } from "../../../core/report.ts";
import { isValid, loadRoster } from "../../../roster/load.ts";
import { knownAccess } from "../../access/known-access.ts";
import type { SiteRequest } from "../run.ts";

/** A roster in which everything that a site shows is there once. */
export const smallRoster = `version: 1
github: { org: acme, owners: [ada] }
slack: {}
drive: {}
users:
  ada:
    github: ada-gh
    email: ada@acme.dev
    name: Ada Lovelace
    permission: admin
    title: Head of engineering
    bio: "Writes programs.\\nAnswers ada@acme.dev."
    major: Mathematics
    image: https://acme.dev/ada.png
    links: { blog: "https://ada.acme.dev", talks: "https://acme.dev/@ada" }
  bob: { github: bob-gh, email: bob@acme.dev, until: 2026-12-24 }
  eve: { github: eve-gh, email: eve@acme.dev }
  kim: { github: kim-gh, outside: true }
  zoe: { github: zoe-gh, active: false }
teams:
  infra: { members: [bob, { user: eve, until: 2026-12-10 }] }
  backend:
    description: Services and data
    leads: [ada]
    include: [infra]
    repos: { api: write }
    slack: { usergroup: backend, channels: [backend, { name: incident-room, private: true }] }
    drive: { folders: [{ id: 1BackendFolderOfAcme, role: writer, groups: { all@acme.dev: reader } }] }
  babysitters: { members: [eve, bob], only_if_in: [kids], former_members: [zoe] }
  kids: { parent: backend, members: [eve] }
  babies: { parent: kids, members: [bob] }
  redteam:
    leads: [eve]
    members: [bob]
    github: { privacy: secret }
    repos: { api: admin }
    slack: { usergroup: redteamers }
  platform: { include: [redteam], repos: { deploy: write } }
projects:
  shop:
    team: backend
    repos: [shop]
    collaborators: { kim: read }
    short_description: Sells things
    tags: [web]
    website: https://shop.acme.dev
`;

/** Returns what a site is made from: a roster on a day, and where given, what the services have. */
export function siteRequest(yaml: string, rest: Partial<SiteRequest> = {}, report?: Report): SiteRequest {
  const files = [{ path: "teams.yaml", bytes: new TextEncoder().encode(yaml) }];
  const loaded = loadRoster({ files, findings: [] }, "2026-12-01");
  if (!isValid(loaded)) throw new Error(JSON.stringify(loaded.findings));
  const known = knownAccess(loaded, report);
  const read = report === undefined ? {} : { report };
  return { known, at: "commit 1234567, 2026-12-01", emails: true, withPrivate: false, ...read, ...rest };
}

/**
 * Returns a roster as large as the one of Kubernetes: 1,276 people, 284 teams and 78 repositories, made by counting, so that
 * it is the same each time.
 */
export function largeRoster(): string {
  const [people, teams, repositories] = [1276, 284, 78];
  const lines = [
    "version: 1",
    "github: { org: kubernetes, owners: [p1, p2, p3, p4, p5, p6, p7, p8] }",
    "users:",
  ];
  for (let at = 1; at <= people; at += 1)
    lines.push(
      `  p${at}: { github: login-${(at * 7919) % 100_003}, name: Person ${(at * 104_729) % 99_991} }`,
    );
  lines.push("teams:");
  for (let at = 1; at <= teams; at += 1) {
    const size = at % 40 === 0 ? 120 : 3 + (at % 14);
    const members = Array.from({ length: size }, (_, index) => `p${((at * 37 + index * 11) % people) + 1}`);
    const all = [...new Set(members)];
    const parent = at % 5 === 0 ? "" : `, parent: t${at - (at % 5)}`;
    const repos =
      at % 3 === 0 ? `, repos: { r${at % repositories}: ${at % 2 === 0 ? "write" : "admin"} }` : "";
    lines.push(
      `  t${at}: { leads: [${all.slice(0, 2).join(", ")}], members: [${all.slice(2).join(", ")}]${at < 5 ? "" : parent}${repos} }`,
    );
  }
  lines.push("projects:", "  core:", "    team: t40", "    repos:");
  for (let at = 0; at < repositories; at += 1) lines.push(`      - r${at}`);
  return `${lines.join("\n")}\n`;
}
