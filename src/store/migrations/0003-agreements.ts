/** What creditor and debtor agree: disputes, notes, promises to pay, instalment plans; and movements by day, for statements. */
export const agreements = `
-- downstream: dispute and promise are the open ones of the claim, as JSON
alter table claims add column dispute text;
alter table claims add column promise text;
alter table history add column about text;
create table disputes (
  client_id text not null, reference text not null, claim_reference text not null, state text not null,
  category text not null, disputed_amount bigint, opened_at bigint not null, outcome text, resolved_at bigint,
  primary key (client_id, reference));
create table promises (
  client_id text not null, reference text not null, claim_reference text not null, state text not null,
  amount bigint not null, currency text not null, due_date text not null, paid bigint not null,
  created_at bigint not null, ended_at bigint, reason text,
  primary key (client_id, reference));
create table plans (
  client_id text not null, reference text not null, id text not null unique, currency text not null,
  state text not null, amount bigint not null, paid bigint not null, sequence bigint not null,
  created_at bigint not null, ended_at bigint, reason text,
  primary key (client_id, reference));
create index plans_in_order on plans (client_id, id);
create index plans_by_state on plans (client_id, state, id);
create table plan_claims (
  client_id text not null, plan_reference text not null, ordinal bigint not null, claim_reference text not null,
  plan_id text not null,
  primary key (client_id, plan_reference, ordinal));
create index plan_claims_by_claim on plan_claims (client_id, claim_reference, plan_id);
create table plan_instalments (
  client_id text not null, plan_reference text not null, number bigint not null, due_date text not null,
  amount bigint not null, state text not null, paid_at bigint,
  primary key (client_id, plan_reference, number));
create table active_plans (
  client_id text not null, claim_reference text not null, plan_reference text not null,
  primary key (client_id, claim_reference));
create index movements_by_time on movements (client_id, at, currency, kind, amount, fees);
`;
