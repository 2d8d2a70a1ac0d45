import type { Change, Outcome } from "../../src/core/change.ts";
import { finding } from "../../src/core/finding.ts";
import type { Report } from "../../src/core/report.ts";
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
        error: {
          code: "login_not_found",
          message: "GitHub has no account “henry-obi”.",
          remedy: "Correct `github` of `henry`, or ask him which account is his.",
        },
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

function invalid(): Report {
  const at = (line: number, column: number) => ({ at: { file: "teams.yaml", line, column } });
  const findings = [
    finding(
      {
        severity: "error",
        code: "unknown_user",
        message: "Team `backend` lists `carl`, whom the file doesn't declare. Did you mean `carol`?",
        remedy: "Correct the key, or declare the person under `users`.",
      },
      at(31, 9),
    ),
    finding(
      {
        severity: "error",
        code: "unknown_key",
        message: "Team `backend` has no field `memebers`. Did you mean `members`?",
        remedy: "Correct it, or take it out.",
      },
      at(38, 5),
    ),
    finding(
      {
        severity: "warning",
        code: "team_without_leads",
        message: "Team `support` has no leads.",
        remedy: "Name somebody under `leads`, so that people know whom to ask.",
      },
      at(52, 3),
    ),
  ];
  return reportOf(
    { changes: [], findings, digest: planBetween(new Map(), new Map()).digest },
    { result: "invalid", before: new Map(), labels: new Map(), cost: {} },
  );
}

function lockedDown(): Report {
  const missing = (provider: string, what: string, remedy: string) =>
    finding(
      {
        severity: "error",
        code: "missing_credentials",
        message: `${what}, and this run was given none.`,
        remedy,
      },
      { provider },
    );
  const findings = [
    missing(
      "github",
      "Reading the organisation takes a token that may administer it",
      "Runs for pull requests from forks get no secrets. Plan them on pull_request_target; see the examples.",
    ),
    missing(
      "slack",
      "The roster uses Slack, which takes a bot token",
      "Runs for pull requests from forks get no secrets. Plan them on pull_request_target; see the examples.",
    ),
  ];
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
  const unread = finding(
    {
      severity: "error",
      code: "incomplete_read",
      message: "The members of #team-frontend could not be read to the end.",
      remedy: "Run again. If it stays, look at Slack's status page.",
    },
    { provider: "slack", resource: "slack-channel/team-frontend" },
  );
  const unmanaged = Array.from({ length: 14 }, (_, index) =>
    finding(
      {
        severity: "warning",
        code: "unknown_on_slack",
        message: `No Slack user has the email address person-${index}@acme.dev.`,
        remedy: "Correct the address, or write `slack: false`.",
      },
      { at: { file: "teams.yaml", line: 100 + index * 3, column: 5 } },
    ),
  );
  const spared = finding({
    severity: "notice",
    code: "self_spared",
    message:
      "rollcall-bot is the account that Rollcall acts as, and keeps its place in the GitHub organisation acme.",
    remedy: "Nothing to do.",
  });
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
  "held-back": heldBack,
  "hostile-names": hostile,
};
