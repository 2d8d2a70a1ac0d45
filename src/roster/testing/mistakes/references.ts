import type { Mistake } from "./mistake.ts";

const people = `
users:
  alice: alice-acme
  bob: { github: bob-acme, email: bob@acme.dev }
  erin: { github: erin-acme, outside: true }
  gone: { github: gone-acme, active: false }
  plain: { name: Without GitHub }
`;

/** References to what is not declared, or not allowed. */
export const referenceMistakes: readonly Mistake[] = [
  [
    "a member nobody declares",
    "unknown_user",
    `version: 1${people}teams: { a: { members: [▸bbo] } }\n`,
    "lists `bbo`, whom no file declares. Did you mean `bob`?",
  ],
  [
    "a lead nobody declares",
    "unknown_user",
    `version: 1${people}teams: { a: { leads: [▸zoe] } }\n`,
    "is led by `zoe`",
  ],
  [
    "an exception nobody declares",
    "unknown_user",
    `version: 1${people}teams: { a: { include: ["*"], except: [▸zoe] } }\n`,
    "excepts `zoe`",
  ],
  [
    "a login for a key",
    "unknown_user",
    `version: 1${people}teams: { a: { members: [▸bob-acme] } }\n`,
    "a name of `bob`",
  ],
  [
    "an owner nobody declares",
    "unknown_user",
    `version: 1${people}github: { org: acme, owners: [alice, ▸zoe] }\n`,
    "`github.owners` lists `zoe`",
  ],
  [
    "a protected person nobody declares",
    "unknown_user",
    `version: 1${people}guards: { protected: [▸zoe] }\n`,
    "`zoe`",
  ],
  [
    "a collaborator nobody declares",
    "unknown_user",
    `version: 1${people}projects: { p: { collaborators: { ▸zoe: read } } }\n`,
    "`zoe`",
  ],
  [
    "a rule for a person nobody declares",
    "unknown_user",
    `version: 1${people}permissions: { rules: { settings: ▸user:zoe } }\n`,
    "`zoe`",
  ],
  [
    "a parent nobody declares",
    "unknown_team",
    "version: 1\nteams: { backend: {}, b: { parent: ▸bakend } }\n",
    "is nested in `bakend`, a team that no file declares. Did you mean `backend`?",
  ],
  [
    "an include nobody declares",
    "unknown_team",
    "version: 1\nteams: { a: { include: [▸zzz] } }\n",
    "includes `zzz`",
  ],
  [
    "leads of a team nobody declares",
    "unknown_team",
    "version: 1\nteams: { a: { include: [▸{ leads: zzz }] } }\n",
    "the leads of `zzz`",
  ],
  [
    "a project's team nobody declares",
    "unknown_team",
    "version: 1\nprojects: { p: { team: ▸zzz } }\n",
    "belongs to `zzz`",
  ],
  [
    "access for a team nobody declares",
    "unknown_team",
    "version: 1\nprojects: { p: { access: { ▸zzz: read } } }\n",
    "gives access to `zzz`",
  ],
  [
    "an admin team nobody declares",
    "unknown_team",
    "version: 1\npermissions: { admin_team: ▸zzz }\n",
    "`permissions.admin_team`",
  ],
  [
    "a rule for a team nobody declares",
    "unknown_team",
    'version: 1\npermissions: { rules: { "team.edit:x*": ▸team:zzz } }\n',
    "`zzz`",
  ],
  [
    "teams above each other",
    "parent_cycle",
    "version: 1\nteams: { a: { parent: ▸b }, b: { parent: c }, c: { parent: a } }\n",
    "`a` → `b` → `c` → `a`",
  ],
  ["a team above itself", "parent_cycle", "version: 1\nteams: { a: { parent: ▸a } }\n", "`a` → `a`"],
  [
    "teams that include each other",
    "include_cycle",
    "version: 1\nteams: { a: { include: [b] }, b: { include: [c] }, c: { include: [▸a] } }\n",
    "`a` → `b` → `c` → `a`",
  ],
  [
    "a team that includes itself",
    "include_cycle",
    "version: 1\nteams: { a: { include: [▸a] } }\n",
    "`a` → `a`",
  ],
  [
    "a team that is limited to itself",
    "only_if_in_cycle",
    "version: 1\nteams: { a: { members: [], only_if_in: [▸a] } }\n",
    "`a` → `a`",
  ],
  [
    "a team that is limited to one that includes it",
    "only_if_in_cycle",
    "version: 1\nteams: { a: { members: [], only_if_in: [b] }, b: { include: [▸a] } }\n",
    "`a` → `b` → `a`",
  ],
  [
    "a limit that includes the leads of whom it limits",
    "only_if_in_cycle",
    "version: 1\nteams: { a: { members: [], only_if_in: [b] }, b: { include: [▸{ leads: a }] } }\n",
    "`b` → `b`",
  ],
  [
    "a limit that includes every team",
    "only_if_in_cycle",
    'version: 1\nteams: { a: { members: [], only_if_in: [b] }, b: { include: [▸"*"] } }\n',
    "`b` → `b`",
  ],
  [
    "a limit that nobody declares",
    "unknown_team",
    "version: 1\nteams: { a: { members: [], only_if_in: [▸zzz] } }\n",
    "takes only who is in `zzz`",
  ],
  [
    "a former member whom nobody declares",
    "unknown_user",
    "version: 1\nteams: { a: { members: [], former_members: [▸zoe] } }\n",
    "has the former member `zoe`",
  ],
  [
    "includes fifty deep",
    "includes_too_deep",
    `version: 1\nteams:\n  t0: { members: [] }\n${Array.from({ length: 51 }, (_, index) => `  ${index === 50 ? "▸" : ""}t${index + 1}: { include: [t${index}] }\n`).join("")}`,
    "More than 50",
  ],
  [
    "an outside collaborator in a team",
    "outsider_inside",
    `version: 1${people}teams: { a: { members: [▸erin] } }\n`,
    "outside collaborator",
  ],
  [
    "an outside collaborator who leads",
    "outsider_inside",
    `version: 1${people}teams: { a: { leads: [▸erin] } }\n`,
    "outside collaborator",
  ],
  [
    "an outside collaborator who owns",
    "outsider_inside",
    `version: 1${people}github: { org: acme, owners: [▸erin] }\n`,
    "outside collaborator",
  ],
  [
    "a lead who has left",
    "lead_has_left",
    `version: 1${people}teams: { a: { leads: [alice, ▸gone] } }\n`,
    "`gone`, who has left",
  ],
  [
    "a protected person who has left",
    "protected_has_left",
    `version: 1${people}guards: { protected: [alice, ▸gone] }\n`,
    "`gone` has left (`active: false`) and is in `guards.protected`",
  ],
  [
    "a team of owners that is archived",
    "owners_team_is_none",
    `version: 1${people}github: { org: acme, owners: [▸{ team: old }] }\nteams: { old: { archived: true } }\n`,
    "the team `old`, which is archived",
  ],
  [
    "an owner who has left",
    "owner_has_left",
    `version: 1${people}github: { org: acme, owners: [▸gone] }\n`,
    "who has left",
  ],
  [
    "an owner without a login",
    "owner_without_login",
    `version: 1${people}github: { org: acme, owners: [▸plain] }\n`,
    "no GitHub login",
  ],
  [
    "fewer owners than there must be",
    "min_owners_unmet",
    `version: 1${people}github: { org: acme, ▸owners: [alice, alice] }\nguards: { min_owners: 2 }\n`,
    "lists 1 owner",
  ],
  [
    "a secret team with a parent",
    "secret_team_nested",
    "version: 1\nteams: { a: {}, b: { parent: a, github: { privacy: ▸secret } } }\n",
    "nested with `a`",
  ],
  [
    "a secret team with a child",
    "secret_team_nested",
    "version: 1\nteams: { a: { github: { privacy: ▸secret } }, b: { parent: a } }\n",
    "nested with `b`",
  ],
  [
    "a team in one that is archived",
    "parent_archived",
    "version: 1\nteams: { a: { archived: true }, b: { parent: ▸a } }\n",
    "`a`, which is archived",
  ],
  [
    "an unknown action",
    "unknown_action",
    "version: 1\npermissions: { rules: { ▸team.member: lead } }\n",
    "Did you mean `team.members`",
  ],
  [
    "a rule for nobody",
    "unknown_who",
    "version: 1\npermissions: { rules: { settings: ▸admins } }\n",
    "Did you mean `admin`",
  ],
  [
    "a rule for a team without its word",
    "unknown_who",
    "version: 1\nteams: { core: { members: [] } }\npermissions: { rules: { settings: ▸core } }\n",
    "Did you mean `team:core`",
  ],
  [
    "a glob over settings",
    "rule_without_subject",
    'version: 1\npermissions: { rules: { ▸"settings:x": admin } }\n',
    "glob",
  ],
  [
    "a rule's glob with one bracket",
    "unbalanced_glob",
    'version: 1\npermissions: { rules: { ▸"team.edit:[a": admin } }\n',
    "`[a`",
  ],
  [
    "an ignored glob with one brace",
    "unbalanced_glob",
    'version: 1\ngithub: { org: acme, ignore: [x, ▸"{a"] }\n',
    "`{a`",
  ],
  [
    "a glob whose braces stand for very many names",
    "glob_too_large",
    'version: 1\ngithub: { org: acme, ignore: [▸"{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}"] }\n',
    "more than 100",
  ],
  [
    "a glob for everything else",
    "unsupported_glob",
    'version: 1\npermissions: { rules: { ▸"team.edit:!red": admin } }\n',
    "a `!` at its beginning",
  ],
  ["the same for Slack", "unbalanced_glob", 'version: 1\nslack: { ignore: [▸"a]"] }\n', "`a]`"],
  [
    "an organisation role held by an unknown team",
    "unknown_team",
    'version: 1\ngithub: { org: acme, organization_roles: { all_repo_read: [▸"team:audit"] } }\n',
    "The organisation role `all_repo_read` is held by",
  ],
  [
    "an organisation role held by an outside collaborator",
    "outsider_inside",
    'version: 1\ngithub: { org: acme, organization_roles: { all_repo_read: [▸"user:b"] } }\nusers: { b: { github: b, outside: true } }\n',
    "The organisation role `all_repo_read` is held by",
  ],
];
