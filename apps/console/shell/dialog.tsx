import { ModalBody, ModalCloseButton, ModalContent, ModalOverlay, ModalRoot, ModalTitle } from '@mantine/core';
import type { ReactNode } from 'react';
import { shellTexts } from '#texts/console/shell.texts.js';
import styles from './dialog.module.css';
import { useSay } from './language.js';

/** What is open over the page. Its head is no `<header>`: of those a page has one, and readers go by it. */
export function Dialog(props: { readonly title: string; readonly onClose: () => void; readonly children: ReactNode }) {
  const { title, onClose, children } = props;
  const say = useSay();
  return (
    <ModalRoot opened onClose={onClose} size="lg">
      <ModalOverlay />
      <ModalContent>
        <ModalBody>
          <div className={styles['head']}>
            <ModalTitle className={styles['title']}>{title}</ModalTitle>
            <ModalCloseButton aria-label={say(shellTexts.close)} size={44} />
          </div>
          {children}
        </ModalBody>
      </ModalContent>
    </ModalRoot>
  );
}
