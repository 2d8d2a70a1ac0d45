import { describe, expect, it } from "vitest";
import { serve } from "../../emulators/server.ts";
import { reorganisation } from "../scenarios/reorganisation.ts";
import { directoryOf } from "./directory.ts";
import { differences, factsOf } from "./facts.ts";
import { type Endpoints, type Fixture, startFixture } from "./fixture.ts";
import * as invariants from "./invariants.ts";
import { type OddAnswerName, oddAnswers } from "./odd-answers.ts";
import { type AlterAnswer, proxyTo } from "./proxy.ts";
import { onLoopback } from "./transport.ts";

type Service = keyof Endpoints;

const services: readonly Service[] = ["github", "slack", "drive"];

/** Starts a proxy before one service, and returns it with the endpoints that lead through it. */
async function insertProxy(fixture: Fixture, service: Service, alter: AlterAnswer) {
  const proxy = await proxyTo(fixture[service], fixture.transport, alter);
  const endpoints: Endpoints = {
    github: { apiUrl: proxy.url, graphqlUrl: `${proxy.url}/graphql` },
    slack: { apiUrl: `${proxy.url}/api/` },
    drive: { apiUrl: proxy.url, credentials: fixture.drive.credentials },
  };
  return { proxy, endpoints: { [service]: endpoints[service] } as Partial<Endpoints> };
}

/** Applies a reorganisation while a proxy alters answers of one service, and returns what is wrong with the run. */
async function violationsOf(service: Service, alter: AlterAnswer): Promise<readonly string[]> {
  const theCase = reorganisation();
  const fixture = await startFixture(theCase, onLoopback());
  const { proxy, endpoints } = await insertProxy(fixture, service, alter);
  try {
    const directory = directoryOf(theCase, fixture);
    const before = factsOf(fixture);
    const listed = (await fixture.run("plan")).report.plan.changes;
    const result = await fixture.run("apply", endpoints);
    const { report } = result;
    const appliedRun = {
      directory,
      report,
      differences: differences(before, factsOf(fixture)),
      services: fixture,
    };
    return [
      ...invariants.somethingUnexpectedWasReported(report),
      ...invariants.aStackTraceWasPrinted(result),
      ...invariants.aSecretWasPrinted([result.text]),
      ...invariants.somethingWasTakenAwayThatWasNotListed(appliedRun, listed),
      ...invariants.theOrganisationLostItsLastOwner(fixture),
    ];
  } catch (error) {
    return [`Thrown: ${error instanceof Error ? error.stack : String(error)}`];
  } finally {
    await proxy.close();
    await fixture.close();
  }
}

const oddAnswerNames = Object.keys(oddAnswers) as OddAnswerName[];

/** Declares the tests that give odd answers of a service: each must be reported, and nobody may lose access by it. */
export function describeOddAnswers(service: Service): void {
  describe(`${service},`, () => testsOf(service));
}

function testsOf(service: Service): void {
  it.each(oddAnswerNames)(
    "that answers everything with %s is reported, and loses nobody anything unlisted",
    async (name) => {
      expect(await violationsOf(service, ({ body }) => oddAnswers[name](body))).toEqual([]);
    },
  );

  it.each([...Array(12).keys()])(
    "that answers one call oddly (%i) is reported, and loses nobody anything unlisted",
    async (at) => {
      const name = oddAnswerNames[(at * 5 + services.indexOf(service)) % oddAnswerNames.length] ?? "nothing";
      const violations = await violationsOf(service, ({ index, body }) =>
        index === at * 2 ? oddAnswers[name](body) : undefined,
      );
      expect(violations, name).toEqual([]);
    },
  );

  it.each([200, 401, 403, 404, 422, 500])(
    "that echoes what it was sent in its refusals (%i) has nothing of it printed",
    async (status) => {
      const echo: AlterAnswer = ({ call }) => {
        const message = `not with ${call.headers.authorization} ${call.body.slice(0, 5_000)}`;
        const error = { code: status, message, errors: [{ reason: "forbidden", message }] };
        const google = call.path.startsWith("/drive/") || call.path.includes("token");
        return {
          status,
          body: { ok: false, message, error: google ? error : message, errors: [{ message }] },
        };
      };
      expect(await violationsOf(service, echo)).toEqual([]);
    },
  );

  it("that redirects elsewhere sends the token to no other host", async () => {
    const received: string[] = [];
    const otherHost = await serve((call) => {
      received.push(...[call.headers.authorization ?? "", call.body, String(call.query)]);
      return { status: 200, body: {} };
    });
    // The same address under another host name.
    const elsewhere = otherHost.url.replace("127.0.0.1", "localhost");
    const redirect: AlterAnswer = ({ call }) =>
      /token/.test(call.path)
        ? undefined
        : { status: 302, headers: { location: `${elsewhere}${call.path}` } };
    expect(await violationsOf(service, redirect)).toEqual([]);
    await otherHost.close();
    expect(invariants.aSecretWasPrinted(received)).toEqual([]);
  });
}
