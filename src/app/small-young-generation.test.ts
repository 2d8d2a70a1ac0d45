import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

const module = join(import.meta.dirname, "small-young-generation.ts");

/** Megabytes of room for new objects after a program has thrown away many and kept some, in a process of its own. */
function roomAfterMuchGarbage(begin: string): number {
  const program = `
    import { getHeapSpaceStatistics } from "node:v8";
    import { keepYoungGenerationSmall } from ${JSON.stringify(module)};
    ${begin}
    for (let round = 0; round < 20; round += 1)
      Array.from({ length: 200_000 }, (_, index) => ({ name: "n" + index, index }));
    const { space_size } = getHeapSpaceStatistics().find((each) => each.space_name === "new_space");
    console.log(space_size / 1_048_576);`;
  const options = ["--max-semi-space-size=64", "--input-type=module", "--eval", program];
  return Number(execFileSync(process.execPath, options, { encoding: "utf8" }));
}

it("keeps the room for new objects as it was, however many come and go", () => {
  const grown = roomAfterMuchGarbage("");
  expect(grown).toBeGreaterThan(16);
  expect(roomAfterMuchGarbage("keepYoungGenerationSmall([]);")).toBeLessThan(grown / 4);
});

it("leaves it to whoever says how large it may be", () => {
  const said = `keepYoungGenerationSmall(["--max-semi-space-size=64"]);`;
  expect(roomAfterMuchGarbage(said)).toBeGreaterThan(16);
});
