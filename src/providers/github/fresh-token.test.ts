import { describe, expect, it } from "vitest";
import { fakeClock } from "../../core/testing/fake-clock.ts";
import { createGithubClient } from "./client.ts";

/** GitHub, which accepts one token alone and repeats what it was given. */
function github(accepted: () => string) {
  const asked: string[] = [];
  const answer: typeof fetch = async (input, init) => {
    const given = new Headers(init?.headers).get("authorization") ?? "";
    asked.push(`${init?.method} ${new URL(String(input)).pathname} ${given}`);
    const isAccepted = given === `token ${accepted()}`;
    return Response.json({ message: `You gave ${given}` }, { status: isAccepted ? 200 : 401 });
  };
  return { asked, answer };
}

function clientWith(answer: typeof fetch, renewToken?: () => Promise<string | undefined>) {
  const urls = { apiUrl: "https://api.github.com", graphqlUrl: "https://api.github.com/graphql" };
  return createGithubClient({
    token: "ghs_oldoldold",
    ...urls,
    fetch: answer,
    clock: fakeClock(),
    ...(renewToken ? { renewToken } : {}),
  });
}

describe("R161: a token that GitHub doesn't accept", () => {
  it("is renewed once, and reads, writes and queries go on with the fresh one", async () => {
    const { asked, answer } = github(() => "ghs_newnewnew");
    let renewals = 0;
    const client = clientWith(answer, async () => {
      renewals += 1;
      return "ghs_newnewnew";
    });
    await client.write("PUT /orgs/{org}/memberships/{username}", { org: "acme", username: "bob" });
    await client.read("GET /orgs/{org}", { org: "acme" });
    await client.query("query { viewer { login } }", {});
    expect(renewals).toBe(1);
    expect(asked).toEqual([
      "PUT /orgs/acme/memberships/bob token ghs_oldoldold",
      "PUT /orgs/acme/memberships/bob token ghs_newnewnew",
      "GET /orgs/acme token ghs_newnewnew",
      "POST /graphql token ghs_newnewnew",
    ]);
  });

  it("ends the request when the fresh one is refused too, is the same, or can't be had, and shows neither", async () => {
    const none: (() => Promise<string | undefined>)[] = [
      async () => "ghs_newnewnew",
      async () => "ghs_oldoldold",
      async () => undefined,
      async () => {
        throw new Error("no gh here");
      },
    ];
    for (const renew of none) {
      const { asked, answer } = github(() => "ghs_another1");
      const failure = await clientWith(answer, renew)
        .write("GET /orgs/{org}", { org: "acme" })
        .catch((error: unknown) => error);
      expect(failure).toMatchObject({ status: 401 });
      expect(String(failure)).not.toMatch(/ghs_(?:old|new)/);
      expect(asked.length).toBeLessThanOrEqual(2);
    }
  });

  it("is final where nothing can renew it", async () => {
    const { asked, answer } = github(() => "ghs_newnewnew");
    const failed = clientWith(answer).write("GET /orgs/{org}", { org: "acme" });
    await expect(failed).rejects.toMatchObject({ status: 401 });
    expect(asked).toHaveLength(1);
  });
});
