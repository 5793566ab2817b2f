/**
 * What the sender keeps of an endpoint: its health, a URL that is to take over, order by subject; secrets that hold
 * from one time to another; deliveries that end by a time, stand behind one another, or carry a challenge.
 */
export const webhookSender = `
-- webhooks: endpoint_secrets.state is for versions before this one; active_from and expires_at decide
alter table endpoints add column pending_url text;
alter table endpoints add column ordered bigint not null default 0;
alter table endpoints add column disabled_reason text;
alter table endpoints add column succeeded_at bigint not null default 0;
alter table endpoints add column failing_since bigint;
alter table endpoints add column failed_at bigint;
alter table endpoints add column failures bigint not null default 0;
alter table endpoints add column noticed bigint not null default 0;
update endpoints set succeeded_at = created_at;
alter table endpoint_secrets add column active_from bigint not null default 0;
alter table endpoint_secrets add column expires_at bigint;
create table endpoint_notices (
  id text primary key, endpoint_id text not null references endpoints (id), kind text not null,
  at bigint not null);
create index endpoint_notices_by_endpoint on endpoint_notices (endpoint_id, id);
alter table deliveries add column expires_at bigint;
alter table deliveries add column challenge text;
alter table deliveries add column order_key text;
alter table deliveries add column order_position bigint;
update deliveries set expires_at = created_at + 604800000;
drop index deliveries_by_age;
drop index deliveries_by_state;
create index deliveries_open on deliveries (client_id, id) where finished_at is null;
create index deliveries_ended on deliveries (client_id, state, id) where finished_at is not null;
create index deliveries_in_order on deliveries (endpoint_id, order_key, order_position)
  where order_key is not null and finished_at is null;
create index deliveries_challenges on deliveries (endpoint_id) where challenge is not null and finished_at is null;
`;
