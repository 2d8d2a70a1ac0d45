import type { SlackSeed } from "../../../../emulators/slack/seed.ts";

/** Accounts of the emulated workspace. All but the last five are full members. */
export const acmePeople = [
  { name: "alice", id: "U0ALICE00", email: "alice@acme.dev" },
  { name: "bob", id: "U0BOB0000", email: "bob@acme.dev" },
  { name: "carol", id: "U0CAROL00", email: "carol@acme.dev" },
  { name: "dana", id: "U0DANA000", email: "dana@acme.dev", admin: true },
  { name: "walk-in", id: "U0WALKIN0", email: "walkin@acme.dev" },
  { name: "gone", id: "U0GONE000", email: "gone@acme.dev", deleted: true },
  { name: "guest", id: "U0GUEST00", email: "guest@else.dev", guest: "multi" },
  { name: "visitor", id: "U0VISITOR", email: "visitor@else.dev", guest: "single" },
  { name: "helper", id: "U0HELPER0", bot: true },
  { name: "stranger", id: "U0STRANGE", email: "stranger@else.dev", teamId: "T0ELSE000" },
] as const satisfies SlackSeed["users"];

/** The roster's users, by email except for carol. */
export const acmeUsers = `
users:
  alice: { email: Alice@Acme.dev }
  bob: { email: bob@acme.dev }
  carol: { slack: U0CAROL00 }
  dana: { email: dana@acme.dev }
`;

/** Returns a roster of these users and the given rest. */
export function acmeRoster(rest: string): string {
  return `slack: { workspace: acme }\n${acmeUsers.trim()}\n${rest.trim()}\n`;
}
