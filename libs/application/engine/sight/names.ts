import type { PersonId } from '#domain/kernel/names.js';
import { openContact } from '../../directory/contact.js';
import type { KeyVault } from '../../ports/key-vault.js';
import type { ReadModels } from '../../ports/read-models.js';
import type { DecisionContext } from '../decision-context.js';
import type { Page } from './may-know.js';
import type { Sight } from './sight.js';

/**
 * Calls: the rows with sealed contacts, and the vault.
 * Answers: a person's name as it is today, opened for this one answer and kept nowhere; null where it is not the reader's to
 * know, was erased, or cannot be opened. Which of these it is cannot be told from it.
 * Fails: never; an answer without a name is better than none.
 */
export class Names {
  constructor(
    private readonly rows: Pick<ReadModels, 'get'>,
    private readonly vault: KeyVault,
    /** Of whoever reads, and of the moment that they read. */
    private readonly scope: { readonly sight: Sight; readonly context: Pick<DecisionContext, 'directory'> },
  ) {}

  async of(person: PersonId, page: Page): Promise<string | null> {
    const { sight, context } = this.scope;
    if (!sight.knows(person, page, context.directory)) return null;
    try {
      const contact = await openContact(this.vault, this.rows.get('persons', person));
      return contact?.name ?? null;
    } catch {
      return null;
    }
  }
}
