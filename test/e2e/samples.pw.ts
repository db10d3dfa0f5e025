import { expect, type Page, test } from '@playwright/test';
import { serveSamples } from '../../samples/index.ts';

async function opened(page: Page, id: string): Promise<() => Promise<void>> {
  const { samples, close } = await serveSamples({ only: [id] });
  await page.goto(samples[0]?.url ?? '');
  return close;
}

async function register(page: Page): Promise<void> {
  await page.getByPlaceholder('手机号').fill('17000000000');
  await page.getByPlaceholder('密码').fill('Naysayer1234');
  await page
    .getByText('我已阅读并同意')
    .first()
    .click({ position: { x: 8, y: 8 } });
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('heading', { name: '您的职业' })).toBeVisible();
}

test('the course app has no skip at its first question, and goes on for an answer', async ({ page }) => {
  const close = await opened(page, 'course-265');
  await register(page);
  await expect(page.getByText(/跳过|暂不/)).toHaveCount(0);
  await expect(page.getByRole('button', { name: '下一步' })).toBeDisabled();
  await page.getByRole('radio').first().click();
  await page.getByRole('button', { name: '下一步' }).click();
  await expect(page.getByRole('heading', { name: '学习目的' })).toBeVisible();
  await close();
});

test('its mended twin goes on without one', async ({ page }) => {
  const close = await opened(page, 'course-265-mended');
  await register(page);
  await page
    .getByText(/跳过|暂不/)
    .first()
    .click();
  await expect(page.getByRole('heading', { name: '您的职业' })).toHaveCount(0);
  await close();
});
