import type { GraphQLFieldResolver, GraphQLTypeResolver } from "graphql";
import { accountFields, orgFields } from "./accounts.ts";
import { checkRunFields, checkSuiteFields } from "./checks.ts";
import type { Arguments, Fields, GraphqlContext } from "./context.ts";
import { blobFields, commitFields, refFields, treeFields } from "./git.ts";
import { identityProviderFields } from "./identities.ts";
import { mutationFields } from "./mutations.ts";
import { commentFields, pullFields, reviewFields } from "./pull.ts";
import { queryFields } from "./query.ts";
import { repositoryFields } from "./repository.ts";
import { invitationFields, teamFields } from "./team.ts";

/** The types with resolvers. Values of other types are plain objects that these resolvers return. */
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
  CheckSuite: checkSuiteFields,
  CheckRun: checkRunFields,
  PullRequest: pullFields,
  PullRequestReview: reviewFields,
  IssueComment: commentFields,
};

type Resolver = Fields<unknown>[string];

/** Resolves one field. Throws for a field that the emulator doesn't serve. */
export const resolveField: GraphQLFieldResolver<unknown, GraphqlContext> = (source, args, context, info) => {
  const type = info.parentType.name;
  const name = info.fieldName;
  const fields = types[type];
  if (fields !== undefined) {
    const resolver = fields[name] as Resolver | undefined;
    if (resolver !== undefined) return resolver(source, args as Arguments, context);
  } else if (typeof source === "object" && source !== null && name in source) {
    const value = (source as Record<string, unknown>)[name];
    return typeof value === "function" ? (value as (args: Arguments) => unknown)(args as Arguments) : value;
  }
  throw new Error(`The emulator does not serve ${type}.${name}`);
};

/** Returns the GraphQL type of a value, which is its `kind`. */
export const resolveType: GraphQLTypeResolver<unknown, GraphqlContext> = (value) =>
  typeof value === "object" && value !== null && "kind" in value ? String(value.kind) : undefined;
