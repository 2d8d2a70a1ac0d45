import { isCancel, multiselect, select, text } from "@clack/prompts";
import { answersMissing } from "../../adopt/errors.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import { githubSection } from "../../roster/schema/github.ts";

/** Init's three questions, as far as flags have answered them. */
export interface Answers {
  readonly org?: string;
  readonly services?: readonly ("slack" | "drive")[];
  readonly start?: "import" | "minimal";
}

/**
 * Asks on a terminal what flags leave open: which organisation, which services, and whether to describe what exists.
 * Undefined when the person leaves. Without a terminal a `RollcallError` names every flag that is missing.
 */
export async function askWhatIsOpen(
  given: Answers,
  interactive: boolean,
): Promise<Required<Answers> | undefined> {
  const { org, services, start } = given;
  if (org !== undefined && services !== undefined && start !== undefined) return { org, services, start };
  if (!interactive) {
    const missing = [
      ...(org === undefined ? ["--org LOGIN"] : []),
      ...(services === undefined ? ["--services slack,drive (or none)"] : []),
      ...(start === undefined ? ["--start import (or minimal)"] : []),
    ];
    throw new RollcallError(answersMissing(missing));
  }
  const login =
    org ??
    (await text({
      message: "Which GitHub organisation? (its login, as in its address)",
      validate: (value) => (isLogin(value ?? "") ? undefined : "A login has letters, digits and hyphens."),
    }));
  if (isCancel(login)) return undefined;
  const used =
    services ??
    (await multiselect<"slack" | "drive">({
      message: "What else shall follow the file?",
      options: [
        { value: "slack", label: "Slack", hint: "channels and user groups" },
        { value: "drive", label: "Google Drive", hint: "folders" },
      ],
      required: false,
    }));
  if (isCancel(used)) return undefined;
  const begin =
    start ??
    (await select<"import" | "minimal">({
      message: "How shall the file begin?",
      options: [
        {
          value: "import",
          label: "With everybody and everything that exists",
          hint: "reads the organisation; takes GITHUB_TOKEN",
        },
        { value: "minimal", label: "Nearly empty", hint: "what isn't declared is left alone" },
      ],
    }));
  if (isCancel(begin)) return undefined;
  return { org: login, services: used, start: begin };
}

function isLogin(value: string): boolean {
  return githubSection.shape.org.safeParse(value).success;
}
