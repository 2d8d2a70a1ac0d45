/** Asks for a pull request, its reviews, and the check runs of a name on its present and former heads. */
export const pullRequestQuery = `query($owner: String!, $repo: String!, $number: Int!, $name: String!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      state mergedAt baseRefName headRefName headRefOid changedFiles mergeable
      headRepositoryOwner { login }
      isCrossRepository
      author { ...Person }
      potentialMergeCommit { oid parents(first: 2) { nodes { oid } } }
      mergeCommit { parents(first: 3) { totalCount } }
      reviews(last: 100) { nodes { state submittedAt commit { oid } author { ...Person } } }
      ended: timelineItems(last: 2, itemTypes: [CLOSED_EVENT, BASE_REF_CHANGED_EVENT, AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT]) {
        nodes {
          __typename
          ... on ClosedEvent { createdAt }
          ... on BaseRefChangedEvent { createdAt }
          ... on AutomaticBaseChangeSucceededEvent { createdAt }
        }
      }
      rewritten: timelineItems(last: 50, itemTypes: [HEAD_REF_FORCE_PUSHED_EVENT]) {
        pageInfo { hasPreviousPage }
        nodes { ... on HeadRefForcePushedEvent { createdAt beforeCommit { ...Runs } afterCommit { ...Runs } } }
      }
      commits(last: 50) {
        totalCount
        nodes { commit { ...Runs signature { isValid wasSignedByGitHub signer { databaseId } } } }
      }
      last: commits(last: 1) {
        nodes { commit { associatedPullRequests(first: 20) { nodes { number state baseRefName headRefOid } } } }
      }
    }
  }
}
fragment Person on Actor { __typename login ... on User { databaseId } ... on Bot { databaseId } }
fragment Runs on Commit {
  oid
  checkSuites(first: 5, filterBy: { checkName: $name }) {
    pageInfo { hasNextPage }
    nodes {
      app { slug }
      checkRuns(first: 1, filterBy: { checkName: $name, checkType: LATEST }) {
        nodes { databaseId conclusion startedAt text }
      }
    }
  }
}`;

/** An account of any kind. */
export interface PersonAnswer {
  readonly __typename: string;
  readonly login: string;
  readonly databaseId?: number | null;
}

/** A commit with its check runs of the name, by App. */
export interface CommitAnswer {
  readonly oid: string;
  readonly checkSuites: {
    readonly pageInfo: { readonly hasNextPage: boolean };
    readonly nodes: readonly {
      readonly app: { readonly slug: string } | null;
      readonly checkRuns: {
        readonly nodes: readonly {
          readonly databaseId: number;
          readonly conclusion: string | null;
          readonly startedAt: string | null;
          readonly text: string | null;
        }[];
      };
    }[];
  } | null;
}

/** How a commit is signed. */
export interface SignedAnswer {
  readonly signature: {
    readonly isValid: boolean;
    readonly wasSignedByGitHub: boolean;
    readonly signer: { readonly databaseId: number | null } | null;
  } | null;
}

/** The answer. */
export interface PullRequestAnswer {
  readonly repository: {
    readonly pullRequest: {
      readonly state: "OPEN" | "CLOSED" | "MERGED";
      readonly mergedAt: string | null;
      readonly baseRefName: string;
      readonly headRefName: string;
      readonly headRefOid: string;
      readonly changedFiles: number;
      readonly mergeable: string;
      readonly headRepositoryOwner: { readonly login: string } | null;
      readonly isCrossRepository: boolean;
      readonly author: PersonAnswer | null;
      readonly potentialMergeCommit: {
        readonly oid: string;
        readonly parents: { readonly nodes: readonly { readonly oid: string }[] };
      } | null;
      readonly mergeCommit: { readonly parents: { readonly totalCount: number } } | null;
      readonly reviews: {
        readonly nodes: readonly {
          readonly state: string;
          readonly submittedAt: string | null;
          readonly commit: { readonly oid: string } | null;
          readonly author: PersonAnswer | null;
        }[];
      };
      readonly ended: {
        readonly nodes: readonly { readonly __typename: string; readonly createdAt: string }[];
      };
      readonly rewritten: {
        readonly pageInfo: { readonly hasPreviousPage: boolean };
        readonly nodes: readonly {
          readonly createdAt: string;
          readonly beforeCommit: CommitAnswer | null;
          readonly afterCommit: CommitAnswer | null;
        }[];
      };
      readonly commits: {
        readonly totalCount: number;
        readonly nodes: readonly { readonly commit: CommitAnswer & SignedAnswer }[];
      };
      readonly last: {
        readonly nodes: readonly {
          readonly commit: {
            readonly associatedPullRequests: {
              readonly nodes: readonly {
                readonly number: number;
                readonly state: string;
                readonly baseRefName: string;
                readonly headRefOid: string;
              }[];
            } | null;
          };
        }[];
      };
    };
  };
}
