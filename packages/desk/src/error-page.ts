import type { Context, MiddlewareHandler } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Refusal } from './desk.js';

/** What a page says when there is nothing to show, in both languages. */
const TEXTS = {
  notFound: { ja: 'ページが見つかりません。リンクが途中で切れていないか確かめてください。', en: 'This page does not exist. Please check that the link is complete.' },
  linkExpired: { ja: 'リンクの期限が切れています。もとのページを開き直してください。', en: 'This link has expired. Please open the page it came from again.' },
  requestGone: { ja: 'このご依頼の内容は削除されています。保存期間が過ぎたか、お申し出をいただいたためです。', en: 'This request has been removed, because the time for which it is kept has passed or its sender asked for it.' },
  fileGone: { ja: 'このファイルは削除されています。', en: 'This file has been removed.' },
  failed: { ja: '申し訳ありません。処理できませんでした。しばらくしてからもう一度お試しください。', en: 'Sorry, this did not work. Please try again in a while.' },
  tooLarge: {
    ja: '入力が長すぎます（1つの欄に5,000字まで）。何も送られていません。ブラウザーの「戻る」で前のページに戻ると、入力した内容が残っています。短くして送ってください。',
    en: 'This is too long (at most 5,000 characters in a field). Nothing has been sent. Go back in your browser, where what you typed is still there, shorten it, and send again.',
  },
  foreign: {
    ja: 'ほかのサイトからの送信は受け付けていません。メールのリンクからページを開き直して、送ってください。',
    en: 'Nothing is taken from pages of other sites. Please open the page from the link in your mail, and send from there.',
  },
  busy: { ja: '混み合っています。しばらくしてからもう一度お試しください。', en: 'We are busy. Please try again in a while.' },
  tooMany: { ja: '送信が多すぎます。しばらくしてからもう一度お試しください。', en: 'This was sent too often. Please try again in a while.' },
} as const;

/** Where an office may have gone astray: its own pages, and the desk's bare address. */
const OFFICE = /^\/(?:office(?:\/.*)?)?$/;

declare module 'hono' {
  interface ContextVariableMap {
    /** Where the desk's own files are. */
    root: string;
  }
}

/** Lets the pages of this module find the desk's style sheet. */
export const styledErrors = (root: string): MiddlewareHandler => (c, next) => {
  c.set('root', root);
  return next();
};

/** The first sentence, and what follows it. */
const headed = (text: string): readonly [string, string] => {
  const end = text.indexOf('。') + 1;
  return end === text.length ? [text, ''] : [text.slice(0, end - 1), text.slice(end)];
};

/** A plain page in both languages that says why there is nothing to show, with the way back for an office; it gives away nothing else. */
export function errorPage(c: Context, status: ContentfulStatusCode, why: keyof typeof TEXTS | Refusal): Response | Promise<Response> {
  const message = typeof why === 'string' ? TEXTS[why] : why.message;
  const [heading, rest] = headed(message.ja);
  const root = c.get('root') ?? '';
  return c.html(html`<!doctype html>
<html lang="ja">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>${heading}</title><link rel="stylesheet" href="${root}/assets/desk.css"></head>
<body><main><h1>${heading}</h1>${rest ? html`<p>${rest}</p>` : ''}<p lang="en">${message.en}</p>${OFFICE.test(c.req.path) ? html`<p><a href="${root}/office">事務局のページへ</a></p>` : ''}</main></body>
</html>`, status);
}
