/** What one answer takes: the statements it asks of the database, and the bytes that are sent. */
export type Recording = {
  statements: { text: string; values: unknown[] }[];
  headers: Record<string, unknown>;
  body: string;
};

export const page = '/member/claims';

/** Of each server to the database. */
export const connections = 8;
