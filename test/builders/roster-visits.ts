import assert from 'node:assert/strict';
import type { LightMyRequestResponse } from 'fastify';
import { applyRoster } from '../../src/domain/roster/apply-roster.ts';
import { readRoster } from '../../src/domain/roster/read-roster.ts';
import { paths, to } from '../../src/paths.ts';
import { systemClock } from '../../src/platform/clock.ts';
import type { TestApp, Visitor } from '../app.ts';
import { buildContract, type TestContract } from './contracts.ts';
import { rosterCells, type TestRosterRow } from './rosters.ts';
import { buildStaffSession } from './sessions.ts';
import { writeXlsx } from './write-xlsx.ts';

type Content = Buffer | readonly TestRosterRow[];
type UploadWords = { kind?: 'initial' | 'endorsement'; name?: string; month?: string; year?: string };

/** Two desks before one contract, as browsers see them: the employer's, who makes, and the agency's, who checks. */
export type RosterVisits = {
  contract: TestContract;
  hr: Visitor;
  agency: Visitor;
  send(content: Content, words?: UploadWords): Promise<LightMyRequestResponse>;
  /** Sent, received and read: the roster's id. */
  bring(content: Content, words?: UploadWords): Promise<number>;
  read(rosterId: number): Promise<void>;
  apply(rosterId: number): Promise<void>;
};

export async function openRosterVisits(app: TestApp, of?: TestContract): Promise<RosterVisits> {
  const { owner, database, world, visitor } = app;
  const contract = of ?? (await buildContract(owner));
  const { policyholderId, agencyId, contractId } = contract;
  const maker = await buildStaffSession(owner, { organizationId: policyholderId, role: 'employer-hr' });
  const checker = await buildStaffSession(owner, { organizationId: agencyId, role: 'agency-expert' });
  const hr = visitor(maker.token);
  const deps = {
    db: database.pool('job').db,
    clock: systemClock,
    workFolder: `${world.config.dataFolder}/reading`,
  };
  const visits: RosterVisits = {
    contract,
    hr,
    agency: visitor(checker.token),
    async send(content, { kind = 'initial', name = 'فهرست اسامی.xlsx', month = 'مهر', year = '۱۴۰۵' } = {}) {
      await hr.get(paths.rosterUpload);
      const bytes = Buffer.isBuffer(content) ? content : writeXlsx(rosterCells(content as TestRosterRow[]));
      const day = { effective_day: '۱', effective_month: month, effective_year: year };
      return hr.upload(paths.rosterUpload, { contract: String(contractId), kind, ...day }, { name, bytes });
    },
    async bring(content, words) {
      const reply = await visits.send(content, words);
      assert.equal(reply.statusCode, 303, reply.body);
      const rosterId = Number(String(reply.headers.location).split('/').at(-1));
      await visits.read(rosterId);
      return rosterId;
    },
    read: rosterId => readRoster(deps, rosterId),
    async apply(rosterId) {
      const address = { rosterId };
      await hr.get(to(paths.roster, address));
      assert.equal((await hr.post(to(paths.rosterSubmit, address), {})).statusCode, 303);
      await visits.agency.get(to(paths.roster, address));
      assert.equal((await visits.agency.post(to(paths.rosterApprove, address), {})).statusCode, 303);
      assert.equal((await applyRoster(deps, rosterId)).ok, true);
    },
  };
  return visits;
}

/** What a page says, without its markup. */
export function wordsOf({ body }: Pick<LightMyRequestResponse, 'body'>): string {
  return body
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ');
}
