import fc from "fast-check";
import {
  type ChannelPlan,
  type FolderPlan,
  keys,
  type PersonPlan,
  type ProjectPlan,
  type RepoPlan,
  type SettingsPlan,
  strangers,
  type TeamPlan,
  teamKeys,
  type Universe,
} from "./world.ts";

const repoCount = 5;
const channelCount = 5;
const folderCount = 4;

const often = <Value>(usual: Value, ...others: readonly Value[]): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 3 * others.length, arbitrary: fc.constant(usual) },
    ...others.map((each) => ({ weight: 1, arbitrary: fc.constant(each) })),
  );
const perhaps = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });
const some = (count: number, most = count) => fc.subarray([...Array(count).keys()], { maxLength: most });
const pairs = (count: number, roles: number, most = 3) =>
  fc.uniqueArray(fc.tuple(fc.nat(count - 1), fc.nat(roles - 1)), {
    maxLength: most,
    selector: ([each]) => each,
  });
const rare = fc.integer({ min: 0, max: 7 }).map((number) => number === 7);
const usually = rare.map((is) => !is);
const person = fc.nat(keys.length - 1);
const text = fc.constantFrom("", "Keeps things going", "a & b <c>", "naïve – «ok»");
const shared = fc.uniqueArray(
  fc.tuple(fc.nat(folderCount - 1), fc.nat(2), perhaps(fc.integer({ min: 1, max: 4 }))),
  {
    maxLength: 2,
    selector: ([each]) => each,
  },
);

const people = fc.record<PersonPlan>({
  declared: usually,
  login: often("yes", "pinned", "pinned", "other case", "none"),
  email: often("yes", "other case", "none"),
  slack: often("id", "email", "email", "email", "false", "wrong id"),
  leaves: often("no", "inactive", "expired", "later"),
  outside: rare,
  org: often(
    "member",
    "owner",
    "owner",
    "none",
    "invited",
    "invited by email",
    "invited twice",
    "member, invited by email",
  ),
  inviter: perhaps(person),
  failedInvitations: often(0, 1, 3),
  renamed: often("no", "renamed", "taken"),
  blocked: rare,
  onSlack: often("member", "deactivated", "guest", "bot", "absent", "stranger"),
  onGoogle: often("account", "deleted", "absent"),
});

const teams = fc.record<TeamPlan>({
  declared: often("yes", "no", "archived"),
  listsPeople: usually,
  leads: some(keys.length, 2),
  members: some(keys.length, 5),
  dated: often("no", "past", "future"),
  include: fc.option(fc.nat(teamKeys.length - 1), { nil: undefined, freq: 3 }),
  leadsOnly: rare,
  except: some(keys.length, 1),
  parent: perhaps(fc.nat(teamKeys.length - 1)),
  nest: usually,
  onGithub: usually,
  secret: perhaps(rare),
  description: perhaps(text),
  notifications: perhaps(fc.boolean()),
  leadRole: often("maintainer", "member"),
  named: often("key", "otherwise"),
  repos: perhaps(pairs(repoCount, 5)),
  group: often("none", "short", "full", "pinned"),
  groupChannels: perhaps(some(channelCount, 2)),
  channels: some(channelCount, 2),
  folders: shared,
  have: fc.record<TeamPlan["have"]>({
    exists: often("as declared", "no", "under its old name", "in other case"),
    same: fc.boolean(),
    members: fc.uniqueArray(fc.tuple(person, fc.boolean()), { maxLength: 5, selector: ([each]) => each }),
    repos: pairs(repoCount, 5),
    parent: perhaps(fc.nat(teamKeys.length - 1)),
    secret: rare,
    description: perhaps(text),
    notifications: fc.boolean(),
    synced: rare,
    group: often("enabled", "no", "disabled", "under its old handle", "automatic"),
    groupUsers: some(keys.length, 4),
  }),
});

const repos = fc.record<RepoPlan>({
  exists: often("yes", "no", "archived", "renamed"),
  collaborators: pairs(keys.length, 5, 2),
});

const channels = fc.record<ChannelPlan>({
  private: fc.boolean(),
  topic: perhaps(text),
  purpose: perhaps(text),
  members: perhaps(fc.constantFrom("exact", "additive")),
  archived: rare,
  pinned: rare,
  inSection: rare,
  have: fc.record<ChannelPlan["have"]>({
    exists: often("yes", "no", "under its old name", "archived", "of the other privacy", "connected"),
    appIsIn: usually,
    members: some(keys.length + strangers.length, 5),
    topic: text,
  }),
});

const folders = fc.record<FolderPlan>({
  members: often("exact", "additive"),
  notify: rare,
  groups: pairs(2, 5, 1),
  have: fc.record<FolderPlan["have"]>({
    place: often("shared drive", "drive root", "my drive", "nested", "nested", "missing", "file", "hidden"),
    grants: pairs(keys.length + 3, 5, 4),
    above: pairs(keys.length + 3, 5, 2),
    limited: rare,
    trashed: rare,
    open: rare,
    expires: rare,
  }),
});

const projects = fc.record<ProjectPlan>({
  team: perhaps(fc.nat(teamKeys.length - 1)),
  access: pairs(teamKeys.length, 5, 2),
  repos: some(repoCount, 2),
  collaborators: perhaps(pairs(keys.length, 5, 2)),
  channels: some(channelCount, 1),
  folders: shared,
});

const settings = fc.record<SettingsPlan>({
  owners: perhaps(some(keys.length, 3)),
  members: often("additive", "exact"),
  invite: often("users", "teams"),
  teams: often("additive", "exact"),
  ignore: fc.boolean(),
  defaultTeam: often("none", "declared", "undeclared"),
  usergroups: often("additive", "exact"),
  slackIgnore: rare,
  maxRemovals: often<SettingsPlan["maxRemovals"]>("100%", "25%", 3),
  minOwners: often<1 | 2>(1, 2),
  protected: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: some(keys.length, 1) },
  ),
  strangersInOrg: some(strangers.length),
  wildTeams: fc.subarray(["wild", "legacy-x", "below", "legacy-below", "ent:all"] as const, { maxLength: 3 }),
  upsideDown: rare,
  wildGroup: fc.boolean(),
});

/** Most worlds are small: what goes wrong mostly needs few, and more of them can be tried. */
const upTo = <Value>(arbitrary: fc.Arbitrary<Value>, most: number, least = 0) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.array(arbitrary, { minLength: least, maxLength: 2 }) },
    { weight: 1, arbitrary: fc.array(arbitrary, { minLength: least, maxLength: most }) },
  );

/** Any organisation, with every awkward state that a service is known for. */
export const universes: fc.Arbitrary<Universe> = fc.record({
  people: upTo(people, keys.length, 1),
  teams: upTo(teams, teamKeys.length, 1),
  repos: upTo(repos, repoCount),
  channels: upTo(channels, channelCount),
  folders: upTo(folders, folderCount),
  projects: fc.array(projects, { maxLength: 2 }),
  settings,
});
