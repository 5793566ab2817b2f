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
`;
