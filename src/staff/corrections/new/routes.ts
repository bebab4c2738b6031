import { paths } from '../../../paths.ts';
import { get, post, type Route } from '../../../route.ts';
import { handleNewCase, showNewCase } from './page.ts';

const may = 'work-corrections';

export const newCaseRoutes: readonly Route[] = [
  get(paths.correctionNew, { may, audit: 'correction-form.read' }, showNewCase),
  post(paths.correctionNew, { may, audit: 'correction-case.opened' }, handleNewCase),
];
