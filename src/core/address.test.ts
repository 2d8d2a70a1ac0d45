import { expect, it } from "vitest";
import { addressFindings } from "./address.ts";

it.each([
  ["https://slack.com/api", undefined],
  ["http://127.0.0.1:1234/", undefined],
  ["slack.com", "bad_address"],
  ["https://me:hunter2@[slack.com", "bad_address"],
  ["https://me:hunter2@slack.com", "secret_in_address"],
  ["https://hunter2@slack.com", "secret_in_address"],
])("an address of a service, %s, is told to be wrong (%s) without telling what it is", (given, code) => {
  const findings = addressFindings("SLACK_API_URL", given);
  expect(findings.map((each) => each.code)).toEqual(code === undefined ? [] : [code]);
  expect(JSON.stringify(findings)).not.toContain("hunter2");
});
