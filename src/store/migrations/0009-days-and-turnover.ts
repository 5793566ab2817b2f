/**
 * The day on which a movement was booked, so that a statement stays what it is when the client's time zone is changed,
 * and what was ever owed per currency, so that no sum passes what a JSON number holds. Movements that have no day were
 * booked in the time zone that the client has: they get their day when it is changed.
 */
export const daysAndTurnover = `
-- clients: no movement is booked on an earlier day
alter table clients add column booked_from text not null default '';

-- downstream
alter table movements add column booked_on text;
create index movements_by_day on movements (client_id, booked_on, at, currency, kind, amount, fees);
drop index movements_by_time;
create table turnovers (
  client_id text not null, currency text not null, total bigint not null,
  primary key (client_id, currency));
insert into turnovers (client_id, currency, total)
  select client_id, currency, cast(case when owed > 9000000000000000 then 9000000000000000 else owed end as bigint)
  from (select client_id, currency, sum(cast(case when amount > 0 then amount else 0 end
      + case when fees > 0 then fees else 0 end as double precision)) as owed
    from movements group by client_id, currency) m;
`;
