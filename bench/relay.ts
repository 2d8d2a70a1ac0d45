import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { parseArgs } from "node:util";
import { makeCallerKey } from "../src/relay/api/caller-key.ts";
import { startRelayProcess } from "../test/scenarios/relay-process.ts";
import { type Load, load, quantile } from "./relay-load.ts";

/**
 * Measures the built relay under load: slash commands, of which each is a question that it answers, events, and messages of a
 * service through the API, each with a key of its own. It runs in
 * a process of its own, and so do the emulated services, and a listener that does nothing, for comparison.
 */

const { values } = parseArgs({ options: { seconds: { type: "string", default: "60" } } });
const seconds = Number(values.seconds);
const commandsPerSecond = 100;
/** Commands before the measurement. */
const warmUp = 60;
const eventsPerMinute = 10_000;
const messagesPerSecond = 50;
const secret = "a-signing-secret-of-the-bench";
const folder = mkdtempSync(join(tmpdir(), "rollcall-relay-bench-"));
const database = join(folder, "relay.db");

const idle = `require("node:http").createServer((q, s) => q.resume().on("end", () => s.end()))
  .listen(0, "127.0.0.1", function () { console.log(this.address().port); });
process.stdin.on("end", () => process.exit(0)).resume();`;

/** Starts a process that prints a line and runs until its standard input ends. */
async function startHelper(args: readonly string[]) {
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  return {
    line,
    async end(): Promise<void> {
      const ended = once(child, "exit");
      child.stdin.end();
      await ended;
    },
  };
}

function command(index: number) {
  const fields = {
    command: "/rollcall",
    text: "team list",
    team_id: "T0ACME",
    team_domain: "acme",
    user_id: "U0LEA0000",
    api_app_id: "A0ROLLCALL",
    response_url: responseUrl,
    trigger_id: `bench.${index}`,
  };
  return { text: new URLSearchParams(fields).toString(), type: "application/x-www-form-urlencoded" };
}

function event(index: number) {
  const text = JSON.stringify({
    type: "event_callback",
    team_id: "T0ACME",
    api_app_id: "A0ROLLCALL",
    event_id: `EvBench${index}`,
    event_time: Math.floor(Date.now() / 1000),
    event: { type: "member_joined_channel", user: "U0LEA0000", channel: "C0BENCH", event_ts: `${index}` },
  });
  return { text, type: "application/json" };
}

/** Sends a service's messages to a channel. */
function sendMessages(url: string): Promise<Load> {
  let sent = 0;
  return load({
    url: `${url}/api/v1/T0ACME/messages`,
    secret,
    seconds,
    perSecond: messagesPerSecond,
    headers: {
      authorization: `Bearer ${caller.key}`,
      get "idempotency-key"() {
        sent += 1;
        return `bench-${sent}`;
      },
    },
    body: (index) => ({
      text: JSON.stringify({ to: "#team-red", text: `Message ${index}` }),
      type: "application/json",
    }),
  });
}

/** Processor time of a process so far, in milliseconds; undefined where the system has no /proc. */
function processorOf(pid: number): number | undefined {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return undefined;
  const fields = readFileSync(file, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  // In hundredths of a second: in its own code, and in the system's.
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Resident megabytes of a process, now and at the most; undefined where the system has no /proc. */
function memoryOf(pid: number): { readonly now: number; readonly peak: number } | undefined {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, "utf8");
  const megabytes = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+)`, "m").exec(text)?.[1]) / 1024;
  return { now: megabytes("VmRSS"), peak: megabytes("VmHWM") };
}

function printLoad(name: string, each: Load): void {
  const [median, most] = [quantile(each, 0.5), quantile(each, 0.99)];
  console.log(
    `${name.padEnd(22)} ${String(each.sent).padStart(6)} sent ${String(each.acknowledged).padStart(6)} acknowledged   median ${median.toFixed(1)} ms   p99 ${most.toFixed(1)} ms`,
  );
}

function kept(): { readonly commands: number; readonly events: number } {
  const opened = new DatabaseSync(database, { readOnly: true });
  const count = (kind: string) =>
    Number(opened.prepare("select count(*) as n from seen where key like ?").get(`${kind} %`)?.["n"]);
  const counts = { commands: count("command"), events: count("event") };
  opened.close();
  return counts;
}

let responseUrl = "";
const caller = makeCallerKey();
const file = join(folder, "relay.yaml");
writeFileSync(
  file,
  `callers: { bench: { keys: ["${caller.sha256}"], per_minute: 6000 } }
grants: [{ callers: [bench], workspaces: [T0ACME], allow: [messages], to: ["#team-red"] }]
`,
);
const services = await startHelper([join(import.meta.dirname, "relay-services.ts")]);
const noop = await startHelper(["-e", idle]);
const {
  BENCH_RESPONSE_URL: address = "",
  SLACK_APP_TOKEN: _,
  ...env
} = JSON.parse(services.line) as Record<string, string>;
responseUrl = address;
const relay = startRelayProcess({
  ...env,
  SLACK_SIGNING_SECRET: secret,
  SLACK_APP_ID: "A0ROLLCALL",
  ROLLCALL_DATABASE: `sqlite:${database}`,
  ROLLCALL_RELAY_CONFIG: file,
  ROLLCALL_LIMIT_PERSON: "999999",
  ROLLCALL_LIMIT_WORKSPACE: "999999",
  // As the image and the unit of examples/relay have it.
  NODE_OPTIONS: "--max-semi-space-size=8 --max-old-space-size=256",
});
try {
  const url = await relay.url;
  const before = memoryOf(relay.pid);
  const common = { secret, seconds };
  console.log(
    `${commandsPerSecond} commands a second, ${eventsPerMinute} events a minute, then ${messagesPerSecond} messages a second, for ${seconds} s each.\n`,
  );
  const reference = await load({
    ...common,
    url: `http://127.0.0.1:${noop.line}/`,
    perSecond: commandsPerSecond,
    body: command,
  });
  printLoad("a listener that does nothing", reference);
  // The first requests find a program that was never run, and a roster that was never read.
  await load({
    ...common,
    url: `${url}/slack/commands`,
    perSecond: warmUp / 3,
    seconds: 3,
    body: (n) => command(-1 - n),
  });
  const usedBefore = processorOf(relay.pid) ?? Number.NaN;
  const commands = await load({
    ...common,
    url: `${url}/slack/commands`,
    perSecond: commandsPerSecond,
    body: command,
  });
  printLoad("commands", commands);
  const waits = async () =>
    /outbox_entries\{state="received"\} (\d+)/.exec(await (await fetch(`${url}/metrics`)).text())?.[1];
  console.log(`  still unanswered then: ${(await waits()) ?? 0}`);
  const usedByCommands = (processorOf(relay.pid) ?? Number.NaN) - usedBefore;
  const events = await load({
    ...common,
    url: `${url}/slack/events`,
    perSecond: Math.ceil(eventsPerMinute / 60),
    body: event,
  });
  printLoad("events", events);
  // What waits of the questions is worked on first: messages are measured by themselves.
  while (Number((await waits()) ?? 0) > 0) await new Promise((resolve) => setTimeout(resolve, 500));
  const messages = await sendMessages(url);
  printLoad("messages of a service", messages);
  const memory = memoryOf(relay.pid);
  const exitCode = await relay.end();
  const { commands: keptCommands, events: keptEvents } = kept();
  console.log(`
p99 of commands, to that of a listener that does nothing: ${(quantile(commands, 0.99) / quantile(reference, 0.99)).toFixed(1)}
processor time, the answers included: ${(usedByCommands / commands.sent).toFixed(1)} ms for each command
kept: ${keptCommands - warmUp} of ${commands.sent} commands, ${keptEvents} of ${events.sent} events; ended with ${exitCode}
memory: ${before?.now.toFixed(0) ?? "?"} MB at the start, ${memory?.now.toFixed(0) ?? "?"} MB at the end, ${memory?.peak.toFixed(0) ?? "?"} MB at the most`);
  const isWhole = keptCommands === commands.sent + warmUp && keptEvents === events.sent;
  if (!isWhole || messages.acknowledged !== messages.sent) process.exitCode = 1;
} finally {
  await relay.kill();
  await Promise.all([services.end(), noop.end()]);
  rmSync(folder, { recursive: true, force: true });
}
