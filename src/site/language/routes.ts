import { paths } from '../../paths.ts';
import { type Ask, get, notFound, type Reply, type Route, redirect } from '../../route.ts';

const yearSeconds = 365 * 24 * 3_600;

/** Remembers the language in a cookie and goes back to the page one came from. */
function chooseLanguage({ params, query }: Ask): Reply {
  const { language } = params;
  if (language !== 'fa' && language !== 'en') return notFound;
  return redirect(ownAddress(query.get('back')), {
    cookies: [{ name: 'language', value: language, maxAgeSeconds: yearSeconds }],
  });
}

/** An address of this very site, or the home page: nobody is sent elsewhere by a link of ours. */
function ownAddress(back: string | null): string {
  return back && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(back) ? back : paths.home;
}

export const languageRoutes: readonly Route[] = [
  get(paths.language, { may: 'anyone', audit: 'none' }, chooseLanguage),
];
