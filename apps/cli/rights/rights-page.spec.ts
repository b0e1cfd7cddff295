import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { commandDefinitions } from '#application/command-definitions.js';
import { rightsPage } from './rights-page.js';

describe('the page of rights', () => {
  it.each(['vi', 'en'] as const)(
    'docs/%s/rights.md is what the definitions say; else: npm run docs:rights',
    (language) => {
      expect(readFileSync(`docs/${language}/rights.md`, 'utf8')).toBe(rightsPage(language));
    },
  );

  it.each(Object.values(commandDefinitions))('has $name once, in words', ({ name, text, door }) => {
    for (const language of ['vi', 'en'] as const) {
      const lines = rightsPage(language).split('\n');
      expect(
        lines.filter((line) => line.startsWith(`| ${text[language]} |`) || line === `- ${text[language]}`),
      ).toHaveLength(1);
      expect(lines.join('\n')).not.toContain(name);
      if (door !== undefined) expect(lines.filter((line) => line.endsWith(`\`${door.route}\` |`))).toHaveLength(1);
    }
  });

  // From the guides, by hand.
  it.each([
    ['AcceptTask', 'in the lead unit: whoever holds a post, except as auditor or administrator'],
    ['AssignTask', 'in the assigning unit: secretariat, leader in charge of the field, or head of ministry'],
    ['SubmitDuty', 'in the unit that owes the report: whoever holds a post, except as auditor or administrator'],
    [
      'EscalateBlocker',
      'in the lead unit: head of unit, deputy head, or head of ministry, and the focal point where the unit is no department; ' +
        'or in the assigning unit: leader in charge of the field or head of ministry',
    ],
    ['RecordRebuild', 'administrator of any unit'],
  ] as const)('says who may give %s', (name, words) => {
    expect(rightsPage('en')).toContain(`| ${commandDefinitions[name].text.en} | ${words} |`);
  });
});
