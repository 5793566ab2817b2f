/** From which address a refused request came. */
export const keys = `
-- http
alter table refused_requests add column address text;
`;
