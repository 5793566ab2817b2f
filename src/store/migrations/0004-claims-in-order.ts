/**
 * Claims in the two orders that they are read in, by creation and by last change, with the status in every index: a
 * search by status reads one run of it, any other merges three. So each filter of a search, alone or with a status,
 * finds its page at one place, however many claims there are, with about as many indexes as before.
 */
export const claimsInOrder = `
-- downstream
drop index claims_in_order;
drop index claims_by_account;
drop index claims_by_portfolio;
drop index claims_by_update;
create index claims_by_account on claims (client_id, account_reference, status, id)
  where account_reference is not null;
create index claims_by_portfolio on claims (client_id, portfolio, status, id) where portfolio is not null;
create index claims_by_update on claims (client_id, status, updated_at, id);
create index claims_by_update_in_account on claims (client_id, account_reference, status, updated_at, id)
  where account_reference is not null;
create index claims_by_update_in_portfolio on claims (client_id, portfolio, status, updated_at, id)
  where portfolio is not null;
`;
