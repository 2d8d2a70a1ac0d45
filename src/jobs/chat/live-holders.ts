import { effectiveAccess, type Holding, roleRank } from "../../access/effective-access.ts";
import { followed, type Reply, type ReplyBlock } from "../../chat/reply.ts";
import type { Report } from "../../core/report.ts";
import type { Principal, ResourceId } from "../../core/state.ts";
import { type DisplayNames, displayNames } from "../../report/names.ts";
import { name, type Sentence, say } from "../../text/sentence.ts";

/** So many people are told of each role, and the rest is counted. */
const mostPeople = 30;

/** Returns a reply about a repository with who has access to it on the services below it, as a plan has read it. */
export function withLiveHolders(reply: Reply, repository: string, report: Report): Reply {
  const resource = resourceNamed(repository, report);
  if (report.result === "failed" || report.result === "invalid" || resource === undefined)
    return followed(
      reply,
      say`I couldn't look at ${name(repository)} just now, so this is what the roster says.`,
    );
  const access = effectiveAccess(report.before, report.kinds);
  const kind = report.kinds.get(report.before.get(resource)?.kind ?? "");
  const byRole = new Map<string, [person: Principal, holding: Holding][]>();
  for (const person of access.people) {
    const holding = access.holdingsOf(person).get(resource);
    if (holding === undefined) continue;
    const held = byRole.get(holding.role) ?? [];
    held.push([person, holding]);
    byRole.set(holding.role, held);
  }
  if (byRole.size === 0) return followed(reply, say`On the services, nobody has access to it.`);
  const names = displayNames(report);
  const roles = [...byRole].sort(([one], [other]) => roleRank(other, kind) - roleRank(one, kind));
  return followed(
    reply,
    say`On the services now:`,
    ...roles.flatMap(([role, people]) => listed(role, people, names)),
  );
}

function listed(
  role: string,
  people: readonly (readonly [Principal, Holding])[],
  names: DisplayNames,
): readonly ReplyBlock[] {
  const lines = people
    .map(([person, { through }]): [string, Sentence] => {
      const subject = names.subject(person);
      const path = through.map((id) => names.resource(id).text).join(", ");
      return [subject.text, path === "" ? [subject, ": directly"] : [subject, `: through ${path}`]];
    })
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, sentence]) => sentence);
  const left = lines.length - mostPeople;
  return [
    say`${role}:`,
    { list: left > 1 ? [...lines.slice(0, mostPeople), say`… and ${left} more`] : lines },
  ];
}

/** Returns the resource that people have permissions on and that has a name, whatever its capitals. */
function resourceNamed(repository: string, { before, kinds }: Report): ResourceId | undefined {
  for (const [id, { kind, key }] of before)
    if (kinds.get(kind)?.grantMeans === "permission" && key.toLowerCase() === repository.toLowerCase())
      return id;
  return undefined;
}
