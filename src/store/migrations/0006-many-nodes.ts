/** Which nodes are alive, and which of them send: by that they share the endpoints out. */
export const manyNodes = `
alter table nodes add column seen_at bigint not null default 0;
alter table nodes add column sends bigint not null default 0;
`;
