import { startChatFixture } from "../src/chat/testing/fixture.ts";
import { relayEnvironment, relayFixtureOptions } from "../src/relay/testing/fixture.ts";

/**
 * Emulated GitHub and Slack in a process of their own, so that their work is nobody else's. Prints the relay's environment
 * as a line of JSON, and runs until its standard input ends.
 */

const fixture = await startChatFixture({ ...relayFixtureOptions, start: new Date() });
for (const channel of fixture.slack.world.channels.values()) channel.members.add("U0ROLLCALL");
const { env } = await relayEnvironment(fixture);
console.log(JSON.stringify({ ...env, BENCH_RESPONSE_URL: fixture.slack.responseUrl() }));
process.stdin.on("end", () => process.exit(0)).resume();
// What was sent is of no interest, and would fill the memory.
setInterval(() => {
  fixture.slack.messages.length = 0;
  fixture.github.calls.length = 0;
  fixture.slack.calls.length = 0;
}, 1000);
