import { connectionsTo } from "../../src/adopt/testing/connections.ts";
import type { Change, Outcome } from "../../src/core/change.ts";
import { selfSpared } from "../../src/core/errors.ts";
import { finding } from "../../src/core/finding.ts";
import type { Report } from "../../src/core/report.ts";
import { githubProblemOf } from "../../src/providers/github/api-errors.ts";
import { services } from "../../src/providers/index.ts";
import { channelMembersUnread } from "../../src/providers/slack/errors.ts";
import { emailUnknown } from "../../src/providers/slack/people-errors.ts";
import { loadRoster } from "../../src/roster/load.ts";
import { labelsFrom, planBetween, reportOf, stateFrom, type TeamSpec, type WorldSpec } from "./world.ts";

/** A small organisation with everything in it once. */
export const acme: WorldSpec = {
  org: "acme",
  owners: ["alice"],
  users: {
    alice: "alice",
    bob: "bob",
    carol: "carol",
    dana: "dana",
    erik: "erik",
    fatima: "fatima",
    grace: "grace",
  },
  slack: { alice: "U0ALICE01", bob: "U0BOB0001", dana: "U0DANA001" },
  teams: {
    engineering: {
      name: "Engineering",
      leads: ["alice"],
      repos: { handbook: "write" },
      channels: ["engineering"],
    },
    backend: {
      name: "Backend",
      parent: "engineering",
      leads: ["alice"],
      members: ["bob", "dana"],
      repos: { api: "write", billing: "write" },
      channels: ["team-backend"],
      usergroup: "backend",
      folder: "1BackendFolderId",
    },
    frontend: {
      name: "Frontend",
      parent: "engineering",
      leads: ["carol"],
      members: ["erik"],
      repos: { website: "maintain", api: "read" },
      channels: ["team-frontend"],
      usergroup: "frontend",
      folder: "1FrontendFolderId",
    },
    support: {
      name: "Support",
      members: ["fatima", "grace", "dana"],
      repos: { docs: "write" },
      channels: ["support", "escalations", "support-rota"],
    },
  },
};

function withTeam(spec: WorldSpec, key: string, team: Partial<TeamSpec>): WorldSpec {
  return { ...spec, teams: { ...spec.teams, [key]: { ...spec.teams[key], ...team } } };
}

function withoutUser(spec: WorldSpec, user: string): WorldSpec {
  const { [user]: _, ...users } = spec.users;
  const stays = (each: string) => each !== user;
  const teams = Object.entries(spec.teams).map(([key, team]) => [
    key,
    { ...team, leads: team.leads?.filter(stays) ?? [], members: team.members?.filter(stays) ?? [] },
  ]);
  return { ...spec, users, teams: Object.fromEntries(teams) };
}

function planned(have: WorldSpec, want: WorldSpec, over: Partial<Report> = {}): Report {
  const before = stateFrom(have);
  const plan = planBetween(before, stateFrom(want));
  return reportOf(plan, { before, labels: labelsFrom(have, want), ...over });
}

/** A report on a pull request, with the changes that its base's roster makes already. */
function proposed(live: WorldSpec, base: WorldSpec, head: WorldSpec): Report {
  const before = stateFrom(live);
  return planned(live, head, { drift: planBetween(before, stateFrom(base)) });
}

const newcomer = withTeam({ ...acme, users: { ...acme.users, henry: "henry" } }, "backend", {
  members: ["bob", "dana", "henry"],
});

const drifted = withTeam(
  withTeam(acme, "support", { members: ["fatima", "grace", "dana", "erik"] }),
  "frontend",
  { members: [] },
);

function nothing(): Report {
  return planned(acme, acme);
}

function joins(): Report {
  return proposed(acme, acme, newcomer);
}

function leaves(): Report {
  return proposed(acme, acme, withoutUser(acme, "dana"));
}

function moves(): Report {
  const head = withTeam(
    withTeam(acme, "backend", { leads: ["bob"], members: ["alice", "dana", "carol"] }),
    "frontend",
    { leads: ["erik"], members: [] },
  );
  return proposed(acme, acme, head);
}

function renamed(): Report {
  const old = withTeam(acme, "backend", { title: "server-side", description: "Servers" });
  const live = withTeam(old, "backend", { usergroup: "backend" });
  const head = withTeam(acme, "backend", {
    title: "backend",
    name: "Backend",
    description: "Services and data",
  });
  return proposed(live, live, { ...head, topics: { "team-backend": "On call: see the handbook" } });
}

function archived(): Report {
  return proposed(acme, acme, withTeam(acme, "frontend", { archived: true }));
}

/** An organisation of 1,600 people, most of whom change teams at once. */
function thousands(): Report {
  const users: Record<string, string> = {};
  const rosters = Array.from({ length: 120 }, (): string[] => []);
  const next = Array.from({ length: 120 }, (): string[] => []);
  for (let index = 0; index < 1_600; index += 1) {
    const key = `person-${String(index).padStart(4, "0")}`;
    if (index % 40 !== 0) users[key] = key;
    for (const step of [0, 37, 71]) {
      rosters[(index + step) % 120]?.push(key);
      if (index % 40 !== 0) next[(index * 7 + step) % 120]?.push(key);
    }
  }
  const teamsOf = (lists: readonly string[][]): Record<string, TeamSpec> =>
    Object.fromEntries(
      lists.map((members, index) => [
        `team-${String(index).padStart(3, "0")}`,
        {
          members,
          channels: [`team-${String(index).padStart(3, "0")}`],
          repos: { [`repo-${index}`]: "write", [`repo-${(index * 3) % 120}-docs`]: "read" },
        },
      ]),
    );
  const everyone = Object.fromEntries(
    Array.from({ length: 1_600 }, (_, index) => [
      `person-${String(index).padStart(4, "0")}`,
      `person-${String(index).padStart(4, "0")}`,
    ]),
  );
  const base: WorldSpec = { org: "acme", owners: [], users: everyone, teams: teamsOf(rosters) };
  const head: WorldSpec = { org: "acme", owners: [], users, teams: teamsOf(next) };
  return proposed(base, base, head);
}

function refused(): Report {
  const head = withoutUser(withoutUser(withoutUser(acme, "dana"), "bob"), "alice");
  const before = stateFrom(acme);
  const plan = planBetween(before, stateFrom(head), { removals: 2, shield: ["user:alice"] });
  return reportOf(plan, {
    result: "refused",
    before,
    labels: labelsFrom(acme),
    drift: planBetween(before, before),
  });
}

function partlyFailed(): Report {
  const head = withTeam(withoutUser(newcomer, "dana"), "frontend", { repos: { website: "admin" } });
  const report = planned(acme, head, { command: "apply", result: "partial" });
  const outcomes = report.plan.changes.map((change): Outcome => {
    if (change.action === "grant" && change.kind === "github-org") {
      return {
        change,
        status: "failed",
        error: githubProblemOf(
          { status: 422, response: { data: { message: "The user has blocked this organization." } } },
          "invite henry",
        ),
      };
    }
    if (isHenry(change) && change.kind.startsWith("github-")) {
      return {
        change,
        status: "skipped",
        because: "henry could not be let in to the GitHub organisation acme.",
      };
    }
    return { change, status: "applied" };
  });
  return { ...report, outcomes, links: withoutPullRequest(report) };
}

function isHenry(change: Change): boolean {
  return "principal" in change && change.principal === "user:henry";
}

function withoutPullRequest(report: Report): Report["links"] {
  const { pullRequest: _, ...links } = report.links;
  return links;
}

function applied(): Report {
  const report = planned(drifted, newcomer, { command: "apply", result: "applied" });
  const outcomes = report.plan.changes.map((change): Outcome => ({ change, status: "applied" }));
  return { ...report, outcomes };
}

/** A scheduled run that only tells what somebody did by hand, one part of it with its event in the audit log. */
function changedByHand(): Report {
  const live = withTeam(drifted, "backend", { repos: { api: "admin", billing: "write" } });
  const before = stateFrom({ ...live, users: { ...live.users, mallory: "mallory" } });
  const plan = planBetween(before, stateFrom(acme));
  const report = reportOf(plan, {
    before,
    labels: labelsFrom(live, acme),
    byHand: {
      policy: "report",
      changes: new Set(plan.changes),
      eventBehind: (change) =>
        "principal" in change && change.principal === "user:erik"
          ? { actor: "grace-acme", at: "2026-11-20T17:02:11.000Z" }
          : undefined,
    },
  });
  return { ...report, links: withoutPullRequest(report) };
}

/** What a scheduled run tells where nothing is remembered of an earlier apply. */
function driftUnexplained(): Report {
  const report = changedByHand();
  const byHand = { policy: "report", changes: new Set<Change>(), eventBehind: () => undefined };
  return { ...report, byHand };
}

/** The file's mistakes, as its check finds them. */
function invalid(): Report {
  const yaml = [
    "version: 1",
    "users: { bob: bob, carol: carol, fatima: fatima }",
    "teams:",
    "  backend:",
    "    leads: [bob]",
    "    members: [carl]",
    "    parent: enginering",
    "  support:",
    "    members: [fatima]",
    "    leads: [fatima]",
    "    except: [fatima]",
    "  engineering: { leads: [bob] }",
  ].join("\n");
  const { findings } = loadRoster(
    { files: [{ path: "teams.yaml", bytes: new TextEncoder().encode(yaml) }], findings: [] },
    "2026-11-21",
  );
  return reportOf(
    { changes: [], findings, digest: planBetween(new Map(), new Map()).digest },
    { result: "invalid", before: new Map(), labels: new Map(), cost: {} },
  );
}

/** A run for a fork's pull request, which gets no secrets. */
function lockedDown(): Report {
  const connections = { ...connectionsTo({}), env: { GITHUB_EVENT_NAME: "pull_request" } };
  const findings = services.flatMap(({ name, lacks }) =>
    lacks(connections).map((problem) => finding(problem, { provider: name })),
  );
  return reportOf(
    { changes: [], findings, digest: planBetween(new Map(), new Map()).digest },
    { result: "failed", before: new Map(), labels: new Map(), cost: {} },
  );
}

function driftToldApart(): Report {
  return proposed(drifted, acme, newcomer);
}

function driftSettled(): Report {
  const adopted = withTeam(acme, "support", { members: ["fatima", "grace", "dana", "erik"] });
  return proposed(drifted, acme, adopted);
}

function heldBack(): Report {
  const report = proposed(acme, acme, withTeam(newcomer, "frontend", { repos: {}, members: [] }));
  const unread = finding(channelMembersUnread("team-frontend", "internal_error"), {
    provider: "slack",
    resource: "slack-channel/team-frontend",
  });
  const unmanaged = Array.from({ length: 14 }, (_, index) =>
    finding(emailUnknown(`person-${index}`, `person-${index}@acme.dev`), {
      at: { file: "teams.yaml", line: 100 + index * 3, column: 5 },
    }),
  );
  const spared = finding(selfSpared("rollcall-bot", ["the GitHub organisation acme"]));
  return { ...report, result: "partial", findings: [unread, ...unmanaged, spared] };
}

function hostile(): Report {
  const evil: WorldSpec = {
    ...acme,
    users: {
      ...acme.users,
      mallory: "**admin** @acme/owners <!channel> <img src=x onerror=alert(1)> [click](https://evil.test)",
      imp: "alice",
      hidden: "Bob\u{200B} R\u{202E}yaR",
      rtl: "שרה לוי",
      fence: "``` \n# Owned\n- @everyone </details> --> | ~~x~~ $x$ :tada: #1 GH-2 www.evil.test a@evil.test",
      zalgo: "Z\u0301\u0302\u0303\u0304\u0305\u0306\u0307algo",
      esc: "\u001b[31mred\u001b[0m\u0007",
    },
    slack: { ...acme.slack, mallory: "U1> <!channel>" },
  };
  const names = ["mallory", "imp", "hidden", "rtl", "fence", "zalgo", "esc"];
  const head = withTeam(evil, "backend", { members: ["bob", "dana", ...names] });
  const renamedHead = withTeam(head, "support", {
    description: "<script>@here</script> ```\n::set-output name=x::y",
  });
  const odd = withTeam(renamedHead, "[x](https://evil.test) @team", {
    members: ["mallory"],
    channels: ["<!here>"],
  });
  const report = proposed(acme, acme, odd);
  return {
    ...report,
    findings: [
      finding(
        {
          severity: "warning",
          code: "odd_name",
          message: "The user mallory is called <b>@acme/owners</b> `rm -rf` [x](javascript:alert(1)).",
          remedy: "Give it a plain name. <!everyone>",
        },
        { at: { file: "te](https://evil.test)ams\u202E.yaml", line: 3, column: 1 } },
      ),
    ],
  };
}

/** Every golden case: a report that some run could make. */
export const cases: Readonly<Record<string, () => Report>> = {
  "nothing-to-do": nothing,
  "one-person-joins": joins,
  "one-person-leaves": leaves,
  "people-move": moves,
  "team-renamed": renamed,
  "team-archived": archived,
  "ten-thousand-changes": thousands,
  "refused-plan": refused,
  "partly-failed-apply": partlyFailed,
  applied: applied,
  "invalid-file": invalid,
  "no-credentials": lockedDown,
  "drift-told-apart": driftToldApart,
  "drift-settled": driftSettled,
  "changed-by-hand": changedByHand,
  "drift-unexplained": driftUnexplained,
  "held-back": heldBack,
  "hostile-names": hostile,
};
