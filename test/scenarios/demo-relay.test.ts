import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { tellRelayStory } from "../../scripts/demo/relay-story.ts";

test("the relay's demo shows an answer, a pull request, an approval and a change by hand at 60 columns, and ends by itself", async () => {
  const lines: string[] = [];
  await tellRelayStory((line) => void lines.push(stripVTControlCharacters(line)), 60);
  const told = lines.join(" ").replace(/[\s│]+/g, " ");
  for (const seen of [
    /lea \/rollcall team view blue Rollcall, to lea alone Team blue/,
    /\/rollcall team add blue mia Rollcall, to lea alone I'm on it/,
    /Add mia to blue: that is pull request #1 now/,
    /Rollcall, to ada alone, and to max alone Your approval is needed for pull request #1.*\[ Approve \] \[ Decline \]/,
    /max presses \[ Approve \] Rollcall, to max alone, in the same message .* max approved this\. I'm on it\. See the run\./,
    /in place of the buttons Pull request #1: Add mia to blue\. Approved by max\. It is merged, and applied by this run\./,
    /Rollcall, to the channel, \d+ seconds later max-gh added zoe to the GitHub team red by hand: write on api\./,
    /\[ Undo \] \[ Keep \] lea presses \[ Undo \] Rollcall, in place of the buttons .* lea asked to put it back\..* It was put back\./,
    /On GitHub, mia is in blue now, and zoe is not in red\..*each taken once/,
  ])
    expect(told).toMatch(seen);
  expect(lines.filter((line) => line.length > 60 || line !== line.trimEnd())).toEqual([]);
  expect(lines.length).toBeLessThan(125);
  expect(told).not.toMatch(/xoxb|xapp|<http|undefined|U0[A-Z]{3}/);
});
