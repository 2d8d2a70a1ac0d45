import { tellRelayStory } from "./demo/relay-story.ts";

/** Shows what people see of the relay in Slack, and ends by itself. */
await tellRelayStory((line) => console.log(line), Math.min(process.stdout.columns ?? 60, 76));
