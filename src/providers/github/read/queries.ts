/**
 * Members, pending members and teams, a page of each. A list that is read to its end is left out of the next page. Members
 * come from both ends of their list, so that many are read in half as many answers: teams don't, since GitHub doesn't finish
 * a page of twice as many.
 */
export const organizationPage = `
query Organization($org: String!, $first: Int!, $members: Boolean!, $lastMembers: Boolean!, $pending: Boolean!,
                   $teams: Boolean!, $afterMember: String, $beforeMember: String, $afterPending: String,
                   $afterTeam: String) {
  rateLimit { cost }
  viewer { login databaseId }
  organization(login: $org) {
    login
    databaseId
    membersWithRole(first: 100, after: $afterMember) @include(if: $members) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { role node { login databaseId } }
    }
    lastMembers: membersWithRole(last: 100, before: $beforeMember) @include(if: $lastMembers) {
      totalCount
      pageInfo { hasPreviousPage startCursor }
      edges { role node { login databaseId } }
    }
    pendingMembers(first: 100, after: $afterPending) @include(if: $pending) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { login databaseId }
    }
    teams(first: $first, after: $afterTeam, orderBy: { field: NAME, direction: ASC }) @include(if: $teams) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id databaseId name slug description privacy notificationSetting
        parentTeam { databaseId }
        members(first: 100, membership: IMMEDIATE) { ...Members }
        repositories(first: 100) { ...Repositories }
      }
    }
  }
}
fragment Members on TeamMemberConnection {
  totalCount
  pageInfo { hasNextPage endCursor }
  edges { role node { login databaseId } }
}
fragment Repositories on TeamRepositoryConnection {
  totalCount
  pageInfo { hasNextPage endCursor }
  edges { permission node { name isArchived } }
}`;

/** A page of one list of one team, from its start or its end. */
export const teamPage = {
  members: `
query TeamMembers($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  rateLimit { cost }
  node(id: $id) { ... on Team {
    members(first: $first, after: $after, last: $last, before: $before, membership: IMMEDIATE) {
      totalCount
      pageInfo { hasNextPage endCursor hasPreviousPage startCursor }
      edges { role node { login databaseId } }
    }
  } }
}`,
  repositories: `
query TeamRepositories($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  rateLimit { cost }
  node(id: $id) { ... on Team {
    repositories(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo { hasNextPage endCursor hasPreviousPage startCursor }
      edges { permission node { name isArchived } }
    }
  } }
}`,
} as const;

/** A team's own members whose login contains the one asked for. */
export const teamMember = `
query TeamMember($org: String!, $slug: String!, $login: String!) {
  rateLimit { cost }
  organization(login: $org) { team(slug: $slug) {
    members(first: 100, query: $login, membership: IMMEDIATE) { edges { role node { login databaseId } } }
  } }
}`;

/** Accounts by login, aliased `u0`, `u1`, …; null where no person has the login. */
export function usersQuery(count: number): string {
  const range = Array.from({ length: count }, (_, index) => index);
  return `query Users(${range.map((each) => `$u${each}: String!`).join(", ")}) {
  rateLimit { cost }
  ${range.map((each) => `u${each}: user(login: $u${each}) { login databaseId }`).join("\n  ")}
}`;
}

/** Repositories of one owner by name, aliased `r0`, `r1`, …; null where there is none. A renamed one has its new name. */
export function repositoriesQuery(count: number): string {
  const range = Array.from({ length: count }, (_, index) => index);
  return `query Repositories($owner: String!, ${range.map((each) => `$r${each}: String!`).join(", ")}) {
  rateLimit { cost }
  ${range.map((each) => `r${each}: repository(owner: $owner, name: $r${each}) { name isArchived owner { login } }`).join("\n  ")}
}`;
}

const collaboratorFields = `
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { login databaseId } permissionSources { roleName permission source { __typename } } }`;

/** People with access of their own to one repository, and the sources of their access. */
export const collaboratorsPage = `
query Collaborators($owner: String!, $name: String!, $after: String) {
  rateLimit { cost }
  repository(owner: $owner, name: $name) {
    collaborators(affiliation: DIRECT, first: 100, after: $after) {${collaboratorFields}
    }
  }
}`;

const repositoryAccess = `name databaseId isArchived collaborators(affiliation: DIRECT, first: 100) {${collaboratorFields}
    }`;

/**
 * The organisation's repositories, and the first people with access of their own to each: a point for 50. From the start of
 * the list or from its end.
 */
export const directAccessPage = `
query DirectAccess($org: String!, $first: Int, $after: String, $last: Int, $before: String) {
  rateLimit { cost }
  organization(login: $org) {
    repositories(first: $first, after: $after, last: $last, before: $before,
                 ownerAffiliations: [OWNER], orderBy: { field: NAME, direction: ASC }) {
      totalCount
      pageInfo { hasNextPage endCursor hasPreviousPage startCursor }
      nodes { ${repositoryAccess} }
    }
  }
}`;

/** The same of some repositories by name, aliased `r0`, `r1`, …. */
export function repositoryAccessQuery(count: number): string {
  const range = Array.from({ length: count }, (_, index) => index);
  return `query RepositoryAccess($owner: String!, ${range.map((each) => `$r${each}: String!`).join(", ")}) {
  rateLimit { cost }
  ${range.map((each) => `r${each}: repository(owner: $owner, name: $r${each}) { ...Access }`).join("\n  ")}
}
fragment Access on Repository { ${repositoryAccess} }`;
}
