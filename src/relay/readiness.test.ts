import { expect, test } from "vitest";
import { createReadiness } from "./readiness.ts";

function begin(look: () => Promise<unknown>) {
  let time = 0;
  let looks = 0;
  const ready = createReadiness(
    {
      database: async () => {},
      github: () => {
        looks += 1;
        return look();
      },
    },
    { now: () => time, timeout: 20 },
  );
  return {
    ready,
    wait: (by: number) => {
      time += by;
    },
    looks: () => looks,
  };
}

test("what goes away is known within some seconds, and so is that it is back", async () => {
  let isAway = false;
  const { ready, wait } = begin(async () => {
    if (isAway) throw new Error("away");
  });
  expect(await ready()).toEqual({ database: true, github: true });
  isAway = true;
  wait(5_000);
  expect(await ready()).toEqual({ database: true, github: false });
  isAway = false;
  wait(5_000);
  expect(await ready()).toEqual({ database: true, github: true });
});

test("however often it is asked, a service is looked at once in five seconds", async () => {
  const { ready, wait, looks } = begin(async () => {});
  for (let second = 0; second < 20; second += 1) {
    await Promise.all(Array.from({ length: 50 }, ready));
    wait(1_000);
  }
  expect(looks()).toBe(4);
});

test("a service that doesn't answer at all keeps nobody waiting, and is told as away", async () => {
  const { ready } = begin(() => new Promise(() => {}));
  expect(await ready()).toEqual({ database: true, github: false });
});
