import type { FrameLocator, Locator } from 'playwright-core';

/** Fills in the sender, agrees to everything, and sends what the form asks about; the printed receiver's number is shown then. */
export async function sendRequest(form: FrameLocator | Locator): Promise<void> {
  await form.locator('#name').fill('山田 太郎');
  await form.locator('#email').fill('taro@example.jp');
  for (const box of await form.locator('[part=consents] input[type=checkbox]').all()) await box.check();
  await form.getByRole('button', { name: '確認画面へ進む' }).click();
  await form.getByRole('button', { name: '送信する' }).click();
  await form.getByText('T-1', { exact: true }).waitFor();
}
