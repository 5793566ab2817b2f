import type { operations as Types } from "#generated/openapi-types.ts";
import { operations } from "#generated/operations.ts";

export { operations };

type Table = typeof operations;

/** `<action>.v<n>`: the identity of one action version everywhere. */
export type OperationId = keyof Table;
export type Operation = Table[OperationId];

/** Actions over items, for example import_claims. */
export type ItemOperationId = {
  [Id in OperationId]: Table[Id]["items"] extends string ? Id : never;
}[OperationId];
export type QueryOperationId = {
  [Id in OperationId]: Table[Id]["method"] extends "get" ? Id : never;
}[OperationId];
/** POST actions without items. */
export type CommandOperationId = Exclude<OperationId, ItemOperationId | QueryOperationId | "oauth2_token.v1">;

export type Body<Id extends OperationId> = Types[Id] extends {
  requestBody: { content: { "application/json": infer Type } };
}
  ? Type
  : never;
/** One entry of the list that `x-action.items` names. */
export type Item<Id extends ItemOperationId> =
  NonNullable<Body<Id>[Table[Id]["items"] & keyof Body<Id>]> extends (infer Type)[] ? Type : never;
export type Query<Id extends QueryOperationId> = NonNullable<Types[Id]["parameters"]["query"]>;
export type Answer<Id extends OperationId> = Types[Id] extends {
  responses: { 200: { content: { "application/json": infer Type } } };
}
  ? Type
  : never;

export function isItemOperation(id: OperationId): id is ItemOperationId {
  return operations[id].items !== null;
}

/**
 * Action and version that an id names, also one of another version of this program: what is stored may be newer, during
 * a rolling upgrade.
 */
export function partsOfOperation(id: string): { action: string; version: string } {
  const at = id.lastIndexOf(".");
  return { action: id.slice(0, at), version: id.slice(at + 1) };
}
