import { expect, test } from 'naysayer/playwright';

test('a member may leave the question after login unanswered', async ({ page }) => {
  await page.goto('/');
  await expect(page).toBeDeclinable();
  await expect(page.getByRole('heading', { name: 'Your shelf' })).toBeVisible();
});

test('all that is asked on the way to the shelf can be refused', async ({ page, naysayer }) => {
  await page.goto('/');
  const { outcome, prompts, message } = await naysayer.walk(page, { home: { text: 'Your shelf' } });
  expect(outcome, message).toBe('declined');
  expect(prompts.map(({ declinedBy }) => declinedBy)).toEqual(['skip']);
});

test('the question before the archive, which has no skip, is known and met three times', async ({ page }) => {
  const restart = async () => void (await page.goto('/archive'));
  await restart();
  await expect(page).not.toBeDeclinable({ restart });
});
