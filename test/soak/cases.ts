import fc from "fast-check";
import type { DriveOptions, DriveSeed } from "../../emulators/drive/seed.ts";
import type { GithubOptions } from "../../emulators/github/options.ts";
import type { GithubSeed } from "../../emulators/github/seed.ts";
import type { SlackOptions } from "../../emulators/slack/options.ts";
import type { SlackSeed } from "../../emulators/slack/seed.ts";
import type { ResolvedRoster } from "../../src/roster/resolved.ts";
import { driveSeed } from "./drive-seed.ts";
import { earlierWorld } from "./earlier.ts";
import { boss, githubSeed, renamedRepos } from "./github-seed.ts";
import { resolvedRoster } from "./load.ts";
import { rosterText } from "./roster-text.ts";
import { secrets } from "./secrets.ts";
import { slackSeed } from "./slack-seed.ts";
import { startDay } from "./transport.ts";
import type { WorldPlan } from "./world.ts";
import { worldPlans } from "./worlds.ts";

/** A roster and three services, as plain JSON: all that it takes to run a world again. */
export interface Case {
  readonly roster: string;
  /** The roster that was applied before. `accepted`: everybody has accepted the invitations that it sent. */
  readonly earlier?: { readonly roster: string; readonly accepted: boolean };
  readonly github: GithubSeed;
  readonly renamedRepos: Readonly<Record<string, string>>;
  readonly slack: SlackSeed;
  readonly drive: DriveSeed;
  readonly options: Options;
  /** The day of the runs, where it isn't the one on which every world begins. */
  readonly today?: string;
}

/** How the services behave where the real ones vary. */
export interface Options {
  /** `app`: the token of an App. `owner`: the token of an owner of the organisation. */
  readonly actor: "app" | "owner";
  readonly github: Omit<GithubOptions, "now" | "token">;
  readonly slack: Partial<Omit<SlackOptions, "now" | "responseUrlGone">>;
  readonly drive: Omit<DriveOptions, "now" | "sleep">;
}

const rarely = fc.integer({ min: 0, max: 9 }).map((number) => number === 9);

/** Generates options. Each documented variation comes up, the usual behaviour more often. */
export const options: fc.Arbitrary<Options> = fc.record({
  actor: fc.constantFrom("app", "app", "owner"),
  github: fc.record({
    appParentQuirk: fc.boolean(),
    failedInvitationBlocks: fc.boolean(),
    inheritedReposInGraphql: fc.boolean(),
    enterpriseServer: rarely,
    emu: rarely,
    memberOrigins: fc.boolean(),
    lastOwnerStatus: fc.constantFrom(403 as const, 422 as const),
    oldSlugsAnswer: fc.boolean(),
    effectiveCollaboratorRoles: fc.boolean(),
  }),
  slack: fc.record({
    emptyPages: rarely,
    pageCap: fc.constantFrom(1_000, 1_000, 3),
    inviteIsAtomic: fc.boolean(),
    inviteErrorsListed: fc.boolean(),
    deactivatedInvite: fc.constantFrom("user_not_found" as const, "user_disabled" as const),
    deactivatedListedAsMembers: fc.boolean(),
    strangersListed: fc.boolean(),
    kickRestricted: fc.record({ public: rarely, private: rarely }),
    createRestricted: rarely,
    archiveRestricted: rarely,
    renameRestricted: rarely,
    botsCanUnarchive: fc.boolean(),
    topicEncoding: fc.constantFrom("mrkdwn" as const, "entities" as const, "raw" as const),
    paidPlan: rarely.map((is) => !is),
    usergroupsRestricted: rarely,
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

/** Builds the case of a world. Returns undefined where its roster is not valid: the generator does not know all rules. */
export function caseOf(world: WorldPlan, options: Options): Case | undefined {
  const roster = rosterText(world);
  const resolved = validRoster(roster);
  if (resolved === undefined) return undefined;
  const before = earlierWorld(world);
  const earlier = before && rosterText(before);
  const github = githubSeed(world, resolved);
  // An Enterprise Server, and an organisation of managed users, has no invitations.
  const hasNoInvitations = options.github.enterpriseServer || options.github.emu;
  return {
    roster,
    ...(earlier !== undefined && validRoster(earlier)
      ? { earlier: { roster: earlier, accepted: world.earlier?.accepted === true } }
      : {}),
    github: hasNoInvitations ? { ...github, invitations: [], failedInvitations: [] } : github,
    renamedRepos: renamedRepos(world),
    slack: slackSeed(world, resolved, secrets.slackToken),
    drive: driveSeed(world),
    options,
  };
}

function validRoster(text: string): ResolvedRoster | undefined {
  try {
    return resolvedRoster(text, startDay);
  } catch {
    return undefined;
  }
}

/** Generates worlds with valid rosters. */
export const cases: fc.Arbitrary<Case> = fc
  .tuple(worldPlans, options)
  .map(([world, chosen]) => caseOf(world, chosen))
  .filter((each) => each !== undefined);

/** Returns the login whose token a run uses. Undefined for an App. */
export function actorIn({ github, options }: Case): string | undefined {
  if (options.actor === "app") return undefined;
  const owners = github.members?.filter((each) => each.role === "admin").map((each) => each.login) ?? [];
  return owners.sort()[0] ?? boss;
}
