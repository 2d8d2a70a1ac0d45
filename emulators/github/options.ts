/** What a token may do: GitHub's permission names (`members`, `administration`, `contents`, …). Undefined: everything. */
export type Permissions = Readonly<Record<string, "read" | "write" | "admin">>;

/**
 * Who calls. Several tokens stand side by side when each has a `value`; without one, any `Authorization` will do, or
 * none. An App writes as `<slug>[bot]`, and is nobody's team maintainer.
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
    };

/** How the emulated GitHub behaves where the real one varies by plan, by setting, or is not documented. */
export interface GithubOptions {
  /** The wall clock when left out. */
  readonly now?: () => Date;
  readonly token?: Token | readonly Token[];
  /** GraphQL points an hour: 5,000. */
  readonly points?: number;
  /** REST requests an hour: 5,000. */
  readonly requests?: number;
  /** A page of more teams than this answers partial data and errors. */
  readonly maxTeamPage?: number;
  /** A team that an App creates under a parent which it didn't create comes out without a parent. Default true. */
  readonly appParentQuirk?: boolean;
  /** A failed invitation makes every new one answer 422 until it is deleted. Default false. */
  readonly failedInvitationBlocks?: boolean;
  /** Undocumented: `Team.repositories` lists what parents grant. Default true. */
  readonly inheritedReposInGraphql?: boolean;
  /** No invitations: whoever is added is a member at once. */
  readonly enterpriseServer?: boolean;
  /** Enterprise Managed Users: no invitations either, and teams follow external groups. */
  readonly emu?: boolean;
  /** Team members in REST carry `role` and `inherited`, as some organisations have it. Default false. */
  readonly memberOrigins?: boolean;
  /** Invitations a day (500), and the undocumented status of one too many (422). */
  readonly invitationLimit?: { readonly perDay: number; readonly status: 403 | 422 };
  /** Undocumented: what the loss of the last owner answers. Default 403. */
  readonly lastOwnerStatus?: 403 | 422;
  /** Undocumented: a renamed team still answers under its old slug. Default false. */
  readonly oldSlugsAnswer?: boolean;
  /** Undocumented: a direct collaborator's role in REST counts what teams bring. Default true. */
  readonly effectiveCollaboratorRoles?: boolean;
  /** Undocumented: whether an App sees secret teams. Default true. */
  readonly secretTeamsVisible?: boolean;
  /** Undocumented: whether `pendingMembers` shows anybody. Default true. */
  readonly pendingMembersVisible?: boolean;
}

/** The options with every default filled in. */
export type Behaviour = Required<Omit<GithubOptions, "token">> & { readonly tokens: readonly Token[] };

/** Fills in the defaults. */
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
    memberOrigins: false,
    invitationLimit: { perDay: 500, status: 422 },
    lastOwnerStatus: 403,
    oldSlugsAnswer: false,
    effectiveCollaboratorRoles: true,
    secretTeamsVisible: true,
    pendingMembersVisible: true,
    ...rest,
    tokens: "kind" in token ? [token] : token,
  };
}
