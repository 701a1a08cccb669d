/** Opens the demonstration anew in a page, whatever workspace its profile opened last, until the Overview stands. */
export async function lookAround(page, site) {
  await page.goto(site.url);
  await page.evaluate(() => sessionStorage.setItem('wayfinder.workspace', ''));
  await page.reload();
  await page.getByRole('button', { name: 'Look around' }).click();
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
}
