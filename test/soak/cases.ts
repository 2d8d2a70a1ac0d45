import fc from "fast-check";
import type { DriveOptions, DriveSeed } from "../../emulators/drive/seed.ts";
import type { GithubOptions } from "../../emulators/github/options.ts";
import type { GithubSeed } from "../../emulators/github/seed.ts";
import type { SlackOptions } from "../../emulators/slack/options.ts";
import type { SlackSeed } from "../../emulators/slack/seed.ts";
import { rosterOf } from "../../src/roster/testing/roster-of.ts";
import { driveSeed } from "./drive-seed.ts";
import { boss, githubSeed, renamedRepos } from "./github-seed.ts";
import { rosterText } from "./roster-text.ts";
import { secrets } from "./secrets.ts";
import { slackSeed } from "./slack-seed.ts";
import type { Universe } from "./world.ts";
import { universes } from "./worlds.ts";

/** The day and the hour at which every world begins. */
export const start = "2026-06-01T00:00:01Z";

/** A roster and three services, as plain JSON: all that it takes to play a world again. */
export interface Case {
  readonly roster: string;
  readonly github: GithubSeed;
  readonly renamedRepos: Readonly<Record<string, string>>;
  readonly slack: SlackSeed;
  readonly drive: DriveSeed;
  readonly options: Options;
}

/** How the services behave where they vary. */
export interface Options {
  /** `owner`: the token of somebody who owns the organisation, and not an App's. */
  readonly actor: "app" | "owner";
  readonly github: Omit<GithubOptions, "now" | "token">;
  readonly slack: Partial<Omit<SlackOptions, "now" | "responseUrlGone">>;
  readonly drive: Omit<DriveOptions, "now">;
}

const seldom = fc.integer({ min: 0, max: 9 }).map((number) => number === 9);

/** Every documented variation now and then, most of them as they usually are. */
export const options: fc.Arbitrary<Options> = fc.record({
  actor: fc.constantFrom("app", "app", "owner"),
  github: fc.record({
    appParentQuirk: fc.boolean(),
    failedInvitationBlocks: fc.boolean(),
    inheritedReposInGraphql: fc.boolean(),
    enterpriseServer: seldom,
    emu: seldom,
    memberOrigins: fc.boolean(),
    lastOwnerStatus: fc.constantFrom(403 as const, 422 as const),
    oldSlugsAnswer: fc.boolean(),
    effectiveCollaboratorRoles: fc.boolean(),
  }),
  slack: fc.record({
    emptyPages: seldom,
    pageCap: fc.constantFrom(1_000, 1_000, 3),
    inviteIsAtomic: fc.boolean(),
    inviteErrorsListed: fc.boolean(),
    deactivatedInvite: fc.constantFrom("user_not_found" as const, "user_disabled" as const),
    deactivatedListedAsMembers: fc.boolean(),
    strangersListed: fc.boolean(),
    kickRestricted: fc.record({ public: seldom, private: seldom }),
    createRestricted: seldom,
    archiveRestricted: seldom,
    renameRestricted: seldom,
    botsCanUnarchive: fc.boolean(),
    topicEncoding: fc.constantFrom("mrkdwn" as const, "entities" as const, "raw" as const),
    paidPlan: seldom.map((is) => !is),
    usergroupsRestricted: seldom,
    emptyUsergroupAccepted: fc.boolean(),
    deactivatedEmptyAnyway: fc.boolean(),
    alreadyEnabledErrors: fc.boolean(),
    disabledListUsers: fc.boolean(),
  }),
  drive: fc.record({
    myDriveDetails: fc.constantFrom("present" as const, "absent" as const),
    existing: fc.constantFrom("set" as const, "set" as const, "raise" as const, "keep" as const),
    writeMs: fc.constant(0),
  }),
});

/** Undefined where the universe's roster is not valid: no generator knows all the rules. */
export function caseOf(universe: Universe, options: Options): Case | undefined {
  const roster = rosterText(universe);
  const resolved = (() => {
    try {
      return rosterOf(roster, start.slice(0, 10));
    } catch {
      return undefined;
    }
  })();
  if (resolved === undefined) return undefined;
  const github = githubSeed(universe, resolved);
  // An Enterprise Server, and an organisation of managed users, has no invitations.
  const isUninvited = options.github.enterpriseServer || options.github.emu;
  return {
    roster,
    github: isUninvited ? { ...github, invitations: [], failedInvitations: [] } : github,
    renamedRepos: renamedRepos(universe),
    slack: slackSeed(universe, resolved, secrets.slackToken),
    drive: driveSeed(universe),
    options,
  };
}

/** Worlds with valid rosters. */
export const cases: fc.Arbitrary<Case> = fc
  .tuple(universes, options)
  .map(([universe, chosen]) => caseOf(universe, chosen))
  .filter((each) => each !== undefined);

/** The login with whose token a run acts; undefined for an App. */
export function actorIn({ github, options }: Case): string | undefined {
  if (options.actor === "app") return undefined;
  const owners = github.members?.filter((each) => each.role === "admin").map((each) => each.login) ?? [];
  return owners.sort()[0] ?? boss;
}
