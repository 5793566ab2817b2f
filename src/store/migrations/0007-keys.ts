/**
 * Data keys by generation, each wrapped by a master key, and which master keys a node holds; until when a signing key
 * that was replaced verifies tokens; from which address a refused request came.
 */
export const keys = `
-- store: nodes.master_keys is null of a version before this one
create table data_keys (
  generation bigint primary key, master_key_id text not null, wrapped text not null, created_at bigint not null,
  retired_at bigint, resealed_at bigint);
alter table nodes add column master_keys text;

-- clients: null for the key that signs
alter table signing_keys add column verify_until bigint;

-- http
alter table refused_requests add column address text;
`;
