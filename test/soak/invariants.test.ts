import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { reorganisation } from "../scenarios/reorganisation.ts";
import { directoryOf } from "./directory.ts";
import { differences, factsOf } from "./facts.ts";
import { type Stage, stage } from "./fixture.ts";
import * as must from "./invariants.ts";
import { meddle } from "./manual-edits.ts";
import { secrets } from "./secrets.ts";
import { somethingUndeclaredIgnoredOrProtectedWasTouched } from "./untouchable.ts";

/** A check that finds nothing wrong must be able to: each is shown something wrong here. */
describe("the invariants of the soak", () => {
  const theCase = reorganisation();
  let scene: Stage;
  beforeEach(async () => {
    scene = await stage(theCase);
  });
  afterEach(() => scene.close());

  async function applied(meanwhile: () => void) {
    const directory = directoryOf(theCase, scene);
    const before = factsOf(scene);
    const { report } = await scene.run("apply");
    meanwhile();
    return { directory, report, differences: differences(before, factsOf(scene)), services: scene };
  }

  it("find nothing wrong with a good run", async () => {
    const happened = await applied(() => {});
    expect(happened.differences.length).toBeGreaterThan(30);
    expect(must.somethingChangedThatThePlanDidNotList(happened)).toEqual([]);
    expect(must.somethingWasTakenAwayThatWasNotListed(happened, happened.report.plan.changes)).toEqual([]);
    const second = await scene.run("plan");
    expect(must.aSecondPlanIsNotEmpty(second.report, happened)).toEqual([]);
    expect(second.report.result).toBe("clean");
  });

  it.each([
    ["takesFromTeam", /^team\|.*member.* → nothing$/],
    ["removesMember", /^org\|/],
    ["takesFromChannel", /^channel\|.*member.* → nothing$/],
    ["archivesChannel", /archived: false → true$/],
  ] as const)("see that something was taken away that no plan lists (%s)", async (what, line) => {
    const happened = await applied(() => {
      for (let which = 0; which < 5; which += 1) meddle(scene, { what, which });
    });
    const { changes } = happened.report.plan;
    expect(must.somethingWasTakenAwayThatWasNotListed(happened, changes).join("\n")).toMatch(
      new RegExp(line.source, "m"),
    );
    expect(must.somethingChangedThatThePlanDidNotList(happened)).not.toEqual([]);
  });

  it("see that a second plan has something left to do", async () => {
    const happened = await applied(() => meddle(scene, { what: "renamesTeam", which: 0 }));
    const second = await scene.run("plan");
    expect(must.aSecondPlanIsNotEmpty(second.report, happened)).not.toEqual([]);
  });

  it("see that a plan touches what the roster forbids", async () => {
    const { directory, report } = await applied(() => {});
    const stranger = {
      provider: "github",
      kind: "github-team",
      key: "github:theirs",
      action: "archive",
    } as const;
    const additive = theCase.roster.replace("teams: exact", "teams: additive");
    const strict = { ...theCase, roster: additive };
    const plan = { ...report.plan, changes: [stranger] };
    expect(
      somethingUndeclaredIgnoredOrProtectedWasTouched(strict, directoryOf(strict, scene), {
        ...report,
        plan,
      }),
    ).toEqual([expect.stringContaining("an undeclared team")]);
    expect(somethingUndeclaredIgnoredOrProtectedWasTouched(theCase, directory, report)).toEqual([]);
  });

  it("see that nobody owns the organisation any more", () => {
    expect(must.theOrganisationLostItsLastOwner(scene)).toEqual([]);
    for (const id of scene.github.world.members.keys()) scene.github.world.members.set(id, "member");
    expect(must.theOrganisationLostItsLastOwner(scene)).not.toEqual([]);
  });

  it("see a secret, as it is and encoded, and a stack trace", async () => {
    const key = scene.drive.credentials.serviceAccountKey("x");
    const encoded = Buffer.from(secrets.slackToken).toString("base64");
    for (const text of [`a ${secrets.githubToken} b`, encoded, key, "Bearer ya29.x"])
      expect(must.aSecretWasPrinted([text])).not.toEqual([]);
    const { report } = await scene.run("plan");
    expect(must.aStackTraceWasPrinted({ report, text: new Error("x").stack ?? "" })).not.toEqual([]);
    expect(must.aStackTraceWasPrinted({ report, text: "at 9:30:00, at home" })).toEqual([]);
  });
});
