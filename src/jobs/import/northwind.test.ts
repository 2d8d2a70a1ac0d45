import { describe, expect, it } from "vitest";
import { startDrive } from "../../../emulators/drive/drive.ts";
import { startGithub } from "../../../emulators/github/github.ts";
import { northwind, northwindDriveAccount, northwindPeople } from "../../../emulators/northwind.ts";
import { startSlack } from "../../../emulators/slack/slack.ts";
import type { PeopleHints } from "../../adopt/declare.ts";
import { readPeopleFile } from "../../adopt/people-file.ts";
import { connectionsTo } from "../../adopt/testing/connections.ts";
import { loadRoster } from "../../roster/load.ts";
import { importRoster, rosterSourceOf } from "./run.ts";

/** Imports Northwind. Returns the text, what was found, and how many people and teams there are. */
async function imported(hints: PeopleHints = {}) {
  const [github, slack, drive] = await Promise.all([
    startGithub(northwind.github),
    startSlack(northwind.slack),
    startDrive(northwind.drive),
  ]);
  try {
    const credentials = drive.credentials.serviceAccountKey(northwindDriveAccount);
    const folders = (northwind.drive.items ?? []).map(({ id }) => id);
    const { files, findings, proof } = await importRoster(
      {
        org: "northwind",
        path: "teams.yaml",
        split: false,
        slack: { channels: ["*"], usergroups: ["*"] },
        drive: { folders },
        ...hints,
      },
      connectionsTo({ github, slack, drive: { url: drive.apiUrl, credentials } }),
    );
    const { declared } = loadRoster(rosterSourceOf(files), "2027-01-15");
    return {
      text: files[0]?.text ?? "",
      codes: findings.map(({ code }) => code),
      result: proof?.result,
      people: declared?.users.size,
      teams: declared?.teams.size,
      findings,
    };
  } finally {
    await Promise.all([github.close(), slack.close(), drive.close()]);
  }
}

function peopleIn(csv: string): PeopleHints {
  const { people, findings } = readPeopleFile("people.csv", new TextEncoder().encode(csv));
  expect(findings).toEqual([]);
  return { people };
}

describe("a company whose addresses GitHub has not verified", () => {
  it("has an entry a person and the teams that it has, with a list of who is who", async () => {
    const rows = northwindPeople.map(({ login, email }) => `${login};${email}`);
    const { result, people, teams, codes, text } = await imported(
      peopleIn(`\ufeffGitHub;E-mail\r\n${rows.join("\r\n")}\r\n`),
    );
    expect({ result, people, teams }).toEqual({ result: "clean", people: 40, teams: 12 });
    expect(codes).not.toContain("joined_by_name");
    expect(text).toContain("email: ana.lopez@northwind.example");
  });

  it("goes by names where it may, marks each to be checked, and takes the rest from the list", async () => {
    const list = peopleIn("github,slack\nqroy-nw,U0NW00017\nxkallas-nw,U0NW00024\n");
    const { result, people, teams, findings, text } = await imported({ ...list, matchNames: true });
    expect({ result, people, teams }).toEqual({ result: "clean", people: 40, teams: 12 });
    expect(text).toContain("by name: on Slack “Ana López”");
    expect(text.match(/by name: on Slack/g)).toHaveLength(38);
    expect(findings.find(({ code }) => code === "joined_by_name")).toMatchObject({
      severity: "warning",
      message: expect.stringMatching(/38 people.*`alopez-nw` and `bokafor-nw` may change the whole file/),
    });
  });

  it("has two entries for who is called otherwise, and names no id that another entry has", async () => {
    const { text, result, people, codes } = await imported();
    expect(result).toBe("clean");
    expect(people).toBeGreaterThan(60);
    expect(codes).toContain("perhaps_twice");
    expect(text).toContain("perhaps also ana.lopez: rollcall merge alopez-nw ana.lopez");
    const declaredIds = [...text.matchAll(/ slack: (U\w+)/g)].map(([, id]) => id);
    const hinted = [...text.matchAll(/perhaps slack: (U\w+)/g)].map(([, id]) => id);
    expect(hinted.filter((id) => declaredIds.filter((each) => each === id).length > 1)).toEqual([]);
  });

  it("says at its line who of the list isn't there, and declares nobody for it", async () => {
    const list = peopleIn("github,slack,name\ngone-nw,,Gone\nalopez-nw,U0STRANGER,Ana\n");
    const { findings, text } = await imported(list);
    expect(
      findings
        .filter(({ code }) => code === "person_not_there")
        .map(({ at, message }) => [at?.line, message]),
    ).toEqual([
      [2, "`gone-nw` is not in the organisation northwind, so this line adds nothing there."],
      [3, "`U0STRANGER` is not a person of the workspace northwind, so this line adds nothing there."],
    ]);
    expect(text).not.toContain("gone-nw");
  });
});
