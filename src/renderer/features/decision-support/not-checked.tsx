import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Content } from '../../components/content.tsx';
import type { Answer } from '../../session/session.ts';

export function NotChecked({ items }: { readonly items: Answer<'advice.get'>['notChecked'] }): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="au-group" aria-label={t('advice.notChecked')}>
      <h3>
        {t('advice.notChecked')} <span className="au-num au-quiet">{items.length}</span>
      </h3>
      {items.length === 0 ? (
        <p className="au-quiet">{t('advice.allChecked')}</p>
      ) : (
        <ul className="au-plain">
          {items.map((item) => (
            <li key={item.factId + item.reason}>
              <b>{item.factId === '' ? <Content text={item.text} /> : item.text}</b> <span className="au-quiet"><Content text={item.reason} /></span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
