/**
 * The whole life of a claim: operations that are unique for ever, payments, one history for every subject, timers;
 * debtors as they were sent with a claim; version pins, and a feed that forgets.
 */
export const wholeLifeOfAClaim = `
-- clients: the message version per type that the client's feed and its new endpoints get, as JSON
alter table clients add column pins text not null default '{}';

-- queue: a job with a key exists once per client and kind
alter table jobs add column unique_key text;
create unique index jobs_once on jobs (client_id, kind, unique_key) where unique_key is not null;

-- downstream
alter table claims add column journey_ended bigint not null default 0;
alter table claims drop column paused_until;
alter table claims add column paused_until text;
alter table claim_debtors add column details text not null default '{}';
alter table claim_debtors add column claim_id text not null default '';
update claim_debtors set
  details = (select d.details from debtors d
    where d.client_id = claim_debtors.client_id and d.reference = claim_debtors.debtor_reference),
  claim_id = (select c.id from claims c
    where c.client_id = claim_debtors.client_id and c.reference = claim_debtors.claim_reference);
drop index claim_debtors_by_debtor;
create index claim_debtors_by_debtor on claim_debtors (client_id, debtor_reference, claim_id);
create index claims_to_pay on claims (client_id, account_reference, original_due_date, id) where status = 'active';
alter table movements add column booked_as text;
create table history (
  client_id text not null, subject text not null, reference text not null, sequence bigint not null,
  at bigint not null, request_id text, timer text, status text, changed text not null, journey text, reason text,
  comment text,
  primary key (client_id, subject, reference, sequence));
insert into history (client_id, subject, reference, sequence, at, request_id, status, changed, reason, comment)
  select client_id, 'claim', claim_reference, sequence, at, request_id, status, changed, reason, comment
  from claim_history;
drop table claim_history;
create table operations (
  client_id text not null, kind text not null, reference text not null, fingerprint text not null,
  message_id text not null, at bigint not null,
  primary key (client_id, kind, reference));
create table payments (
  client_id text not null, reference text not null, state text not null, claim_reference text,
  account_reference text, strategy text, amount bigint not null, currency text not null, paid_at bigint not null,
  provider text, allocated bigint not null, surplus bigint not null, surplus_account text, reversal_reason text,
  recorded_at bigint not null, reversed_at bigint,
  primary key (client_id, reference));
create table payment_allocations (
  client_id text not null, payment_reference text not null, ordinal bigint not null, claim_reference text not null,
  amount bigint not null, fees bigint not null,
  primary key (client_id, payment_reference, ordinal));

-- webhooks: version is the feed's; positions up to forgotten are not kept any more
alter table endpoints add column pins text not null default '{}';
alter table events add column version text not null default 'v1';
alter table feed_positions add column forgotten bigint not null default 0;
create index deliveries_by_state on deliveries (client_id, state, id);
`;
