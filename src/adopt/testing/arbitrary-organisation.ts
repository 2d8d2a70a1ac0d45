import * as fc from "fast-check";
import type { GithubOptions } from "../../../emulators/github/options.ts";
import type {
  GithubSeed,
  SeedInvitation,
  SeedMember,
  SeedRepo,
  SeedTeam,
} from "../../../emulators/github/seed.ts";

/** An organisation that GitHub allows, with what is hard to describe. */
export interface Organisation {
  readonly seed: GithubSeed;
  readonly options: GithubOptions;
  /** Pending invitations of outside accounts to repositories. */
  readonly offers: readonly { readonly repo: string; readonly login: string; readonly role: string }[];
}

const logins = [
  ..."alice Bob CAROL dan-dev erin-x f zz9 Heidi-Long-Name".split(" "),
  // Logins that YAML or JavaScript may take for something else.
  ..."249043822 1e3 0x1f null true yes No 12345 constructor hasOwnProperty toString 2026-01-01".split(" "),
  ..."ivan_acme judy_acme".split(" "),
];

const teamNames = [
  ..."Backend|Frontend|Backend Team|Zürich Ops|C++|R&D (all)|admins|leads|null|123|constructor|all".split(
    "|",
  ),
  ...'Team: with colon|- dash|Ops #1|"quoted"|O\'Brien|🚀 Rocket|a, b and c|{curly}|UPPER CASE|x.y.z|yes'.split(
    "|",
  ),
  ...`${"very long name ".repeat(9)}end|@handle|%percent|*star|2026-01-01|~`.split("|"),
];

const repoNames = [
  ..."api .github Web.Site docs_2 constructor null 1 -dash v1.0 API-Gateway toString yes".split(" "),
];

const builtIn = ["read", "triage", "write", "maintain", "admin"];
const customRoles = [
  { name: "deployer", base: "write" },
  { name: "Security Lead", base: "triage" },
] as const;

const text = fc.oneof(
  fc.constantFrom(
    "Services and data",
    "a: b #c",
    "- x",
    "line one\nline two",
    "tab\there",
    "trailing ",
    "'",
    "",
  ),
  fc.string({ unit: "grapheme", maxLength: 40 }),
);

/** The most people and teams of a random organisation. */
export interface OrganisationSize {
  readonly people: number;
  readonly teams: number;
}

/** Generates organisations: nesting, owners, secret teams, inherited grants, custom roles, invitations, outsiders. */
export function arbitraryOrganisation(
  size: OrganisationSize = { people: 14, teams: 9 },
): fc.Arbitrary<Organisation> {
  return fc
    .record({
      people: fc.shuffledSubarray(logins, { minLength: 4, maxLength: Math.min(size.people, logins.length) }),
      names: fc.shuffledSubarray(teamNames, { maxLength: size.teams }),
      repos: fc.shuffledSubarray(repoNames, { maxLength: 6 }),
      inside: fc.nat(),
      enterprise: fc.boolean(),
      emu: fc.boolean(),
      server: fc.boolean(),
      asUser: fc.boolean(),
      pendingMembersVisible: fc.boolean(),
      inheritedReposInGraphql: fc.boolean(),
      memberOrigins: fc.boolean(),
      maxTeamPage: fc.constantFrom(100, 10, 5),
      dice: fc.array(fc.nat(), { minLength: 400, maxLength: 400 }),
      texts: fc.array(text, { minLength: 10, maxLength: 10 }),
    })
    .map((drawn) => {
      let rolled = 0;
      const die = (sides: number): number => (drawn.dice[rolled++ % drawn.dice.length] ?? 0) % sides;
      const pick = <Item>(items: readonly Item[]): Item => items[die(items.length)] as Item;
      const some = <Item>(items: readonly Item[]): Item[] => items.filter(() => die(3) === 0);

      const inside = drawn.people.slice(0, 2 + (drawn.inside % (drawn.people.length - 2)));
      const outside = drawn.people.slice(inside.length);
      const members = inside.map(
        (login, index): SeedMember => ({
          login,
          name: pick(["Alice Liddell", "O'Brien, Pat", "", "名前", "x: y"]),
          role: index === 0 || die(5) === 0 ? "admin" : "member",
        }),
      );
      const roles = drawn.enterprise ? [...builtIn, ...customRoles.map(({ name }) => name)] : builtIn;
      const grantsOn = (names: readonly string[]): Record<string, string> =>
        Object.fromEntries(names.map((name) => [name, pick(roles)]));

      const parents = drawn.names.map((_, index) => (index > 0 && die(2) === 0 ? die(index) : undefined));
      const slugs = drawn.names.map(slugFor);
      const teams = drawn.names.map((name, index): SeedTeam => {
        const parent = parents[index];
        const isNested = parent !== undefined || parents.includes(index);
        const synced = !isNested && drawn.enterprise && die(5) === 0;
        return {
          name,
          slug: slugs[index] as string,
          description: pick(drawn.texts),
          privacy: !isNested && die(3) === 0 ? "secret" : "closed",
          notifications: die(4) !== 0,
          ...(parent === undefined ? {} : { parent: slugs[parent] as string }),
          members: Object.fromEntries(
            some(inside).map((login) => [login, die(3) === 0 ? "maintainer" : "member"]),
          ),
          repos: grantsOn(some(drawn.repos)),
          ...(synced ? { idpGroup: "a group" } : {}),
        };
      });
      const outsiders = some(outside);
      const uninvited = outside.filter((login) => !outsiders.includes(login));
      const invited = drawn.emu || drawn.server ? [] : some(uninvited);
      const failing = uninvited.filter((login) => !invited.includes(login));
      const invitation = (login: string): SeedInvitation => ({
        login,
        role: pick(["direct_member", "direct_member", "admin", "billing_manager"]),
        teams: some(slugs),
      });
      const repos = drawn.repos.map(
        (name): SeedRepo => ({
          name,
          archived: die(4) === 0,
          private: die(2) === 0,
          collaborators: grantsOf(some(inside), () => pick(roles)),
        }),
      );
      return {
        seed: {
          org: pick(["acme", "Acme-Corp"]),
          plan: drawn.enterprise ? "enterprise" : "team",
          members,
          users: outside.map((login) => ({ login })),
          teams: [
            ...teams,
            ...(drawn.enterprise && die(2) === 0
              ? [
                  {
                    name: "All staff",
                    slug: "ent:all-staff",
                    type: "enterprise",
                    members: grantsOf(inside, () => "member" as const),
                  } as const,
                ]
              : []),
          ],
          repos,
          invitations: [
            ...invited.map(invitation),
            ...(invited.length > 0 && die(2) === 0
              ? [{ email: "somebody@acme.dev", teams: some(slugs) }]
              : []),
          ],
          failedInvitations: failing.flatMap((login) => Array.from({ length: die(5) }, () => ({ login }))),
          outsideCollaborators:
            drawn.repos.length === 0
              ? []
              : outsiders.map((login) => ({
                  login,
                  repos: grantsOn([pick(drawn.repos), ...some(drawn.repos)]),
                })),
          customRoles: drawn.enterprise ? customRoles : [],
        },
        options: {
          token: drawn.asUser ? { kind: "user", login: inside[0] as string } : { kind: "app" },
          emu: drawn.emu,
          enterpriseServer: drawn.server,
          pendingMembersVisible: drawn.pendingMembersVisible,
          inheritedReposInGraphql: drawn.inheritedReposInGraphql,
          memberOrigins: drawn.memberOrigins,
          maxTeamPage: drawn.maxTeamPage,
        },
        offers:
          outside.length > 0
            ? some(drawn.repos).map((repo) => ({ repo, login: pick(outside), role: pick(builtIn) }))
            : [],
      } satisfies Organisation;
    });
}

function grantsOf<Role>(people: readonly string[], role: () => Role): Record<string, Role> {
  return Object.fromEntries(people.map((login) => [login, role()]));
}

/** Returns a slug that GitHub could have given; for some names one that it would not give them today. */
function slugFor(name: string): string {
  if (name === "Backend") return "backend-old";
  if (name === "UPPER CASE") return "backend";
  return (
    name
      .normalize("NFKD")
      .replace(/\p{Diacritic}/gu, "")
      .toLowerCase()
      .replace(/[^a-z0-9_]+/g, "-")
      .replace(/^-+|-+$/g, "") || `team-${[...name].map((character) => character.codePointAt(0)).join("-")}`
  );
}
