import type { GithubSeed } from "../../../emulators/github/seed.ts";

/** Returns 1,500 members in 800 teams, a third of them nested, on 400 repositories, with guests and open invitations. */
export function largeOrganisation(): GithubSeed {
  const die = dice();
  const some = <Item>(count: number, item: () => Item): Item[] => Array.from({ length: count }, item);
  const roles = ["read", "triage", "write", "maintain", "admin"];
  return {
    org: "acme",
    members: Array.from({ length: 1_500 }, (_, index) => ({
      login: `user-${index}`,
      name: `User ${index}`,
      role: index < 5 ? ("admin" as const) : ("member" as const),
    })),
    repos: Array.from({ length: 400 }, (_, index) => ({ name: `repo-${index}`, archived: die(20) === 0 })),
    teams: Array.from({ length: 800 }, (_, index) => ({
      name: `Team ${index}`,
      description: die(2) === 0 ? "" : `Team number ${index}`,
      ...(index > 20 && die(3) === 0 ? { parent: `team-${die(Math.floor(index / 2))}` } : {}),
      members: Object.fromEntries(
        some(die(12) + 1, () => [`user-${die(1_500)}`, die(4) === 0 ? "maintainer" : "member"]),
      ),
      repos: Object.fromEntries(some(die(4), () => [`repo-${die(400)}`, roles[die(5)] ?? "read"])),
    })),
    outsideCollaborators: Array.from({ length: 20 }, (_, index) => ({
      login: `guest-${index}`,
      repos: { [`repo-${index}`]: "read" },
    })),
    invitations: Array.from({ length: 10 }, (_, index) => ({
      login: `new-${index}`,
      teams: [`team-${index}`],
    })),
  };
}

/** Returns a die that rolls the same numbers every time (a linear congruential generator). */
function dice(): (sides: number) => number {
  let state = 1;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % sides;
  };
}
