import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Clock } from "../../core/clock.ts";
import { fakeClock } from "../../core/testing/fake-clock.ts";
import { createGithubClient, type GithubClient } from "./client.ts";

/** The machine's clock, whose timers are faked here. */
const timers: Clock = {
  now: Date.now,
  sleep: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
  random: Math.random,
};

/** What the far end saw: milliseconds since the start, and the request. */
interface Seen {
  readonly at: number;
  readonly what: string;
}

type Reply =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> }
  | "cut"
  | "broken off";

let seen: Seen[];
let replies: Reply[];
let start = Date.parse("2030-01-01T00:00:00Z");

/** GitHub as the client's `fetch`: answers what is in `replies`, and then 200. */
const far: typeof fetch = async (input, init) => {
  const url = new URL(String(input));
  seen.push({ at: Date.now() - start, what: `${init?.method} ${url.pathname}` });
  const reply = replies.shift() ?? { status: 200, body: {} };
  if (reply === "cut") throw new TypeError("fetch failed");
  if (reply === "broken off") return brokenOff();
  const headers = { "content-type": "application/json", ...reply.headers };
  return new Response(JSON.stringify(reply.body ?? {}), { status: reply.status, headers });
};

/** A success of whose body the first half comes. */
function brokenOff(): Response {
  let isSent = false;
  const body = new ReadableStream({
    pull(controller) {
      if (isSent) return controller.error(new TypeError("terminated"));
      isSent = true;
      controller.enqueue(new TextEncoder().encode('{"slug":'));
    },
  });
  return new Response(body, { headers: { "content-type": "application/json" } });
}

function client(clock = timers): GithubClient {
  const apiUrl = "https://api.github.com";
  const graphqlUrl = `${apiUrl}/graphql`;
  return createGithubClient({ token: "ghs_verysecret", apiUrl, graphqlUrl, fetch: far, clock });
}

/** Lets time pass until everything has settled; tells what came of it. */
async function settled(work: Promise<unknown>): Promise<unknown> {
  const end = work.then(
    () => "done",
    (error: unknown) => error,
  );
  await vi.advanceTimersByTimeAsync(20 * 60 * 1000);
  return end;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"] });
  start += 2 * 60 * 60 * 1000;
  vi.setSystemTime(start);
  seen = [];
  replies = [];
});

afterEach(() => {
  vi.useRealTimers();
});

const put = (github: GithubClient) =>
  github.write("PUT /orgs/{org}/memberships/{username}", { org: "o", username: "u" });
const get = (github: GithubClient) => github.read("GET /orgs/{org}/invitations", { org: "o" });
const limited = { message: "You have exceeded a secondary rate limit." };

describe("pacing", () => {
  it("sends writes one at a time, at least a second apart", async () => {
    const github = client();
    await settled(Promise.all([put(github), put(github), put(github)]));
    const gaps = seen.slice(1).map((each, index) => each.at - (seen[index]?.at ?? 0));
    expect(gaps).toHaveLength(2);
    for (const gap of gaps) expect(gap).toBeGreaterThan(990);
  });

  it("sends what mails people at least three seconds apart", async () => {
    const github = client();
    const invite = () => github.write("POST /orgs/{org}/invitations", { org: "o", invitee_id: 1 });
    await settled(Promise.all([invite(), invite()]));
    expect((seen[1]?.at ?? 0) - (seen[0]?.at ?? 0)).toBeGreaterThan(2_990);
  });

  it("doesn't make reads wait, GraphQL's neither", async () => {
    const github = client();
    const work = [1, 2, 3, 4].flatMap(() => [get(github), github.query("query { x }", {})]);
    await settled(Promise.all(work));
    expect(seen).toHaveLength(8);
    expect((seen.at(-1)?.at ?? 0) - (seen[0]?.at ?? 0)).toBeLessThan(500);
  });

  it("waits by the clock that it is given, and by no other", async () => {
    const clock = fakeClock();
    const github = client(clock);
    await Promise.all([put(github), put(github)]);
    expect(clock.slept).toEqual([1_000]);
    replies = [{ status: 403, body: limited, headers: { "retry-after": "42" } }, { status: 500 }];
    await get(github);
    expect(clock.slept).toEqual([1_000, 42_000, 1_000]);
  });
});

describe("a limit", () => {
  it.each<[string, Reply, number]>([
    [
      "a secondary one, for as long as GitHub says",
      { status: 403, body: limited, headers: { "retry-after": "42" } },
      42_000,
    ],
    ["a secondary one, for a minute when GitHub doesn't say", { status: 403, body: limited }, 60_000],
    [
      "an unnamed 429, for as long as GitHub says",
      { status: 429, body: { message: "Slow down" }, headers: { "retry-after": "9" } },
      9_000,
    ],
  ])("is waited out: %s", async (_, reply, wait) => {
    replies = [reply];
    expect(await settled(put(client()))).toBe("done");
    expect(seen).toHaveLength(2);
    expect((seen[1]?.at ?? 0) - (seen[0]?.at ?? 0)).toBeGreaterThanOrEqual(wait);
    expect((seen[1]?.at ?? 0) - (seen[0]?.at ?? 0)).toBeLessThan(wait + 3_000);
  });

  const spent = (seconds: number): Reply => ({
    status: 403,
    body: { message: "API rate limit exceeded" },
    headers: {
      "x-ratelimit-remaining": "0",
      "x-ratelimit-reset": String(Math.ceil((start + seconds * 1_000) / 1_000)),
    },
  });

  it("of the hour is waited out when its end is near", async () => {
    replies = [spent(120)];
    expect(await settled(get(client()))).toBe("done");
    expect(seen[1]?.at).toBeGreaterThanOrEqual(120_000);
  });

  it("whose end is far ends the request at once", async () => {
    replies = [spent(1_800)];
    expect(await settled(get(client()))).toMatchObject({ status: 403 });
    expect(seen).toHaveLength(1);
  });

  it("that GraphQL answers with 200 is waited out as well", async () => {
    const errors = [{ type: "RATE_LIMITED", message: "API rate limit exceeded" }];
    const reset = String(Math.ceil(start / 1_000) + 30);
    replies = [
      {
        status: 200,
        body: { errors },
        headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset },
      },
    ];
    expect(await settled(client().query("query { x }", {}))).toBe("done");
    expect(seen).toHaveLength(2);
    expect(seen[1]?.at).toBeGreaterThanOrEqual(30_000);
  });

  it("that doesn't end is given up on after three more tries", async () => {
    replies = Array.from({ length: 9 }, () => ({
      status: 403,
      body: limited,
      headers: { "retry-after": "5" },
    }));
    expect(await settled(put(client()))).toMatchObject({ status: 403 });
    expect(seen).toHaveLength(4);
  });

  it("on an Enterprise Server's own address of GraphQL is an error, not an empty answer", async () => {
    const github = createGithubClient({
      token: "t",
      apiUrl: "https://ghes.acme.dev/api/v3",
      graphqlUrl: "https://ghes.acme.dev/api/graphql",
      fetch: far,
      clock: timers,
    });
    replies = [{ status: 200, body: { errors: [{ type: "RATE_LIMITED", message: "used up" }] } }];
    expect(await settled(github.query("query { x }", {}))).toMatchObject({
      message: "GraphQL rate limit exceeded",
    });
    expect(seen[0]?.what).toBe("POST /api/graphql");
  });
});

describe("a failure", () => {
  it.each<[string, Reply]>([
    ["500", { status: 500 }],
    ["502", { status: 502 }],
    ["a cut connection", "cut"],
  ])("(%s) of a read is tried three more times, further and further apart", async (_, reply) => {
    replies = [reply, reply, reply, reply, reply];
    expect(await settled(get(client()))).toBeInstanceOf(Error);
    expect(seen).toHaveLength(4);
    const gaps = seen.slice(1).map((each, index) => each.at - (seen[index]?.at ?? 0));
    expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
  });

  it.each([400, 401, 403, 404, 409, 410, 422])(
    "(%i) of a read that tells something isn't asked again",
    async (status) => {
      replies = [{ status }, { status }];
      expect(await settled(get(client()))).toMatchObject({ status });
      expect(seen).toHaveLength(1);
    },
  );

  it.each<[string, Reply]>([
    ["500", { status: 500 }],
    ["502", { status: 502 }],
    ["409", { status: 409 }],
    ["a cut connection", "cut"],
  ])("(%s) of a write, or of a query, is the caller's to judge", async (_, reply) => {
    replies = [reply];
    expect(await settled(put(client()))).toBeInstanceOf(Error);
    replies = [reply];
    expect(await settled(client().query("query { x }", {}))).toBeInstanceOf(Error);
    expect(seen).toHaveLength(2);
  });

  it("without any answer is told as such, a query's too", async () => {
    for (const send of [put, (github: GithubClient) => github.query("query { x }", {})]) {
      replies = ["cut"];
      expect(await settled(send(client()))).toMatchObject({ status: 500, message: "fetch failed" });
    }
  });

  it("that repeats the token has it taken out, since failures are told to people", async () => {
    replies = [{ status: 403, body: { message: "no access with token ghs_verysecret" } }];
    expect(await settled(put(client()))).toMatchObject({
      message: expect.stringContaining("no access with token ***"),
      response: { data: { message: "no access with token ***" } },
    });
  });

  it("of some of a query's fields comes as it is, so that nobody takes a part for the whole", async () => {
    const errors = [{ message: "Something went wrong while executing your query." }];
    replies = [{ status: 200, body: { data: { a: 1 }, errors } }];
    const github = client();
    let answer: unknown;
    await settled(
      github.query("query { a b }", {}).then((got) => {
        answer = got;
      }),
    );
    expect(answer).toEqual({ data: { a: 1 }, errors });
    expect(seen).toHaveLength(1);
  });
});

describe("the cost", () => {
  it("is every request that left, those that failed too, and the points that GraphQL charged", async () => {
    const github = client();
    replies = [
      { status: 500 },
      { status: 200, body: {} },
      { status: 200, body: { data: { rateLimit: { cost: 3 } } } },
      { status: 422 },
    ];
    await settled(get(github));
    await settled(github.query("query { x }", {}));
    await settled(put(github));
    expect(github.cost()).toEqual({ requests: 4, points: 3 });
  });
});

describe("an answer whose body breaks off", () => {
  it("is no answer: a read is repeated", async () => {
    replies = ["broken off", { status: 200, body: [] }];
    expect(await settled(get(client()))).toBe("done");
    expect(seen).toHaveLength(2);
  });

  it("and a write is not, so that it is read whether it was done", async () => {
    replies = ["broken off"];
    expect(await settled(put(client()))).toMatchObject({ status: 500 });
    expect(seen).toHaveLength(1);
  });
});
