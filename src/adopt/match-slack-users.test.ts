import { describe, expect, it } from "vitest";
import { matchSlackUsers } from "./match-slack-users.ts";

const account = (login: string, more: { name?: string; emails?: readonly string[] } = {}) => ({
  login,
  emails: [],
  ...more,
});
const slackUser = (id: string, name: string, email?: string) => ({ id, name, ...(email ? { email } : {}) });

function matched(...args: Parameters<typeof matchSlackUsers>) {
  const { certain, likely } = matchSlackUsers(...args);
  const ids = (map: typeof certain) => Object.fromEntries([...map].map(([login, { id }]) => [login, id]));
  return { certain: ids(certain), likely: ids(likely) };
}

describe("people on GitHub and on Slack", () => {
  it("are the same when GitHub vouches for the address that Slack has, in whatever case", () => {
    const people = [account("Alice", { emails: ["alice@home.dev", "Alice@Acme.dev"] })];
    expect(matched(people, [slackUser("U1", "Somebody", "alice@acme.dev")]).certain).toEqual({ alice: "U1" });
  });

  it("are only suggested when they have the same name, accents and case apart", () => {
    const { certain, likely } = matched(
      [account("zoe", { name: "Zoé  Müller" })],
      [slackUser("U1", "zoe muller")],
    );
    expect(certain).toEqual({});
    expect(likely).toEqual({ zoe: "U1" });
  });

  it("are not told apart by a name that two of them have, on either side", () => {
    const two = [slackUser("U1", "Sam Smith"), slackUser("U2", "Sam Smith")];
    expect(matched([account("sam", { name: "Sam Smith" })], two).likely).toEqual({});
    const others = [account("sam", { name: "Sam Smith" }), account("sam2", { name: "Sam Smith" })];
    expect(matched(others, [slackUser("U1", "Sam Smith")]).likely).toEqual({});
  });

  it("are nobody when one account's addresses lead to two people, or two accounts' to one", () => {
    const both = [account("alice", { emails: ["a@acme.dev", "b@acme.dev"] })];
    expect(
      matched(both, [slackUser("U1", "A", "a@acme.dev"), slackUser("U2", "B", "b@acme.dev")]).certain,
    ).toEqual({});
    const shared = [
      account("a", { emails: ["office@acme.dev"] }),
      account("b", { emails: ["office@acme.dev"] }),
    ];
    expect(matched(shared, [slackUser("U1", "Office", "office@acme.dev")]).certain).toEqual({});
  });

  it("don't lose an address to a namesake: whoever is certain is suggested to nobody else", () => {
    const people = [
      account("alice", { emails: ["alice@acme.dev"] }),
      account("other", { name: "Alice Liddell" }),
    ];
    const { certain, likely } = matched(people, [slackUser("U1", "Alice Liddell", "alice@acme.dev")]);
    expect(certain).toEqual({ alice: "U1" });
    expect(likely).toEqual({});
  });
});
