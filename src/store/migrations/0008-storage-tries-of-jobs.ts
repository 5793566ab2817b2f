/** How often the database could not do a job, while it did others: counted apart from the tries that failed by themselves. */
export const storageTriesOfJobs = `
alter table jobs add column storage_tries bigint not null default 0;
`;
