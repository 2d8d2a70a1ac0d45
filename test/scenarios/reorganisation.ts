import { seedsOf } from "../../emulators/seeds.ts";
import { rosterFromYaml } from "../../src/roster/testing/roster-from-yaml.ts";
import type { Case } from "../soak/cases.ts";
import { secrets } from "../soak/secrets.ts";

const people = `users:
  alice: { github: alicel, email: alice@acme.dev }
  bob: { github: bob-dev, email: bob@acme.dev }
  carol: { github: carol-c, email: carol@acme.dev }
  dana: { github: danab, email: dana@acme.dev }
`;

const before = `version: 1
github: { org: acme, owners: [alice, dana], teams: exact }
slack: { workspace: acme, usergroups: exact }
drive: {}
guards: { max_removals: 100% }
${people}  frank: { github: frank-f, email: frank@acme.dev }
teams:
  engineering:
    members: [alice, bob, carol, frank]
    repos: { api: write, website: read }
    slack: { usergroup: engineering, channels: [{ name: engineering, private: true }, old-hall] }
    drive: { folders: [{ id: 1engineering, role: writer }] }
  legacy:
    members: [bob, frank]
    slack: { usergroup: legacy-team, channels: [legacy] }
    drive: { folders: [{ id: 1legacy, role: reader }] }
`;

/** A roster that makes every kind of change on every service: create, rename, grant, revoke, archive. */
const after = `version: 1
github: { org: acme, owners: [bob, dana], teams: exact }
slack: { workspace: acme, usergroups: exact }
drive: {}
guards: { max_removals: 100% }
${people}  erin: { github: erin-gh, email: erin@acme.dev }
  frank: { github: frank-f, email: frank@acme.dev, active: false }
teams:
  product:
    description: Everything that we sell
    leads: [dana]
    members: [erin]
    repos: { website: admin }
    slack: { usergroup: { handle: product-team, name: Product, channels: [product] }, channels: [{ name: product, topic: What we sell }] }
    drive: { folders: [{ id: 1product, role: writer, groups: { list@acme.dev: reader } }] }
  engineering:
    description: Services and data
    parent: product
    members: [alice, carol, dana]
    repos: { api: admin }
    slack:
      usergroup: { handle: engineers, previously: [engineering] }
      channels: [{ name: engineering, private: true, purpose: Builds it }, { name: hall, previously: [old-hall] }]
    drive: { folders: [{ id: 1engineering, role: commenter }] }
  legacy:
    archived: true
    members: [bob]
    slack: { usergroup: legacy-team, channels: [legacy] }
    drive: { folders: [{ id: 1legacy, role: reader }] }
`;

/** Returns an organisation before a reorganisation: its services match the old roster, and the new roster is to be applied. */
export function reorganisation(): Case {
  const { github, slack, drive } = seedsOf(rosterFromYaml(before));
  const newcomer = { name: "erin", email: "erin@acme.dev" };
  return {
    roster: after,
    github: { ...github, users: [...(github.users ?? []), { login: "erin-gh" }] },
    renamedRepos: {},
    slack: { ...slack, users: [...(slack.users ?? []), newcomer], tokens: [{ token: secrets.slackToken }] },
    drive: {
      ...drive,
      accounts: [...(drive.accounts ?? []), newcomer.email, { email: "list@acme.dev", group: true }],
      items: [...(drive.items ?? []), { id: "1product", name: "Product", parent: "drive-acme" }],
    },
    options: { actor: "app", github: {}, slack: {}, drive: { writeMs: 0 } },
  };
}
