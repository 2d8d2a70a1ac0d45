import { GraphQLError } from "graphql";
import { permits } from "../actors.ts";
import type { GithubService } from "../rest.ts";
import type { Actor } from "../route.ts";

/** What every resolver gets besides its source and arguments. */
export interface GraphqlContext extends GithubService {
  readonly now: Date;
  readonly actor: Actor;
  readonly url: string;
  /** A fault that the resolvers handle in this call: its name, and the connection that it strikes. */
  readonly quirk: { readonly name: string; readonly connection: string } | undefined;
  readonly cost: { readonly points: number; readonly nodes: number };
}

/** A field's arguments. */
export type Arguments = Readonly<Record<string, unknown>>;

/** The resolvers of one type, by field. */
export type Fields<Source> = Readonly<
  Record<string, (source: Source, args: Arguments, context: GraphqlContext) => unknown>
>;

/** Creates an error with GitHub's `type`: `NOT_FOUND`, `FORBIDDEN`, `UNPROCESSABLE`, … */
export function typedError(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}

/** Creates the `NOT_FOUND` error for something that a query names. */
export function unresolved(type: string, by: string, value: unknown): GraphQLError {
  return typedError("NOT_FOUND", `Could not resolve to ${type} with the ${by} of '${value}'.`);
}

/** Throws `FORBIDDEN` unless the token has the permission (`members=read`). */
export function requireScope(context: GraphqlContext, accepted: string): void {
  if (!permits(context.actor.permissions, accepted)) {
    throw typedError("FORBIDDEN", "Resource not accessible by integration");
  }
}
