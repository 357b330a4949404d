import type { Page } from '@playwright/test';

/** Parts of the import page, by what people read there. */
export const preview = (page: Page) => page.getByRole('region', { name: '导入预览' });
export const wizard = (page: Page) => page.getByRole('dialog', { name: /设置读取方式/ });
export const result = (page: Page) => page.getByRole('region', { name: '导入完成' });
export const commitButton = (page: Page) =>
  preview(page).getByRole('button', { name: /^导入 [\d,]+ 条记录$/ });
export const rows = (page: Page) =>
  page
    .getByRole('grid', { name: '数据行' })
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') });
