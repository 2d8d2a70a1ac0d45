import { answerProblems } from "../google/answer-problems.ts";
import { applyFieldMask } from "../google/field-mask.ts";
import { refuse } from "../google/google-error.ts";
import type { Tokens } from "../google/tokens.ts";
import { checkCall } from "../google/vocabulary.ts";
import type { Answer, Call } from "../server.ts";
import {
  deleteGroup,
  type GroupsRequest,
  groupPage,
  groupResource,
  insertGroup,
  pageOf,
  patchGroup,
} from "./groups.ts";
import {
  deleteMember,
  findMember,
  insertMember,
  listedMembers,
  type MembersRequest,
  memberResource,
  patchMember,
} from "./members.ts";
import type { GroupsOptions } from "./seed.ts";
import { groupsVocabulary } from "./vocabulary.ts";
import { type DirectoryGroup, type DirectoryWorld, findGroup } from "./world.ts";

/** The part of Google that keeps groups, beside whatever else answers at the same address. */
export interface GroupsService {
  readonly world: DirectoryWorld;
  /** Answers a call of the Directory API; undefined for any other. */
  answer(call: Call, quirk: string | undefined): Answer | undefined;
}

const readScope = "https://www.googleapis.com/auth/admin.directory.group.readonly";
const writeScope = "https://www.googleapis.com/auth/admin.directory.group";

/** Creates the service. Quirks: `stale-page-token` rejects a page token. */
export function createGroupsService(
  world: DirectoryWorld,
  {
    options,
    tokens,
    violations,
  }: { readonly options: GroupsOptions; readonly tokens: Tokens; readonly violations: string[] },
): GroupsService {
  const admins = options.admins ?? ["rollcall@acme.iam.gserviceaccount.com"];

  function answer(call: Call, schema: string, body: object): Answer {
    violations.push(...answerProblems(groupsVocabulary, schema, body));
    const fields = call.query.get("fields") ?? "*";
    return { status: 200, body: applyFieldMask(groupsVocabulary, body, { fields, schema }) };
  }

  function groupOf(key: string): DirectoryGroup {
    const group = findGroup(world, key);
    if (group === undefined) return refuse(404, "notFound", "Resource Not Found: groupKey");
    if (group.settling > 0) {
      group.settling -= 1;
      return refuse(404, "notFound", "Resource Not Found: groupKey");
    }
    if (group.sealed) refuse(403, "forbidden", "Not Authorized to access this resource/api");
    return group;
  }

  return {
    world,
    answer(call, quirk) {
      const path = /^\/admin\/directory\/v1\/groups(?:\/([^/]+)(?:\/(members)(?:\/([^/]+))?)?)?$/.exec(
        call.path,
      );
      if (path === null) return undefined;
      const [, key = "", list = "", member = ""] = path;
      const who = tokens.callerOf(call, writeScope, ...(call.method === "GET" ? [readScope] : []));
      if (!admins.includes(who)) refuse(403, "forbidden", "Not Authorized to access this resource/api");
      if (quirk === "stale-page-token" && call.query.has("pageToken"))
        refuse(400, "invalid", "Invalid Input: pageToken");
      const route = [call.method, key && ":group", list, member && ":member"].filter(Boolean).join(" ");
      const check = (method: string) => checkCall(groupsVocabulary, method, call);
      const request: GroupsRequest = { world, options, call, who };
      const members = (): MembersRequest => ({ world, options, group: groupOf(key), call });

      switch (route) {
        case "GET":
          check("groups.list");
          return answer(call, "Groups", groupPage(request));
        case "POST":
          check("groups.insert");
          return answer(call, "Group", groupResource(insertGroup(request)));
        case "GET :group":
          check("groups.get");
          return answer(call, "Group", groupResource(groupOf(key)));
        case "PATCH :group":
          check("groups.patch");
          return answer(call, "Group", groupResource(patchGroup(request, groupOf(key))));
        case "DELETE :group":
          check("groups.delete");
          deleteGroup(request, groupOf(key));
          return { status: 204 };
        case "GET :group members": {
          check("members.list");
          const { page, nextPageToken } = pageOf(call, listedMembers(members()));
          return answer(call, "Members", {
            kind: "admin#directory#members",
            ...(page.length > 0 ? { members: page.map((each) => memberResource(world, each)) } : {}),
            ...(nextPageToken === undefined ? {} : { nextPageToken }),
          });
        }
        case "POST :group members":
          check("members.insert");
          return answer(call, "Member", memberResource(world, insertMember(members())));
        case "GET :group members :member":
          check("members.get");
          return answer(call, "Member", memberResource(world, findMember(members(), member)));
        case "PATCH :group members :member": {
          check("members.patch");
          const found = members();
          return answer(call, "Member", memberResource(world, patchMember(found, findMember(found, member))));
        }
        case "DELETE :group members :member": {
          check("members.delete");
          const found = members();
          deleteMember(found, findMember(found, member));
          return { status: 204 };
        }
        default:
          // What Rollcall must not do, PUT above all, is not there.
          violations.push(`${route} is never sent`);
          return refuse(404, "notFound", "Not Found");
      }
    },
  };
}
