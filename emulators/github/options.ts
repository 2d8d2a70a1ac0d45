/** A token's permissions by GitHub's names (`members`, `administration`, `contents`, …). Undefined: all. */
export type Permissions = Readonly<Record<string, "read" | "write" | "admin">>;

/**
 * A token and its owner. Several tokens are told apart by their `value`. A token without one stands for any
 * `Authorization` header, or none. An App acts as `<slug>[bot]`, and is not made a maintainer of a team that it creates.
 */
export type Token =
  | {
      readonly kind: "app";
      readonly value?: string;
      readonly slug?: string;
      readonly permissions?: Permissions;
    }
  | {
      readonly kind: "user";
      readonly login: string;
      readonly value?: string;
      readonly permissions?: Permissions;
      /** When it expires, as GitHub tells it with each answer: `2026-12-31 10:00:00 UTC`. */
      readonly expires?: string;
    };

/** The emulated GitHub's behaviour where the real one varies by plan or setting, or is not documented. */
export interface GithubOptions {
  /** The wall clock when left out. */
  readonly now?: () => Date;
  readonly token?: Token | readonly Token[];
  /** GraphQL points an hour: 5,000. */
  readonly points?: number;
  /** REST requests an hour: 5,000. */
  readonly requests?: number;
  /** A page of more teams than this (100) answers partial data and errors. */
  readonly maxTeamPage?: number;
  /** A team that an App creates under a parent of another creator has no parent. Default true. */
  readonly appParentQuirk?: boolean;
  /** A failed invitation makes every new one answer 422 until it is deleted. Default false. */
  readonly failedInvitationBlocks?: boolean;
  /** Undocumented: `Team.repositories` includes the parents' grants. Default true. */
  readonly inheritedReposInGraphql?: boolean;
  /** No invitations: a person who is added is a member at once. */
  readonly enterpriseServer?: boolean;
  /** Enterprise Managed Users: no invitations, and external groups may manage teams. */
  readonly emu?: boolean;
  /** Undocumented: the status of an invitation in an organisation of managed users. Default 404. */
  readonly emuInvitationStatus?: 403 | 404 | 422;
  /** Team members in REST have `role` and `inherited`, as in some organisations. Default false. */
  readonly memberOrigins?: boolean;
  /** Invitations a day (500), and the undocumented status of one too many (422). */
  readonly invitationLimit?: { readonly perDay: number; readonly status: 403 | 422 };
  /** Undocumented: the status of a removal of the last owner. Default 403. */
  readonly lastOwnerStatus?: 403 | 422;
  /** Undocumented: a renamed team still answers under its old slug. Default false. */
  readonly oldSlugsAnswer?: boolean;
  /** Undocumented: a direct collaborator's role in REST includes their teams' roles. Default true. */
  readonly effectiveCollaboratorRoles?: boolean;
  /** Undocumented: GraphQL lists every owner among a repository's direct collaborators. Default false. */
  readonly ownersListedAsDirect?: boolean;
  /** Undocumented: whether GraphQL tells the sources of a collaborator's access; else they are null. Default true. */
  readonly permissionSourcesVisible?: boolean;
  /** Undocumented: whether an App sees secret teams. Default true. */
  readonly secretTeamsVisible?: boolean;
  /** Undocumented: whether `pendingMembers` shows anybody. Default true. */
  readonly pendingMembersVisible?: boolean;
  /** Undocumented: lists of invitations answer 403 to people who don't own the organisation. Default false. */
  readonly invitationsForOwners?: boolean;
  /** A run is in lists as soon as it is dispatched. Else a test lists it, since GitHub's lists lag. Default true. */
  readonly newRunsListed?: boolean;
}

/** The options with every default filled in. */
export type Behaviour = Required<Omit<GithubOptions, "token">> & { readonly tokens: readonly Token[] };

/** Returns the options with every default filled in. */
export function behaviourOf(options: GithubOptions): Behaviour {
  const { token = { kind: "app" }, ...rest } = options;
  return {
    now: () => new Date(),
    points: 5_000,
    requests: 5_000,
    maxTeamPage: 100,
    appParentQuirk: true,
    failedInvitationBlocks: false,
    inheritedReposInGraphql: true,
    enterpriseServer: false,
    emu: false,
    emuInvitationStatus: 404,
    memberOrigins: false,
    invitationLimit: { perDay: 500, status: 422 },
    lastOwnerStatus: 403,
    oldSlugsAnswer: false,
    effectiveCollaboratorRoles: true,
    ownersListedAsDirect: false,
    permissionSourcesVisible: true,
    secretTeamsVisible: true,
    pendingMembersVisible: true,
    invitationsForOwners: false,
    newRunsListed: true,
    ...rest,
    tokens: "kind" in token ? [token] : token,
  };
}
