/**
 * The schema that both engines take as it is: bigint for every integer (times are ms), text for the rest,
 * 0 or 1 for truth. Tables are owned by the folder named above them; nobody else writes SQL against them.
 */
export const initial = `
-- store
create table settings_version (id bigint primary key, version bigint not null);
insert into settings_version (id, version) values (1, 1);
create table nodes (id text primary key, started_at bigint not null, stopped_at bigint);

-- clients
create table clients (
  id text primary key, name text not null, state text not null, time_zone text not null,
  limit_factor bigint not null, created_at bigint not null);
create table credentials (
  id text primary key, client_id text not null references clients (id), secret_hash text not null,
  scopes text not null, created_at bigint not null, revoked_at bigint);
create index credentials_by_client on credentials (client_id);
create table signing_keys (
  id text primary key, sealed_key text not null, public_jwk text not null, created_at bigint not null);
create table rate_windows (
  client_id text not null, action text not null, window_start bigint not null, used bigint not null,
  primary key (client_id, action));

-- queue
create table jobs (
  id text primary key, client_id text not null, kind text not null, payload text not null, state text not null,
  due_at bigint not null, tries bigint not null, created_at bigint not null, failed_at bigint, failure text);
create index jobs_ready on jobs (client_id, due_at, id) where state = 'ready';
create index jobs_failed on jobs (failed_at) where state = 'failed';
create table requests (
  id text primary key, client_id text not null, operation text not null, mode text not null, state text not null,
  received_at bigint not null, completed_at bigint, total bigint not null, succeeded bigint, failed bigint,
  results text);
create index requests_by_client on requests (client_id, received_at);
create index requests_by_age on requests (received_at);

-- actions
create table idempotency_keys (
  client_id text not null, operation text not null, idempotency_key text not null, fingerprint text not null,
  mode text not null, answer text not null, created_at bigint not null,
  primary key (client_id, operation, idempotency_key));
create index idempotency_keys_by_age on idempotency_keys (created_at);

-- http
create table refused_requests (
  id text primary key, at bigint not null, client_id text, method text not null, target text not null,
  status bigint not null, code text not null, errors text not null);
create index refused_requests_by_age on refused_requests (at);

-- downstream
create table accounts (
  client_id text not null, reference text not null, currency text not null, payment_reference text,
  meta text not null, credit_balance bigint not null, sequence bigint not null,
  created_at bigint not null, updated_at bigint not null,
  primary key (client_id, reference));
create table debtors (
  client_id text not null, reference text not null, type text not null, details text not null,
  sequence bigint not null, created_at bigint not null, updated_at bigint not null,
  primary key (client_id, reference));
create table claims (
  client_id text not null, reference text not null, id text not null unique, account_reference text,
  status text not null, currency text not null, amount bigint not null, fees bigint not null,
  balance_amount bigint not null, balance_fees bigint not null, paid bigint not null,
  credit_balance bigint not null, original_due_date text not null, current_due_date text, product text,
  portfolio text, meta text not null, journey_state text not null, paused_until bigint, resolved_reason text,
  sequence bigint not null, created_at bigint not null, updated_at bigint not null,
  primary key (client_id, reference));
create index claims_in_order on claims (client_id, id);
create index claims_by_status on claims (client_id, status, id);
create index claims_by_account on claims (client_id, account_reference, id);
create index claims_by_portfolio on claims (client_id, portfolio, id);
create index claims_by_update on claims (client_id, updated_at, id);
create table claim_debtors (
  client_id text not null, claim_reference text not null, ordinal bigint not null, debtor_reference text not null,
  is_primary bigint not null,
  primary key (client_id, claim_reference, ordinal));
create index claim_debtors_by_debtor on claim_debtors (client_id, debtor_reference, claim_reference);
create table claim_fee_items (
  client_id text not null, claim_reference text not null, ordinal bigint not null, code text not null,
  description text, amount bigint not null,
  primary key (client_id, claim_reference, ordinal));
create table movements (
  client_id text not null, claim_reference text not null, ordinal bigint not null, kind text not null,
  amount bigint not null, fees bigint not null, currency text not null, value_date text not null,
  balance_after_amount bigint not null, balance_after_fees bigint not null, operation_reference text,
  request_id text not null, at bigint not null,
  primary key (client_id, claim_reference, ordinal));

create table claim_history (
  client_id text not null, claim_reference text not null, sequence bigint not null, at bigint not null,
  request_id text not null, status text not null, changed text not null, reason text, comment text,
  primary key (client_id, claim_reference, sequence));

-- webhooks
create table feed_positions (client_id text primary key, position bigint not null);
create table events (
  id text primary key, client_id text not null, position bigint, type text not null, subject_kind text,
  subject_reference text, sequence bigint, causation_id text, test bigint not null, created_at bigint not null);
create unique index events_in_order on events (client_id, position);
create index events_by_subject on events (client_id, subject_reference, position);
create index events_by_age on events (created_at);
create table event_stems (
  event_id text not null references events (id), version text not null, stem text not null,
  primary key (event_id, version));
create table endpoints (
  id text primary key, client_id text not null references clients (id), url text not null, types text not null,
  state text not null, retries bigint not null, base_seconds bigint not null,
  factor bigint not null, in_flight bigint not null, rate_per_second bigint, paused_until bigint,
  lease_owner text, lease_until bigint not null, fence bigint not null, created_at bigint not null);
create index endpoints_by_client on endpoints (client_id);
create table endpoint_secrets (
  id text primary key, endpoint_id text not null references endpoints (id), sealed text not null,
  state text not null, created_at bigint not null);
create index endpoint_secrets_by_endpoint on endpoint_secrets (endpoint_id);
create table deliveries (
  id text primary key, client_id text not null, event_id text not null, endpoint_id text not null,
  version text not null, state text not null, reason text, due_at bigint not null, attempts bigint not null,
  results bigint not null, lost bigint not null, bulk bigint not null, created_at bigint not null,
  finished_at bigint);
create unique index deliveries_once on deliveries (event_id, endpoint_id);
create index deliveries_due on deliveries (endpoint_id, bulk, due_at, id) where state = 'pending';
create index deliveries_sending on deliveries (endpoint_id) where state = 'sending';
create index deliveries_by_client on deliveries (client_id, id);
create index deliveries_by_age on deliveries (finished_at) where finished_at is not null;
create table attempts (
  delivery_id text not null references deliveries (id), number bigint not null, started_at bigint not null,
  cause text, status_code bigint, duration_ms bigint, response text, next_at bigint,
  primary key (delivery_id, number));
`;
