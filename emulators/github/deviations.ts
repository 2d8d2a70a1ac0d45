/** Statuses that GitHub answers on any operation though its description doesn't list them, each with its reason. */
const forAllOperations: Readonly<Record<number, string>> = {
  301: "a renamed repository's old name redirects",
  307: "the same for writes",
  400: "a body that is no JSON",
  401: "a missing or unknown token",
  403: "a permission that the token lacks, a rate limit, or something read-only",
  404: "something that does not exist, or that the caller may not see",
};

const byOperation: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  "PUT /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}": {
    422: "the prose of the description: a repository that the organisation doesn't own",
  },
  "DELETE /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}": {
    422: "the same rule, met when deleting",
  },
  "DELETE /orgs/{org}/memberships/{username}": {
    422: "the last owner: undocumented, an option of the emulator",
  },
  "DELETE /orgs/{org}/members/{username}": { 422: "the last owner: undocumented, an option of the emulator" },
  "DELETE /orgs/{org}/teams/{team_slug}/memberships/{username}": {
    422: "an enterprise team, as the description says of changing and deleting it",
  },
  "POST /repos/{owner}/{repo}/statuses/{sha}": {
    422: "the prose of the description: more than 1,000 of a context; and a commit that doesn't exist",
  },
  "POST /repos/{owner}/{repo}/actions/variables": {
    409: "observed of a variable that is there already",
  },
  "PUT /orgs/{org}/outside_collaborators/{username}": {
    422: "the last owner: undocumented, an option of the emulator",
  },
};

/** Problems that the description has and GitHub has not, by operation. */
const descriptionsOwn: readonly (readonly [operation: RegExp, problem: RegExp])[] = [
  // `created` has the syntax of GitHub's search (`>=2027-01-01T00:00:00Z`), as the prose says.
  [/^GET .*\/runs$/, /^query parameter created\/value must match format "date-time"$/],
  // In this list alone, an account must be a person and an enterprise at once.
  // An App commits as `ID+name[bot]@users.noreply.github.com`, which the format calls no address.
  [
    /^GET .*\/actions\/runs\/\{run_id\}$/,
    /\/head_commit\/(author|committer)\/email must match format "email"$/,
  ],
  [/^GET \/app\/installations$/, /^body of 200\/\d+\/account must /],
];

/** True of a problem that lies in the description. */
export function isDescriptionsOwn(operation: string, problem: string): boolean {
  return descriptionsOwn.some(
    ([operations, problems]) => operations.test(operation) && problems.test(problem),
  );
}

/** True of a status that the description does not list for an operation, and that is known all the same. */
export function isUndocumented(operation: string, status: number): boolean {
  return forAllOperations[status] !== undefined || byOperation[operation]?.[status] !== undefined;
}
