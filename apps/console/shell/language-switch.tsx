import { useLanguage } from './language.js';
import styles from './language-switch.module.css';

/** To the other language, in its own words: on pages where nobody has a menu yet. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <button type="button" className={styles['language']} lang={other} onClick={() => choose(other)}>
      {other === 'vi' ? 'Tiếng Việt' : 'English'}
    </button>
  );
}
