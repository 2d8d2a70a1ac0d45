import { name, say } from "../text/sentence.ts";
import { answer, type Reply, refusal } from "./reply.ts";

/** How a request to be added goes on: it is new, or it was there with the same or with less. */
export type RegistrationStep = "new" | "same" | "completed";

/** Returns the reply to who asked to be added. It tells them nothing of who is in the roster. */
export function registeredReply(
  { number, url }: { readonly number: number; readonly url: string },
  { step, hasLogin }: { readonly step: RegistrationStep; readonly hasLogin: boolean },
): Reply {
  const link = { text: `pull request #${number}`, link: url };
  const first = {
    new: say`You asked to be added: that is ${link} now.`,
    same: say`You asked to be added already: that is ${link}.`,
    completed: say`You asked to be added already: that is ${link}, which has what you said now, too.`,
  }[step];
  const rest = hasLogin
    ? []
    : [
        say`It has no GitHub account of yours, so you would get nothing on GitHub: ${name("register --github YOUR-LOGIN")} adds it.`,
      ];
  return answer(
    first,
    ...rest,
    say`Those who may add people are asked. You are in the roster once one of them approves it and it is merged.`,
  );
}

/** Returns the reply when somebody can't be added like this. Why would tell who is in the roster. */
export function cantRegisterReply(): Reply {
  return refusal(say`I can't ask for that just now. Please talk to somebody who is in the roster.`);
}
