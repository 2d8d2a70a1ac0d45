import { describe, expect, it } from "vitest";
import { serve } from "../../emulators/server.ts";
import { reorganisation } from "../scenarios/reorganisation.ts";
import { directoryOf } from "./directory.ts";
import { differences, factsOf } from "./facts.ts";
import { type Reached, type Stage, stage } from "./fixture.ts";
import * as must from "./invariants.ts";
import { type Oddity, oddAnswers } from "./odd-answers.ts";
import { type Alter, proxyTo } from "./proxy.ts";

type Service = keyof Reached;

const services: readonly Service[] = ["github", "slack", "drive"];
const hangs = 10_000;

/** Puts a proxy before one service. */
async function between(scene: Stage, service: Service, alter: Alter) {
  const proxy = await proxyTo(scene[service].url, alter);
  const reached: Reached = {
    github: { apiUrl: proxy.url, graphqlUrl: `${proxy.url}/graphql` },
    slack: { apiUrl: `${proxy.url}/api/` },
    drive: { apiUrl: proxy.url, credentials: scene.drive.credentials },
  };
  return { proxy, reached: { [service]: reached[service] } as Partial<Reached> };
}

/** What is wrong with a run during which some answers of one service are odd. */
async function wrongsOf(service: Service, alter: Alter): Promise<readonly string[]> {
  const theCase = reorganisation();
  const scene = await stage(theCase);
  const { proxy, reached } = await between(scene, service, alter);
  try {
    const directory = directoryOf(theCase, scene);
    const before = factsOf(scene);
    const listed = (await scene.run("plan")).report.plan.changes;
    let timer: NodeJS.Timeout | undefined;
    const hung = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, hangs);
    });
    const told = await Promise.race([scene.run("apply", reached), hung]);
    clearTimeout(timer);
    if (!told) return ["The run hung."];
    const { report } = told;
    const happened = { directory, report, differences: differences(before, factsOf(scene)), services: scene };
    return [
      ...must.somethingUnexpectedWasReported(report),
      ...must.aStackTraceWasPrinted(told),
      ...must.aSecretWasPrinted([told.text]),
      ...must.somethingWasTakenAwayThatWasNotListed(happened, listed),
      ...must.theOrganisationLostItsLastOwner(scene),
    ];
  } catch (error) {
    return [`Thrown: ${error instanceof Error ? error.stack : String(error)}`];
  } finally {
    await proxy.close();
    await scene.close();
  }
}

const oddities = Object.keys(oddAnswers) as Oddity[];

/** Holds a service's odd answers to be told about, and to harm nobody. */
export function describeOddAnswers(service: Service): void {
  describe(`${service},`, () => testsOf(service));
}

function testsOf(service: Service): void {
  it.each(oddities)(
    "that answers everything with %s is told about, and loses nobody anything unlisted",
    async (name) => {
      expect(await wrongsOf(service, ({ body }) => oddAnswers[name](body))).toEqual([]);
    },
    60_000,
  );

  it.each([...Array(12).keys()])(
    "that answers one call oddly (%i) is told about, and loses nobody anything unlisted",
    async (at) => {
      const name = oddities[(at * 5 + services.indexOf(service)) % oddities.length] ?? "nothing";
      const wrongs = await wrongsOf(service, ({ index, body }) =>
        index === at * 2 ? oddAnswers[name](body) : undefined,
      );
      expect(wrongs, name).toEqual([]);
    },
    60_000,
  );

  it.each([200, 401, 403, 404, 422, 500])(
    "that echoes what it was sent in its refusals (%i) has nothing of it printed",
    async (status) => {
      const echo: Alter = ({ call }) => {
        const message = `not with ${call.headers.authorization} ${call.body.slice(0, 5_000)}`;
        const error = { code: status, message, errors: [{ reason: "forbidden", message }] };
        const google = call.path.startsWith("/drive/") || call.path.includes("token");
        return {
          status,
          body: { ok: false, message, error: google ? error : message, errors: [{ message }] },
        };
      };
      expect(await wrongsOf(service, echo)).toEqual([]);
    },
    60_000,
  );

  it("that redirects elsewhere tells no stranger the token", async () => {
    const heard: string[] = [];
    const stranger = await serve((call) => {
      heard.push(...[call.headers.authorization ?? "", call.body, String(call.query)]);
      return { status: 200, body: {} };
    });
    // Another host, by name.
    const elsewhere = stranger.url.replace("127.0.0.1", "localhost");
    const redirect: Alter = ({ call }) =>
      /token/.test(call.path)
        ? undefined
        : { status: 302, headers: { location: `${elsewhere}${call.path}` } };
    expect(await wrongsOf(service, redirect)).toEqual([]);
    await stranger.close();
    expect(must.aSecretWasPrinted(heard)).toEqual([]);
  }, 60_000);
}
