import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { reorganisation } from "../scenarios/reorganisation.ts";
import { directoryOf } from "./directory.ts";
import {
  githubAccessOf,
  somebodyLostInEffectWhatWasNotListed,
  theReportTellsOtherLosses,
} from "./effective.ts";
import { differences, factsOf } from "./facts.ts";
import { type Fixture, startFixture } from "./fixture.ts";
import { givenEarlierIn, handedOverBy } from "./given.ts";
import * as invariants from "./invariants.ts";
import { applyManualEdit } from "./manual-edits.ts";
import { givenByEarlier, somebodyGainedWithoutAWord } from "./permitted.ts";
import { secrets } from "./secrets.ts";
import {
  anAccountOfTwoEntriesWasTouched,
  somebodyHasDirectAccess,
  somebodyWhoLeftHoldsSomething,
  somethingGivenEarlierIsStillHeld,
} from "./still-held.ts";
import { somethingUndeclaredIgnoredOrProtectedWasTouched } from "./untouchable.ts";

/** Shows each invariant a state that breaks it, to prove that it can fail. */
describe("the invariants of the soak", () => {
  const theCase = reorganisation();
  let fixture: Fixture;
  beforeEach(async () => {
    fixture = await startFixture(theCase);
  });
  afterEach(() => fixture.close());

  async function applyAnd(edit: () => void) {
    const directory = directoryOf(theCase, fixture);
    const before = factsOf(fixture);
    const { report } = await fixture.run("apply");
    edit();
    return { directory, report, differences: differences(before, factsOf(fixture)), services: fixture };
  }

  it("find nothing wrong with a good run", async () => {
    const appliedRun = await applyAnd(() => {});
    expect(appliedRun.differences.length).toBeGreaterThan(30);
    expect(invariants.somethingChangedThatThePlanDidNotList(appliedRun)).toEqual([]);
    expect(
      invariants.somethingWasTakenAwayThatWasNotListed(appliedRun, appliedRun.report.plan.changes),
    ).toEqual([]);
    const second = await fixture.run("plan");
    expect(invariants.aSecondPlanIsNotEmpty(second.report, appliedRun)).toEqual([]);
    expect(second.report.result).toBe("clean");
  });

  it("see that a service did not answer, as nothing is found wrong with what was not read", async () => {
    const nowhere = "http://127.0.0.1:9";
    const { report } = await fixture.run("plan", {
      github: { apiUrl: nowhere, graphqlUrl: `${nowhere}/graphql` },
    });
    expect(invariants.aServiceDidNotAnswer(report)).toContainEqual(
      expect.stringMatching(/^github_unreachable: /),
    );
    expect(invariants.aServiceDidNotAnswer((await fixture.run("plan")).report)).toEqual([]);
  });

  it.each([
    ["takesFromTeam", /^team\|.*member.* → nothing$/],
    ["removesMember", /^org\|/],
    ["takesFromChannel", /^channel\|.*member.* → nothing$/],
    ["archivesChannel", /archived: false → true$/],
  ] as const)("see that something was taken away that no plan lists (%s)", async (what, line) => {
    const appliedRun = await applyAnd(() => {
      for (let which = 0; which < 5; which += 1) applyManualEdit(fixture, { what, which });
    });
    const { changes } = appliedRun.report.plan;
    expect(invariants.somethingWasTakenAwayThatWasNotListed(appliedRun, changes).join("\n")).toMatch(
      new RegExp(line.source, "m"),
    );
    expect(invariants.somethingChangedThatThePlanDidNotList(appliedRun)).not.toEqual([]);
  });

  it("see that a second plan has something left to do", async () => {
    const appliedRun = await applyAnd(() => applyManualEdit(fixture, { what: "renamesTeam", which: 0 }));
    const second = await fixture.run("plan");
    expect(invariants.aSecondPlanIsNotEmpty(second.report, appliedRun)).not.toEqual([]);
  });

  it("see that a plan touches what the roster forbids", async () => {
    const givenEarlier = givenEarlierIn(theCase, fixture);
    const { directory, report } = await applyAnd(() => {});
    const undeclared = {
      provider: "github",
      kind: "github-team",
      key: "github:theirs",
      action: "archive",
    } as const;
    const additive = theCase.roster.replace("teams: exact", "teams: additive");
    const strict = { ...theCase, roster: additive };
    const plan = { ...report.plan, changes: [undeclared] };
    expect(
      somethingUndeclaredIgnoredOrProtectedWasTouched(
        { theCase: strict, directory: directoryOf(strict, fixture), givenEarlier: new Set() },
        { ...report, plan },
      ),
    ).toEqual([expect.stringContaining("an undeclared team")]);
    expect(
      somethingUndeclaredIgnoredOrProtectedWasTouched({ theCase, directory, givenEarlier }, report),
    ).toEqual([]);
  });

  it("see that somebody who has left, or whom only an earlier roster named, still has something", async () => {
    const before = directoryOf(theCase, fixture);
    const account = [...fixture.github.world.members.keys()].find(
      (id) => before.account("user:bob") === String(id) || before.account("user:carol") === String(id),
    );
    const appliedRun = await applyAnd(() => {});
    const [team] = [...fixture.github.world.teams.values()].filter((each) => each.type !== "enterprise");
    const person = account ?? [...fixture.github.world.members.keys()][0] ?? 0;
    team?.members.set(person, "member");
    const fact = `team|${team?.id}|member|${person}`;
    const empty = { ...appliedRun.directory, roster: { ...appliedRun.directory.roster, teams: new Map() } };
    const again = { ...appliedRun, directory: { ...empty, account: () => undefined } };
    expect(somethingGivenEarlierIsStillHeld(theCase, again, new Set([fact]))).toEqual([fact]);
    const users = new Map(
      [...appliedRun.directory.roster.users].map(
        ([key, user]) => [key, { ...user, present: false }] as const,
      ),
    );
    const gone = { ...appliedRun.directory, roster: { ...appliedRun.directory.roster, users } };
    expect(somebodyWhoLeftHoldsSomething(theCase, { ...appliedRun, directory: gone })).not.toEqual([]);
    expect(somebodyWhoLeftHoldsSomething(theCase, appliedRun)).toEqual([]);
  });

  it("see that somebody lost in effect what no change lists", async () => {
    const before = githubAccessOf(fixture);
    const good = await applyAnd(() => {});
    expect(somebodyLostInEffectWhatWasNotListed(good, before)).toEqual([]);
    expect(theReportTellsOtherLosses(good, before)).toEqual([]);
    const later = githubAccessOf(fixture);
    for (let which = 0; which < 5; which += 1) applyManualEdit(fixture, { what: "takesFromTeam", which });
    const unlisted = { ...good, report: { ...good.report, plan: { ...good.report.plan, changes: [] } } };
    expect(somebodyLostInEffectWhatWasNotListed(unlisted, later)).not.toEqual([]);
    expect(theReportTellsOtherLosses(unlisted, before)).toContainEqual(expect.stringMatching(/^not told: /));
    expect(theReportTellsOtherLosses(good, githubAccessOf(fixture))).toContainEqual(
      expect.stringMatching(/^not so: /),
    );
  });

  it("see that somebody has access of their own where the roster allows none", async () => {
    const appliedRun = await applyAnd(() => {});
    const exact = theCase.roster.replace("teams: exact", "teams: exact, direct_access: exact");
    const directory = directoryOf({ ...theCase, roster: exact }, fixture);
    const found = () => somebodyHasDirectAccess(theCase, { ...appliedRun, directory });
    expect(found()).toEqual([]);
    const [api, carol] = [fixture.github.world.repo("api"), fixture.github.world.user("carol-c")];
    api?.collaborators.set(carol?.id ?? 0, "admin");
    expect(found()).toEqual([`repo|${api?.id}|collaborator|${carol?.id}`]);
    expect(somebodyHasDirectAccess(theCase, appliedRun)).toEqual([]);
  });

  it("see that somebody gained what nobody's word was asked for", async () => {
    const before = theCase.roster.replace("    repos: { website: admin }\n", "");
    const [same, changed] = [theCase.roster, before].map((roster) => ({
      ...theCase,
      earlier: { roster, accepted: true },
    })) as [typeof theCase, typeof theCase];
    const given = givenByEarlier(changed, fixture);
    const [api, carol] = [fixture.github.world.repo("api"), fixture.github.world.user("carol-c")];
    const appliedRun = await applyAnd(() => api?.collaborators.set(carol?.id ?? 0, "admin"));
    const byHand = `repo|${api?.id}|collaborator|${carol?.id}: nothing → admin`;
    expect(somebodyGainedWithoutAWord(changed, appliedRun, given)).toEqual([byHand]);
    expect(somebodyGainedWithoutAWord(same, appliedRun, given)).toEqual([byHand]);
    // Without a change of the file nobody is asked for what it doesn't give.
    const website = `|repo|${fixture.github.world.repo("website")?.id}: nothing → admin`;
    const { roster } = theCase;
    const nowhere = { ...same, earlier: { roster: roster.replace(/^teams:\n.*/ms, ""), accepted: true } };
    expect(
      somebodyGainedWithoutAWord({ ...nowhere, roster: nowhere.earlier.roster }, appliedRun, new Set()),
    ).toContainEqual(expect.stringContaining(website));
  });

  it("see that a plan touches what the roster hands over", async () => {
    const givenEarlier = givenEarlierIn(theCase, fixture);
    const { report } = await applyAnd(() => {});
    const roster = theCase.roster.replace(
      "    description: Services",
      "    hands_off: true\n    description: Services",
    );
    const handed = { ...theCase, roster };
    const directory = directoryOf(handed, fixture);
    const touched = somethingUndeclaredIgnoredOrProtectedWasTouched(
      { theCase: handed, directory, givenEarlier },
      report,
    );
    expect(touched).toContainEqual(expect.stringMatching(/^something handed over: .*engineering/));
    const isHandedOver = handedOverBy(directory);
    const [ours, theirs] = [directory.team("engineering"), directory.team("product")];
    expect([isHandedOver(`team|${ours}|member|1`), isHandedOver(`team|${theirs}|member|1`)]).toEqual([
      true,
      false,
    ]);
  });

  it("see that a plan touches an account that two entries have", async () => {
    const appliedRun = await applyAnd(() => {});
    expect(anAccountOfTwoEntriesWasTouched(appliedRun)).toEqual([]);
    const { roster } = appliedRun.directory;
    const bob = roster.users.get("bob");
    if (bob === undefined) throw new Error("Nobody is called bob.");
    const users = new Map([...roster.users, ["robert", { ...bob, key: "robert" }] as const]);
    const directory = { ...appliedRun.directory, roster: { ...roster, users } };
    const named = directoryOf(theCase, fixture, directory.roster);
    const touched = anAccountOfTwoEntriesWasTouched({ ...appliedRun, directory: named });
    expect(touched).toContainEqual(expect.stringMatching(/"github-org".*"user:bob"/));
    expect(touched).toContainEqual(expect.stringMatching(/"slack-.*"user:bob"/));
  });

  it("see that nobody owns the organisation any more", () => {
    expect(invariants.theOrganisationLostItsLastOwner(fixture)).toEqual([]);
    for (const id of fixture.github.world.members.keys()) fixture.github.world.members.set(id, "member");
    expect(invariants.theOrganisationLostItsLastOwner(fixture)).not.toEqual([]);
  });

  it("see a secret, as it is and encoded, and a stack trace", async () => {
    const key = fixture.drive.credentials.serviceAccountKey("x");
    const encoded = Buffer.from(secrets.slackToken).toString("base64");
    for (const text of [`a ${secrets.githubToken} b`, encoded, key, "Bearer ya29.x"])
      expect(invariants.aSecretWasPrinted([text])).not.toEqual([]);
    const { report } = await fixture.run("plan");
    expect(invariants.aStackTraceWasPrinted({ report, text: new Error("x").stack ?? "" })).not.toEqual([]);
    expect(invariants.aStackTraceWasPrinted({ report, text: "at 9:30:00, at home" })).toEqual([]);
  });
});
