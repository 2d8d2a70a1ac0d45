import { expect, test } from "vitest";
import { startGoogleGroups } from "../../../emulators/google-groups/google-groups.ts";
import { inProcessNetwork } from "../../../emulators/in-process.ts";
import { fakeClock } from "../../core/testing/fake-clock.ts";
import { noProgress } from "../../core/testing/fixture.ts";
import { rosterFromYaml } from "../../roster/testing/roster-from-yaml.ts";
import { groupsReader } from "./provider.ts";
import { ACTING } from "./testing/fixture.ts";

/** Declared groups → the requests of a plan that has nothing to do. */
test.each([
  [1, 2],
  [10, 11],
  [100, 101],
  [1000, 1005],
])(
  "a plan of %i groups asks %i times: each page of groups once, and each group once",
  async (count, requests) => {
    const { host, fetch } = inProcessNetwork(async () => {});
    const groups = Array.from({ length: count }, (_, index) => ({
      email: `g${index}@acme.dev`,
      members: { "bob@acme.dev": "MEMBER" },
    }));
    const emulator = await startGoogleGroups({ accounts: ["bob@acme.dev"], groups }, {}, host);
    const teams = groups.map(
      ({ email }, index) => `  t${index}: { members: [bob], google: { group: ${email} } }`,
    );
    const roster = rosterFromYaml(
      `google: { customer: C0acme123 }\nusers: { bob: { email: bob@acme.dev } }\nteams:\n${teams.join("\n")}\n`,
    );
    const reader = groupsReader({
      credentials: emulator.credentials.serviceAccountKey(ACTING),
      apiUrl: emulator.apiUrl,
      env: {},
      fetch,
      clock: { ...fakeClock(), now: Date.now },
      progress: noProgress,
    });
    const [comparison] = await reader.read([roster]);
    expect(comparison?.actual.size).toBe(count);
    expect(comparison?.actual).toEqual(comparison?.desired);
    expect(reader.cost()).toEqual({ requests });
    expect(emulator.violations).toEqual([]);
    await emulator.close();
  },
);
