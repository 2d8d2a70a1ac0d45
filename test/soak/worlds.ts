import fc from "fast-check";
import {
  type ChannelPlan,
  type EarlierPlan,
  type FolderPlan,
  keys,
  type PersonPlan,
  type ProjectPlan,
  type RepoPlan,
  type SettingsPlan,
  type TeamPlan,
  teamKeys,
  undeclaredPeople,
  type WorldPlan,
} from "./world.ts";

const repoCount = 5;
const channelCount = 5;
const folderCount = 4;

const mostly = <Value>(usual: Value, ...others: readonly Value[]): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 3 * others.length, arbitrary: fc.constant(usual) },
    ...others.map((each) => ({ weight: 1, arbitrary: fc.constant(each) })),
  );
const optional = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });
const indexesUpTo = (count: number, most = count) =>
  fc.subarray([...Array(count).keys()], { maxLength: most });
const pairs = (count: number, roles: number, most = 3) =>
  fc.uniqueArray(fc.tuple(fc.nat(count - 1), fc.nat(roles - 1)), {
    maxLength: most,
    selector: ([each]) => each,
  });
const rare = fc.integer({ min: 0, max: 7 }).map((number) => number === 7);
const seldom = fc.integer({ min: 0, max: 15 }).map((number) => number === 15);
const usually = rare.map((is) => !is);
const person = fc.nat(keys.length - 1);
const text = fc.constantFrom("", "Keeps things going", "a & b <c>", "naïve – «ok»");
const folderShares = fc.uniqueArray(
  fc.tuple(fc.nat(folderCount - 1), fc.nat(2), optional(fc.integer({ min: 1, max: 4 }))),
  {
    maxLength: 2,
    selector: ([each]) => each,
  },
);

const people = fc.record<PersonPlan>({
  declared: usually,
  account: fc.constantFrom<PersonPlan["account"]>(...Array<"own">(22).fill("own"), "second", "shared"),
  login: mostly("yes", "pinned", "pinned", "other case", "none"),
  email: mostly("yes", "other case", "none"),
  slack: mostly("id", "email", "email", "email", "false", "wrong id"),
  leaves: mostly("no", "inactive", "expired", "later"),
  outside: rare,
  org: mostly(
    "member",
    "owner",
    "owner",
    "none",
    "invited",
    "invited by email",
    "invited twice",
    "member, invited by email",
  ),
  inviter: optional(person),
  failedInvitations: mostly(0, 1, 3),
  renamed: mostly("no", "renamed", "taken"),
  blocked: rare,
  onSlack: mostly("member", "deactivated", "guest", "bot", "absent", "of another workspace"),
  onGoogle: mostly("account", "deleted", "absent"),
});

const teams = fc.record<TeamPlan>({
  declared: mostly("yes", "no", "archived"),
  handsOff: seldom,
  listsPeople: usually,
  leads: indexesUpTo(keys.length, 2),
  members: indexesUpTo(keys.length, 5),
  firstMemberUntil: mostly("no", "past", "future"),
  include: fc.option(fc.nat(teamKeys.length - 1), { nil: undefined, freq: 3 }),
  leadsOnly: rare,
  except: indexesUpTo(keys.length, 1),
  parent: optional(fc.nat(teamKeys.length - 1)),
  nest: usually,
  onGithub: usually,
  secret: optional(rare),
  description: optional(text),
  notifications: optional(fc.boolean()),
  leadRole: mostly("maintainer", "member"),
  named: mostly("key", "otherwise"),
  repos: optional(pairs(repoCount, 5)),
  group: mostly("none", "short", "full", "pinned"),
  groupChannels: optional(indexesUpTo(channelCount, 2)),
  channels: indexesUpTo(channelCount, 2),
  folders: folderShares,
  actual: fc.record<TeamPlan["actual"]>({
    exists: mostly("as declared", "no", "under its old name", "in other case"),
    same: fc.boolean(),
    members: fc.uniqueArray(fc.tuple(person, fc.boolean()), { maxLength: 5, selector: ([each]) => each }),
    repos: pairs(repoCount, 5),
    parent: optional(fc.nat(teamKeys.length - 1)),
    secret: rare,
    description: optional(text),
    notifications: fc.boolean(),
    synced: rare,
    organizationRole: mostly<string | undefined>(
      undefined,
      "security_manager",
      "all_repo_read",
      "all_repo_admin",
    ),
    group: mostly("enabled", "no", "disabled", "under its old handle", "automatic"),
    groupUsers: indexesUpTo(keys.length, 4),
  }),
});

const repos = fc.record<RepoPlan>({
  exists: mostly("yes", "no", "archived", "renamed"),
  collaborators: pairs(keys.length, 5, 2),
});

const channels = fc.record<ChannelPlan>({
  handsOff: seldom,
  private: fc.boolean(),
  topic: optional(text),
  purpose: optional(text),
  members: optional(fc.constantFrom("exact", "additive")),
  archived: rare,
  pinned: rare,
  inSection: rare,
  actual: fc.record<ChannelPlan["actual"]>({
    exists: mostly("yes", "no", "under its old name", "archived", "of the other privacy", "connected"),
    appIsIn: usually,
    members: indexesUpTo(keys.length + undeclaredPeople.length, 5),
    topic: text,
  }),
});

const folders = fc.record<FolderPlan>({
  handsOff: seldom,
  members: mostly("exact", "additive"),
  notify: rare,
  groups: pairs(2, 5, 1),
  actual: fc.record<FolderPlan["actual"]>({
    place: mostly("shared drive", "drive root", "my drive", "nested", "nested", "missing", "file", "hidden"),
    grants: pairs(keys.length + 3, 5, 4),
    above: pairs(keys.length + 3, 5, 2),
    limited: rare,
    trashed: rare,
    open: rare,
    expires: rare,
    dated: fc.option(person, { nil: undefined, freq: 2 }),
  }),
});

const projects = fc.record<ProjectPlan>({
  handsOff: seldom,
  team: optional(fc.nat(teamKeys.length - 1)),
  access: pairs(teamKeys.length, 5, 2),
  repos: indexesUpTo(repoCount, 2),
  collaborators: optional(pairs(keys.length, 5, 2)),
  channels: indexesUpTo(channelCount, 1),
  folders: folderShares,
});

const settings = fc.record<SettingsPlan>({
  owners: optional(indexesUpTo(keys.length, 3)),
  members: mostly("additive", "exact"),
  invite: mostly("users", "teams"),
  teams: mostly("additive", "exact"),
  ignore: fc.boolean(),
  directAccess: mostly("report", "exact", "ignore"),
  basePermission: mostly("none", "read", "write", "admin"),
  defaultTeam: mostly("none", "declared", "undeclared"),
  usergroups: mostly("additive", "exact"),
  slackIgnore: rare,
  maxRemovals: mostly<SettingsPlan["maxRemovals"]>("100%", "25%", 3),
  minOwners: mostly<1 | 2>(1, 2),
  protected: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: indexesUpTo(keys.length, 1) },
  ),
  undeclaredInOrg: indexesUpTo(undeclaredPeople.length),
  undeclaredTeams: fc.subarray(["wild", "legacy-x", "below", "legacy-below", "ent:all"] as const, {
    maxLength: 3,
  }),
  nestingReversed: rare,
  undeclaredGroup: fc.boolean(),
});

/** Most worlds are small: most defects need few entries, and small worlds run faster. */
const upTo = <Value>(arbitrary: fc.Arbitrary<Value>, most: number, least = 0) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.array(arbitrary, { minLength: least, maxLength: 2 }) },
    { weight: 1, arbitrary: fc.array(arbitrary, { minLength: least, maxLength: most }) },
  );

const changed = <Plan>(count: number, plan: fc.Arbitrary<Plan>, most: number) =>
  fc.uniqueArray(fc.tuple(fc.nat(count - 1), plan), { maxLength: most, selector: ([each]) => each });

const earlier = fc.record<EarlierPlan>({
  people: changed(keys.length, fc.constantFrom("absent", "declared", "of another account"), 3),
  teams: changed(teamKeys.length, teams, 2),
  channels: changed(channelCount, channels, 2),
  folders: changed(folderCount, folders, 2),
  projects: optional(fc.array(projects, { maxLength: 2 })),
  accepted: usually,
});

/** Generates organisations, with every awkward state that a service is known for. */
export const worldPlans: fc.Arbitrary<WorldPlan> = fc.record({
  people: upTo(people, keys.length, 1),
  teams: upTo(teams, teamKeys.length, 1),
  repos: upTo(repos, repoCount),
  channels: upTo(channels, channelCount),
  folders: upTo(folders, folderCount),
  projects: fc.array(projects, { maxLength: 2 }),
  settings,
  earlier: fc.option(earlier, { nil: undefined, freq: 2 }),
});
