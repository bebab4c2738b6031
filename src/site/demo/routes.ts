import { demoMembers, demoStaff } from '../../demo/demo-people.ts';
import { listDemoMessages } from '../../domain/notification/list-demo-messages.ts';
import { authenticatorCode } from '../../domain/organization/authenticator.ts';
import { localDigits } from '../../html/number.ts';
import { paths } from '../../paths.ts';
import { formatJalali } from '../../persian/jalali-date.ts';
import { timeZone } from '../../platform/clock.ts';
import { type Ask, get, notFound, page, type Reply, type Route } from '../../route.ts';
import { messageText } from './message-text.ts';
import { demoMessagesPage } from './messages.html.ts';
import { demoSignInsPage } from './sign-ins.html.ts';

async function showMessages({ deps, config, shell, language }: Ask): Promise<Reply> {
  if (!config.demo) return notFound;
  const messages = await listDemoMessages(deps.db);
  const shown = messages.map(message => ({
    time: timeOf(message.at, language),
    recipient: message.recipient,
    channel: message.channel,
    language: message.language,
    text: messageText(message),
    state: message.state,
  }));
  return page(demoMessagesPage(shell, shown));
}

function timeOf(at: Date, language: Ask['language']): string {
  const zoned = at.toTemporalInstant().toZonedDateTimeISO(timeZone);
  return localDigits(language, zoned.toPlainTime().toString({ smallestUnit: 'second' }));
}

function showSignIns({ deps, config, shell, t, language }: Ask): Reply {
  if (!config.demo) return notFound;
  const members = demoMembers.map(({ birthDate, name, note, ...member }) => {
    const day = Temporal.PlainDate.from(birthDate);
    const table = formatJalali(day, 'table');
    return {
      ...member,
      name: name[language],
      note: note[language],
      password: member.password,
      birthDate: language === 'fa' ? table : `${table} · ${birthDate}`,
    };
  });
  const staff = demoStaff.map(({ name, role, userName, password, authenticatorSecret }) => ({
    name: name[language],
    role: t.demo.roles[role],
    userName,
    password,
    code: authenticatorCode(authenticatorSecret, deps.clock),
  }));
  return page(demoSignInsPage(shell, { members, staff }));
}

export const demoRoutes: readonly Route[] = [
  get(paths.demoMessages, { may: 'anyone', audit: 'none' }, showMessages),
  get(paths.demoSignIns, { may: 'anyone', audit: 'none' }, showSignIns),
];
