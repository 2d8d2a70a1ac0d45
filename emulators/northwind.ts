import type { ServiceSeeds } from "./seeds.ts";

/** Somebody at Northwind, as each service knows them. */
interface NorthwindPerson {
  readonly login: string;
  readonly name: string;
  readonly slackName: string;
  readonly slack: string;
  readonly email: string;
}

const fullNames = [
  ...["Ana López", "Ben Okafor", "Chiara Rossi", "Daniel Weiß", "Elena Petrova", "Farid Haddad", "Grace Kim"],
  ...["Hiro Tanaka", "Ines Duarte", "Jonas Berg", "Kavya Rao", "Liam Walsh", "Mara Lindqvist", "Nils Holm"],
  ...["Olga Sokol", "Pedro Alves", "Quentin Roy", "Rosa Marino", "Samir Aziz", "Tove Dahl", "Uma Nair"],
  ...[
    "Victor Popa",
    "Wanda Nowak",
    "Xenia Kallas",
    "Yusuf Demir",
    "Zoe Martin",
    "Aidan Burke",
    "Bruna Costa",
  ],
  ...["Carl Jensen", "Dora Novak", "Emil Larsen", "Fiona Grant", "Goran Ilic", "Hana Svoboda", "Ivan Kolar"],
  ...["Julia Meyer", "Kofi Mensah", "Lena Fischer", "Marco Conti", "Nadia Saleh"],
];

/** Two who are called otherwise on Slack, so that no name tells who they are. */
const nicknames: Readonly<Record<string, readonly [name: string, local: string]>> = {
  "Quentin Roy": ["Q", "q"],
  "Xenia Kallas": ["Xen", "xen"],
};

/** The 40 people of Northwind. GitHub has verified nobody's address. */
export const northwindPeople: readonly NorthwindPerson[] = fullNames.map((fullName, index) => {
  const plain = fullName.normalize("NFKD").replace(/\p{M}/gu, "").replace("ß", "ss").toLowerCase();
  const [first = "", last = ""] = plain.split(" ");
  const [slackName, local] = nicknames[fullName] ?? [fullName, `${first}.${last}`];
  return {
    login: `${first.slice(0, 1)}${last}-nw`,
    name: fullName,
    slackName,
    slack: `U0NW${String(index + 1).padStart(5, "0")}`,
    email: `${local}@northwind.example`,
  };
});

/** The twelve teams and how many people each has; they overlap. */
const teamSizes = {
  platform: 5,
  backend: 7,
  frontend: 6,
  mobile: 4,
  data: 5,
  design: 3,
  security: 3,
  support: 6,
  sales: 4,
  finance: 3,
  people: 2,
  leadership: 4,
};

const teams = Object.entries(teamSizes).map(([name, size], index) => ({
  name,
  people: Array.from(
    { length: size },
    (_, at) => northwindPeople[(index * 4 + at) % northwindPeople.length],
  ).filter((each) => each !== undefined),
}));

/** The account that acts on Northwind's folders. */
export const northwindDriveAccount = "rollcall@northwind.iam.gserviceaccount.com";

/** A company of 40 people and 12 teams, each team with a user group, a private channel and a folder of its own. */
export const northwind: ServiceSeeds = {
  github: {
    org: "northwind",
    members: northwindPeople.map(({ login, name }, index) => ({
      login,
      id: 9001 + index,
      name,
      role: index < 2 ? ("admin" as const) : ("member" as const),
    })),
    teams: teams.map(({ name, people }) => ({
      name,
      members: Object.fromEntries(
        people.map(({ login }, at) => [login, at === 0 ? ("maintainer" as const) : ("member" as const)]),
      ),
      repos: { [`${name}-app`]: "write" },
    })),
    repos: [
      ...teams.map(({ name }) => ({ name: `${name}-app` })),
      { name: "access", files: { "README.md": "# Access\n" } },
    ],
  },
  slack: {
    team: { id: "T0NORTHWIND", domain: "northwind", name: "Northwind" },
    users: northwindPeople.map(({ slack, slackName, email }) => ({
      name: slack.toLowerCase(),
      id: slack,
      realName: slackName,
      email,
    })),
    channels: [
      { name: "general", general: true },
      ...teams.map(({ name, people }) => ({
        name: `${name}-private`,
        private: true,
        members: ["rollcall", ...people.map(({ slack }) => slack)],
      })),
    ],
    usergroups: teams.map(({ name, people }) => ({
      handle: name,
      name: `The ${name} team`,
      users: people.map(({ slack }) => slack),
    })),
  },
  drive: {
    accounts: northwindPeople.map(({ email }) => email),
    items: teams.map(({ name, people }) => ({
      id: `folder-${name}`,
      name: `${name} files`,
      grants: {
        [northwindDriveAccount]: "writer",
        ...Object.fromEntries(people.map(({ email }) => [email, "writer"])),
      },
    })),
  },
};
