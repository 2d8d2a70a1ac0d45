import { expect, test, vi } from "vitest";
import { finding } from "../core/finding.ts";
import { RollcallError } from "../core/rollcall-error.ts";
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

test("an admin's mistakes that another bundle has thrown are told as they are, and not as a defect", async () => {
  const { RollcallError: Other } = await vi.importActual<typeof import("../core/rollcall-error.ts")>(
    "../core/rollcall-error.ts?bundled-again",
  );
  const problems = ["one", "two"].map((code) =>
    finding({ severity: "error", code, message: `${code} is missing`, remedy: "Set it." }),
  );
  const thrown = new Other(problems);
  expect(thrown).not.toBeInstanceOf(RollcallError);
  expect(errorsToFindings(thrown)).toEqual(problems);
});
