import { expect, test } from "vitest";
import { errorsToFindings } from "./errors-to-findings.ts";

test("a token that GitHub refuses is no defect of Rollcall's, and anything else unexpected is", () => {
  const refused = Object.assign(new Error("Bad credentials"), { status: 401 });
  const [token] = errorsToFindings(refused);
  expect([token?.code, token?.message]).toEqual([
    "repository_token_refused",
    "GitHub doesn't accept the token for the roster's repository.",
  ]);
  expect(token?.remedy).not.toContain("defect");
  expect(errorsToFindings(refused, "slack")[0]?.code).toBe("unexpected");
  expect(errorsToFindings(new Error("What?"))[0]?.remedy).toContain("report it");
});
