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

test('the fitting room empties itself on a no, and opens by nothing but a face after a yes', async ({ page }) => {
  const close = await opened(page, 'mirror-room');
  const address = page.url();
  await page.getByRole('button', { name: '不同意并退出' }).click();
  await expect(page).toHaveURL('about:blank');
  await page.goto(address);
  await page.getByRole('button', { name: '同意并继续' }).click();
  await expect(page.getByRole('heading', { name: '刷脸登录' })).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(1);
  await close();
});

test('a child signs up for the short videos by a number alone, and its account begins open', async ({ page }) => {
  const close = await opened(page, 'little-clips');
  await page.getByText('未满14周岁').click();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByPlaceholder('手机号').fill('17000000000');
  await page.getByPlaceholder('密码').fill('Naysayer1234');
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: '注册' }).click();
  await page.getByRole('tab', { name: '我的' }).click();
  await page.getByText('设置').click();
  await page.getByText('隐私设置').click();
  for (const name of ['允许陌生人私信我', '在主页显示位置'])
    await expect(page.getByRole('switch', { name })).toBeChecked();
  await close();
});

test('its mended twin asks a guardian first, and a guardian may refuse', async ({ page }) => {
  const close = await opened(page, 'little-clips-mended');
  await page.getByText('未满14周岁').click();
  await page.getByRole('button', { name: '下一步' }).click();
  await expect(page.getByRole('heading', { name: '请监护人同意' })).toBeVisible();
  await page.getByText('监护人不同意').click();
  await page.getByText('不注册').click();
  await expect(page.getByText('雨天的屋檐能听多久')).toBeVisible();
  await close();
});

test('the policy of the parcel shelf is not there', async ({ page }) => {
  const close = await opened(page, 'parcel-shelf');
  const answer = await page.request.get(new URL('legal/privacy', page.url()).href);
  expect(answer.status()).toBe(404);
  await close();
});

const PICTURE = {
  name: 'nobody.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

for (const [id, said] of [
  ['clock-in', '刷脸成功'],
  ['clock-in-mended', '未通过活体检测'],
] as const) {
  test(`a picture of nobody at ${id}: ${said}`, async ({ page }) => {
    const close = await opened(page, id);
    await page.locator('input[type=file]').setInputFiles(PICTURE);
    await expect(page.getByText(said)).toBeVisible();
    await close();
  });
}
