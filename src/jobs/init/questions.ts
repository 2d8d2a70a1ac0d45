import { confirm, isCancel, multiselect, select, text } from "@clack/prompts";
import { answersMissing } from "../../adopt/errors.ts";
import { RollcallError } from "../../core/rollcall-error.ts";
import { githubSection } from "../../roster/schema/github.ts";

/** The answers to init's three questions, as far as they are given. */
export interface InitAnswers {
  readonly org?: string;
  readonly services?: readonly ("slack" | "drive")[];
  readonly start?: "import" | "minimal";
  /** Whether commands in Slack come over the relay. */
  readonly relay?: boolean;
}

/**
 * Asks for the missing answers on a terminal: the organisation, the services, with Slack whether commands come over the
 * relay, and how the roster begins. Where all others are given, they don't, unless it is said. Returns
 * undefined when the person cancels. Without a terminal it throws a `RollcallError` that names every missing flag.
 */
export async function askMissingAnswers(
  given: InitAnswers,
  interactive: boolean,
): Promise<Required<InitAnswers> | undefined> {
  const { org, services, start, relay } = given;
  if (org !== undefined && services !== undefined && start !== undefined)
    return { org, services, start, relay: relay ?? false };
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
  const over =
    relay ??
    (used.includes("slack") &&
      (await confirm({
        message: "Shall the relay answer /rollcall in Slack? (a small process on a machine of yours)",
        active: "Yes",
        inactive: "No, or a bridge does",
      })));
  if (isCancel(over)) return undefined;
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
  return { org: login, services: used, start: begin, relay: over };
}

function isLogin(value: string): boolean {
  return githubSection.shape.org.safeParse(value).success;
}
