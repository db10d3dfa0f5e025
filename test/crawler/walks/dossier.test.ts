import { expect, it } from 'vitest';
import { recognise } from '../../../crawler/recognise/prompt.ts';
import { Dossier } from '../../../crawler/walks/dossier.ts';
import { button, field, heading, pressable, screen } from '../../recognise/screen.ts';

const names = recognise(screen(heading('完善学员信息'), field('中文名'), field('英文名'), button('完成')));

it('requires of two fields of one kind each that was given, and neither that was not', () => {
  expect(askedWhenGiven('中文名', '英文名')).toEqual(['中文名 yes', '英文名 yes']);
  expect(askedWhenGiven('中文名')).toEqual(['中文名 yes', '英文名 no']);
  expect(askedWhenGiven('请输入')).toEqual(['中文名 yes', '英文名 yes']); // which of them is not known
});

it('asks for what the list behind a question is about, where nobody can read the question', () => {
  const unread = recognise(
    screen(heading('Which colour suits you?'), pressable('Red'), pressable('Green'), pressable('Blue'), button('Skip')),
  );
  if (!unread) throw new Error('no prompt was recognised');
  const dossier = new Dossier('p1', unread, 'entry', []);
  const typesOf = () => dossier.toPrompt().asks.map(({ type }) => type);
  expect(typesOf()).toEqual(['unknown']);
  dossier.toldBy([{ type: 'unknown', label: '', required: 'unclear' }]);
  expect(typesOf()).toEqual(['unknown']);
  dossier.toldBy([{ type: 'sex', label: '', required: 'unclear' }]);
  expect(typesOf()).toEqual(['sex']);
});

it('tells by a list only what one unread question asks for: of two it is not known whose it was', () => {
  if (!names) throw new Error('no prompt was recognised');
  const unread = (label: string) => ({ type: 'unknown', label, required: 'unclear' as const });
  const dossier = new Dossier('p1', { ...names, asks: [unread('First'), unread('Second')] }, 'entry', []);
  dossier.toldBy([{ type: 'sex', label: '', required: 'unclear' }]);
  expect(dossier.toPrompt().asks.map(({ type }) => type)).toEqual(['unknown', 'unknown']);
});

it('is a gate of age where the list behind a question for one’s age has some that are too young', () => {
  const asked = recognise(
    screen(heading('How old are you?'), { ...field('Select', 'button'), role: 'combobox' }, button('Continue')),
  );
  if (!asked) throw new Error('no prompt was recognised');
  const kindAfter = (...answers: string[]) => {
    const dossier = new Dossier('p1', asked, 'entry', []);
    dossier.listed(answers);
    return dossier.toPrompt().kind;
  };
  expect(kindAfter('18–24', '25–34', '35–44')).toBe('profile-form');
  expect(kindAfter('Under 18', '25–34', '35–44')).toBe('age-gate');
});

function askedWhenGiven(...labels: string[]) {
  if (!names) throw new Error('no prompt was recognised');
  const dossier = new Dossier('p1', names, 'entry', []);
  dossier.gave.push(...labels.map((label) => ({ type: 'name', label, how: 'filled' as const })));
  dossier.control = 'went-on';
  return dossier.toPrompt().asks.map(({ label, required }) => `${label} ${required}`);
}
