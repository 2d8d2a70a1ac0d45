import * as fc from "fast-check";
import { expect, it } from "vitest";
import { type GithubEmulator, startGithub } from "../../../emulators/github/github.ts";
import { arbitraryOrganisation } from "../../adopt/testing/arbitrary-organisation.ts";
import { connectionsTo } from "../../adopt/testing/connections.ts";
import { currentDay } from "../../core/clock.ts";
import { loadRoster } from "../../roster/load.ts";
import { run } from "../../run.ts";
import { importRoster, rosterSourceOf } from "../import/run.ts";
import { adoptDrift } from "./run.ts";

/** The number of random organisations, from WORLDS. */
const organisationCount = Number(process.env["WORLDS"] ?? 12);

/** Makes one change by hand; none when the organisation has nothing to change. */
function changeByHand({ world }: GithubEmulator, die: (sides: number) => number): void {
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[die(items.length)];
  const team = pick(
    [...world.teams.values()].filter((each) => each.type !== "enterprise" && each.idpGroup === undefined),
  );
  const member = pick([...world.members.keys()]);
  const repo = pick([...world.repos.values()].filter((each) => !each.archived));
  const owners = [...world.members.values()].filter((role) => role === "admin").length;
  if (member === undefined) return;
  switch (die(9)) {
    case 0:
      team?.members.delete(member);
      return;
    case 1:
      team?.members.set(member, die(2) === 0 ? "maintainer" : "member");
      return;
    case 2:
      if (repo) team?.grants.delete(repo.id);
      return;
    case 3:
      if (repo) team?.grants.set(repo.id, pick(["read", "write", "admin"]) ?? "read");
      return;
    case 4:
      if (world.members.get(member) !== "admin") world.members.set(member, "admin");
      else if (owners > 1) world.members.set(member, "member");
      return;
    case 5:
      if (world.members.get(member) === "admin") return;
      world.members.delete(member);
      for (const each of world.teams.values()) each.members.delete(member);
      return;
    case 6:
      if (team) team.description = pick(["New", "", "Old: #1"]) ?? "";
      return;
    case 7:
      if (team && team.children.size === 0) world.removeTeam(team);
      return;
    default: {
      const id = world.nextId("account", 70_001);
      world.addAccount({
        ...[...world.accounts.values()][1],
        kind: "User",
        id,
        login: `new-${id}`,
        name: null,
        email: null,
        blocked: false,
      });
      world.members.set(id, "member");
      if (die(2) === 0) team?.members.set(id, "member");
    }
  }
}

it("brings whatever was changed by hand into the file, until a plan of it changes nothing", async () => {
  const dice = fc.array(fc.nat(), { minLength: 60, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(
      arbitraryOrganisation(),
      dice,
      fc.integer({ min: 1, max: 6 }),
      async ({ seed, options }, drawn, times) => {
        let rolled = 0;
        const die = (sides: number): number =>
          sides === 0 ? 0 : (drawn[rolled++ % drawn.length] ?? 0) % sides;
        // Outside collaborators are adopted through projects, one repository at a time. This test is about teams.
        const github = await startGithub({ ...seed, outsideCollaborators: [], invitations: [] }, options);
        try {
          const connections = connectionsTo({ github });
          const { files } = await importRoster(
            { org: seed.org, path: "teams.yaml", split: false },
            connections,
          );
          const text = (files[0]?.text ?? "").replace(
            "github:\n",
            "github:\n  members: exact\n  teams: exact\n",
          );
          for (let time = 0; time < times; time += 1) changeByHand(github, die);
          const source = rosterSourceOf([{ path: "teams.yaml", text }]);
          const today = currentDay(connections.clock);
          const roster = loadRoster(source, today);
          const { files: changed } = await adoptDrift({ roster }, connections);
          const adopted = loadRoster(
            { files: changed.length > 0 ? changed : source.files, findings: [] },
            today,
          );
          const { plan, result } = await run(
            { command: "plan", roster: adopted, allowRemovals: true, links: {} },
            connections,
          );
          expect(plan.changes).toEqual([]);
          expect(result).toBe("clean");
        } finally {
          await github.close();
        }
      },
    ),
    { numRuns: organisationCount, endOnFailure: true },
  );
}, 600_000);
