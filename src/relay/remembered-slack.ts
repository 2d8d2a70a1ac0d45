import type { Clock } from "../core/clock.ts";
import type { ChatSlack, SlackAnswerOrReason } from "../jobs/chat/chat-slack.ts";

/** What says who somebody is, and which app and workspace a token is for: asked with each request, and seldom changed. */
const remembered: ReadonlySet<string> = new Set(["auth.test", "bots.info", "users.info"]);
/** For how long an answer is used again. Who has left may ask questions for as long. */
const lifetime = 5 * 60_000;
const mostAnswers = 1000;

/** Returns Slack's Web API with its answers about people and apps remembered for five minutes. Refusals are not. */
export function rememberedSlack(slack: ChatSlack, clock: Pick<Clock, "now">): ChatSlack {
  const answers = new Map<
    string,
    { readonly until: number; readonly answer: Promise<SlackAnswerOrReason> }
  >();

  const ask: ChatSlack["ask"] = (method, args) => {
    if (!remembered.has(method)) return slack.ask(method, args);
    const key = JSON.stringify([method, args]);
    const known = answers.get(key);
    if (known !== undefined && clock.now() < known.until) return known.answer;
    const answer = slack.ask(method, args);
    answers.delete(key);
    answers.set(key, { until: clock.now() + lifetime, answer });
    if (answers.size > mostAnswers) answers.delete(answers.keys().next().value ?? "");
    const forget = () => void answers.delete(key);
    answer.then((given) => "body" in given || forget(), forget);
    return answer;
  };

  return {
    ...slack,
    ask,
    async read(method, args = {}) {
      const answer = await ask(method, args);
      return "body" in answer ? answer.body : undefined;
    },
  };
}
