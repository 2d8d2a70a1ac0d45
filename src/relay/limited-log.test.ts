import { expect, test } from "vitest";
import { limitedLog } from "./limited-log.ts";
import type { Log } from "./log.ts";

function begin() {
  const lines: string[] = [];
  const write = (fields: object, message: string) => void lines.push(`${message} ${JSON.stringify(fields)}`);
  let time = 0;
  const log = limitedLog({ info: write, warn: write, error: write } as unknown as Log, { now: () => time });
  const wait = (by: number) => {
    time += by;
  };
  return { log, lines, wait };
}

test("a flood of one message writes twenty lines a minute, and later how many were left out", () => {
  const { log, lines, wait } = begin();
  for (let n = 0; n < 1_000; n += 1) log.warn({ reason: "forged" }, "a request was refused");
  expect(lines).toEqual(Array(20).fill('a request was refused {"reason":"forged"}'));
  wait(60_000);
  log.warn({ reason: "forged" }, "a request was refused");
  log.warn({ reason: "forged" }, "a request was refused");
  expect(lines.slice(20)).toEqual([
    'a request was refused {"reason":"forged","omitted":980}',
    'a request was refused {"reason":"forged"}',
  ]);
});

test("a flood of one message hides no other, and nothing that is well", () => {
  const { log, lines } = begin();
  for (let n = 0; n < 100; n += 1) log.warn({}, "a request was refused");
  log.error("the database is away");
  for (let n = 0; n < 100; n += 1) log.info({ n }, "a token was given");
  expect(lines.filter((line) => line.startsWith("the database"))).toHaveLength(1);
  expect(lines.filter((line) => line.startsWith("a token"))).toHaveLength(100);
});
