import type { Mistake } from "./mistake.ts";

/** What is allowed, and was probably meant otherwise: warnings. */
export const lintMistakes: readonly Mistake[] = [
  [
    "a GitHub id without a login",
    "github_id_alone",
    "version: 1\nusers: { b: { github_id: ▸7 } }\nteams: { a: { leads: [b] } }\n",
    "by its number alone",
  ],
  [
    "two teams that exchange names",
    "names_exchanged",
    "version: 1\nusers: { b: x }\nteams: { red: { leads: [b], github: ▸{ name: blue, previously: [red] } }, azure: { leads: [b], github: { name: red, previously: [blue] } } }\n".replace(
      "azure",
      "teal",
    ),
    "Only ids tell",
  ],
  ["a team without leads", "team_without_leads", "version: 1\n▸teams: { a: { members: [] } }\n", "no leads"],
  [
    "a team that lists nobody",
    "membership_not_declared",
    "version: 1\nteams: { ▸a: {} }\n",
    "doesn't say who is in it",
  ],
  ["a user in no team", "user_in_no_team", "version: 1\n▸users: { a: x }\n", "in no team"],
  [
    "a member listed twice",
    "listed_twice",
    "version: 1\nusers: { b: x }\nteams: { a: { leads: [b], members: [b, ▸b] } }\n",
    "twice",
  ],
  [
    "exceptions to nothing",
    "except_without_include",
    "version: 1\nusers: { b: x }\nteams: { a: { leads: [b], ▸except: [b] } }\n",
    "except",
  ],
  [
    "an include of an archived team",
    "includes_archived",
    "version: 1\nusers: { b: x }\nteams: { a: { leads: [b], include: [▸c] }, c: { archived: true } }\n",
    "archived",
  ],
  [
    "a team that is limited to an archived one",
    "limited_to_archived",
    "version: 1\nusers: { b: x }\nteams: { a: { leads: [b], only_if_in: [▸c] }, c: { archived: true } }\n",
    "nobody is in either",
  ],
  [
    "a team without the limit of the one that it is nested in",
    "nested_beyond_limit",
    "version: 1\nusers: { b: x }\nteams: { s: { leads: [b] }, a: { leads: [b], only_if_in: [s] }, c: { parent: ▸a, leads: [b] } }\n",
    "everybody in that has what",
  ],
  [
    "a project of an archived team",
    "project_of_archived_team",
    "version: 1\nteams: { c: { archived: true } }\nprojects: { p: { team: ▸c } }\n",
    "archived",
  ],
  [
    "repositories without a GitHub team",
    "repos_without_github_team",
    "version: 1\nusers: { b: x }\nteams: { a: { leads: [b], github: false, ▸repos: { x: read } } }\n",
    "granted to nobody",
  ],
  [
    "a handle that is a channel's name",
    "handle_is_channel",
    "version: 1\nslack: {}\nusers: { b: x }\nteams: { a: { leads: [b], slack: { usergroup: ▸x, channels: [x] } } }\n",
    "`@x`",
  ],
  [
    "repositories without the section",
    "github_missing",
    "version: 1\nusers: { b: x }\nteams: { ▸a: { leads: [b], repos: { x: read } } }\n",
    "no section `github`",
  ],
];
