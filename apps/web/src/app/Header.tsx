import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { homeOf, introductionsOf, isOf } from '../account/roles.js';
import { meQuery } from '../api/account.js';
import { unreadQuery } from '../api/messages.js';
import { useLiveUpdates, useLookEvery } from '../live/use-live-updates.js';
import { LanguageLink } from '../language/LanguageLink.js';
import { isIntroduction, isOfCatalogue, PAGES } from '../pages.js';
import { Mark } from './Mark.js';

/** How often it is looked for new messages, in ms. */
const UNREAD_EVERY_MS = 60_000;

const MARKED = { 'aria-current': 'page' } as const;

/** The name of the house and the way to its rooms. */
export function Header() {
  const t = useTranslations('common');
  const { data: me } = useQuery(meQuery);
  useLiveUpdates(me ? [me.id, ...me.memberships.map(({ organisationId }) => organisationId)].join(' ') : undefined);
  const isCatalogue = useLocation({ select: ({ pathname }) => isOfCatalogue(pathname) });
  const isAtIntroduction = useLocation({ select: ({ pathname }) => isIntroduction(pathname) });
  const markedAs = isAtIntroduction && me ? introductionsOf(me) : undefined;
  /** An introduction is marked where the person looks for it, though its address is not below that. */
  const inactive = (path: string) => ({ inactiveProps: path === markedAs ? MARKED : {} });
  const refetchInterval = useLookEvery(UNREAD_EVERY_MS);
  const { data: unread } = useQuery({ ...unreadQuery, enabled: Boolean(me), refetchInterval });
  return (
    <header className="site-header">
      <div className="site-header__inner">
        <Link to="/" className="brand">
          <Mark />
          <span>{t('name')}</span>
        </Link>
        <nav aria-label={t('navigation')} className="site-nav">
          <ul>
            <li>
              {/* Not the current one where a fieldlab works, below this address. */}
              <Link to="/fieldlabs" activeOptions={{ exact: !isCatalogue }}>
                {t('fieldlabs')}
              </Link>
            </li>
            {/* Who takes part knows; at the foot of every page it is there for everybody. */}
            {!me && (
              <li>
                <Link to="/how-it-works">{t('howItWorks')}</Link>
              </li>
            )}
            {me && isOf(me, 'hub') && (
              <li>
                <Link to="/work" {...inactive(PAGES.work.path)}>
                  {t('work')}
                </Link>
              </li>
            )}
            {me && isOf(me, 'programme') && (
              <li>
                <Link to="/programme">{t('programme')}</Link>
              </li>
            )}
            {me && isOf(me, 'fieldlab') && (
              <li>
                <Link to="/invitations">{t('invitations')}</Link>
              </li>
            )}
            {me && isOf(me, 'fieldlab') && (
              <li>
                <Link to="/projects" {...inactive(PAGES.projects.path)}>
                  {t('projects')}
                </Link>
              </li>
            )}
            {me && (isOf(me, 'company') || homeOf(me) === PAGES.challenges.path) && (
              <li>
                <Link to="/challenges" {...inactive(PAGES.challenges.path)}>
                  {t('challenges')}
                </Link>
              </li>
            )}
            {me && (
              <li>
                <Link to="/messages">{t('messages', { count: unread ?? 0 })}</Link>
              </li>
            )}
            {me && me.memberships.length > 0 && (
              <li>
                <Link to="/organisations">{t('organisations')}</Link>
              </li>
            )}
            {me && (
              <li>
                <Link to="/account">{t('account')}</Link>
              </li>
            )}
            {!me && (
              <li>
                <Link to="/sign-in">{t('signIn')}</Link>
              </li>
            )}
          </ul>
        </nav>
        <LanguageLink />
      </div>
    </header>
  );
}
