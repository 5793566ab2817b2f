/** Which attempts were sent once more, because a kept connection broke before any answer: 1, or null. */
export const resentAttempts = `
alter table attempts add column resent bigint;
`;
