import type { Change, Failure } from "../../../core/change.ts";
import type { Principal } from "../../../core/state.ts";
import type { GroupRole } from "../../../roster/roster.ts";
import { sameAddress } from "../../shared/google/address.ts";
import { writeOnce } from "../../shared/write-once.ts";
import type { GroupsApiError } from "../api-errors.ts";
import { groupChangeErrors } from "../change-errors.ts";
import { memberPrincipal } from "../compare/compare-context.ts";
import { addressOfMember, isMemberGroup, nameOfMember } from "../model/principals.ts";
import type { RemoteMember } from "../model/remote-state.ts";
import { isGroupRole } from "../model/roles.ts";
import type { GroupsApplyContext } from "./apply-context.ts";
import { attempt, type GroupAttempt, type GroupWriteFailure } from "./write.ts";

/** A change of who is in a group. */
export type MemberChange = Extract<Change, { readonly principal: Principal }>;

/** Writes who is in one group. Keeps what the group shows. */
export interface MembersWriter {
  /** Applies one change. Returns why it failed, or undefined when the group is as wanted. */
  apply(change: MemberChange): Promise<GroupWriteFailure | undefined>;
  /** Reads the group a few times more, if anything was written. Returns the applied changes that it still doesn't show. */
  findUnseen(applied: readonly MemberChange[]): Promise<readonly (readonly [MemberChange, Failure])[]>;
}

/** The number of times that a member is sent whom Google doesn't know yet. */
const maxUnknown = 3;
/** The number of times that a group is read at the end. */
const maxLooks = 3;

/** Returns true for a change of who is in a group. */
export function isMemberChange(change: Change): change is MemberChange {
  return "principal" in change;
}

/** Creates a writer for one group. It reads the group before its first write: the plan may be older. */
export function createMembersWriter(context: GroupsApplyContext, key: string): MembersWriter {
  const { run, desired, ids, keys } = context;
  const { client, backoff } = run;
  let known: readonly RemoteMember[] | undefined;
  let wrote = false;

  const principalOf = (member: RemoteMember) =>
    memberPrincipal(member, { owners: desired.people.owners, keys });
  const held = (principal: Principal) => (known ?? []).filter((each) => principalOf(each) === principal);

  async function refresh(id: string): Promise<void> {
    known = await client.members(id);
  }

  async function apply(change: MemberChange): Promise<GroupWriteFailure | undefined> {
    const id = ids.get(key);
    if (id === undefined) return { failure: groupChangeErrors.notMade(key) };
    if (known === undefined) await readFirst(id);
    const { principal } = change;
    const who = nameWithLine(principal, context);
    if (change.action === "revoke") return revoke(id, principal, who);
    const role = change.action === "grant" ? change.role : change.to;
    if (!isGroupRole(role)) throw new Error(`${role} is no role in a group.`);
    return give(id, { principal, role, who });
  }

  /** A group that was just made has no list at times. */
  async function readFirst(id: string): Promise<void> {
    for (let look = 1; ; look += 1) {
      try {
        await refresh(id);
        return;
      } catch (error) {
        if (!run.fresh.has(id) || !(await backoff.settle(look))) throw error;
      }
    }
  }

  async function give(id: string, given: Given): Promise<GroupWriteFailure | undefined> {
    const { principal, role, who } = given;
    const address = addressOfMember(principal, desired.accounts);
    const result = await writeOnce<RemoteMember | undefined, GroupWriteFailure>({
      send: (number) => {
        const [member] = held(principal);
        if (member?.role === role) return Promise.resolve({ status: "done", answer: undefined });
        if (member !== undefined)
          return attempt(() => client.regrade(id, member.id, role).then(() => ({ ...member, role })), {
            who,
            number,
            backoff,
          });
        return attempt(() => client.insert(id, { address, role }), {
          who,
          number,
          backoff,
          meaning: (apiError) => meaningOfInsert(id, { ...given, address, number, apiError }),
        });
      },
      async verify() {
        await refresh(id);
        const [member] = held(principal);
        return member?.role === role ? { status: "happened", answer: undefined } : { status: "not happened" };
      },
    });
    if (!result.ok) return result.reason;
    const { answer } = result;
    if (answer === undefined) return undefined;
    wrote = true;
    known = [...(known ?? []).filter((each) => each.id !== answer.id), answer];
    return misfitOf(answer, given, address);
  }

  /** What an insert's errors mean: the group or the account isn't found yet, or the member is there under another name. */
  async function meaningOfInsert(
    id: string,
    { role, who, address, number, apiError }: Given & InsertError,
  ): Promise<GroupAttempt<RemoteMember> | undefined> {
    const { kind } = apiError;
    if (kind === "no-group" && run.fresh.has(id)) {
      const reason = { failure: groupChangeErrors.noGroup(apiError) };
      return { status: "refused", reason, sendAgain: await backoff.settle(number) };
    }
    if (kind === "no-member") {
      const reason = { failure: groupChangeErrors.noAccount(who) };
      return { status: "refused", reason, sendAgain: number < maxUnknown && (await backoff.settle(number)) };
    }
    if (kind !== "duplicate") return undefined;
    const found = await client.member(id, address);
    if (found === undefined)
      return { status: "refused", reason: { failure: groupChangeErrors.unlisted(who) }, sendAgain: false };
    if (found.role === role) return { status: "done", answer: found };
    return attempt(() => client.regrade(id, found.id, role).then(() => ({ ...found, role })), {
      who,
      number,
      backoff,
    });
  }

  async function revoke(
    id: string,
    principal: Principal,
    who: string,
  ): Promise<GroupWriteFailure | undefined> {
    const result = await writeOnce<void, GroupWriteFailure>({
      async send(number) {
        for (const member of held(principal)) {
          const sent = await attempt(() => client.drop(id, member.id), {
            who,
            number,
            backoff,
            meaning: async ({ kind }) =>
              kind === "no-member" ? { status: "done", answer: undefined } : undefined,
          });
          if (sent.status !== "done") return sent;
          wrote = true;
          known = known?.filter((each) => each.id !== member.id);
        }
        return { status: "done", answer: undefined };
      },
      async verify() {
        await refresh(id);
        return held(principal).length === 0
          ? { status: "happened", answer: undefined }
          : { status: "not happened" };
      },
    });
    return result.ok ? undefined : result.reason;
  }

  function isShown(change: MemberChange): boolean {
    const [member] = held(change.principal);
    if (change.action === "revoke") return member === undefined;
    return member?.role === (change.action === "grant" ? change.role : change.to);
  }

  return {
    apply,
    async findUnseen(applied) {
      const id = ids.get(key);
      if (!wrote || id === undefined || applied.length === 0) return [];
      for (let look = 1; look <= maxLooks; look += 1) {
        try {
          await refresh(id);
        } catch {
          // What Google confirmed stands when the last look fails.
          return [];
        }
        if (applied.every(isShown)) return [];
        if (look < maxLooks && !(await backoff.settle(look))) break;
      }
      return applied
        .filter((change) => !isShown(change))
        .map(
          (change) =>
            [change, groupChangeErrors.notConfirmed(nameWithLine(change.principal, context))] as const,
        );
    },
  };
}

interface Given {
  readonly principal: Principal;
  readonly role: GroupRole;
  readonly who: string;
}

interface InsertError {
  readonly address: string;
  readonly number: number;
  readonly apiError: GroupsApiError;
}

/** Returns why a member who was let in will not be recognised by the next run. */
function misfitOf(
  { email, type }: RemoteMember,
  { principal, who }: Given,
  address: string,
): GroupWriteFailure | undefined {
  const isGroup = isMemberGroup(principal);
  if (isGroup !== (type === "group")) return { failure: groupChangeErrors.otherType(who, isGroup) };
  if (email === undefined || sameAddress(email, address) || isGroup) return undefined;
  return { failure: groupChangeErrors.alias(who, email) };
}

/** Returns a member's name with the line of their declaration, since an outcome has no place of its own. */
function nameWithLine(principal: Principal, { desired: { accounts } }: GroupsApplyContext): string {
  const at = accounts.get(principal)?.at;
  const name = nameOfMember(principal, accounts);
  if (at === undefined) return name;
  const line = `${at.file}:${at.line}`;
  return name.endsWith(")") ? `${name.slice(0, -1)}, ${line})` : `${name} (${line})`;
}
