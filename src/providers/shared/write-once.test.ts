import { describe, expect, it } from "vitest";
import { type Verification, type WriteAttempt, writeOnce } from "./write-once.ts";

type Attempt = WriteAttempt<string, string>;
type Found = Verification<string, string>;

const done: Attempt = { status: "done", answer: "answered" };
const refused: Attempt = { status: "refused", reason: "refused", sendAgain: false };
const tooFast: Attempt = { status: "refused", reason: "too fast", sendAgain: true };
const lost: Attempt = { status: "unclear", reason: "lost", sendAgain: true };
const lostAtLast: Attempt = { status: "unclear", reason: "lost at last", sendAgain: false };

const happened: Found = { status: "happened", answer: "found" };
const notHappened: Found = { status: "not happened" };
const unknown: Found = { status: "unknown" };
const unreadable: Found = { status: "unknown", reason: "unreadable" };

interface Row {
  readonly attempts: readonly Attempt[];
  readonly found: readonly Found[];
  /** What is called, in order. */
  readonly calls: string;
  readonly result: string;
}

const table: readonly Row[] = [
  { attempts: [done], found: [], calls: "send", result: "answered" },
  { attempts: [refused], found: [], calls: "send", result: "not done: refused" },
  { attempts: [tooFast, done], found: [], calls: "send send", result: "answered" },
  { attempts: [tooFast, refused], found: [], calls: "send send", result: "not done: refused" },
  { attempts: [tooFast, tooFast, done], found: [], calls: "send send send", result: "answered" },

  { attempts: [lost], found: [happened], calls: "send verify", result: "found" },
  { attempts: [lost], found: [unknown], calls: "send verify", result: "not done: lost" },
  { attempts: [lost], found: [unreadable], calls: "send verify", result: "not done: unreadable" },
  { attempts: [lost, done], found: [notHappened], calls: "send verify send", result: "answered" },
  { attempts: [lost, refused], found: [notHappened], calls: "send verify send", result: "not done: refused" },
  {
    attempts: [lost, lost],
    found: [notHappened, happened],
    calls: "send verify send verify",
    result: "found",
  },
  {
    attempts: [lost, lost],
    found: [notHappened, unknown],
    calls: "send verify send verify",
    result: "not done: lost",
  },
  {
    attempts: [lost, lost],
    found: [notHappened, unreadable],
    calls: "send verify send verify",
    result: "not done: unreadable",
  },
  {
    attempts: [lost, lost, done],
    found: [notHappened, notHappened],
    calls: "send verify send verify send",
    result: "answered",
  },
  {
    attempts: [lost, tooFast, done],
    found: [notHappened],
    calls: "send verify send send",
    result: "answered",
  },

  { attempts: [lostAtLast], found: [happened], calls: "send verify", result: "found" },
  { attempts: [lostAtLast], found: [unknown], calls: "send verify", result: "not done: lost at last" },
  { attempts: [lostAtLast], found: [unreadable], calls: "send verify", result: "not done: unreadable" },
  { attempts: [lostAtLast], found: [notHappened], calls: "send verify", result: "not done: lost at last" },
  {
    attempts: [lost, lostAtLast],
    found: [notHappened, happened],
    calls: "send verify send verify",
    result: "found",
  },
  {
    attempts: [lost, lostAtLast],
    found: [notHappened, notHappened],
    calls: "send verify send verify",
    result: "not done: lost at last",
  },
  {
    attempts: [tooFast, lostAtLast],
    found: [notHappened],
    calls: "send send verify",
    result: "not done: lost at last",
  },
];

function told(sent: Attempt | Found): string {
  const reason = "reason" in sent ? ` (${sent.reason})` : "";
  return `${sent.status}${reason}`;
}

/** Runs one write whose attempts and reads are given. Fails when another one is asked for. */
async function run({ attempts, found }: Pick<Row, "attempts" | "found">) {
  const calls: string[] = [];
  const counted: number[] = [];
  const [nextAttempt, nextFound] = [attempts.values(), found.values()];
  const result = await writeOnce<string, string>({
    async send(attempt) {
      calls.push("send");
      counted.push(attempt);
      const { value } = nextAttempt.next();
      if (value === undefined) throw new Error("It was sent too often.");
      return value;
    },
    async verify() {
      calls.push("verify");
      const { value } = nextFound.next();
      if (value === undefined) throw new Error("It was read too often.");
      return value;
    },
  });
  return {
    calls: calls.join(" "),
    counted,
    result: result.ok ? result.answer : `not done: ${result.reason}`,
  };
}

describe("a write that is sent once", () => {
  for (const { attempts, found, calls, result } of table) {
    const sent = attempts.map(told).join(", then ");
    const seen = found.length === 0 ? "" : `; read again: ${found.map(told).join(", then ")}`;
    it(`${sent}${seen}`, async () => {
      expect(await run({ attempts, found })).toMatchObject({ calls, result });
    });
  }

  it("counts its attempts from one", async () => {
    expect((await run({ attempts: [tooFast, lost, done], found: [notHappened] })).counted).toEqual([1, 2, 3]);
  });

  it("is never sent again after an unclear attempt before it was read again", async () => {
    const all = [done, refused, tooFast, lost, lostAtLast];
    const reads = [happened, notHappened, unknown, unreadable];
    for (const first of [lost, lostAtLast]) {
      for (const second of all) {
        for (const read of reads) {
          const { calls } = await run({ attempts: [first, second, done], found: [read, happened] });
          expect(calls.startsWith("send verify")).toBe(true);
          const isRepeated = calls.split(" ").filter((each) => each === "send").length > 1;
          expect(isRepeated).toBe(first === lost && read === notHappened);
        }
      }
    }
  });

  it("lets what ends the run pass", async () => {
    const stop = new Error("The token is gone.");
    const send = () => Promise.reject(stop);
    const verify = () => Promise.resolve(notHappened);
    await expect(writeOnce({ send, verify })).rejects.toBe(stop);
    await expect(
      writeOnce({ send: () => Promise.resolve(lost), verify: () => Promise.reject(stop) }),
    ).rejects.toBe(stop);
  });
});
