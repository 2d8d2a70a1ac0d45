import * as fc from "fast-check";
import type { DriveSeed, ItemSeed } from "../../../emulators/drive/seed.ts";
import type { GithubSeed } from "../../../emulators/github/seed.ts";
import type { SlackSeed } from "../../../emulators/slack/seed.ts";

/** One company on all three services. */
export interface Company {
  readonly github: GithubSeed;
  readonly slack: SlackSeed;
  readonly drive: DriveSeed;
}

/** The account that acts on Drive. */
export const driveAccount = "rollcall@acme-prod.iam.gserviceaccount.com";

const names = [
  "Alice Liddell",
  "Bob Ross",
  "Carol K",
  "Dan Brown",
  "Erin Gray",
  "Frank N",
  "Grace H",
  "Heidi L",
];
const teamNames = ["Backend", "Frontend", "Design", "Ops", "Web Team"];
const channelNames = ["team-backend", "frontend", "design-private", "random", "general", "ops", "guests"];
const handles = ["backend", "design", "everybody", "guests-too"];

/** Generates companies: people on some of the services, matched by address, by name or not at all; lists that overlap. */
export const arbitraryCompany: fc.Arbitrary<Company> = fc
  .record({
    count: fc.integer({ min: 3, max: names.length }),
    teams: fc.shuffledSubarray(teamNames),
    channels: fc.shuffledSubarray(channelNames),
    handles: fc.shuffledSubarray(handles),
    folders: fc.integer({ min: 1, max: 4 }),
    dice: fc.array(fc.nat(), { minLength: 300, maxLength: 300 }),
  })
  .map((drawn) => {
    let rolled = 0;
    const die = (sides: number): number => (drawn.dice[rolled++ % drawn.dice.length] ?? 0) % sides;
    const pick = <Item>(items: readonly Item[]): Item => items[die(items.length)] as Item;
    const some = <Item>(items: readonly Item[]): Item[] => items.filter(() => die(2) === 0);
    const people = names.slice(0, drawn.count).map((name, index) => {
      const local = name.toLowerCase().replace(/ /g, ".");
      return { name, login: `login-${index}`, email: `${local}@acme.dev`, slack: `U0PERSON0${index}` };
    });
    const onGithub = [people[0], ...people.slice(1).filter(() => die(5) !== 0)].filter(
      (each) => each !== undefined,
    );
    const onSlack = people.filter(() => die(5) !== 0);
    const lists = drawn.teams.map(() => some(onGithub));
    const slackNames = onSlack.map(({ slack }) => slack);
    const slackIds = [...slackNames, "U0GUEST0001", "U0GONE00001"];
    // Often exactly the people of a team, so that lists can be matched to teams.
    const listed = (): string[] => {
      const team = die(2) === 0 ? pick([...lists, []]) : undefined;
      return team === undefined
        ? some(slackIds)
        : onSlack.filter((each) => team.includes(each)).map(({ slack }) => slack);
    };
    const channels = drawn.channels.map((name) => {
      const isPrivate = name.includes("private") || die(4) === 0;
      return {
        name,
        private: isPrivate && name !== "general",
        general: name === "general",
        archived: name !== "general" && die(6) === 0,
        topic: pick(["", "All &lt;things&gt;", "See <https://acme.dev|our page>"]),
        members: [...(die(4) === 0 && isPrivate ? [] : ["rollcall"]), ...listed()],
      };
    });
    const addresses = [...people.map(({ email }) => email), "stranger@elsewhere.dev"];
    const roles = ["reader", "commenter", "writer"];
    const folders = Array.from(
      { length: drawn.folders },
      (_, index): ItemSeed => ({
        id: `folder${index}`,
        name: pick(["Plans", "Backend docs", "Ünïcode / slash"]),
        ...(index > 0 && die(2) === 0 ? { parent: `folder${die(index)}` } : {}),
        grants: {
          [driveAccount]: "writer",
          ...Object.fromEntries(some(addresses).map((address) => [address, pick(roles)])),
          ...(die(3) === 0 ? { "everybody@acme.dev": pick(roles) } : {}),
          ...(die(5) === 0 ? { anyone: "reader" } : {}),
        },
      }),
    );
    return {
      github: {
        org: "acme",
        members: onGithub.map(({ name, login, email }, index) => ({
          login,
          name,
          role: index === 0 ? "admin" : "member",
          ...(die(3) !== 0
            ? { verifiedEmails: [email] }
            : die(2) === 0
              ? { saml: { nameId: email.toUpperCase() } }
              : {}),
        })),
        teams: drawn.teams.map((name, index) => ({
          name,
          members: Object.fromEntries(
            (lists[index] ?? []).map(({ login }) => [login, die(3) === 0 ? "maintainer" : "member"]),
          ),
        })),
      },
      slack: {
        users: [
          ...onSlack.map(({ name, email, slack }) => ({
            id: slack,
            name: slack.toLowerCase(),
            realName: name,
            email,
          })),
          { id: "U0GUEST0001", name: "guest", guest: "multi" as const, email: "guest@elsewhere.dev" },
          { id: "U0GONE00001", name: "gone", deleted: true, email: "gone@acme.dev" },
        ],
        channels,
        usergroups: drawn.handles.map((handle) => ({
          handle,
          name: `The ${handle}`,
          users: listed(),
          channels: some(channels.filter((channel) => !channel.archived).map(({ name }) => name)),
          disabled: die(6) === 0,
        })),
      },
      drive: { accounts: [...addresses, { email: "everybody@acme.dev", group: true }], items: folders },
    } satisfies Company;
  });
