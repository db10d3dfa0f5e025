import { test as setup } from '@playwright/test';

setup('log in', async ({ page }) => {
  await page.goto('/login');
  await page.getByLabel('Name').fill('member');
  await page.getByLabel('Password').fill('only-a-test');
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.waitForURL('/');
  await page.context().storageState({ path: '.auth/member.json' });
});
