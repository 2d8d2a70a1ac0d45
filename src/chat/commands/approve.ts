import { name, say } from "../../text/sentence.ts";
import { refusal } from "../reply.ts";
import type { ChatCommand } from "./command.ts";

/** Gives one's word for what a pull request does, as an approving review would. */
export const approve: ChatCommand = {
  name: ["approve"],
  description: "give your word for what a pull request does now, one that you opened yourself included",
  effect: "runs",
  needs: [],
  whoMay: "whoever the change needs",
  parameters: [
    {
      name: "pull",
      kind: "words",
      description: "#12; below a pull request, its number isn't needed",
      optional: true,
    },
  ],
  flags: [],
  interpret(given, { via }) {
    const words = given.texts("pull");
    const number = /^#?([1-9]\d{0,9})$/.exec(words.join(" "))?.[1];
    if (number === undefined && (words.length > 0 || via !== "comment"))
      return { is: "reply", reply: refusal(say`Which pull request? ${name("approve #12")}`) };
    return { is: "approve", pull: number === undefined ? undefined : Number(number) };
  },
};
