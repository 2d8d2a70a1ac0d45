import type { GraphQLFieldResolver, GraphQLTypeResolver } from "graphql";
import { accountFields, orgFields } from "./accounts.ts";
import type { Arguments, Fields, GraphqlContext } from "./asked.ts";
import { blobFields, commitFields, refFields, treeFields } from "./git.ts";
import { identityProviderFields } from "./identities.ts";
import { mutationFields } from "./mutations.ts";
import { commentFields, pullFields, reviewFields } from "./pull.ts";
import { queryFields } from "./query.ts";
import { repositoryFields } from "./repository.ts";
import { invitationFields, teamFields } from "./team.ts";

/** Every type whose fields the emulator works out; the others are plain objects that these answer. */
const types: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  Query: queryFields,
  Mutation: mutationFields,
  Organization: orgFields,
  User: accountFields,
  Bot: accountFields,
  Team: teamFields,
  OrganizationInvitation: invitationFields,
  OrganizationIdentityProvider: identityProviderFields,
  Repository: repositoryFields,
  Commit: commitFields,
  Tree: treeFields,
  Blob: blobFields,
  Ref: refFields,
  PullRequest: pullFields,
  PullRequestReview: reviewFields,
  IssueComment: commentFields,
};

type Resolver = Fields<unknown>[string];

/** Works out one field; a field that the emulator doesn't serve is an error, never a silent null. */
export const resolveField: GraphQLFieldResolver<unknown, GraphqlContext> = (source, args, context, info) => {
  const type = info.parentType.name;
  const name = info.fieldName;
  const fields = types[type];
  if (fields !== undefined) {
    const resolver = fields[name] as Resolver | undefined;
    if (resolver !== undefined) return resolver(source, args as Arguments, context);
  } else if (typeof source === "object" && source !== null && name in source) {
    const value = (source as Record<string, unknown>)[name];
    return typeof value === "function" ? (value as () => unknown)() : value;
  }
  throw new Error(`The emulator does not serve ${type}.${name}`);
};

/** Every entity of the world says what it is. */
export const resolveType: GraphQLTypeResolver<unknown, GraphqlContext> = (value) =>
  typeof value === "object" && value !== null && "kind" in value ? String(value.kind) : undefined;
