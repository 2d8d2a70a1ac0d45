import { expect, test } from "vitest";
import { parseRelayFile } from "../file/read.ts";

const told = (handler: string, more = "") =>
  parseRelayFile(
    new TextEncoder().encode(`handlers:\n  x: { ${handler} }\n${more}`),
    "relay.yaml",
  ).findings.map(({ at, code, message }) => `${at?.line}:${at?.column} ${code} ${message}`);
const callback = "callback: { url: https://x.dev, secret: X_SECRET }";

test.each([
  [`command: deploy, ${callback}`],
  ["slash: /deploy, dispatch: { repository: acme/chatops, event: deploy }, answer: On it., visible: true"],
  [
    "interactive: deploy-confirm, callback: { url: 'http://localhost:8080/x', secret: X_SECRET, private: true }",
  ],
  [
    `reaction: '*', teams: [backend], actions: [chat.postMessage, reactions.add], posts_to: [C012], ${callback}`,
  ],
])("a handler may be { %s }", (handler) => {
  expect(told(handler)).toEqual([]);
});

test.each([
  [`regex: '(?=a)b', ${callback}`, "invalid_expression"],
  [`regex: '(a)\\1', ${callback}`, "invalid_expression"],
  [`regex: '((a{100}){100}){100}', ${callback}`, "invalid_expression"],
  [callback, "one_trigger"],
  [`command: x, regex: y, ${callback}`, "one_trigger"],
  ["command: x", "one_deed"],
  [`command: x, ${callback}, dispatch: { repository: a/b, event: c }`, "one_deed"],
  [`absent_regex: x, ${callback}`, "absent_regex_everywhere"],
  ["command: x, callback: { url: http://x.dev, secret: X_SECRET }", "invalid_callback"],
  ["command: x, callback: { url: https://me:secret@x.dev, secret: X_SECRET }", "invalid_callback"],
  ["command: x, callback: { url: file:///etc/passwd, secret: X_SECRET }", "invalid_callback"],
  [`slash: deploy, ${callback}`, "invalid_slash"],
  [`interactive: rollcall-approve, ${callback}`, "invalid_interactive"],
  [`command: x, actions: [conversations.kick], ${callback}`, "conversations.kick"],
  [`command: x, comand: y, ${callback}`, "unknown_key"],
  [`command: x, workspaces: [other], ${callback}`, "unknown_workspace"],
])("a handler can't be { %s }", (handler, says) => {
  expect(told(handler).join("\n")).toContain(says);
});

test("a secret that stands in the file by mistake isn't told", () => {
  const mistakes = told("command: x, callback: { url: https://x.dev, secret: whsec_c2VjcmV0 }").join("\n");
  expect(mistakes).toContain("invalid_variable");
  expect(mistakes).not.toContain("c2VjcmV0");
});
