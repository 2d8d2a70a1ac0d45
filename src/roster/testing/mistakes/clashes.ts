import type { Mistake } from "./mistake.ts";

/** Two declarations of what there can be only one of. */
export const clashMistakes: readonly Mistake[] = [
  [
    "two users with one login",
    "github_login_twice",
    "version: 1\nusers: { a: Octocat, b: { github: ▸octocat } }\n",
    "at teams.yaml:2:13",
  ],
  [
    "two users with one GitHub id",
    "github_id_twice",
    "version: 1\nusers: { a: { github_id: 7 }, b: { github_id: ▸7 } }\n",
    "GitHub id, `7`",
  ],
  [
    "two users with one address",
    "email_twice",
    "version: 1\nusers: { a: { email: Al@acme.dev }, b: { email: ▸al@ACME.dev } }\n",
    "mailbox",
  ],
  [
    "two spellings of one Gmail address",
    "email_twice",
    "version: 1\nusers: { a: { email: a.b+c@gmail.com }, b: { email: ▸ab@googlemail.com } }\n",
    "mailbox",
  ],
  [
    "two users with one Slack id",
    "slack_id_twice",
    "version: 1\nusers: { a: { slack: U0123ABCD }, b: { slack: ▸U0123ABCD } }\n",
    "`U0123ABCD`",
  ],
  [
    "two teams with one slug",
    "github_team_twice",
    "version: 1\nteams: { my-team: {}, b: { github: ▸{ name: My Team } } }\n",
    "`my-team`",
  ],
  [
    "a team named like the default team",
    "github_team_twice",
    "version: 1\ngithub: { org: acme, default_team: ▸all }\nteams: { a: { github: { name: All } } }\n",
    "`all`",
  ],
  [
    "two teams with one GitHub id",
    "github_team_id_twice",
    "version: 1\nteams: { a: { github: { id: 7 } }, b: { github: ▸{ id: 7 } } }\n",
    "team's id on GitHub, `7`",
  ],
  [
    "two teams with one former name",
    "former_name_twice",
    "version: 1\nteams: { a: { github: { previously: [x] } }, b: { github: ▸{ previously: [X] } } }\n",
    "were both `x`",
  ],
  [
    "two teams with one handle",
    "handle_twice",
    "version: 1\nteams: { a: { slack: { usergroup: x } }, b: { slack: { usergroup: ▸x } } }\n",
    "user group, `x`",
  ],
  [
    "two teams with one user group's id",
    "usergroup_id_twice",
    "version: 1\nteams: { a: { slack: { usergroup: { handle: x, id: S123 } } }, b: { slack: { usergroup: ▸{ handle: y, id: S123 } } } }\n",
    "`S123`",
  ],
  [
    "two channels with one id",
    "channel_id_twice",
    "version: 1\nslack: { channels: [{ name: a, id: C123 }, ▸{ name: b, id: C123 }] }\n",
    "`#a` and `#b`",
  ],
  [
    "a channel with two ids",
    "channel_disagrees",
    "version: 1\nslack: { channels: [{ name: a, id: C123 }, ▸{ name: a, id: C456 }] }\n",
    "another id",
  ],
  [
    "a channel with two topics",
    "channel_disagrees",
    "version: 1\nslack: { channels: [{ name: a, topic: x }, ▸{ name: a, topic: y }] }\n",
    "another topic",
  ],
  [
    "a channel both private and public",
    "channel_disagrees",
    "version: 1\nslack: { channels: [{ name: a, private: true }, a, ▸{ name: a, private: false }] }\n",
    "another `private`",
  ],
  [
    "a repository twice in a team",
    "repository_twice",
    "version: 1\nteams: { a: { repos: { api: read, ▸API: write } } }\n",
    "`API` twice",
  ],
  [
    "a pattern twice in a team",
    "repository_twice",
    'version: 1\nteams: { a: { repos: { "api-*": read, ▸"API-*": read } } }\n',
    "`API-*` twice",
  ],
  [
    "two patterns that may mean one repository, with another role",
    "repository_patterns_tied",
    'version: 1\nteams: { a: { repos: { "api-*": read, ▸"*-api": write } } }\n',
    "neither has more characters of its own",
  ],
  [
    "more patterns than are compared",
    "too_many_patterns",
    `version: 1\nteams: { a: { repos: { ${Array.from({ length: 50 }, (_, index) => `"a${index}-*": read, `).join("")}▸"b*": read } } }\n`,
    "more than 50 patterns",
  ],
  [
    "a repository twice in a project",
    "repository_twice",
    "version: 1\nprojects: { a: { repos: [api, ▸api] } }\n",
    "`api` twice",
  ],
  [
    "a Google Group with a person's address",
    "google_group_is_person",
    "version: 1\nusers: { bob: { email: bob@acme.dev } }\nteams: { a: { google: ▸{ group: Bob@acme.dev } } }\n",
    "the address of `bob`",
  ],
  [
    "two Google Groups with one id",
    "google_group_id_twice",
    "version: 1\nteams: { a: { google: { group: a@acme.dev, id: 03x } }, b: { google: ▸{ group: b@acme.dev, id: 03x } } }\n",
    "teams.yaml:2",
  ],
  [
    "a Google Group with two names",
    "google_group_disagrees",
    "version: 1\nteams: { a: { google: { group: a@acme.dev, name: A } }, b: { google: ▸{ group: A@acme.dev, name: B } } }\n",
    "another name",
  ],
  [
    "Google Groups in each other",
    "google_group_cycle",
    "version: 1\nteams: { a: { google: { group: a@acme.dev, groups: [b@acme.dev] } }, b: { google: ▸{ group: b@acme.dev, groups: [A@acme.dev] } } }\n",
    "`a@acme.dev` has `b@acme.dev` has `a@acme.dev`",
  ],
];
