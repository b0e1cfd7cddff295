import type { CommandName } from '../api/command-routes.js';

/** On whatever gives a command or leads to its form: which one, and about which thing. What a page offers can be read off it. */
export const offering = (name: CommandName, about: string) => ({ 'data-command': name, 'data-about': about });
