import { effectiveAccess, type Holding } from "../../access/effective-access.ts";
import { followed, type Reply, type ReplyBlock } from "../../chat/reply.ts";
import { changedPrincipal } from "../../core/change.ts";
import type { Report } from "../../core/report.ts";
import { userPrincipal } from "../../providers/shared/principals.ts";
import { describeChanges } from "../../report/describe.ts";
import { type DisplayNames, displayNames } from "../../report/names.ts";
import type { User } from "../../roster/roster.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";

/** So many things are told, and the rest is counted. */
const mostThings = 30;

/**
 * Returns a reply about a person with what they hold on the services below it, as a plan has read them, and what the next
 * run would change of that. What was not read, or is not of the roster, isn't there.
 */
export function withLiveHoldings(reply: Reply, { key }: Pick<User, "key">, report: Report): Reply {
  if (report.result === "failed" || report.result === "invalid")
    return followed(reply, say`I couldn't look at the services just now, so this is what the roster says.`);
  const principal = userPrincipal(key);
  const names = displayNames(report);
  const holdings = [...effectiveAccess(report.before, report.kinds).holdingsOf(principal).values()];
  const changes = report.plan.changes.filter((change) => changedPrincipal(change) === principal);
  const differences = describeChanges(changes, names).map(({ sentence }) => sentence);
  return followed(
    reply,
    ...listed(
      holdings.map((holding) => holdingSentence(holding, names)),
      holdings.length === 0
        ? say`On the services, ${name(key)} holds nothing that this roster is about. Whether their accounts still work, the report of a run says.`
        : say`On the services now:`,
    ),
    ...(differences.length === 0 ? [] : listed(differences, say`What the next run changes:`)),
  );
}

function holdingSentence({ resource, role, through }: Holding, names: DisplayNames): Sentence {
  const path =
    through.length === 0 ? "" : `, through ${through.map((id) => names.resource(id).text).join(", ")}`;
  return say`${name(names.resource(resource).text)}: ${role}${path}`;
}

function listed(sentences: readonly Sentence[], head: Sentence): readonly ReplyBlock[] {
  if (sentences.length === 0) return [head];
  const left = sentences.length - mostThings;
  const shown = left > 1 ? [...sentences.slice(0, mostThings), say`… and ${left} more`] : sentences;
  return [head, { list: shown }];
}
