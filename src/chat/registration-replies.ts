import { say } from "../text/sentence.ts";
import { answer, type Reply, refusal } from "./reply.ts";

/** Returns the reply to who asked to be added. It tells them nothing of who is in the roster. */
export function registeredReply(
  { number, url }: { readonly number: number; readonly url: string },
  asked?: "before",
): Reply {
  const link = { text: `pull request #${number}`, link: url };
  return answer(
    asked === "before"
      ? say`You asked to be added already: that is ${link}. It says what you said then; tell anything else to whoever approves it.`
      : say`You asked to be added: that is ${link} now.`,
    say`Those who may add people are asked. You are in the roster once one of them approves it and it is merged.`,
  );
}

/** Returns the reply when somebody can't be added like this. Why would tell who is in the roster. */
export function cantRegisterReply(): Reply {
  return refusal(say`I can't ask for that just now. Please talk to somebody who is in the roster.`);
}
